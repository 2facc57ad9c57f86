import Calendar
import Commands
import Foundation
import Platform
import TestSupport
import Testing

/// A folder to play in and a world to play before: commands run on it in process, and what they say is kept.
struct Stage {
  let folder: TemporaryFolder
  var environment = ["MUSTER_BY": "A. Lead"]
  var now = Stage.today
  /// What a person types, a line an answer; with none, nobody is at the terminal.
  var answers: [String] = []
  var disk: any FileSystem = LiveFileSystem()

  static let today = Instant(seconds: 1_795_256_100)
  static let framework = "ofsted-child-protection-2012"

  /// How a command ended and what it said.
  struct Ran {
    let status: Int32
    let output: String
    let errors: String
  }

  /// An empty folder.
  init() throws { folder = try TemporaryFolder() }

  /// A workspace with an opened assessment and nothing else.
  static func opened() throws -> Stage {
    let stage = try Stage()
    try stage.done("init", "--framework", framework, "--authority", "Northvale Council", "--target", "good")
    return stage
  }

  /// Runs one command line.
  func run(_ arguments: [String]) -> Ran {
    var (output, errors) = ("", "")
    var answers = self.answers
    let isAttended = !answers.isEmpty
    let setting = Setting(
      environment: environment, folder: folder.path, now: now, clockStated: false, outputIsTerminal: isAttended,
      inputIsTerminal: isAttended, columns: 80, writer: WriteOnce(disk), print: { output += $0 },
      complain: { errors += $0 }, ask: { answers.isEmpty ? nil : answers.removeFirst() })
    let status = Muster.run(arguments, in: setting)
    return Ran(status: status, output: output, errors: errors)
  }

  func run(_ arguments: String...) -> Ran { run(arguments) }

  /// Runs a command line that must be carried out without a complaint, and gives what it prints.
  @discardableResult
  func done(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let ran = run(arguments)
    try #require(ran.status == 0, "\(arguments): \(ran.errors)\(ran.output)", sourceLocation: sourceLocation)
    #expect(ran.errors == "", sourceLocation: sourceLocation)
    return ran.output
  }

  /// Attaches an item and gives its id.
  func attach(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let ran = run(["attach", "--json"] + arguments)
    try #require(ran.status == 0, "\(ran.errors)", sourceLocation: sourceLocation)
    return try #require(JSONText(ran.output)["attached"]?.list?.first?.text, sourceLocation: sourceLocation)
  }

  /// What a command says as JSON.
  func json(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> JSONText {
    let ran = run(arguments + ["--json"])
    try #require(ran.status == 0, "\(ran.errors)", sourceLocation: sourceLocation)
    return try JSONText(ran.output)
  }

  /// Later, by whole days.
  func later(days: Int) -> Stage {
    var stage = self
    stage.now = Instant(seconds: now.seconds + days * 86_400)
    return stage
  }

  /// Every file and folder with its content, to compare.
  func everything() throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder = ObjCBool(false)
      let isThere = FileManager.default.fileExists(atPath: folder / name, isDirectory: &isFolder)
      found[name] = isThere && !isFolder.boolValue ? try folder.bytes(of: name) : []
    }
    return found
  }

  /// The evidence files that are kept, without the folders that hold them.
  func keptFiles() throws -> [String] {
    try everything().filter { $0.key.hasPrefix("evidence/files/") && !$0.value.isEmpty }.keys.sorted()
  }

  /// The records, in the order of their names.
  func records(_ kind: String) throws -> [String] {
    try everything().keys.filter { $0.hasPrefix("evidence/records/") && $0.contains("-\(kind)-") }.sorted()
  }
}

extension String {
  /// On one line, for looking for words in what was laid out for a screen.
  var unwrapped: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
