import Arguments
import Assessments
import Calendar
import GapAnalysis
import Reports

extension Command {
  static let compare = Command(
    "compare", "see what rose, fell and went out of date between two days, and why",
    discussion:
      "Both days are taken as they were known at their ends. Each reason says who recorded it. Below them stands how the readings went since the assessment was opened.",
    options: [
      OptionSpec("from", "DATE", "the earlier day"),
      OptionSpec("to", "DATE", "the later day", standard: "the day of --as-at"),
      .flag("all", "show every reason and every gap"), .formats,
    ],
    examples: [.init("muster compare --from 2026-06-30", "What changed since the end of June")],
    leavesOut: ["by", "framework"], run: CompareCommand.run)
}

/// `muster compare`: what changed between two days, and why.
enum CompareCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    guard let text = call.value("from") else {
      throw Failure(
        "It is not said from which day to compare.",
        next: "Add --from DATE, such as --from \(open.assessment.asAt.adding(months: -3)).")
    }
    let from = try call.day(text, of: "--from")
    let to = try call.value("to").map { try call.day($0, of: "--to") } ?? open.assessment.asAt
    guard from <= to else {
      throw call.wrongWayRound(from, to)
    }
    guard let opened = open.history.assessment(asAt: to).openedOn else {
      throw Failure(
        "There was no assessment yet on \(to.inWords)\(CompareCommand.opening(open)).",
        next: "Name a later day with --to.")
    }
    guard from >= opened else {
      throw Failure(
        "The assessment was opened on \(opened.inWords), after \(from.inWords).",
        next: opened == to
          ? "That is its first day, so there is nothing earlier to compare with: see 'muster status'."
          : "Compare from its first day with --from \(opened).")
    }
    let comparison = Comparison(open.framework, open.history, from: from, to: to)
    let trend = Trend(open.framework, open.history, to: to)
    try call.give(ComparePage(comparison, trend, every: call.flag("all"), idLength: open.idLength))
  }

  private static func opening(_ open: OpenWorkspace) -> String {
    open.assessment.openedOn.map { ": it was opened on \($0.inWords)" } ?? ""
  }
}
