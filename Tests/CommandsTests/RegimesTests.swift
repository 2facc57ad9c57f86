import Calendar
import Foundation
import Frameworks
import Platform
import TestSupport
import Testing

/// One folder a regime, in `Regimes`: a short workspace as its users would record it, and what `gap` then says.
@Suite struct RegimesTests {
  private static let folder = Path.join(Path.parent(of: #filePath), "Regimes")
  static let names = BuiltInFrameworks.names.map { String($0.dropLast(5)) }
  private static let tried: Set<String> =
    ProcessInfo.processInfo.environment["MUSTER_EVERYTHING"] == nil
    ? ["care-inspectorate-joint-2009", "joint-chief-inspectors-2008"] : Set(names)

  @Test(arguments: names)
  func `a regime can be opened, recorded against, sampled, audited, analysed and reported`(id: String) throws {
    let stage = try Stage()
    let bytes = try FileReading.bytes(of: Path.join(Self.folder, "\(id)/story.txt"), limit: 1 << 16)
    let story = Story(stage, try framework(id))
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      try story.tell(Story.words(line))
    }
    // A seal covers the assessment's own id, which is made by chance, as is that of every record.
    let seal = #/[a-z0-9]{5}(-[a-z0-9]{5}){3}/#
    let gap = stage.answer("gap").replacing(seal, with: "(seal)")
      .replacing(#/recheck(\s+)[0-9a-z]{7}/#) { "recheck\($0.output.1)(id)" }
    try expectGolden(gap, "../Regimes/\(id)/gap.txt")
    let chains = try Chains(
      story.framework, at: stage.folder.path, asAt: { _ in stage.now.date }, page: stage.answer("gap", "--why"))
    #expect(chains.expectWhole() > 0)
    chains.expectEveryItem()
    // With grades and without: the others only where everything is tried.
    if Self.tried.contains(id) { try whatIf(stage, story.framework) }
    _ = stage.answer("gap", "--json")
    _ = stage.answer("status")
    _ = stage.answer("sample", "show")
    _ = stage.answer("sample", "verify")
    for audience in ["leaders", "inspectors", "committee"] {
      let page = stage.answer("report", "--audience", audience)
      #expect(page.contains("Northvale Council") && page.hasSuffix("</html>\n"))
      let saysGrade = page.lowercased().contains("suggested grade")
      // The notice of a summary speaks of grades in general; nothing else may in a regime without them.
      let isGraded = story.framework.scale.isGraded
      #expect(saysGrade)
      if !isGraded { #expect(!page.contains("no grade") && !page.contains("Not judged")) }
    }
    #expect(stage.run("verify") == 0)
  }

  /// What might be is answered in every regime, and never taken for what is.
  private func whatIf(_ stage: Stage, _ framework: Framework) throws {
    let criterion = try #require(framework.criteria.first { $0.emptyBecause == nil })
    let statement = try #require(framework.criteria.last?.aspects.last?.statements.first)
    let supposed = ["--suppose", "\(criterion.id)=\(framework.scale.worst.id)", "--suppose", statement.id.text]
    #expect(stage.run(["gap"] + supposed) == 0, "\(stage.errors)")
    #expect(stage.output.contains("Supposed, not recorded."))
    #expect(stage.output.contains("\(criterion.id)=\(framework.scale.worst.id)"))
    #expect(stage.run(["gap", "--json"] + supposed) == 0)
    #expect(stage.output.hasPrefix("{\n  \"supposed\": ["))
    #expect(stage.answer("gap", "--stress").hasPrefix("What hangs on a single item"))
    #expect(stage.answer("gap", "--stress", "--json").contains("\"hanging\": ["))
    #expect(stage.answer("gap", "--budget", "3").hasPrefix("The best that 3 statements can reach"))
    #expect(stage.answer("gap", "--budget", "3", "--json").contains("\"unlocks\": ["))
  }

  private func framework(_ id: String) throws -> Framework {
    try #require(BuiltInFrameworks.framework("\(id).yaml"))
  }
}

/// A story told to the program, line by line: its own commands, and two that make a file for the next.
private struct Story {
  let stage: Stage
  let framework: Framework

  init(_ stage: Stage, _ framework: Framework) { (self.stage, self.framework) = (stage, framework) }

  func tell(_ words: [String]) throws {
    switch words[0] {
    case "case-list": try caseList(words[1], words.dropFirst(2))
    case "audit-answers": try answers(words[1], words.dropFirst(2))
    default:
      #expect(stage.run(words) == 0, "\(words.joined(separator: " "))\n\(stage.errors)")
    }
  }

  /// `case-list FILE COHORT=COUNT…`; `@all` stands for every cohort of the framework.
  private func caseList(_ file: String, _ counts: ArraySlice<String>) throws {
    var lines = ["Case ref,Cohort,Gender"]
    for pair in counts {
      let parts = pair.split(separator: "=").map(String.init)
      let cohorts = parts[0] == "@all" ? framework.cohorts.map(\.id.text) : [parts[0]]
      for cohort in cohorts {
        for number in 1...(Int(parts[1]) ?? 1) {
          lines.append("N\(lines.count + 1000),\(cohort),\(number % 2 == 0 ? "Female" : "Male")")
        }
      }
    }
    try stage.folder.write(lines.joined(separator: "\n") + "\n", to: file)
  }

  /// `audit-answers FILE QUESTION=ANSWER…`: the answer for twelve sampled cases of the question's cohorts, "no" for every fifth.
  private func answers(_ file: String, _ given: ArraySlice<String>) throws {
    var cases: [(reference: String, cohort: CohortID)] = []
    for line in stage.answer("sample", "show", "--cases").split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 2, words[0].hasPrefix("N1"), words[0].count == 5 else { continue }
      cases.append((words[0], CohortID(words[1])))
    }
    var lines = ["case,question,answer"]
    for pair in given {
      let parts = pair.split(separator: "=").map(String.init)
      let question = try #require(framework.question(QuestionID(parts[0]))?.question)
      let asked = cases.filter { question.isAsked(of: $0.cohort) }
      try #require(!asked.isEmpty)
      for (index, one) in asked.prefix(12).enumerated() {
        lines.append("\(one.reference),\(parts[0]),\(index % 5 == 4 ? "no" : parts[1])")
      }
    }
    try stage.folder.write(lines.joined(separator: "\n") + "\n", to: file)
  }

  /// Words, with double quotes round those that hold blanks.
  static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var isQuoted = false
    var word: String?
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
