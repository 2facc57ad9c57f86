import Arguments
import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
import Reports
import StructuredText

extension Command {
  static let assign = Command(
    "assign", "give criteria an owner, a reviewer and a day",
    discussion:
      "Of criteria that are named on the command line, of all in a sheet (--from; columns criterion, owner, reviewer and due, as 'muster status --output owners.xlsx' writes them), or of all that somebody owns, with the actions that are not done (--from-person A --to B). All of it is recorded, or nothing.",
    operands: [OperandSpec("CRITERION", "the criteria", .any)],
    options: Owed.options + [
      OptionSpec("from", "FILE", "a workbook or CSV file of owners", completion: .files(["xlsx", "csv"])), .sheet,
      .column,
      OptionSpec("from-person", "NAME", "who hands over what they own"), OptionSpec("to", "NAME", "who takes it over"),
    ],
    examples: [
      .init("muster assign HP2 HP3 --owner \"C. Farrow\" --due 2027-01-31", "Two criteria at once"),
      .init("muster assign --from owners.xlsx", "Everybody, from a sheet"),
      .init("muster assign --from-person \"C. Farrow\" --to \"K. Lund\"", "Hand over"),
    ], leavesOut: ["as-at", "output"], run: Assign.run)
}

/// `muster assign`: gives criteria an owner, perhaps a reviewer, and a day.
enum Assign {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let ways = [!call.operands.isEmpty, call.value("from") != nil, call.value("from-person") != nil]
    guard ways.count(where: { $0 }) == 1 else {
      throw Failure(
        ways.contains(true)
          ? "It is said in two ways what is to be assigned." : "It is not said what is to be assigned.",
        next: "Name criteria, or a sheet with --from, or who hands over with --from-person.")
    }
    if call.value("from") == nil {
      try call.refuse(["column"], areFor: "a sheet of owners", since: "none was named with --from")
    }
    if let leaver = call.value("from-person") { return try handOver(leaver, open: open, call: call) }
    let assigned = try call.value("from").map { try OwnersSheet.read($0, open: open, call: call) } ?? named(open, call)
    let new = try assigned.filter { one in
      try requireTwo(one, open)
      // Where two were named, one of them named again settles it; a sheet that repeats what is shown does not.
      let settles =
        call.value("from") == nil && open.assessment.differences.contains { $0.subject == .owner(one.criterion) }
      return settles || (open.assessment.owners[one.criterion].map { !$0.says(one) } ?? true)
    }
    guard !new.isEmpty else { return try call.say("All of that is recorded already. Nothing was recorded.") }
    try open.append(new + call.namesToRemember() as [any RecordContent], try call.stamp(open))
    for one in new { try tell(one, open: open, call: call) }
    if new.count < assigned.count { try call.say("The other \(assigned.count - new.count) are recorded so already.") }
  }

  private static func named(_ open: OpenWorkspace, _ call: Call) throws -> [OwnerAssigned] {
    let due = try call.dueDay()
    return try call.operands.map { name in
      let criterion = try open.criterion(name)
      let before = open.assessment.owners[criterion.id]
      guard let owner = call.value("owner") ?? before?.owner else {
        throw Failure("It is not said who owns \(criterion.id).", next: "Add --owner \"B. Lead\".")
      }
      return OwnerAssigned(
        criterion: criterion.id, owner: owner, reviewer: call.value("reviewer") ?? before?.reviewer,
        due: due ?? before?.due)
    }
  }

  private static func requireTwo(_ one: OwnerAssigned, _ open: OpenWorkspace) throws {
    guard let reviewer = one.reviewer, open.assessment.names.areOne(one.owner, reviewer) else { return }
    throw Failure(
      "The reviewer tests the owner's draft of \(one.criterion), so it must be another person.",
      next: "Name somebody else with --reviewer.")
  }

  /// Everything that somebody owns goes to somebody else, with its reviewer and its day.
  private static func handOver(_ leaver: String, open: OpenWorkspace, call: Call) throws {
    let names = open.assessment.names
    guard let taker = call.value("to")?.trimmed, !taker.isEmpty else {
      throw Failure("It is not said who takes over from \(leaver).", next: "Add --to \"K. Lund\".")
    }
    let owned = open.framework.criteria.map(\.id).filter { open.assessment.owns(leaver, $0) }
      .compactMap { open.assessment.owners[$0] }
    let actions = open.assessment.actions.filter { names.areOne($0.raised.owner, leaver) && $0.status != .closed }
    guard !owned.isEmpty || !actions.isEmpty else {
      let known = Set(open.assessment.owners.values.map(\.owner)).sorted()
      throw Failure(
        "'\(leaver)' owns no criterion and no action that is open.",
        next: known.isEmpty ? nil : "Owners are \(known.joined(separator: ", ")).")
    }
    let assigned = owned.map {
      OwnerAssigned(criterion: $0.criterion, owner: taker, reviewer: $0.reviewer, due: $0.due)
    }
    for one in assigned { try requireTwo(one, open) }
    let moved = actions.map {
      ActionUpdated(action: $0.id, status: $0.status, due: nil, note: nil, owner: taker)
    }
    try open.append(assigned + moved as [any RecordContent], try call.stamp(open))
    let criteria = assigned.map(\.criterion.text).joined(separator: ", ")
    let parts = [
      criteria.isEmpty ? nil : criteria,
      moved.isEmpty ? nil : CountWords.counted(moved.count, "action that is not done", "actions that are not done"),
    ].compactMap { $0 }
    try call.say(
      "\(CountWords.listed(parts)) \(owned.count + moved.count == 1 ? "goes" : "go") from \(leaver) to \(taker).")
  }

  private static func tell(_ one: OwnerAssigned, open: OpenWorkspace, call: Call) throws {
    let criterion = try open.criterion(one.criterion.text)
    // A day that is past is no matter where the judgement was made already.
    let isJudged = open.assessment.claim(criterion.id.text) != nil
    let by = isJudged ? one.due.map { ", due \($0.inWords)" } ?? "" : Overdue.stated(one.due, on: open.assessment.asAt)
    try call.say("\(criterion.id.text, .bold) \(criterion.title) belongs to \(one.owner)\(by).")
  }
}

extension OwnerAssigned {
  fileprivate func says(_ other: OwnerAssigned) -> Bool {
    owner == other.owner && reviewer == other.reviewer && due == other.due
  }
}
