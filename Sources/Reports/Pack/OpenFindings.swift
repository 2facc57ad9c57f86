import Assessments
import Calendar
import CaseAudit
package import Digests
import Frameworks
package import GapAnalysis
import Markup
import Nouns
import Pages

/// What the authority's own evidence finds at the worst grade and nothing has ended, and what was done about it: first in the pack,
/// since inspectors find it in any case and judge whether leaders knew.
package struct OpenFindings {
  let context: ReportContext
  private let found: [Found]
  private let leftOut: [Assessment.LeftOut]

  private struct Found {
    let origin: Contribution.Origin
    let first: Contribution
    var criteria: [Criterion]
  }

  init(_ context: ReportContext) {
    self.context = context
    let all = OpenFindings.all(context.analysis)
    let decided = OpenFindings.decided(context.analysis)
    func decision(_ one: Found) -> Assessment.LeftOut? {
      if case .item(let id) = one.origin { decided[id] } else { nil }
    }
    found = all.filter { decision($0) == nil }
    leftOut = all.compactMap(decision)
  }

  /// Whether an item is such a finding.
  package static func isOne(_ id: Digest, _ analysis: Analysis) -> Bool {
    all(analysis).contains { $0.origin == .item(id) }
  }

  /// By the item: what a director left out and still holds. It does not of what is no such finding any more, nor of what says
  /// that a child may be unsafe, whenever it came to say so.
  static func decided(_ analysis: Analysis) -> [Digest: Assessment.LeftOut] {
    analysis.assessment.leftOut.filter { id, _ in
      isOne(id, analysis) && !analysis.unanswered.contains { $0.source == .item(id) }
    }
  }

  /// In the framework's order, each once.
  private static func all(_ analysis: Analysis) -> [Found] {
    let worst = analysis.framework.scale.worst
    var all: [Found] = []
    for finding in analysis.criteria {
      for one in finding.aspects.flatMap(\.evidence) where one.isAdverse && one.stance == .atLeast(worst) {
        if let index = all.firstIndex(where: { $0.origin == one.origin }) {
          if all[index].criteria.last?.id != finding.criterion.id { all[index].criteria.append(finding.criterion) }
        } else {
          all.append(Found(origin: one.origin, first: one, criteria: [finding.criterion]))
        }
      }
    }
    return all
  }

  /// What the list holds, and what it does not: cases, what a director decided, and what is less than the worst.
  var sentences: [String] { [listed, decided, less].compactMap(\.self) }

  private var listed: String? {
    let worst = context.framework.scale.worst.label.lowercased()
    let (papers, cases) = (found.count, cases.count)
    guard papers + cases > 0 else {
      return leftOut.isEmpty && context.analysis.unanswered.isEmpty
        ? "No evidence that counts today says \(worst) of any criterion." : nil
    }
    guard context.audience.seesCases else { return "Our own evidence says \(worst), and nothing has ended that." }
    let parts = [
      papers == 0 ? nil : CountWords.counted(papers, "finding"),
      cases == 0 ? nil : CountWords.counted(cases, "audited case"),
    ].compactMap(\.self)
    let says = papers + cases == 1 ? "says" : "say"
    return "\(CountWords.sentence(CountWords.listed(parts))) \(says) \(worst), and nothing has ended that."
  }

  /// That it exists is not held back.
  private var decided: String? {
    guard let last = leftOut.map(\.at).max() else { return nil }
    let isOne = leftOut.count == 1 && context.audience.seesCases
    let counted =
      context.audience.seesCases ? "\(CountWords.counted(leftOut.count, "more finding"))" : "More of what it says"
    return
      "\(counted) \(isOne || !context.audience.seesCases ? "is" : "are") left out of this list by decision of the director, last on \(last.date.inWords); the reason is on record."
  }

  /// Counted for inspectors alone.
  private var less: String? {
    let worst = context.framework.scale.worst
    let open = context.analysis.criteria.flatMap(\.aspects).flatMap(\.evidence)
      .filter { $0.isAdverse && $0.stance != .atLeast(worst) }
    let count = Set(open.map(\.origin)).count
    guard count > 0, context.audience.seesCases else { return nil }
    return
      "\(CountWords.sentence(CountWords.counted(count, "more adverse finding"))) \(count == 1 ? "is" : "are") less than \(worst.label.lowercased()) and not listed here."
  }

  /// Cases that their audits put at the worst grade, of which no answer of the same day is recorded.
  private var cases: [(reference: String, day: CivilDate)] {
    context.analysis.unanswered.compactMap { one in
      if case .audited(_, let reference) = one.source { (reference, one.day) } else { nil }
    }
  }

  var table: Table {
    let seesCases = context.audience.seesCases
    let columns: [Table.Column] =
      seesCases
      ? [
        .init("On", page: .broad), .init("What was found", page: .broad), .init("Dated", page: .slim),
        .init("In how many"), .init("Looked at again"), .init("What was done", page: .broad),
      ] : [.init("On", page: .broad), .init("What was done", page: .broad)]
    return Table("Findings at the worst \(context.framework.scale.noun)", name: "open-findings", columns, rows: rows)
  }

  private var rows: [[Table.Cell]] {
    guard context.audience.seesCases else {
      let criteria = found.flatMap(\.criteria).reduce(into: [Criterion]()) { each, one in
        if !each.contains(where: { $0.id == one.id }) { each.append(one) }
      }
      return criteria.map { [on([$0]), done([$0])] }
    }
    let words = FindingWords(context: context)
    return found.map { one in
      [
        on(one.criteria), .lines([name(one)]), .day(one.first.day), .optional(words.extent(one.origin)),
        .init(again(one.first)), done(one.criteria),
      ]
    }
      + cases.map { one in
        [
          .nothing, .lines(["Case \(typed: one.reference), as its audit found it"]), .day(one.day), .nothing,
          .init("not yet"), done(onCase: one.reference),
        ]
      }
  }

  private func name(_ one: Found) -> Phrase {
    switch one.origin {
    case .item(let id):
      return "“\(context.phrase(context.title(id), upTo: 120))” (\(one.first.kind.label))"
    case .sample(let id):
      let question = context.analysis.evidence.asked(one.origin)?.question
      return "Audited question \(question?.id.text ?? id)\(question.map { ": \($0.ask)" } ?? "")"
    }
  }

  private func on(_ criteria: [Criterion]) -> Table.Cell {
    .init(
      criteria.map { "\($0.id) \($0.title)" }.joined(separator: "; "),
      lines: criteria.map { "\($0.id, .strong) \($0.title)" })
  }

  private func again(_ one: Contribution) -> String {
    let day = one.again.map { ", \($0.short)" } ?? ""
    if one.isConfirmed { return "goes further than these cases\(day)" }
    if one.isLimited { return "so for these cases, and no more\(day)" }
    if let unshown = one.unshown { return StandingWords.unshown(unshown) }
    return one.isOld ? "never, and it is old" : "not yet"
  }

  /// The actions on its criteria.
  private func done(_ criteria: [Criterion]) -> Table.Cell {
    let ids = Set(criteria.map(\.id))
    return done(context.assessment.actions.filter { ids.contains($0.raised.criterion) })
  }

  private func done(onCase reference: String) -> Table.Cell {
    done(
      context.assessment.actions.filter { action in
        if case .one(reference)? = action.raised.origin?.subject { true } else { false }
      })
  }

  private func done(_ actions: [Assessment.Action]) -> Table.Cell {
    guard !actions.isEmpty else { return .init("no action on record") }
    return .lines(
      actions.map { "\(context.named($0.raised, upTo: 120)): \($0.status.label)\(Overdue.told($0, on: context.asAt))" })
  }
}
