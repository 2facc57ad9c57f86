import Assessments
import Calendar
import Frameworks
import Platform
import RecordStore
import StructuredText
import TestSupport
import Testing

/// What earlier programs made, opened by this one: the same facts, and the same seals. See `Kept/README.md`; what differs on
/// purpose stands in `KeptDifferences.swift`.
@Suite struct KeptTests {
  private let stage: Stage

  init() throws { stage = try Kept.stage() }

  @Test func `the last format of records is kept`() {
    #expect(Kept.formats.last.map { "muster-record/\($0.number)" } == RecordText.format)
  }

  @Test func `the kept workspaces hold every kind of record of their format, and none of a later one`() throws {
    for format in Kept.formats {
      var kinds: Set<String> = []
      for name in format.names {
        let records = Path.join(Kept.workspace(name), "evidence/records")
        for month in try Folder(records).entries() {
          for file in try Folder(Path.join(records, month.name)).entries() {
            // A time, the kind, and the digest.
            kinds.insert(file.name.split(separator: "-").dropFirst().dropLast().joined(separator: "-"))
            let text = try Kept.text("\(name)/workspace/evidence/records/\(month.name)/\(file.name)")
            #expect(text.contains("format: muster-record/\(format.number)\n"), "\(file.name)")
          }
        }
      }
      #expect(kinds == format.kinds)
    }
  }

  @Test(arguments: Kept.formats.indices)
  func `a kept workspace is opened to the facts that were said of it then`(format: Int) throws {
    let format = Kept.formats[format]
    var comparison = Comparison(format)
    for name in format.names {
      let answers = try Kept.lines("\(name)/said.txt")
      try #require(!answers.isEmpty)
      for words in answers {
        let status = stage.run(words.dropFirst() + ["--workspace", Kept.workspace(name)])
        #expect(status != 2, "\(words.joined(separator: " "))\n\(stage.errors)")
        let then = try Kept.text("\(name)/said/\(words[0])")
        guard then != stage.output else { continue }
        comparison.expectSame(try KeptFacts(json: then), try KeptFacts(json: stage.output), words[0], of: name)
      }
      try compareTables(of: name, &comparison)
    }
    comparison.expectAllNeeded()
  }

  private func compareTables(of name: String, _ comparison: inout Comparison) throws {
    let tables = name.replacing("/", with: "-")
    _ = stage.answer("report", "--format", "csv", "--workspace", Kept.workspace(name), "--output", tables)
    let now = try stage.folder.names(in: tables)
    let kept = try Folder(Path.join(Kept.folder, "\(name)/said/tables")).entries().map(\.name)
    try #require(!kept.isEmpty)
    // The number before a table's name is only its place in the folder.
    func title(_ table: String) -> String { String(table.drop { $0.isNumber || $0 == "-" }) }
    for table in kept {
      guard let today = now.first(where: { title($0) == title(table) }) else {
        comparison.note("tables/\(title(table))", "", "there is no such table any more, of \(name)")
        continue
      }
      let (then, text) = (
        try Kept.text("\(name)/said/tables/\(table)"), try stage.folder.text(of: "\(tables)/\(today)")
      )
      guard then != text else { continue }
      comparison.expectSame(
        try KeptFacts(csv: then, table, renamed: KeptDifference.renamed), try KeptFacts(csv: text, today),
        "tables/\(title(table))", of: name)
    }
  }

  @Test func `a kept seal is proved, those that were signed and those that were only printed`() throws {
    for name in ["format-1/northvale", "format-1/neglect"] {
      let history = try Kept.contents(of: name).history
      let id = name == "format-1/neglect" ? "jtai-neglect-2017" : "ofsted-child-protection-2012"
      let search = SealSearch(try Kept.framework(id, beside: name), history)
      let seals = try Kept.lines("\(name)/seals.txt")
      try #require(!seals.isEmpty)
      for seal in seals {
        let proof = search.proof(of: seal[1], until: stage.now.date)
        #expect(proof != nil, "the seal \(seal[1]) of \(name), \(seal[0]), is proved no more")
        if let proof, seal[0] != "signed" { #expect("\(proof.asAt)" == seal[0]) }
      }
    }
  }

  /// With the version of the framework that was in use when each was made.
  @Test func `a kept seal of before and after a move to another version is proved by command`() throws {
    let seals = try Kept.lines("format-1/review/seals.txt")
    try #require(seals.count == 4)
    for seal in seals {
      let answer = stage.answer("verify", "--seal", seal[1], "--workspace", Kept.workspace("format-1/review"))
      #expect(answer.contains("The seal is theirs."), "\(seal)")
      #expect(
        answer.replacing("\n", with: " ").contains("It was printed by earlier rules of the analysis"), "\(answer)")
    }
  }

