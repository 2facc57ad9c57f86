import Arguments

extension CommandSpec {
  static let status = CommandSpec(
    "status", "see what is owed, missing, out of date, and new this week",
    options: [OptionSpec("by", "DATE", "also what will be out of date by then")], leavesOut: ["by"])

  static let gap = CommandSpec(
    "gap", "see which grade the evidence carries, and what stands in the way",
    operands: [OperandSpec("PART", "one criterion or judgement only", .optional)],
    options: [
      .flag("why", "show the chain from each conclusion down to the evidence"),
      OptionSpec("fail-below", "GRADE", "end with 1 where the evidence carries less"),
      .flag("all", "list every gap"),
      .flag("trend", "add how the readings went since the opening, and the year ahead if nothing is renewed"),
      .flag("shadow-overall", "add the overall grade that the inspectorate no longer gives, as history"),
    ], leavesOut: ["by"], fallsShort: "the evidence carries less than --fail-below asks for")

  static let report = CommandSpec(
    "report", "write the readiness report",
    options: [
      OptionSpec("format", "FORMAT", "html or json", allowed: ["html", "json"], standard: "html"),
      OptionSpec(
        "audience", "WHO", "who will read it", allowed: ["leaders", "inspectors", "committee"], standard: "leaders"),
    ], examples: [CommandSpec.Example("muster report --output readiness.html", "Write a page to print")],
    leavesOut: ["by", "json"])
}
