import Arguments
package import Assessments
package import Calendar
import Digests
import Frameworks
import Markup
import Pages

/// A step of a plan or an action, as an audience may see it.
package struct Milestone: Recorded {
  package let told: Assessment.Told<MilestoneSet>
  private let view: View

  package init(_ told: Assessment.Told<MilestoneSet>, _ view: View) { (self.told, self.view) = (told, view) }

  package typealias Draft = MilestoneDraft
  package static let (needed, days): ([Key], [Key]) = ([.title, .due], [.due, .reached])

  package enum Key: String, CaseIterable, Sendable {
    case id, plan = "of", subject = "for", title, due, measure, state, reached, overdue
  }

  package static let fields: [NounField<Milestone>] = [
    .init(.id, .init("Id", minimum: 7, page: .slim)) { $0.view.id($0.told.id) },
    .init(
      .plan, .init("Of", minimum: 7, page: .slim), { $0.plan },
      entry: .init("of", "what it is a step of", also: ["action", "plan", "criterion"]) { text, draft throws(Problem) in
        try draft.readPlan(text)
      }),
    .init(.subject, .init("For", showing: .wide, page: .slim)) { .optional($0.subject) },
    .init(
      .title, .init("Milestone", minimum: 20, page: .broad), { $0.title },
      entry: .init("milestone", "the milestone", also: ["title", "what", "what will be so"]) {
        text, draft throws(Problem) in draft.title = try FieldReading.words(text, "the milestone", upTo: 300)
      }),
    .init(
      .due, .init("By", minimum: 11, page: .slim), { .day($0.content.due) },
      entry: .init(
        "due", "the day it is due", also: ["due", "by when", "due date", "deadline", "target date"],
        option: .init("due", "DATE", "by when; needed of a new one")
      ) { text, draft throws(Problem) in draft.due = try FieldReading.day(text) }),
    .init(
      .measure, .init("Known by", showing: .wide), seenBy: .whoeverSeesOwnWords,
      { $0.view.typed($0.content.measure) },
      entry: .init(
        "measure", "by what one will know", also: ["how anyone will know", "success measure"],
        option: .init("measure", "TEXT", "by what anyone will know")
      ) { text, draft throws(Problem) in draft.measure = try FieldReading.words(text, "the measure", upTo: 300) }),
    .init(
      .state, .init("State", minimum: 7, page: .slim), { $0.state },
      entry: .init("state", "how it stands", also: ["status", "reached or not"]) { text, draft throws(Problem) in
        draft.state = try FieldReading.choice(text, "how a milestone stands", MilestoneSet.State.self)
      }),
    .init(
      .reached, .init("Reached on", showing: .sheets), { .day($0.content.reached) },
      entry: .init(
        "reached", "the day it was reached", also: ["date reached", "done on"],
        option: .init("on", "DATE", "the day on which it was reached", standard: "today")
      ) { text, draft throws(Problem) in draft.reached = try FieldReading.past(text, draft.today) }),
    .init(.overdue, .init("Overdue", showing: .sheets)) { .yesOrNo($0.isOverdue) },
  ]

  package var audience: Audience { view.audience }
  package var content: MilestoneSet { told.content }
  package var isOverdue: Bool { content.state == .open && content.due < view.day }
  package var isReached: Bool { content.state == .reached }
  package var isMissed: Bool { content.state == .missed }

  private var plan: Table.Cell {
    switch content.plan {
    case .action(let action): view.id(action)
    case .subject(let subject): .init(subject)
    }
  }

  /// What it is a step of; for a committee, which is told nobody's words, that is all.
  private var title: Table.Cell {
    audience.seesOwnWords ? view.typed(content.title) : .init("not shown to a committee")
  }

  private var state: Table.Cell {
    let word = content.state.rawValue
    return isOverdue ? .init(word, shown: Phrase("overdue", .bad), lines: [Phrase("overdue", .bad)]) : .init(word)
  }

  /// The criterion, judgement or whole that it is for: an action's is its criterion.
  package var subject: String? {
    switch content.plan {
    case .subject(let subject): subject
    case .action(let id): view.assessment.actions.first { $0.id == id }?.raised.criterion.text
    }
  }
}

/// A milestone that is being put together from what somebody wrote.
package struct MilestoneDraft: RecordedDraft {
  let view: View
  let today: CivilDate
  var plan: MilestoneSet.Plan?
  var (title, measure): (String?, String?)
  var (due, reached): (CivilDate?, CivilDate?)
  var state: MilestoneSet.State?
  package private(set) var content: MilestoneSet?

  package init(_ view: View, today: CivilDate) { (self.view, self.today) = (view, today) }

  mutating func readPlan(_ text: String) throws(Problem) {
    guard !text.isEmpty else { return plan = nil }
    if case .one(let action) = ShortID.resolve(text, among: view.assessment.actions.map(\.id)) {
      plan = .action(action)
      return
    }
    do { plan = .subject(try view.framework.subject(text)) } catch {
      throw Problem("'\(text)' is no action, criterion or judgement", error.help)
    }
  }

  package mutating func finish() -> [Problem] {
    var problems: [Problem] = []
    if plan == nil {
      problems.append(
        .init(
          "it is not said what it is a step of", "name an action by its id, a criterion, a judgement or overall",
          blank: "of"))
    }
    if title == nil {
      problems.append(.init("the milestone is blank", "say what will be so by then", blank: "milestone"))
    }
    if due == nil { problems.append(.init("it is not said by when", "name the day (due)", blank: "due")) }
    let state = state ?? (reached == nil ? .open : .reached)
    if reached != nil, state != .reached {
      problems.append(
        .init("it has a day on which it was reached and is \(state.rawValue)", "leave one of the two out"))
    }
    guard problems.isEmpty, let plan, let title, let due else { return problems }
    content = MilestoneSet(
      plan: plan, title: title, due: due, measure: measure, state: state,
      reached: state == .reached ? reached ?? today : nil)
    return []
  }

  package static func all(_ assessment: Assessment) -> [Assessment.Told<MilestoneSet>] { assessment.milestones }

  package static func identity(_ content: MilestoneSet) -> [String]? {
    let plan =
      switch content.plan {
      case .action(let action): action.hex
      case .subject(let subject): subject
      }
    return [plan, content.title.asWords]
  }
}
