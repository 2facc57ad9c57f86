import Arguments
import CaseAudit
import Reports

extension Command {
  static let auditProgress = Command(
    "progress", "see what is audited, by whom, and what the rest could still change",
    operands: [OperandSpec("SAMPLE", "the beginning of the sample's id", .optional)],
    options: [
      OptionSpec("within", "DAYS", "a case is overdue so many days after the draw", standard: "28"), .formats,
    ],
    leavesOut: ["by"], run: AuditProgressCommand.run)
}

/// `muster audit progress`: cases done, by whom, what is overdue, and what the rest could still change.
enum AuditProgressCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let sample = try open.sample(call.operands.first)
    let days = try call.days("within", standard: AuditProgress.standardDays)
    try call.give(
      AuditProgressPage(
        sample, in: open.analysis, allowedDays: days, idLength: open.idLength))
  }
}
