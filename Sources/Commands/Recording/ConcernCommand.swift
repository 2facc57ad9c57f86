import Arguments
import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
import Reports

extension Command {
  static let concernRaise = Command(
    "raise", "log a concern", operands: [OperandSpec("CASE", "the case's local reference, never a name")],
    options: [
      OptionSpec("shows", "STATEMENT", "the failing statement that it shows (HP3.I1)"),
      OptionSpec("to", "CRITERION", "the criterion that it bears on, where no statement fits"),
      OptionSpec("told", "WHO", "who was told, by role"),
      OptionSpec("told-at", "TIME", "when: 10:40, or \"2026-11-21 10:40\""),
      OptionSpec("acted-at", "TIME", "when it was acted on"),
      OptionSpec("recheck-by", "DATE", "when it is looked at again", standard: "ten working days on"),
      OptionSpec("note", "TEXT", "anything else; no child's name"),
    ],
    examples: [
      .init(
        "muster concern raise C4471 --shows HP3.I1 --told \"team manager; QA lead\" --told-at 10:40",
        "Log a concern")
    ], leavesOut: ["as-at", "output"], run: ConcernCommand.raise)

  static let concernActed = Command(
    "acted", "record when it was acted on", operands: [OperandSpec("ID", "the beginning of the concern's id")],
    options: [
      OptionSpec("at", "TIME", "when: 14:05, or \"2026-11-21 14:05\""), OptionSpec("note", "TEXT", "anything else"),
    ], leavesOut: ["as-at", "output"], run: ConcernCommand.acted)

  static let concernList = Command(
    "list", "list the concerns, the open ones first", options: [.formats], leavesOut: ["by"], run: ConcernCommand.list)

  static let concern = Command(
    "concern", "log that a child may be unsafe, and what was done",
    discussion:
      "Whoever reads a case and thinks that a child may be unsafe stops and tells the team manager and the quality assurance lead the same day, by voice. What was decided goes on the child's own file. The log here holds the case's local reference, who was told and when, when it was acted on, and the day by which it is looked at again: ten working days at most. 'muster recheck ID' records what was found then.",
    subcommands: [.concernRaise, .concernActed, .concernList])
}

/// `muster concern`: logs that a child may be unsafe, what time somebody was told and acted, and lists what is open.
enum ConcernCommand {
  static func raise(_ call: Call) throws {
    let open = try call.open()
    let (criterion, showing) = try failing(call, open)
    guard let told = call.value("told")?.trimmed, !told.isEmpty else {
      throw Failure(
        "It is not said who was told.",
        next: "Tell the team manager and the quality assurance lead first, by voice; then add --told and --told-at.")
    }
    guard let written = call.value("told-at") else {
      throw Failure(
        "It is not said when they were told.", next: "Add --told-at 10:40, or --told-at \"2026-11-21 10:40\".")
    }
    let toldAt = try minute(written, of: "--told-at", call)
    let actedAt = try call.value("acted-at").map { try minute($0, of: "--acted-at", call) }
    try check(actedAt, after: toldAt)
    let last = toldAt.date.adding(workingDays: SafetyConcern.recheckWithin)
    let recheckBy = try call.value("recheck-by").map { try call.day($0, of: "--recheck-by") } ?? last
    guard (toldAt.date...last).contains(recheckBy) else {
      throw Failure(
        "A concern is looked at again within \(SafetyConcern.recheckWithin) working days, and \(recheckBy.inWords) is not.",
        next: "Name a day from \(toldAt.date.inWords) to \(last.inWords).")
    }
    let concern = SafetyConcern(
      reference: call.operands[0], criterion: criterion, shows: showing, told: told, toldAt: toldAt, actedAt: actedAt,
      recheckBy: recheckBy, note: call.value("note"))
    let record = try open.append([concern], try call.stamp(open))[0]
    NameRemark.tell([concern.reference], call)
    if try call.format() == .json {
      let view = View(open.analysis, idLength: open.idLength)
      try call.show(.object(Concern(concern, id: record.digest, for: view).members))
      return
    }
    let id = open.short(record.digest)
    try call.say(
      "Recorded concern \(id, .accent) about case \(concern.reference). Look at it again by \(recheckBy.inWords, .bold)."
    )
    try call.say(
      "Until a second look clears it, it counts as a finding of the worst \(open.framework.scale.noun) on \(criterion), whatever else is found."
    )
    try call.say("What was decided belongs on the child's own file in the case system, not here.")
    if actedAt == nil { try call.say("When it was acted on: muster concern acted \(id) --at 14:05") }
    try call.say("When it was looked at again:")
    for step in NextSteps.rechecking(id) { try call.say("  \(step.command)  \("if \(step.condition)", .dim)") }
  }

