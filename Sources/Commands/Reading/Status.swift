import Arguments
import Assessments
import Calendar
import Reports

extension Command {
  static let status = Command(
    "status", "see what is owed, missing, out of date, and new this week",
    options: [
      OptionSpec("by", "DATE", "also what will be out of date by then"),
      OptionSpec("owner", "NAME", "only what this person owns"), .formats,
    ], leavesOut: ["by"],
    run: Status.run)
}

/// `muster status`: by owner what is owed, missing and out of date, and what is new this week.
enum Status {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let today = open.assessment.asAt
    let ahead = try call.value("by").map { try call.day($0, of: "--by") }
    if let ahead, ahead < today {
      throw Failure(
        "\(ahead.inWords) is before \(today.inWords), the day of the status.",
        next: "Name a later day; what is out of date already stands in the status itself.")
    }
    let owner = try call.value("owner").map { try open.owner($0) }
    try call.give(
      StatusPage(
        open.analysis, records: open.history.known(by: today), ahead: ahead, owner: owner, idLength: open.idLength))
  }
}

extension OpenWorkspace {
  /// An owner of a criterion, as the name is written.
  func owner(_ named: String) throws -> String {
    let owners = Set(assessment.owners.values.map(\.owner))
    if let found = owners.first(where: { assessment.names.areOne($0, named) }) { return found }
    throw Failure(
      "'\(named)' owns no criterion.",
      next: owners.isEmpty
        ? "Give one with 'muster assign'." : "Owners are \(owners.sorted().joined(separator: ", ")).")
  }
}
