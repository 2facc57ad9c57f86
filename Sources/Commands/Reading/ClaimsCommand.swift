import Arguments
import Assessments
import Frameworks
import GapAnalysis
import Reports

extension Command {
  static let claims = Command(
    "claims", "see what is claimed beside what the evidence supports, now and when it was claimed",
    discussion:
      "Sets each claim beside the evidence and beside the audited sample; then each claim as it was made beside what the evidence supported on that day, what it supports now, and what the next audit showed. It is for a conversation about evidence and marks nobody: with fewer than five claims no pattern is told.",
    operands: [OperandSpec("PART", "one criterion or judgement only", .optional)],
    options: [
      OptionSpec("from", "DATE", "only claims made on that day or later"),
      OptionSpec("to", "DATE", "only claims made on that day or earlier"), .formats,
    ],
    examples: [
      .init(
        "muster claims --from 2026-04-01 --to 2026-06-30", "Was the spring's self-assessment right?")
    ], leavesOut: ["by", "framework"], run: ClaimsCommand.run)
}

/// `muster claims`: what is claimed beside what the evidence carries, now and on the day it was claimed.
enum ClaimsCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let from = try call.value("from").map { try call.day($0, of: "--from") }
    let to = try call.value("to").map { try call.day($0, of: "--to") }
    if let from, let to, from > to {
      throw call.wrongWayRound(from, to)
    }
    let part = try call.operands.first.map { try subject($0, open) }
    let review = ClaimReview(open.framework, open.history, asAt: open.assessment.asAt)
    try call.give(ClaimsPage(open.analysis, review.only(on: part, in: open.framework, from: from, to: to)))
  }

  private static func subject(_ named: String, _ open: OpenWorkspace) throws -> Comparison.Subject {
    if named.lowercased() == "overall", open.framework.overall != nil { return .whole }
    if let judgement = open.framework.judgement(JudgementID(named.uppercased())) { return .judgement(judgement.id) }
    return .criterion(try open.criterion(named).id)
  }
}