  /// What the concern shows: a failing statement, or failing on the criterion as a whole.
  private static func failing(_ call: Call, _ open: OpenWorkspace) throws -> (CriterionID, Showing) {
    let worst = open.framework.scale.worst
    if let named = call.value("shows") {
      guard let found = open.framework.statement(StatementID(named.uppercased())) else {
        throw Failure("There is no statement '\(named)'.", next: "List them with 'muster criteria HP3'.")
      }
      let (criterion, statement) = (found.criterion, found.statement)
      guard !statement.isFavourable || statement.grade == worst else {
        let failing = criterion.aspects.flatMap(\.statements).filter { !$0.isFavourable || $0.grade == worst }
        throw Failure(
          "\(statement.id) does not say that anything fails.",
          next: failing.isEmpty
            ? "Write --to \(criterion.id) instead."
            : "\(criterion.id) has \(failing.map(\.id.text).joined(separator: ", ")); or write --to \(criterion.id).")
      }
      return (criterion.id, .statement(StatementLink(statement: statement.id, wording: statement.wordingDigest)))
    }
    guard let named = call.value("to") else {
      throw Failure(
        "It is not said what the concern bears on.", next: "Add --shows HP3.I1, the statement that failed, or --to HP3."
      )
    }
    let criterion = try open.criterion(named)
    return (criterion.id, .grade(criterion.id, worst.id))
  }

  static func acted(_ call: Call) throws {
    let open = try call.open()
    let id = try open.resolve(
      call.operands[0], among: open.assessment.concerns.map(\.id), what: "concern")
    guard let item = open.assessment.concerns.first(where: { $0.id == id }), var concern = item.concern else {
      throw Failure("There is no concern '\(call.operands[0])'.", next: "List them with 'muster concern list'.")
    }
    guard let written = call.value("at") else {
      throw Failure("It is not said when.", next: "Add --at 14:05, or --at \"2026-11-21 14:05\".")
    }
    let at = try minute(written, of: "--at", call)
    try check(at, after: concern.toldAt)
    let before = concern.actedAt
    if before == at, call.value("note") == nil {
      try call.say("That concern \(open.short(id), .accent) was acted on at \(at.short) is recorded already.")
      try call.say("Nothing was recorded.")
      return
    }
    (concern.follows, concern.actedAt) = (id, at)
    // What was noted first is never written over.
    if let note = call.value("note") { concern.note = concern.note.map { "\($0)\n\(note)" } ?? note }
    try open.append([concern], try call.stamp(open))
    try call.say("Recorded that concern \(open.short(id), .accent) was acted on at \(at.short).")
    if let before, before != at {
      try call.say("Until now it was recorded as acted on at \(before.short); that stays in its history and is shown.")
    }
  }

  private static func check(_ acted: CivilMinute?, after told: CivilMinute) throws {
    guard let acted, acted < told else { return }
    throw Failure(
      "It was acted on at \(acted.short), before anybody was told at \(told.short).", next: "Put one of the two right.")
  }

  private static func minute(_ text: String, of option: String, _ call: Call) throws -> CivilMinute {
    let today = call.setting.today
    guard let minute = CivilMinute(text) ?? CivilMinute(text, on: today) else {
      throw Failure(
        "'\(text)' after \(option) is not a time.", next: "Write 10:40 for today, or \"2026-11-21 10:40\".")
    }
    guard minute.date <= today else {
      throw Failure("\(DayToCome.words(minute.date, today, of: option)).", next: "Write when it happened.")
    }
    let now = call.setting.minute
    guard minute <= now else {
      let before = CivilMinute(minute.minute, of: today.adding(days: -1)).map { ": \"\($0)\"" } ?? ""
      throw Failure(
        "\(minute.short) (\(option)) is still to come: it is \(now.short).",
        next: "Write when it happened; if that was on another day, with the day\(before).")
    }
    return minute
  }

  static func list(_ call: Call) throws {
    let open = try call.open()
    try call.give(ConcernsPage(open.analysis, idLength: open.idLength))
  }
}
