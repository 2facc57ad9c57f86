import Assessments
import Calendar
import CaseAudit
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What to do this week, by risk: what to ask for, of whom, and what is on record of it. Only recorded days are told, and each
/// action by its own title, so that nobody takes an action on something else for one on this.
struct Asks {
  let context: ReportContext
  private var analysis: Analysis { context.analysis }
  private var assessment: Assessment { context.assessment }
  private var overdue: Overdue { Overdue(assessment, context.framework) }
  /// How many gaps are told, and how many actions that are late.
  let most: (gaps: Int, late: Int)

  private struct Ask {
    let of: String
    let what: Phrase
    let from: String
    let record: Phrase
  }

  @BlockBuilder var blocks: [Block] {
    let asks = all
    if !asks.isEmpty {
      Block.heading(context.audience.seesCases ? "What do I do this week?" : "What is being done")
      Block.table(table(asks))
    }
    more
  }

  private func table(_ asks: [Ask]) -> Table {
    let who: [Table.Column] = context.audience.seesNames ? [.init("From", page: .slim)] : []
    var table = Table(
      "By risk, the most pressing first", name: "asks",
      [.init("On", page: .slim), .init("Ask for", page: .broad)] + who + [.init("On record")],
      rows: asks.map { ask in
        [.init(ask.of, .strong), .init(ask.what)]
          + (who.isEmpty ? [] : [.lines([.typed(ask.from, upTo: 26)])]) + [.init(ask.record)]
      })
    table.style = "asks"
    return table
  }

  private var all: [Ask] {
    guard analysis.carriedOver == nil else { return [] }
    let pressing = context.pressing.prefix(most.gaps)
    let shown = Set(pressing.map(\.criterion))
    return safety + pressing.map(ask) + late(without: shown) + proof(without: shown) + judgements + sample
  }

  /// What may not wait for anything else.
  private var safety: [Ask] {
    let count = analysis.unanswered.count
    guard count > 0 else { return [] }
    let what =
      count == 1 && context.audience.seesCases
      ? "what was done for the child in the finding above"
      : "what was done for each child in the \(context.audience.seesCases ? "\(count) " : "")findings above"
    return [
      Ask(
        of: "Children", what: "\("Today: \(what)", .strong)\(UnansweredPart(context).whereAndHowLate)",
        from: "director", record: "no answer of the same day")
    ]
  }

  // MARK: By gap

  private func ask(_ gap: Gap) -> Ask {
    Ask(
      of: gap.criterion.text, what: "\(GapWords.asked(gap.kind)): \(context.phrase(subject(gap), upTo: 80))",
      from: lead(gap.criterion),
      record: record(gap))
  }

  private func subject(_ gap: Gap) -> String {
    let title = analysis.criterion(gap.criterion)?.criterion.title ?? ""
    if case .neverMended(_, let paper, _, _, _) = gap.reason { return "“\(paper)”" }
    return gap.subject.map { $0.isWide ? title : $0.name } ?? title
  }

  private func lead(_ criterion: CriterionID) -> String {
    assessment.owners[criterion].map { context.discretion.text($0.owner) } ?? "nobody yet"
  }

  /// The actions that are on it, each by its title.
  private func record(_ gap: Gap) -> Phrase {
    let actions = context.actions(on: gap)
    guard let first = actions.first(where: { $0.isOverdue(on: context.asAt) }) ?? actions.first else {
      if !gap.unproven.isEmpty { return "an action closed, not checked again" }
      let others = assessment.actions.filter { $0.raised.criterion == gap.criterion && $0.status != .closed }
      guard let other = others.first else { return "no action" }
      return "none on this; on something else: \(told(other))"
    }
    // Where it does not say that it is on this, it is on the criterion, and perhaps on something else of it.
    let isStated = gap.isStated(by: first, in: context.framework)
    let of: Phrase = isStated || !context.audience.seesCases ? "" : "for \(gap.criterion.text): "
    return of + told(first) + (actions.count > 1 ? Phrase(", and \(actions.count - 1) more") : "")
  }

  private func told(_ action: Assessment.Action) -> Phrase {
    let title = context.named(action.raised, upTo: 60)
    guard let due = action.due else { return "\(title), no day set" }
    guard action.isOverdue(on: context.asAt) else { return "\(title), due \(due.short)" }
    return "\(title), \("\(CountWords.counted(due.days(until: context.asAt), "day")) late (\(due.short))", .strong)"
  }

  // MARK: What is late, and what nobody has checked

  private func late(without shown: Set<CriterionID>) -> [Ask] {
    overdue.actions.filter { !shown.contains($0.action.raised.criterion) }.prefix(most.late).map { action, _ in
      Ask(
        of: action.raised.criterion.text, what: "Finish it, or agree a new day and say why",
        from: context.discretion.text(action.raised.owner), record: told(action))
    }
  }

  private func proof(without shown: Set<CriterionID>) -> [Ask] {
    let asks = analysis.gaps.lazy.compactMap { gap -> Ask? in
      guard case .closedUnproven(let id, _, _) = gap.reason, !shown.contains(gap.criterion),
        let action = assessment.actions.first(where: { $0.id == id })
      else { return nil }
      return Ask(
        of: gap.criterion.text, what: "Check again what it changed: \(context.named(action.raised, upTo: 80))",
        from: lead(gap.criterion), record: "closed, not checked again")
    }
    return Array(asks.prefix(1))
  }

  private var judgements: [Ask] {
    let late = overdue.criteria
    guard let first = late.min(by: { $0.due < $1.due }) else { return [] }
    let ids = late.map(\.criterion.id.text)
    let named = ids.count > 7 ? Array(ids.prefix(6)) + ["\(ids.count - 6) more"] : ids
    return [
      Ask(
        of: ids.count == 1 ? ids[0] : "\(ids.count) criteria",
        what: "Judge, and say why: \(CountWords.listed(named))",
        from: Set(late.map(\.owner.owner)).count == 1 ? context.discretion.text(first.owner.owner) : "their leads",
        record:
          "\("the oldest \(CountWords.counted(first.due.days(until: context.asAt), "day")) late (\(first.due.short))", .strong)"
      )
    ]
  }

  private var sample: [Ask] {
    assessment.samples.enumerated().compactMap { index, sample in
      let (read, drawn) = (sample.audited.count, sample.cases.count)
      guard read < drawn else { return nil }
      let which = assessment.samples.count == 1 ? "the sample" : "sample \(index + 1)"
      guard context.audience.seesCases else {
        return Ask(of: "Audit", what: "Read the cases of \(which) that are left", from: "", record: "not all are read")
      }
      let whole = AuditProgress.answeredInFull(sample, in: context.framework)
      let rest = whole < read ? ", and finish \(read - whole) that are not answered in full" : ""
      return Ask(
        of: "Audit",
        what: "Read the \(read == 0 ? "" : "last ")\(CountWords.counted(drawn - read, "case")) of \(which)\(rest)",
        from: "auditors",
        record: "\(read) of \(drawn) read")
    }
  }

  /// How much is overdue in all, where more is than has a row.
  private var more: Phrase? {
    guard overdue.actions.count > most.late else { return nil }
    return overdue.sentence.map { "\($0, .quiet)" }
  }
}
