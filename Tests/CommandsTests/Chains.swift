import Assessments
import CaseAudit
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Nouns
import RecordStore
import Reports
import Testing

/// No conclusion without a chain: walks every conclusion of a workspace down to its items, in the analysis and on the
/// pages that `gap --why` prints.
struct Chains {
  let analysis: Analysis
  /// What `gap --why` prints, without line ends, so that nothing is missed where a line was wrapped.
  let page: String
  private let idLength: Int

  /// `at` is the workspace's folder.
  init(_ framework: Framework, at folder: String, asAt day: (History) -> CivilDate, page: String) throws {
    let history = try Workspace(try WorkspaceLocation.at(folder)).contents().history
    analysis = Analysis(framework, history.assessment(asAt: day(history)))
    idLength = ShortID.length(toTellApart: history.records.map(\.digest))
    self.page = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Gives how many conclusions were followed down.
  func expectWhole() -> Int {
    var followed = 0
    for finding in analysis.judgements {
      followed += expect("\(finding.judgement.id)", finding.readings)
      for criterion in finding.criteria { followed += expect(criterion) }
    }
    if let overall = analysis.overall { followed += expect("overall", overall.readings) }
    return followed
  }

  /// Every grade has a rule of the framework, and the rule's words are on the page.
  private func expect(_ name: String, _ readings: Readings<Verdict>) -> Int {
    for reading in Reading.allCases {
      let verdict = readings[reading]
      guard verdict.grade != nil else { continue }
      guard let id = verdict.rule, let rule = analysis.framework.rules.rule(id) else {
        Issue.record("\(name) has a \(reading) grade and no rule")
        continue
      }
      expectShown("\(rule.words) (\(id))", name)
    }
    return readings.indicated.grade == nil && readings.supported.grade == nil ? 0 : 1
  }

  private func expect(_ finding: CriterionFinding) -> Int {
    let name = "\(finding.criterion.id)"
    let followed = expect(name, finding.readings)
    if followed > 0 {
      #expect(finding.aspects.contains { $0.grades.indicated != nil }, "\(name) rests on no aspect")
    }
    for aspect in finding.aspects {
      expectShown("\(aspect.id) \(aspect.name)", name)
      #expect(
        (aspect.grades.indicated != nil) == !aspect.evidence.isEmpty,
        "\(aspect.id) without items, or items without a say")
      for item in aspect.evidence { expectShown(short(item.origin), "\(aspect.id)") }
      for (origin, why) in aspect.passedOver {
        expectShown("not counted (\(StandingWords.reason(why))): \(label(origin))", "\(aspect.id)")
      }
    }
    for (origin, why) in analysis.leftOut(of: finding) {
      expectShown("not counted (\(StandingWords.reason(why))): \(label(origin))", name)
    }
    return followed
  }

  /// Every item that speaks of the framework is at some aspect, counted or not, or waits to be placed.
  func expectEveryItem() {
    var seen: Set<Contribution.Origin> = []
    for finding in analysis.criteria {
      for aspect in finding.aspects { seen.formUnion(aspect.evidence.map(\.origin) + aspect.passedOver.map(\.origin)) }
      seen.formUnion(analysis.leftOut(of: finding).map(\.origin))
    }
    let waiting = Set(analysis.evidence.toBePlaced)
    for item in analysis.assessment.evidence where !waiting.contains(item.id) {
      #expect(seen.contains(.item(item.id)), "\(item.content.title) stands nowhere in the chain")
    }
    for question in analysis.evidence.questionFindings where question.applicable > 0 {
      #expect(seen.contains(.sample(question.id)), "\(question.id) stands nowhere in the chain")
    }
  }

  private func expectShown(_ text: String, _ name: String) {
    let wanted = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains(wanted), "\(name): the page does not show \(wanted)")
  }

  private func short(_ origin: Contribution.Origin) -> String {
    switch origin {
    case .item(let digest): String(digest.short.prefix(idLength))
    case .sample(let id): id
    }
  }

  private func label(_ origin: Contribution.Origin) -> String {
    if case .sample = origin { return "audited sample \(short(origin))" }
    return short(origin)
  }
}
