import Calendar
import Frameworks
import Platform
import RecordStore
import TestSupport
import Testing

/// What is read by other words or rules than whoever reads it expects, or under another time, is said first.
@Suite struct OwnRulesTests {
  private static let id = "ofsted-child-protection-2012"

  /// Puts a framework of the workspace's own in the built-in one's place, with other words.
  private func replace(_ stage: Stage) throws {
    let text = String(decoding: BuiltInFrameworks.bytes(of: "\(Self.id).yaml"), as: UTF8.self)
    let changed = text.replacing("timely", with: "tidy")
    try #require(changed != text)
    try stage.folder.write(changed, to: "frameworks/\(Self.id).yaml")
  }

  private let words = "Not the built-in framework: words or rules of \(id) are this workspace's own."

  @Test(arguments: ["status", "gap", "gap HP2", "claims", "evidence"])
  func `a screen begins with a framework that stands in a built-in one's place`(_ line: String) throws {
    let stage = try Stage.opened()
    try replace(stage)
    #expect(flat(stage.answer(line.split(separator: " ").map(String.init))).hasPrefix(words))
  }

  @Test func `a report, programs and verify say so too`() throws {
    let stage = try Stage.opened()
    try replace(stage)
    _ = stage.answer("report", "--output", "r.html")
    #expect(try stage.folder.text(of: "r.html").contains("words or rules of \(Self.id) are this workspace"))
    #expect(stage.answer("gap", "--json").contains("\"replacedFramework\": \"\(Self.id)\""))
    // The records were made by the built-in one.
    #expect(stage.run("verify") == 1)
    #expect(flat(stage.output).hasPrefix("Not the built-in framework: frameworks/\(Self.id).yaml"))
    #expect(flat(stage.output).contains("Records here were made by other words or rules than those."))
    #expect(!stage.answer("frameworks", "diff", Self.id).contains("No difference"))
  }

  @Test func `an assessment that was opened by it is said to be, and stands`() throws {
    let stage = try Stage()
    try replace(stage)
    _ = stage.answer("init", ".", "--framework", Self.id, "--authority", "Northvale Council")
    #expect(flat(stage.answer("verify")).contains("The records here were made by it."))
  }

  @Test func `nothing is said of the same file, or of one under an id of its own`() throws {
    let stage = try Stage.opened()
    let bytes = BuiltInFrameworks.bytes(of: "\(Self.id).yaml")
    try stage.folder.write(bytes, to: "frameworks/\(Self.id).yaml")
    #expect(!stage.answer("gap").contains("Not the built-in"))
    #expect(flat(stage.answer("verify")).hasPrefix("Sound."))
    #expect(stage.answer("frameworks", "diff", Self.id).contains("No difference"))
  }

  @Test func `a record from a day to come is told, before it counts`() throws {
    let stage = try Stage.opened()
    let now = stage.now
    stage.now = try #require(Instant("2100-01-01T09:00:00Z"))
    _ = stage.answer("judge", "HP2", "good", "--because", "a clock that was wrong")
    stage.now = now
    #expect(
      flat(stage.answer("status")).hasPrefix(
        "1 record says that it was made after today, up to 1 January 2100: a clock was wrong."))
    #expect(stage.run("verify") == 1)
    #expect(flat(stage.output).contains("by A. Lead says that it was made on 2100-01-01, after today"))
    #expect(stage.answer("gap", "--json").contains("\"ahead\": 1"))
  }

  @Test func `a sync program's copy is explained by whichever command meets it`() throws {
    let stage = try Stage.opened()
    let path = try #require(try stage.contents().keys.first { $0.contains("assessment-opened") })
    try stage.folder.write(try stage.folder.bytes(of: path), to: path.replacing(".yaml", with: "-LAPTOP.yaml"))
    for line in [["status"], ["gap"], ["judge", "HP2", "good", "--because", "as audited"]] {
      _ = stage.answer(line)
      #expect(flat(stage.errors).contains("a sync program has made a copy of a record"), "\(line)")
    }
  }

  @Test(arguments: ["Evidence/Records", "evidence/Records"])
  func `folders whose capitals changed are explained, and not said to be no workspace`(_ name: String) throws {
    let stage = try Stage.opened()
    let files = try stage.contents()
    try stage.folder.remove("evidence")
    for (path, bytes) in files {
      try stage.folder.write(bytes, to: path.replacing("evidence/records", with: name))
    }
    for line in [["status"], ["status", "--workspace", "."]] {
      #expect(stage.run(line) == 2)
      #expect(flat(stage.errors).contains("they are called '\(name)'"))
    }
  }
}
