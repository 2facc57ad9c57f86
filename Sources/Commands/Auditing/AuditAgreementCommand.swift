import Arguments
import Assessments
import CaseAudit
import Reports

extension Command {
  static let auditAgreement = Command(
    "agreement", "see how far auditors agree who read the same cases",
    operands: [OperandSpec("SAMPLE", "the beginning of the sample's id", .optional)],
    options: [OptionSpec("within", "DAYS", "moderation is late after so many days", standard: "14"), .formats],
    leavesOut: ["by"], run: AuditAgreementCommand.run)
}

/// `muster audit agreement`: how far auditors agree who read the same cases, and how their differences were settled.
enum AuditAgreementCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let sample = try open.sample(call.operands.first)
    let days = try call.days("within", standard: ModerationSummary.standardDays)
    try call.give(
      AgreementPage(
        sample, named: open.short(sample.id), of: open.assessment, in: open.framework, allowedDays: days))
  }
}

extension Call {
  /// A number of days that an option gives, or the standard one.
  func days(_ option: String, standard: Int) throws -> Int {
    guard let text = value(option) else { return standard }
    guard let days = Int(text), (0...3660).contains(days) else {
      throw Failure("'\(text)' is not a number of days (--\(option)).", next: "Write a whole number, such as 14.")
    }
    return days
  }
}
