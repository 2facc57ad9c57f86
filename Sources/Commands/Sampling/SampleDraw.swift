import Arguments
import Assessments
import Frameworks
import Markup
import Nouns
import Pages
import RecordStore
import Reports
import Sampling
import StructuredText

extension Command {
  static let sampleDraw = Command(
    "draw", "draw a sample from case lists",
    operands: [
      OperandSpec(
        "LIST",
        "a case list (.xlsx or CSV), a workbook with one a sheet, or a folder of them: rows belong where a cohort column or the headings say",
        .any, completion: .files(["xlsx", "csv"]))
    ],
    options: [
      OptionSpec(
        "list", "COHORT=FILE", "a list of one cohort or stratum; FILE#SHEET is a sheet of a workbook", repeats: true),
      .listSheets, .column,
      OptionSpec(
        "cohort", "VALUE=COHORT",
        "what a value of the cohort column means: a cohort that 'muster frameworks ID' names, or none to leave its rows out",
        repeats: true),
      OptionSpec("size", "NUMBER", "how many cases", standard: "the framework's size"),
      OptionSpec(
        "seed", "WORDS", "words that nobody could have chosen, best from a public event",
        standard: "made by chance and recorded"),
      OptionSpec(
        "list-day", "DATE", "the day of the lists, from which \"within 12 weeks\" counts back", standard: "today"),
      OptionSpec("allocate", "HOW", "how the size is shared out", allowed: ["targets", "proportional", "equal"]),
      OptionSpec("at-most", "NUMBER", "at most so many cases of one, with --per", repeats: true),
      OptionSpec(
        "per", "COLUMN", "worker or team, with the --at-most in the same place", repeats: true,
        allowed: ["worker", "team"], standard: "worker"),
      OptionSpec("exclude", "CASE", "a case that is not to be drawn, with --because", repeats: true),
      OptionSpec(
        "because", "TEXT", "why it is not: one reason for all, or one for each --exclude in turn", repeats: true),
      OptionSpec(
        "exclude-from", "FILE", "a workbook or CSV file of cases that are not to be drawn: case, reason",
        completion: .files(["xlsx", "csv"])),
      OptionSpec(
        "after", "SAMPLE", "a sample whose cases are not drawn again, or 'all' for every one", repeats: true),
      OptionSpec(
        "balance", "ATTRIBUTES",
        "what the sample is to be like the caseload in, the most important first: age,gender"),
      OptionSpec(
        "wish", "ATTRIBUTE=VALUE:NUMBER",
        "what the sample should have: disability=yes:5. Reported, never forced; --balance takes it into account",
        repeats: true),
      .flag("dry-run", short: "n", "draw, show, and record nothing"),
      .flag(
        "references-checked",
        "record the draw though references look like people's names, since somebody has seen that they are none"),
    ],
    examples: [
      .init(
        "muster sample draw cases.csv --size 50 --seed \"lottery 2026-11-21: 4 17 23 31 40 44\"",
        "Draw from one list"),
      .init("muster sample draw Annex_A.xlsx", "Draw from a whole Annex A workbook, one list a sheet"),
      .init(
        "muster sample draw --list COHORT=list3.csv --list COHORT=list7.csv",
        "Draw from lists kept by cohort; 'muster frameworks ID' names the cohorts"),
      .init(
        "muster sample draw cases.csv --size 8 --after all --at-most 1 --per worker --seed \"lottery 2026-12-05: 9 12 30\"",
        "Draw a month's eight: no child twice, no worker twice"),
    ], leavesOut: ["as-at", "output"], run: SampleDraw.run)
}

/// `muster sample draw`: draws a sample and records how.
enum SampleDraw {
  static func run(_ call: Call) throws {
    let open = try call.open()
    return try call.withProgress("Reading the lists and drawing") { try draw(call: call, open: open, progress: $0) }
  }

