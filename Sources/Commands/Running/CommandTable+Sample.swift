import Arguments

extension CommandSpec {
  static let sample = CommandSpec(
    "sample", "draw a sample of cases that nobody can call hand-picked",
    subcommands: [
      CommandSpec(
        "draw", "draw a sample from case lists",
        operands: [
          OperandSpec(
            "LIST", "a case list, or a folder of them: rows belong where a cohort column or the headings say", .any,
            completion: .files(["csv"]))
        ],
        options: [
          OptionSpec("list", "COHORT=FILE", "a list of one cohort or stratum", repeats: true),
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
            "exclude-from", "FILE", "a CSV file of cases that are not to be drawn: case, reason",
            completion: .files(["csv"])),
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
          CommandSpec.Example(
            "muster sample draw cases.csv --size 50 --seed \"lottery 2026-11-21: 4 17 23 31 40 44\"",
            "Draw from one list"),
          CommandSpec.Example(
            "muster sample draw --list COHORT=list3.csv --list COHORT=list7.csv",
            "Draw from lists kept by cohort; 'muster frameworks ID' names the cohorts"),
          CommandSpec.Example(
            "muster sample draw cases.csv --size 8 --after all --at-most 1 --per worker --seed \"lottery 2026-12-05: 9 12 30\"",
            "Draw a month's eight: no child twice, no worker twice"),
        ], leavesOut: ["as-at", "output"]),
      CommandSpec(
        "show", "show a sample and how it was drawn",
        operands: [OperandSpec("ID", "the beginning of the sample's id", .optional)],
        options: [
          .flag("cases", "list the case references"),
          .flag("shares", "list every question's share by cohort, and how each interval was worked out"),
          .flag("representative", "compare the sample with the caseload, and say what it has too little of"),
          formats,
        ], leavesOut: ["by"]),
      CommandSpec(
        "replace", "put the next reserve in the place of a case that cannot be audited",
        discussion:
          "The reserve is the next in drawn order of the same stratum; nobody chooses it. Who did it, when and why stays with the sample, and is shown wherever the sample is.",
        operands: [OperandSpec("CASE", "the case's reference")],
        options: [because, OptionSpec("sample", "ID", "the sample", standard: "the last that has the case")],
        leavesOut: ["as-at", "output"]),
      CommandSpec(
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
        ], leavesOut: ["by", "output"], fallsShort: "the sample is not what the lists give"),
    ])
}
