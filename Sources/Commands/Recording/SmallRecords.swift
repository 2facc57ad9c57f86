import Assessments
import Calendar
import Frameworks
import Markup
import RecordStore

/// `muster checklist`: shows the day-one checklist, or ticks items of it.
enum Checklist {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let items = open.framework.preparation.checklist
    if call.operands.isEmpty { return try show(open, call) }
    let ready = !call.flag("not-ready")
    let bodies = try call.operands.map { named -> RecordBody in
      guard let item = items.first(where: { $0.id == named.uppercased() }) else {
        throw Failure("There is no item '\(named)' on the checklist.", next: "List them with 'muster checklist'.")
      }
      return .checklistTicked(ChecklistTicked(item: item.id, ready: ready, note: call.value("note")))
    }
    try open.append(bodies, try call.stamp(open))
    try call.say("Recorded \(call.operands.joined(separator: ", ").uppercased()) as \(ready ? "ready" : "not ready").")
    return true
  }

  private static func show(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
    let items = open.framework.preparation.checklist
    let ticks = open.assessment.ticks
    var page = call.page()
    let done = items.count { ticks[$0.id]?.ready ?? false }
    page.heading("Day-one checklist: \(done) of \(items.count) ready")
    page.table(
      TerminalTable(
        [.init("Item", minimum: 5), .init("What"), .init("Owner", maximum: 22), .init("Ready", minimum: 12)],
        rows: items.map { item in
          let tick = ticks[item.id]
          let state: TerminalText = tick.map { $0.ready ? "yes, \($0.at.date.short)" : "no longer" } ?? "not yet"
          return ["\(item.id)", "\(item.item)", "\(item.owner)", state]
        }))
    try call.show(page)
    return true
  }
}

/// `muster policy`: shows how much evidence is enough, or sets it.
enum PolicyCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    var policy = open.assessment.policy
    func number(_ option: String, _ range: ClosedRange<Int>) throws -> Int? {
      guard let text = call.value(option) else { return nil }
      guard let number = Int(text), range.contains(number) else {
        throw Failure("'\(text)' is not a number from \(range.lowerBound) to \(range.upperBound) (--\(option)).")
      }
      return number
    }
    if let items = try number("items", 1...20) { policy.items = items }
    if let kinds = try number("kinds", 1...10) { policy.kinds = kinds }
    if let kinds = try number("kinds-for-best", 1...10) { policy.kindsForBest = kinds }
    if let months = try number("fresh-months", 1...120) { policy.freshMonths = months }
    if policy != open.assessment.policy { try open.append([.policySet(policy)], try call.stamp(open)) }
    var page = call.page()
    page.heading("How much evidence is enough")
    page.bullets(PolicyWording.lines(policy).map { TerminalText($0) })
    if policy != .standard {
      page.paragraph("This differs from the standard policy:")
      page.bullets(PolicyWording.lines(.standard).map { TerminalText($0, .dim) })
    }
    try call.show(page)
    return true
  }
}

/// The policy in words.
enum PolicyWording {
  static func lines(_ policy: Policy) -> [String] {
    var lines = [
      "\(policy.items) items of \(policy.kinds) kinds carry a statement\(policy.needsPractice ? ", at least one of them from practice, so that papers alone prove nothing" : "")",
      "the best grade needs \(policy.kindsForBest) kinds, one of them from children, families or case files",
      "evidence is fresh for \(policy.freshMonths) months",
    ]
    for (kind, months) in policy.freshMonthsByKind.sorted(by: { $0.key < $1.key }) {
      lines.append("\(kind.label) is fresh for \(months) months")
    }
    return lines
  }
}

/// `muster sign-off`: a named person accepts the result, or overrides it with a reason.
enum SignOffCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let analysis = open.analysis
    let grade = try call.value("overall").map { try open.grade($0) }
    if let grade, grade != analysis.supportedOverall, call.value("because") == nil {
      throw Failure(
        "The evidence carries \(analysis.supportedOverall?.label.lowercased() ?? "no grade yet"), and you sign for \(grade.label.lowercased()).",
        next: "Say why with --because.")
    }
    let body = SignedOff(seal: analysis.seal.description, overall: grade?.id, because: call.value("because"))
    try open.append([.signedOff(body)], try call.stamp(open))
    try call.say("Signed off as at \(open.assessment.asAt.inWords), seal \(analysis.seal.description, .bold).")
    return true
  }
}

/// `muster action`: raises, moves on, closes and lists actions.
enum ActionCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    switch call.parsed.path.last {
    case "raise": return try raise(open, call)
    case "list": return try list(open, call)
    default: return try update(open, call)
    }
  }

  private static func raise(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
    let criterion = try open.criterion(call.operands[0])
    guard let owner = call.value("owner") ?? open.assessment.owners[criterion.id]?.owner else {
      throw Failure("An action needs an owner.", next: "Add --owner \"B. Lead\".")
    }
    let bands = open.framework.preparation.bands.map(\.id)
    if let band = call.value("band"), !bands.contains(band) {
      throw Failure("'\(band)' is not a band of \(open.framework.id).", next: "Use one of \(bands.joined(separator: ", ")).")
    }
    let due = try call.value("due").map { try call.day($0, of: "--due") }
    let action = ActionRaised(
      title: call.operands[1], criterion: criterion.id, band: call.value("band"), owner: owner, due: due,
      measure: call.value("measure"))
    let record = try open.append([.actionRaised(action)], try call.stamp(open))[0]
    try call.say("Raised \(open.short(record.digest), .accent) for \(criterion.id): \(action.title)")
    return true
  }

  private static func update(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
    let closes = call.parsed.path.last == "close"
    let id = try open.resolve(call.operands[0], among: open.assessment.actions.map(\.id), what: "action")
    let status = closes ? .closed : ActionUpdated.Status(rawValue: call.operands[1]) ?? .open
    let due = try call.value("due").map { try call.day($0, of: "--due") }
    try open.append(
      [.actionUpdated(ActionUpdated(action: id, status: status, due: due, note: call.value("note")))], try call.stamp(open))
    try call.say("Action \(open.short(id), .accent) is \(status.label).")
    if closes { try call.say("A closed action does not close its gap: attach what the re-audit shows.") }
    return true
  }

  private static func list(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
    let today = open.assessment.asAt
    var page = call.page()
    page.heading("Actions as at \(today.inWords)")
    if open.assessment.actions.isEmpty { page.paragraph("None has been raised.") }
    page.table(
      TerminalTable(
        [.init("Id"), .init("For"), .init("What must be different"), .init("Owner"), .init("Due"), .init("Status")],
        rows: open.assessment.actions.map { action in
          let late = action.isOverdue(on: today)
          return [
            "\(open.short(action.id))", "\(action.raised.criterion.text)", "\(action.raised.title)", "\(action.raised.owner)",
            "\(action.due?.short ?? "no day")", late ? "\("overdue", .bad)" : "\(action.status.label)",
          ]
        }))
    try call.show(page)
    return true
  }
}
