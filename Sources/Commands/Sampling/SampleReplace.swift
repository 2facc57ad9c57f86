import Arguments
import Assessments
import Frameworks
import Markup

extension Command {
  static let sampleReplace = Command(
    "replace", "put the next reserve in the place of a case that cannot be audited",
    discussion:
      "The reserve is the next in drawn order of the same group; nobody chooses it. Who did it, when and why stays with the sample, and is shown wherever the sample is.",
    operands: [OperandSpec("CASE", "the case's reference")],
    options: [.because, OptionSpec("sample", "ID", "the sample", standard: "the last that has the case")],
    leavesOut: ["as-at", "output"], run: SampleReplace.run)
}

/// `muster sample replace`: the next reserve takes the place of a case that cannot be audited, and everyone can see it.
enum SampleReplace {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let (sample, drawn) = try AuditCase.find(call.operands[0], in: call.value("sample"), open: open)
    guard let because = call.value("because")?.trimmed, !because.isEmpty else {
      throw Failure("A case is replaced only for a reason.", next: "Add --because \"the file is with the court\".")
    }
    // Whoever has seen the answers could replace what does not please.
    guard !sample.audited.contains(drawn.reference) else {
      throw Failure(
        "Case '\(drawn.reference)' has been audited, so that it stays in the sample.",
        next: "Answer n/a where a question does not apply to it.")
    }
    let place = drawn.stratum.map { "\(drawn.cohort), \($0)" } ?? drawn.cohort.text
    guard let reserve = sample.nextReserve(for: drawn) else {
      throw Failure(
        "No reserve of its group (\(place)) is left to take the place of case '\(drawn.reference)'.",
        next: "Leave it unaudited: the report counts the cases that were not audited.")
    }
    let replaced = CaseReplaced(
      sample: sample.id, reference: drawn.reference, reserve: reserve.reference, because: because)
    try open.append([replaced], try call.stamp(open))
    let left = sample.reserves.count { $0.cohort == drawn.cohort && $0.stratum == drawn.stratum } - 1
    try call.say(
      "Case \(reserve.reference, .bold) takes the place of \(drawn.reference): the next reserve of \(place), in drawn order. \(left == 0 ? "No reserve" : left == 1 ? "1 reserve" : "\(left) reserves") of that group \(left > 1 ? "are" : "is") left."
    )
  }
}
