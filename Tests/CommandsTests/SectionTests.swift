import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import Platform
import RecordStore
import Reports
import TestSupport
import Testing

/// Every section of the readiness report, in every regime and for every audience, as a kept workspace gives it. The files lie in
/// `Pages`; what another audience is told in the same words as leaders is not kept twice.
@Suite struct SectionTests {
  static let workspaces = [
    "ofsted-child-protection-2012": "format-1/northvale",
    "ofsted-ilacs-2026": "format-1/regimes/ofsted-ilacs-2026",
    "care-inspectorate-joint-2009": "format-1/regimes/care-inspectorate-joint-2009",
    "ofsted-disabled-children-2012": "format-1/regimes/ofsted-disabled-children-2012",
    "joint-chief-inspectors-2008": "format-1/regimes/joint-chief-inspectors-2008",
    "jtai-neglect-2017": "format-1/regimes/jtai-neglect-2017",
  ]

  @Test func `every regime has a workspace to be shown by`() {
    #expect(Set(Self.workspaces.keys.map { "\($0).yaml" }) == Set(BuiltInFrameworks.names))
  }

  @Test(arguments: workspaces.keys.sorted())
  func `each section tells each audience what it may know`(id: String) throws {
    let (analysis, lookback) = try #require(Self.readings[id]).get()
    var leaders: [String: String] = [:]
    var pages: [(name: String, text: String)] = []
    var list = ""
    for audience in Audience.allCases {
      let text = Kept.withoutSeal(
        ReadinessReport(analysis, audience: audience, lookback: lookback, annex: true).markdown())
      let sections = Self.sections(of: text, at: "## ", named: { $0.dropFirst(3) })
      try #require(Set(sections.map(\.name)).count == sections.count)
      for (name, section) in sections {
        if audience == .leaders { leaders[name] = section }
        let isSame = audience != .leaders && leaders[name] == section
        list += "\(audience) \(name)\(isSame ? ", as leaders" : "")\n"
        if !isSame { pages.append(("\(name).\(audience).md", section)) }
      }
    }
    try expectKept(pages + [("sections.txt", list)], in: id)
  }

  /// Of a framework of two criteria, so that the whole page can be read.
  @Test func `each section is marked up as it was`() throws {
    let (analysis, lookback) = try Self.read("local-practice-review", "format-1/regimes/local-practice-review")
    let text = Kept.withoutSeal(ReadinessReport(analysis, lookback: lookback, annex: true).html())
    let sections = Self.sections(
      of: text, at: "<section ", named: { $0.split(separator: "\"").dropFirst().first ?? "" })
    try #require(sections.count > 10)
    // What stands before the first section is the sheet of styles and the cover.
    let list = sections.map { "\($0.name)\n" }.joined()
    try expectKept(
      sections.dropFirst().map { ("\($0.name).html", $0.text) } + [("sections.txt", list)], in: "html")
  }

  /// Every page is as it is kept, each that differs is told, and no other is kept beside them.
  private func expectKept(_ pages: [(name: String, text: String)], in folder: String) throws {
    for (name, text) in pages {
      #expect(throws: Never.self) { try expectGolden(text, "../Pages/\(folder)/\(name)") }
    }
    let kept = try Folder(Path.join(Path.parent(of: #filePath), "Pages/\(folder)")).entries().map(\.name)
    #expect(Set(kept).subtracting(pages.map(\.name)).isEmpty, "what no section gives any more is to be removed")
  }

  /// What each regime's workspace comes to, worked out once for all who look at it.
  static let readings = Dictionary(
    uniqueKeysWithValues: workspaces.map { id, name in (id, Result { try read(id, name) }) })

  private static func read(_ id: String, _ name: String) throws -> (Analysis, Lookback) {
    let framework = try Kept.framework(id, beside: name)
    let history = try Kept.contents(of: name).history
    let day = try #require(Kept.today).date
    return (Analysis(framework, history.assessment(asAt: day)), Lookback(framework, history, asAt: day))
  }

  /// A text in its sections, each with a name to keep it under; what stands before the first is its beginning.
  private static func sections(
    of text: String, at start: String, named title: (Substring) -> Substring
  ) -> [(name: String, text: String)] {
    var sections: [(name: String, text: String)] = [("beginning", "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(start) {
        let words = title(line).lowercased().split { !$0.isLetter && !$0.isNumber }
        sections.append((words.joined(separator: "-"), ""))
      }
      sections[sections.count - 1].text += line + "\n"
    }
    return sections
  }
}