  private static func draw(call: Call, open: OpenWorkspace, progress: ProgressLine) throws {
    let restrictions = try DrawRestrictions(call, open)
    let input = try SampleInput(call, framework: open.framework, progress: progress, excluded: restrictions.header)
    guard !input.lists.isEmpty else {
      throw Failure("No case list was named.", next: "Name a workbook or a CSV file, or lists with --list COHORT=FILE.")
    }
    let plan = try SamplingPlan(open.framework)
    let request = try restrictions.applied(to: request(call, open.framework), open)
    let stamp = call.flag("dry-run") ? nil : try call.stamp(open)
    guard let stamp else {
      let draw = try Sampler.draw(plan, request, from: input.lists, reading: .preview)
      progress.end()
      guard !draw.drawn.isEmpty else { throw nothing(draw) }
      try show(draw, as: SampleDrawn(draw, of: request, kept: nil), call: call, open: open)
      try call.say("Nothing was recorded (--dry-run).")
      return
    }
    let (draw, stripped) = try Sampler.drawKeepingList(plan, request, from: input.lists)
    progress.end()
    guard !draw.drawn.isEmpty else { throw nothing(draw) }
    if !call.flag("references-checked") {
      try NameRemark.refuse((draw.drawn + draw.reserves).map(\.reference))
      try refuseIdentities(in: SampleDrawn(draw, of: request, kept: nil))
    }
    // A balanced sample cannot be drawn again from the stripped list, so that none is kept.
    let kept = try (draw.balance.isEmpty ? stripped : nil).map { try open.workspace.keepCaseList($0) }
    let drawn = SampleDrawn(draw, of: request, kept: kept)
    try show(draw, as: drawn, call: call, open: open)
    let record = try open.append([drawn] + call.namesToRemember(), stamp)[0]
    if kept == nil, draw.balance.isEmpty {
      try call.say(
        "The lists have more than \(Sampler.keptAtMost) cases, too many to keep a copy to draw again from: keep the lists themselves, and name them to 'muster sample verify'."
      )
    }
    try call.say(
      "Recorded as \(open.short(record.digest), .accent). See the cases with 'muster sample show --cases'; check the draw with 'muster sample verify'."
    )
    if !draw.balance.isEmpty { try call.say("\(BalanceOption.keepLists)") }
  }

  private static func show(_ draw: Draw, as drawn: SampleDrawn, call: Call, open: OpenWorkspace) throws {
    try call.show(
      DrawPage(draw, drawn, of: open.assessment, in: open.framework).page.terminal(width: call.setting.width))
    let again = RepeatedDrawWords.remark(drawn, after: open.assessment.samples) { open.short($0.id) }
    if let again { try call.say("\(again, .caution)") }
  }

  /// Why no case at all was drawn, as far as the lists tell.
  private static func nothing(_ draw: Draw) -> Failure {
    let rows = draw.lists.flatMap { list in list.leftOut.map { "\(list.name): \(DrawPage.words($0))" } }
    let cases = draw.exclusions.filter { $0.found > 0 }.map(DrawPage.words)
    return Failure(
      "No case can be drawn from the lists.",
      next: rows.isEmpty && cases.isEmpty
        ? "They hold no rows below their headings: choose others."
        : DrawPage.unknownCohorts(draw)
          ?? "Say what a value of the cohort column means with --cohort VALUE=COHORT, or leave fewer cases out.",
      details: rows + cases)
  }

  private static func request(_ call: Call, _ framework: Framework) throws -> SampleRequest {
    let seed = call.value("seed") ?? "by chance: \(Workspace.newAssessmentID())"
    var request = SampleRequest(seed: seed, asAt: try call.pastDay(of: "list-day"))
    if let text = call.value("size") {
      guard let size = Bounds.number(text, in: Bounds.sample), size > 0 else {
        throw Failure("'\(text)' is not a number of cases from 1 to 1,000,000.", next: "Write --size 50.")
      }
      request.size = size
    }
    request.sharing = call.value("allocate").flatMap { SampleDrawn.Sharing(rawValue: $0) }
    request.limits = try LimitOptions.read(call)
    request.balance = try BalanceOption.read(call)
    request.wishes = try call.parsed.values("wish").map { try PlannedWish(written: $0) }
    BalanceOption.add(request.wishes, to: &request.balance)
    request.cohortNames = try SampleInput.cohortNames(call, framework)
    return request
  }

  /// Refuses to record a draw that holds what seems to identify a child, and repeats none of it.
  private static func refuseIdentities(in drawn: SampleDrawn) throws {
    guard let held = IdentityWords.seemsToHold(Identity.found(in: drawn.fields), but: [.name]) else { return }
    throw Failure(
      "What would be recorded of the draw seems to hold \(held): a record keeps its references and values, and must identify no child.",
      next:
        "Draw from a list with the case system's own references and without such values. If they are none of that, say so with --references-checked; --dry-run shows the draw without recording it."
    )
  }
}
