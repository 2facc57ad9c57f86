import Arguments
import Assessments
import Nouns

// What a statement of one's own position says beside the evidence: people's words, figures, inspections that were, milestones. Each
// is told by a command or by a sheet, and told again it is brought up to date.

extension Command {
  private static func list(_ what: String, _ run: @escaping Run) -> Command {
    Command("list", "list \(what)", options: [.formats], leavesOut: ["by"], run: run)
  }

  private static func take(_ what: String, _ run: @escaping Run) -> Command {
    Command(
      "import", "take in a sheet of \(what), all of it or none",
      discussion:
        "Columns are known by what they mean, in any order. A row is known again by its id, which the sheets of 'list' have; one that says what is recorded changes nothing.",
      operands: [OperandSpec("FILE", "the workbook or the CSV file", completion: .files(["xlsx", "csv"]))],
      options: [.sheet, .column, .flag("dry-run", short: "n", "show what is understood, and stop")],
      leavesOut: ["as-at", "output"], run: run)
  }

  // MARK: Narratives

  static let narrativeWrite = Command(
    "write", "write a part of the self-evaluation in your own words",
    discussion:
      "Parts: context and changed (of the whole); know, impact, differs and voice (what is known of practice, what it meant for children, how it differs by age, ethnicity and disability, what children and families say); how (it is known); plan. What is written of the same part again takes the place of what was there, for the same readers if --for does not say otherwise. A quotation is shown only to those for whom whoever is quoted agreed to it; of any other voice the theme alone. No child's name.",
    operands: [
      OperandSpec("SUBJECT", "a judgement, a criterion, or overall"),
      OperandSpec(
        "PART", "the part", allowed: NarrativeWritten.Part.allCases.map(\.rawValue)),
      OperandSpec("TEXT", "the words, no more than \(Narrative.longest) letters", .optional),
    ], options: Narrative.options,
    examples: [
      .init(
        "muster narrative write HP impact \"Children are seen sooner: in 31 of 40 cases within a day\"",
        "Say what it meant for children"),
      .init(
        "muster narrative write HP voice \"They asked me first\" --theme \"Being asked\" --agreed-by \"the young person\" --for inspectors",
        "Quote a young person who agreed that inspectors read it"),
    ], leavesOut: ["as-at", "output"],
    run: { try Telling<Narrative>.tell($0, [.subject, .part, .text]) })

  static let narrative = Command(
    "narrative", "keep what people write for the self-evaluation",
    subcommands: [
      .narrativeWrite, .list("what is written", Telling<Narrative>.list),
      .take("narratives", Telling<Narrative>.take),
    ])

  // MARK: Measures

  static let measureRecord = Command(
    "record", "record a figure of how the service performs, and what stands beside it",
    discussion:
      "A figure of the same name, criterion and period takes the place of what was there; what is not said of it again stays (a blank cell of its sheet clears it). A committee is shown no count under five, nor what gives one away: whatever has no unit of time or money and is no share is a count.",
    operands: [
      OperandSpec("CRITERION", "the criterion that it speaks of"), OperandSpec("NAME", "what is measured"),
      OperandSpec("VALUE", "the figure"),
    ], options: Measure.options,
    examples: [
      .init(
        "muster measure record HP2 \"Assessments within 45 working days\" 86.4% --period 2025-04-01..2026-03-31 --neighbours 83.1 --england 82.5 --better higher",
        "Record a year's figure beside statistical neighbours and England")
    ], leavesOut: ["as-at", "output"],
    run: { try Telling<Measure>.tell($0, [.criterion, .name, .value]) })

  static let measure = Command(
    "measure", "keep figures of performance beside those of others",
    subcommands: [
      .measureRecord, .list("the measures", Telling<Measure>.list), .take("measures", Telling<Measure>.take),
    ])

  // MARK: Inspections that were

  static let inspectionRecord = Command(
    "record", "record an inspection that was, or one of its recommendations",
    discussion:
      "Once for the inspection with its grades, and once for each recommendation with its number. A focused visit or a peer review is recorded in the same way.",
    operands: [
      OperandSpec("INSPECTION", "what it was"), OperandSpec("DAY", "the day on which it ended"),
    ], options: PastInspection.options,
    examples: [
      .init(
        "muster inspection record \"ILACS inspection\" 2024-03-15 --grade \"Overall=requires improvement\"",
        "Record an inspection"),
      .init(
        "muster inspection record \"ILACS inspection\" 2024-03-15 --number 1 --recommendation \"The timeliness of assessments\" --to HP2",
        "Record what it recommended"),
    ], leavesOut: ["as-at", "output"],
    run: { try Telling<PastInspection>.tell($0, [.title, .day]) })

  static let inspectionUpdate = Command(
    "update", "say what became of a recommendation",
    operands: [
      OperandSpec("ID", "the beginning of the entry's id"),
      OperandSpec(
        "STATE", "what became of it", allowed: InspectionRecorded.Recommendation.Became.allCases.map(\.rawValue)),
    ], options: PastInspection.options.filter { $0.name == "what" }, leavesOut: ["as-at", "output"],
    run: { try Telling<PastInspection>.update($0, [.became]) })

  static let inspection = Command(
    "inspection", "keep past inspections, and what became of their recommendations",
    subcommands: [
      .inspectionRecord, .inspectionUpdate, .list("inspections and recommendations", Telling<PastInspection>.list),
      .take("inspections and recommendations", Telling<PastInspection>.take),
    ])

  // MARK: Milestones

  static let milestoneSet = Command(
    "set", "set a milestone of an action or a plan",
    operands: [
      OperandSpec("OF", "an action by the beginning of its id, a criterion, a judgement, or overall"),
      OperandSpec("TITLE", "what will be so by then"),
    ], options: Milestone.options,
    examples: [
      .init(
        "muster milestone set HP2 \"Nine in ten assessments within 45 days\" --due 2027-03-31 --measure \"the monthly report\"",
        "Set a milestone of the plan for a criterion")
    ], leavesOut: ["as-at", "output"],
    run: { try Telling<Milestone>.tell($0, [.plan, .title], also: [.state]) })

  static let milestoneUpdate = Command(
    "update", "say whether a milestone was reached",
    operands: [
      OperandSpec("ID", "the beginning of the milestone's id"),
      OperandSpec("STATE", "how it stands", allowed: MilestoneSet.State.allCases.map(\.rawValue)),
    ], options: Milestone.options, leavesOut: ["as-at", "output"],
    run: { try Telling<Milestone>.update($0, [.state], also: [.reached]) })

  static let milestone = Command(
    "milestone", "keep milestones of plans and actions",
    subcommands: [
      .milestoneSet, .milestoneUpdate, .list("the milestones", Telling<Milestone>.list),
      .take("milestones", Telling<Milestone>.take),
    ])
}
