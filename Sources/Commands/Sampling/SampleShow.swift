import Arguments
import Assessments
import Reports

extension Command {
  static let sampleShow = Command(
    "show", "show a sample and how it was drawn",
    operands: [OperandSpec("ID", "the beginning of the sample's id", .optional)],
    options: [
      .flag("cases", "list the case references"),
      .flag("shares", "list every question's share by cohort, and how each interval was worked out"),
      .flag("representative", "compare the sample with the caseload, and say what it has too little of"),
      .formats,
    ], leavesOut: ["by"], run: SampleShow.run)

  static let sample = Command(
    "sample", "draw a sample of cases that nobody can call hand-picked",
    subcommands: [.sampleDraw, .sampleShow, .sampleReplace, .sampleVerify])
}

/// `muster sample show`: a sample and how it was drawn.
enum SampleShow {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let sample = try open.sample(call.operands.first)
    let parts = SamplePage.Part.allCases.filter { call.flag($0.rawValue) }
    try call.give(
      SamplePage(
        sample, named: open.short(sample.id), in: open.analysis, with: Set(parts)))
  }
}
