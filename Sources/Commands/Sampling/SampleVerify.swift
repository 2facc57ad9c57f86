import Arguments
import Assessments
import Digests
import Frameworks
import Markup
import RecordStore
import Sampling
import Reports

extension Command {
  static let sampleVerify = Command(
    "verify", "draw a sample again and compare, case by case",
    operands: [
      OperandSpec(
        "LIST", "the lists it was drawn from; without them, the list that was kept", .any,
        completion: .files(["csv"]))
    ],
    options: [
      OptionSpec(
        "list", "COHORT=FILE", "a list of one cohort or stratum", repeats: true, standard: "as the record says"),
      OptionSpec(
        "cohort", "VALUE=COHORT", "what a value of the cohort column means", repeats: true,
        standard: "as the record says"),
      OptionSpec("sample", "ID", "the sample", standard: "the last"),
    ], leavesOut: ["by", "output"], fallsShort: "the sample is not what the lists give", run: SampleVerify.run)
}

/// `muster sample verify`: draws again and compares, case by case.
enum SampleVerify {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let sample = try open.sample(call.value("sample"))
    let version = try call.version(of: sample, open)
    let check = try call.withProgress("Reading the lists and drawing again") { progress in
      let check = try Check(sample, version, call, open, progress)
      progress.end()
      return check
    }
    try call.give("a check of a sample", json: json(check, sample.id.short)) { page(check, call) }
    return .init(check.differences.isEmpty)
  }

  /// What drawing again has shown.
  private struct Check {
    let cases: Int
    let reserves: Int
    let replaced: Int
    /// Whether it was drawn from lists that the person named, not from the one that was kept.
    let isFromLists: Bool
    let differences: [String]
    /// What else may be the cause, where the lists are not.
    let advice: String?

    /// The version of the framework by which it was drawn, and the one by which it was drawn again.
    let version: DrawVersion

    init(
      _ sample: Assessment.Sample, _ version: DrawVersion, _ call: Call, _ open: OpenWorkspace, _ progress: ProgressLine
    ) throws {
      self.version = version
      let recorded = RecordedDraw(sample.drawn)
      let input = try SampleInput(call, version.framework, progress, recorded)
      isFromLists = !input.lists.isEmpty
      let request = isFromLists ? try recorded.request(call, open) : try SampleRequest(again: sample.drawn)
      let draw = try Sampler.draw(
        try SamplingPlan(version.framework), request,
        from: isFromLists ? input.lists : [try Check.keptList(sample.drawn, open)])
      let again = SampleDrawn(draw, of: request, kept: nil)
      let found = SampleCheck.differences(recorded: sample.drawn, again: again, sameLists: isFromLists)
      differences = found + sample.replacements.compactMap(\.fault)
      replaced = sample.replacements.count(where: \.counts)
      (cases, reserves) = (again.cases.count, again.reserves.count)
      let areSameLists = isFromLists && Set(again.lists.map(\.digest)) == Set(sample.drawn.lists.map(\.digest))
      advice = found.isEmpty ? nil : version.advice ?? (areSameLists ? recorded.adviceWhereListsAgree(call) : nil)
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

  private static func json(_ check: Check, _ sample: String) -> JSON {
    .object([
      .init("sample", .text(sample)), .init("same", .bool(check.differences.isEmpty)),
      .init("from", .text(check.isFromLists ? "lists" : "kept")), .init("cases", .integer(check.cases)),
      .init("reserves", .integer(check.reserves)), .init("replaced", .integer(check.replaced)),
      .init("drawnByVersion", .text(check.version.recorded)),
      .init("againByVersion", .text(check.version.framework.version)),
      .init("differences", .list(check.differences.map { .text($0) })), .init("advice", .optional(check.advice)),
    ])
  }

  private static func page(_ check: Check, _ call: Call) -> TerminalPage {
    var page = call.page()
    if check.differences.isEmpty {
      let from = check.isFromLists ? "the same lists" : "the list that was kept"
      let replaced = "\(CountWords.counted(check.replaced, "case")) \(check.replaced == 1 ? "was" : "were")"
      let reserves =
        check.replaced == 0
        ? "" : " \(replaced) replaced by the next \(check.replaced == 1 ? "reserve" : "reserves"), in drawn order."
      page.paragraph(
        "\("The same sample.", .good) Drawn again from \(from)\(check.version.words): \(CountWords.counted(check.cases, "case")) and \(CountWords.counted(check.reserves, "reserve")) agree, case by case.\(reserves)"
      )
      return page
    }
    let count = check.differences.count
    page.paragraph("\("Not the same sample:", .bad) \(count == 1 ? "1 difference" : "\(count) differences").")
    page.bullets(check.differences.prefix(40).map { TerminalText($0) })
    if count > 40 { page.paragraph("and \(count - 40) more.") }
    if let advice = check.advice { page.paragraph("\(advice)") }
    return page
  }
}