  @Test(arguments: Kept.formats[1].names)
  func `a kept seal of the second format is proved by command, of before and after a move too`(name: String) throws {
    let seals = try Kept.lines("\(name)/seals.txt")
    try #require(seals.count > 1)
    for seal in seals {
      let answer = stage.answer("verify", "--seal", seal[1], "--workspace", Kept.workspace(name))
      #expect(answer.contains("The seal is theirs."), "\(seal)")
    }
  }

  @Test func `a seal asked for anew of a day before an erasure is proved`() throws {
    let json = stage.answer(
      "claims", "--json", "--as-at", "2026-08-05", "--workspace", Kept.workspace("format-1/northvale"))
    let seal = try #require(json.firstMatch(of: #/[a-z0-9]{5}(?:-[a-z0-9]{5}){3}/#)).output.description
    let proof = stage.answer("verify", "--seal", seal, "--workspace", Kept.workspace("format-1/northvale"))
    #expect(proof.contains("The seal is theirs.") && proof.contains("5 August"))
  }

  @Test func `a kept workspace is carried on by this program, and what was sealed before stays proved`() throws {
    for (name, bytes) in try Stage.files(below: Kept.workspace("format-1/review")) {
      try stage.folder.write(bytes, to: name)
    }
    _ = stage.answer(
      "attach", "--reference", "shelf 5", "--title", "Second survey", "--kind", "feedback-staff",
      "--dated", "2026-11-01", "--shows", "CH1.F1")
    _ = stage.answer("judge", "CH1", "fair", "--because", "three papers")
    #expect(stage.answer("verify").hasPrefix("Sound."))
    for seal in try Kept.lines("format-1/review/seals.txt") {
      #expect(stage.answer("verify", "--seal", seal[1]).contains("The seal is theirs."), "\(seal)")
    }
  }
}

/// Compares answers, and keeps which of the stated differences were met.
private struct Comparison {
  private let format: Kept.Format
  private var met: Set<Int> = []

  init(_ format: Kept.Format) { self.format = format }

  /// Everything that was said then is said now, but for what differs on purpose; more may be said.
  mutating func expectSame(_ then: KeptFacts, _ now: KeptFacts, _ output: String, of name: String) {
    if !format.hasRulesOfToday, KeptDifference.concludes(output) { return expectAlike(then, now, output, of: name) }
    var more = 0
    for place in then.places where then.facts[place] != now.facts[place] {
      if isOnPurpose(output, place) { continue }
      more += 1
      if more <= 20 {
        note(output, place, "of \(name): was \(then.facts[place] ?? ""), is \(now.facts[place] ?? "not there")")
      }
    }
    if more > 20 { Issue.record("\(output) of \(name): \(more - 20) more differences") }
  }

  /// Everything that could be said then can be said now, and what people recorded is the same.
  private mutating func expectAlike(_ then: KeptFacts, _ now: KeptFacts, _ output: String, of name: String) {
    let known = Set(now.places.map(Comparison.kind))
    var told: Set<String> = []
    for place in then.places {
      let kind = Comparison.kind(place)
      if KeptDifference.recorded.contains(Comparison.key(kind)) {
        if then.facts[place] != now.facts[place] {
          note(output, place, "of \(name): was \(then.facts[place] ?? ""), is \(now.facts[place] ?? "not there")")
        }
      } else if !known.contains(kind), told.insert(kind).inserted {
        note(output, kind, "of \(name): it is not there any more")
      }
    }
  }

  /// A place whatever the entry: `gaps[*].kind`.
  private static func kind(_ place: String) -> String {
    var parts = place.split(separator: "[", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() {
      guard let end = parts[index].firstIndex(of: "]"), end > parts[index].startIndex else { continue }
      parts[index] = "*" + parts[index][end...]
    }
    return parts.joined(separator: "[")
  }

  /// The last key of a place.
  private static func key(_ kind: String) -> String {
    String(kind.replacing("[*]", with: "").split(separator: ".").last ?? "")
  }

  /// What differs, as it must stand in the list where it is on purpose.
  mutating func note(_ output: String, _ place: String, _ what: String) {
    guard !isOnPurpose(output, place) else { return }
    Issue.record(".init(output: \"\(output)\", place: \"\(place)\", because: \"\"),  // \(what)")
  }

  func expectAllNeeded() {
    for (number, difference) in format.differences.enumerated() where !met.contains(number) {
      Issue.record("nothing differs any more at \(difference.place) of \(difference.output); take the entry out")
    }
  }

  private mutating func isOnPurpose(_ output: String, _ place: String) -> Bool {
    guard let number = format.differences.firstIndex(where: { $0.covers(output, place) }) else { return false }
    met.insert(number)
    return true
  }
}
