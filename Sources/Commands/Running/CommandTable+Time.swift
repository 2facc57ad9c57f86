import Arguments

extension CommandSpec {
  static let compare = CommandSpec(
    "compare", "see what rose, fell and went out of date between two days, and why",
    discussion:
      "Both days are taken as they were known at their ends. Each reason says who recorded it. Below them stands how the readings went since the assessment was opened.",
    options: [
      OptionSpec("from", "DATE", "the earlier day"),
      OptionSpec("to", "DATE", "the later day", standard: "the day of --as-at"),
      .flag("all", "show every reason and every gap"), formats,
    ],
    examples: [CommandSpec.Example("muster compare --from 2026-06-30", "What changed since the end of June")],
    leavesOut: ["by", "framework"])

  static let claims = CommandSpec(
    "claims", "see what is claimed beside what the evidence carries, now and when it was claimed",
    discussion:
      "Sets each claim beside the evidence and beside the audited sample; then each claim as it was made beside what the evidence carried on that day, what it carries now, and what the next audit showed. It is for a conversation about evidence and marks nobody: with fewer than five claims no pattern is told.",
    operands: [OperandSpec("PART", "one criterion or judgement only", .optional)],
    options: [
      OptionSpec("from", "DATE", "only claims made on that day or later"),
      OptionSpec("to", "DATE", "only claims made on that day or earlier"), formats,
    ],
    examples: [
      CommandSpec.Example(
        "muster claims --from 2026-04-01 --to 2026-06-30", "Was the spring's self-assessment right?")
    ], leavesOut: ["by", "framework"])

  static let policy = CommandSpec(
    "policy", "see or set how much evidence is enough",
    subcommands: [
      CommandSpec("show", "show the policy, and what the standard one would have said", leavesOut: ["by"]),
      CommandSpec(
        "set", "set the policy; the change is recorded with its reason",
        options: [
          CommandSpec.because,
          OptionSpec("items", "NUMBER", "so many items carry a grade"),
          OptionSpec("kinds", "NUMBER", "of so many kinds"),
          OptionSpec("kinds-for-best", "NUMBER", "of so many kinds for the best grade"),
          OptionSpec("practice", "ANSWER", "whether one must show practice", allowed: ["yes", "no"]),
          OptionSpec("fresh-months", "NUMBER", "months for which evidence is fresh"),
          OptionSpec(
            "fresh", "KIND=MONTHS", "months for one kind: performance-data=6; 'policy=same' for as long as the others",
            repeats: true),
          OptionSpec(
            "extent", "GRADE=PERCENT", "the least share that carries a grade: good=80; 'good=any' for any",
            repeats: true),
          .flag("standard", "begin from the standard policy"),
        ],
        examples: [
          CommandSpec.Example(
            "muster policy set --fresh policy=24 --extent good=80 --because \"Agreed at the board in May\"",
            "Let policies speak for two years, and ask for four in five for good")
        ], leavesOut: ["as-at", "output"]),
    ], standsAlone: true, leavesOut: ["by"])
}
