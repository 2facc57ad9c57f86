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
    found = all.filter { context.assessment.leftOut(of: $0.origin) == nil }
    leftOut = all.compactMap { context.assessment.leftOut(of: $0.origin) }
  }

  /// Whether an item is such a finding.
  package static func isOne(_ id: Digest, _ analysis: Analysis) -> Bool {
    all(analysis).contains { $0.origin == .item(id) }
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

  var sentence: String {
    let worst = context.framework.scale.worst.label.lowercased()
    guard !found.isEmpty else { return "Nothing that counts today says \(worst) of any criterion." }
    let criteria = Set(found.flatMap(\.criteria).map(\.id)).count
    let finding = found.count == 1 ? "One finding" : CountWords.counted(found.count, "finding")
    let counted = context.audience.seesCases ? finding : "Our own evidence"
    let says = found.count == 1 || !context.audience.seesCases ? "says" : "say"
    return
      "\(counted) \(says) \(worst), on \(CountWords.counted(criteria, "criterion", "criteria")), and nothing has ended \(found.count == 1 ? "it" : "them")."
  }

  /// What a director decided not to show here, counted: that it exists is not held back.
  var decided: String? {
    guard let last = leftOut.map(\.at).max() else { return nil }
    return
      "\(CountWords.sentence(CountWords.counted(leftOut.count, "more finding"))) \(leftOut.count == 1 ? "is" : "are") left out of this list by decision of the director, last on \(last.date.inWords); the reason is on record."
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
  }

  private func name(_ one: Found) -> Phrase {
    switch one.origin {
    case .item(let id):
      let content = context.assessment.evidence.first { $0.id == id }?.content
      return "“\(context.phrase(content?.title ?? "", upTo: 120))” (\(one.first.kind.label))"
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
    let actions = context.assessment.actions.filter { ids.contains($0.raised.criterion) }
    guard !actions.isEmpty else { return .init("no action on record") }
    let told = actions.map { action -> Phrase in
      let due = action.status == .closed ? nil : action.due
      let late = action.isOverdue(on: context.asAt) ? ", late" : ""
      return
        "\(context.named(action.raised, upTo: 120)): \(action.status.label)\(due.map { ", due \($0.short)" } ?? "")\(late)"
    }
    return .lines(told)
  }
}

extension Assessment {
  fileprivate func leftOut(of origin: Contribution.Origin) -> LeftOut? {
    switch origin {
    case .item(let id): leftOut[id]
    case .sample: nil
    }
  }
}
