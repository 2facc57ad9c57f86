import Arguments
import Assessments
import RecordStore
import Reports
import Sampling

extension Command {
  static let sampleVerify = Command(
    "verify", "draw a sample again and compare, case by case",
    operands: [
      OperandSpec(
        "LIST", "the lists it was drawn from; without them, the list that was kept", .any,
        completion: .files(["xlsx", "csv"]))
    ],
    options: [
      OptionSpec(
        "list", "COHORT=FILE", "a list of one cohort or stratum", repeats: true, standard: "as the record says"),
      .listSheets, .column,
      OptionSpec(
        "cohort", "VALUE=COHORT", "what a value of the cohort column means", repeats: true,
        standard: "as the record says"),
      OptionSpec("sample", "ID", "the sample", standard: "the last"),
    ], leavesOut: ["by", "output"], fallsShort: "the sample is not what the lists give", asks: SampleVerify.run)
}

/// `muster sample verify`: draws again and compares, case by case.
enum SampleVerify {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let sample = try open.sample(call.value("sample"))
    let check = try call.withProgress("Reading the lists and drawing again") { progress in
      let check = try Self.check(sample, call: call, open: open, progress: progress)
      progress.end()
      return check
    }
    try call.give(check)
    return .init(check.differences.isEmpty)
  }

  private static func check(
    _ sample: Assessment.Sample, call: Call, open: OpenWorkspace, progress: ProgressLine
  ) throws -> SampleCheckPage {
    let version = try call.version(of: sample, open)
    let recorded = RecordedDraw(sample.drawn)
    let input = try SampleInput(call, framework: version.framework, progress: progress, recorded: recorded)
    let isFromLists = !input.lists.isEmpty
    let request = isFromLists ? try recorded.request(call, open) : try SampleRequest(again: sample.drawn)
    let draw = try Sampler.draw(
      try SamplingPlan(version.framework), request,
      from: isFromLists ? input.lists : [try keptList(sample.drawn, open)])
    let again = SampleDrawn(draw, of: request, kept: nil)
    let found = SampleCheck.differences(recorded: sample.drawn, again: again, sameLists: isFromLists)
    let areSameLists = isFromLists && Set(again.lists.map(\.digest)) == Set(sample.drawn.lists.map(\.digest))
    return SampleCheckPage(
      sample, drawn: again, differences: found, isFromLists: isFromLists, by: version,
      advice: found.isEmpty ? nil : version.advice ?? (areSameLists ? recorded.adviceWhereListsAgree(call) : nil))
  }

  private static func keptList(_ drawn: SampleDrawn, _ open: OpenWorkspace) throws -> CaseList {
    try BalanceOption.refuse(verifyingWithoutLists: drawn)
    guard let kept = drawn.kept, let bytes = try open.workspace.caseList(kept) else {
      throw Failure(
        "The list that was kept to draw again from is not here.",
        next: "Name the lists that the sample was drawn from.")
    }
    return CaseList(kept: "the kept list", source: BytesSource(bytes))
  }
}
