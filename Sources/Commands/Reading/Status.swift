import Arguments
import Assessments
import Calendar
import Reports

extension Command {
  static let status = Command(
    "status", "see what is owed, missing, out of date, and new this week",
    options: [OptionSpec("by", "DATE", "also what will be out of date by then"), .formats], leavesOut: ["by"],
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
    try call.give(
      StatusPage(open.analysis, records: open.history.known(by: today), ahead: ahead, idLength: open.idLength))
  }
}
