import Arguments
import Assessments
import Calendar
import Frameworks
import Reports
import StructuredText

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
    let owner = try call.value("owner").map { try open.owner($0).name }
    try call.give(
      StatusPage(
        open.analysis, records: open.history.known(by: today), ahead: ahead, owner: owner, holds: open.standingHolds,
        idLength: open.idLength))
  }
}

extension OpenWorkspace {
  /// An owner of criteria, as the name is written, and the criteria.
  func owner(_ named: String) throws -> (name: String, criteria: [Criterion]) {
    let theirs = framework.criteria.filter { assessment.owns(named, $0.id) }
    if let first = theirs.first, let name = assessment.owners[first.id]?.owner { return (name, theirs) }
    let known = Set(assessment.owners.values.map(\.owner)).sorted()
    throw Failure(
      "'\(named)' owns no criterion.",
      next: known.isEmpty
        ? "Give one with 'muster assign \(framework.criteria.first?.id.text ?? "ID") --owner \(ShellWord.quoted(named))'."
        : Suggestion.nearest(named, among: known).map { "Did you mean '\($0)'?" }
          ?? "Owners are \(known.joined(separator: ", ")).")
  }
}
