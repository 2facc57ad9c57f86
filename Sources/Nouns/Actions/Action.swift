package import Assessments
package import Calendar
package import Frameworks
import GapAnalysis
import Markup
package import Pages

/// Something to be done about a weakness, as an audience may see it.
package struct Action: Noun {
  package let action: Assessment.Action
  private let view: View

  package init(_ action: Assessment.Action, _ view: View) { (self.action, self.view) = (action, view) }

  package enum Key: String, CaseIterable, Sendable {
    case id, title, criterion, answers, owner, due, status, effort, band, overdue, measure, note, raised, milestones
    case firstDue = "first-due"
    case unproven = "not-checked"
    case proved
  }

  package static let fields: [NounField<Action>] = [
    .init(.id, .init("Id")) { $0.view.id($0.action.id) },
    .init(.criterion, .init("For", page: .slim)) { .init($0.raised.criterion.text) },
    .init(.answers, .init("Answers", showing: .sheets), seenBy: .whoeverSeesCases) {
      .list($0.raised.answers.map($0.named))
    },
    .init(.title, .init("What must be different", minimum: 20)) { $0.title },
    .init(.owner, .init("Owner", minimum: 10), seenBy: .whoeverSeesNames) {
      .optional($0.raised.owner, none: "nobody yet")
    },
    .init(.due, .init("Due", minimum: 11, page: .slim)) { .day($0.action.due, none: "no day") },
    .init(.status, .init("Status", minimum: 11, page: .slim)) { $0.status },
    .init(.overdue, .init("Overdue", showing: .sheets)) { .yesOrNo($0.isOverdue) },
    .init(.band, .init("How soon", showing: .wide, page: .slim)) { $0.band },
    .init(.effort, .init("Days of work", .right, showing: .sheets)) { .optional($0.action.effort) },
    .init(.measure, .init("Known by", showing: .sheets), seenBy: .whoeverSeesOwnWords) {
      $0.view.typed($0.raised.measure)
    },
    .init(.note, .init("Note", showing: .sheets), seenBy: .whoeverSeesOwnWords) { $0.view.typed($0.action.note) },
    .init(.raised, .init("Raised on", showing: .sheets)) { .day($0.action.at.date) },
    .init(.firstDue, .init("First due", showing: .sheets)) { .day($0.firstDue) },
    .init(.unproven, .init("Closed, not checked", showing: .sheets)) { .yesOrNo($0.isUnproven) },
    .init(.proved, .init("Proved", showing: .sheets)) { $0.isProved.map(Table.Cell.yesOrNo) ?? .nothing },
    .init(.milestones, .init("Milestones", showing: .sheets)) {
      .list($0.milestones.map { "\($0.content.due.description) \($0.content.state.rawValue)" })
    },
  ]

  package var audience: Audience { view.audience }
  package var raised: ActionRaised { action.raised }
  package var isOverdue: Bool { action.isOverdue(on: view.day) }
  /// The day that was set first, where another one was set since.
  package var firstDue: CivilDate? { raised.due == action.due ? nil : raised.due }
  /// Whether it is closed, and nothing has shown since that it changed anything.
  package var isUnproven: Bool {
    action.status == .closed
      && view.analysis.gaps.contains { gap in
        if case .closedUnproven(action.id, _, _) = gap.reason { true } else { false }
      }
  }
  /// Of one that is closed, whether something has shown since that it changed anything; nil of any other, and where nothing can, since
  /// its criterion is not looked at.
  package var isProved: Bool? {
    guard action.status == .closed, view.analysis.criterion(raised.criterion).map({ !$0.isNotRelevant }) ?? false else {
      return nil
    }
    return !isUnproven
  }
  /// Its steps, the earliest first.
  package var milestones: [Milestone] {
    view.assessment.milestones.filter { $0.content.plan == .action(action.id) }.sorted {
      ($0.content.due, $0.id) < ($1.content.due, $1.id)
    }.map { Milestone($0, view) }
  }
  private func named(_ answered: ActionRaised.Answered) -> String { Action.named(answered, view) }

  private static func named(_ answered: ActionRaised.Answered, _ view: View) -> String {
    switch answered {
    case .statement(let id): id.text
    case .question(let id): id.text
    case .item(let id): view.short(id)
    }
  }

  /// What of its criterion it is on, by its words and its id; nil where it names nothing, and for whoever may not see cases.
  package var on: String? { audience.seesCases ? Action.on(raised.answers, of: raised.criterion, view) : nil }

  package static func on(_ answers: [ActionRaised.Answered], of criterion: CriterionID, _ view: View) -> String? {
    answers.isEmpty ? nil : CountWords.listed(answers.map { told($0, of: criterion, view) })
  }

  /// What it is called; to a committee, which is told nobody's words, by its criterion and the aspects that it answers.
  package static func title(_ raised: ActionRaised, _ view: View) -> String {
    let title = view.discretion.title(of: raised)
    guard !view.audience.seesOwnWords, let criterion = view.framework.criterion(raised.criterion) else { return title }
    let answered = raised.answers.compactMap { answer -> StatementID? in
      switch answer {
      case .statement(let id): id
      case .question(let id): criterion.questions.first { $0.id == id }?.tests
      case .item: nil
      }
    }
    let aspects = criterion.aspects.filter { $0.statements.contains { answered.contains($0.id) } }.map(\.name)
    return aspects.isEmpty ? title : "\(title): \(CountWords.listed(aspects))"
  }

  /// What a statement is about, what a question asks, and what a paper is called.
  private static func told(_ answered: ActionRaised.Answered, of criterion: CriterionID, _ view: View) -> String {
    let criterion = view.framework.criterion(criterion)
    let words: String? =
      switch answered {
      case .statement(let id): criterion?.aspects.first { $0.statements.contains { $0.id == id } }?.name
      case .question(let id): criterion?.questions.first { $0.id == id }?.ask
      case .item(let id): view.assessment.evidence.first { $0.id == id }.map { view.discretion.text($0.content.title) }
      }
    return words.map { "“\($0)” (\(named(answered, view)))" } ?? named(answered, view)
  }

  private var bands: [Preparation.ImprovementBand] { view.framework.preparation.bands }

  /// On a page also what it is known by and what was noted.
  private var title: Table.Cell {
    let title = Action.title(raised, view)
    guard audience.seesOwnWords else { return .optional(title) }
    let more = [("On: ", on), ("Known by: ", raised.measure), ("Note: ", action.note)].compactMap { name, words in
      words.map { "\(name, .quiet)\(typed: view.discretion.text($0), upTo: 300, .quiet)" as Phrase }
    }
    let told: Phrase = on.map { "\(", on ", .quiet)\(typed: $0, upTo: 300, .quiet)" as Phrase } ?? ""
    return .init(title, shown: .typed(title) + told, lines: [.typed(title)] + more)
  }

  private var status: Table.Cell {
    let label = action.status.label + (isProved.map { $0 ? ", proved" : ", not checked again" } ?? "")
    return Table.Cell(
      label, shown: isOverdue ? Phrase("overdue", .bad) : Phrase(label),
      lines: [isOverdue ? "\("Overdue", .bad), \(label)" : Phrase(CountWords.sentence(label))]
    ).coded(.text(action.status.rawValue))
  }

  private var band: Table.Cell {
    let label = bands.first { $0.id == raised.band }?.label ?? raised.band.map(view.discretion.text)
    return .optional(label).coded(.optional(raised.band))
  }
}

extension Action {
  /// The actions: those not closed first, the most urgent band and the earliest day before others.
  /// - Parameters:
  ///   - actions: Which; all, if nothing is said.
  ///   - left: What is left out.
  package static func table(
    _ view: View, _ actions: [Assessment.Action]? = nil, without left: Set<Key> = []
  ) -> Table {
    func rank(_ action: Action) -> [Int] {
      let band = action.bands.firstIndex { $0.id == action.raised.band } ?? action.bands.count
      return [action.action.status == .closed ? 1 : 0, band, action.action.due?.daysSinceEpoch ?? .max]
    }
    let wanted = (actions ?? view.assessment.actions).map { Action($0, view) }
    let ordered = wanted.enumerated().sorted { one, two in
      (rank(one.element) + [one.offset]).lexicographicallyPrecedes(rank(two.element) + [two.offset])
    }
    return table(
      "Actions", name: "actions", ordered.map(\.element),
      without: left.union(view.audience.seesNames ? [] : [.owner]))
  }

  /// In the order in which they were raised.
  package static func all(_ view: View) -> [Action] { view.assessment.actions.map { Action($0, view) } }
}
