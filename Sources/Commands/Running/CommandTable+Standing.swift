import Arguments

extension CommandSpec {
  /// The forms in which every command that shows a table answers.
  static let formats = OptionSpec(
    "format", "FORMAT", "text, csv for a spreadsheet, md for Word and committee systems, or json",
    allowed: AnswerFormat.allCases.map(\.rawValue), standard: "text")

  static let status = CommandSpec(
    "status", "see what is owed, missing, out of date, and new this week",
    options: [OptionSpec("by", "DATE", "also what will be out of date by then"), formats], leavesOut: ["by"])

  static let gap = CommandSpec(
    "gap", "see which grade the evidence carries, and what stands in the way",
    operands: [OperandSpec("PART", "one criterion or judgement only", .optional)],
    options: [
      .flag("why", "show the chain from each conclusion down to the evidence"),
      OptionSpec("fail-below", "GRADE", "end with 1 where the evidence carries less"),
      .flag("all", "list every gap"),
      OptionSpec(
        "suppose", "WHAT",
        "what would follow, and nothing recorded: HP2.G1 (as if evidenced), JT-PO2.C1=no (as if it did not hold), QP5=inadequate",
        repeats: true),
      OptionSpec("budget", "NUMBER", "the best that so many statements can reach, what unlocks most first"),
      .flag("stress", "show which conclusions hang on a single item, and what they would fall to without it"),
      .flag("trend", "add how the readings went since the opening, and the year ahead if nothing is renewed"),
      .flag("shadow-overall", "add the overall grade that the inspectorate no longer gives, as history"),
      formats,
    ], leavesOut: ["by"], fallsShort: "the evidence carries less than --fail-below asks for")

  static let report = CommandSpec(
    "report", "write the readiness report",
    discussion:
      "A PDF is made by an installed Chromium, Chrome or Edge, without a window and without a network. Inspectors see no names of owners and auditors; a committee sees no names, no case references, no reasons in people's own words, and no number of cases under five.",
    options: [
      OptionSpec(
        "format", "FORMAT",
        "html to read and to print, pdf, md for Word and committee systems, csv for a folder of spreadsheets, or json",
        allowed: ["html", "pdf", "md", "csv", "json"], standard: "html"),
      OptionSpec(
        "audience", "WHO", "who will read it", allowed: ["leaders", "inspectors", "committee"], standard: "leaders"),
    ],
    examples: [
      CommandSpec.Example("muster report --output readiness.html", "Write a page to read and to print"),
      CommandSpec.Example("muster report --format pdf --output readiness.pdf", "Print it, by the browser that is here"),
      CommandSpec.Example("muster report --audience committee --output committee.html", "A copy for a committee"),
      CommandSpec.Example(
        "muster report --format csv --audience committee --output tables", "Write every table as a spreadsheet"),
    ],
    leavesOut: ["by", "json"])

  static let pack = CommandSpec(
    "pack", "write the folder for the lead inspector's arrival",
    discussion:
      "A page to read and print, with its parts as texts and spreadsheets: the timetable with room for names, the checklist with what is ready and who said so, the key documents found in the evidence with copies of their files, the sample and its audit, and contacts. It says what is missing. All of it is written, or nothing.",
    options: [
      .flag("without-files", "leave the evidence files out and list only where they are"),
      OptionSpec(
        "audience", "WHO", "who will read it; a committee gets no case reference, no name and no file",
        allowed: ["inspectors", "committee"], standard: "inspectors"),
    ],
    examples: [CommandSpec.Example("muster pack --output day-one", "Write the pack to a new folder")],
    leavesOut: ["by", "json"])
}
