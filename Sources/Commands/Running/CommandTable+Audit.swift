import Arguments

extension CommandSpec {
  static let reaudit = OptionSpec("re-audit", "ACTION", "it looks again at what this action was raised from")

  static let audit = CommandSpec(
    "audit", "answer the audit questions for a sampled case",
    discussion:
      "A second auditor's answers are kept beside the first. Where they differ the lower answer counts until 'muster audit moderate' records what is agreed. On a terminal, without --answer, it asks.",
    operands: [OperandSpec("CASE", "the case's reference", .optional)],
    options: [
      OptionSpec("answer", "QUESTION=ANSWER", "yes, partly, no or n/a: HP2.Q1=yes", repeats: true),
      OptionSpec("grade", "GRADE", "a grade for the case as a whole"),
      OptionSpec("auditor", "NAME", "who audited it", standard: "you"),
      OptionSpec("audited", "DATE", "when", standard: "today"),
      reaudit,
      OptionSpec("sample", "ID", "the sample", standard: "the last that has the case"),
    ],
    subcommands: [
      CommandSpec(
        "import", "take in a spreadsheet of answers: case, question, answer, grade, note",
        operands: [OperandSpec("FILE", "the CSV file", completion: .files(["csv"]))],
        options: [
          .flag("dry-run", short: "n", "show what is understood, and stop"),
          OptionSpec("auditor", "NAME", "who audited, where the file does not say", standard: "you"),
          OptionSpec("audited", "DATE", "when, where the file does not say", standard: "today"),
          reaudit,
          OptionSpec("sample", "ID", "the sample", standard: "the last"),
        ], leavesOut: ["as-at", "output"]),
      CommandSpec(
        "moderate", "record the answer agreed where auditors differ, and why",
        discussion:
          "The agreed answer is what counts in every share; what the auditors answered stays beside it. Whoever moderates reads the file before the answers: the sheet that --template writes leaves them out.",
        operands: [OperandSpec("CASE", "the case's reference", .optional)],
        options: [
          OptionSpec("question", "QUESTION", "the question: HP2.Q1"),
          OptionSpec("agreed", "ANSWER", "yes, partly, no or n/a"),
          OptionSpec("grade", "GRADE", "the grade agreed for the case as a whole"), because,
          OptionSpec("moderator", "NAME", "who moderated", standard: "you"),
          OptionSpec("moderated", "DATE", "when", standard: "today"),
          .flag("answers-known", "the answers were known before the file was read"),
          OptionSpec(
            "file", "FILE", "a spreadsheet of agreed answers: case, question, agreed, because",
            completion: .files(["csv"])),
          .flag("template", "write such a spreadsheet with the differences that wait"),
          .flag("dry-run", short: "n", "with --file: show what is understood, and stop"),
          OptionSpec("sample", "ID", "the sample", standard: "the last"),
        ],
        examples: [
          CommandSpec.Example(
            "muster audit moderate C0117 --question HP2.Q1 --agreed partly --because \"decided in time, reasons a day later\"",
            "Settle one difference"),
          CommandSpec.Example("muster audit moderate --template --output differences.csv", "Take a sheet to a panel"),
        ], leavesOut: ["as-at"]),
      CommandSpec(
        "agreement", "see how far auditors agree who read the same cases",
        operands: [OperandSpec("SAMPLE", "the beginning of the sample's id", .optional)],
        options: [OptionSpec("within", "DAYS", "moderation is late after so many days", standard: "14"), formats],
        leavesOut: ["by"]),
      CommandSpec(
        "progress", "see what is audited, by whom, and what the rest could still change",
        operands: [OperandSpec("SAMPLE", "the beginning of the sample's id", .optional)],
        options: [
          OptionSpec("within", "DAYS", "a case is overdue so many days after the draw", standard: "28"), formats,
        ],
        leavesOut: ["by"]),
    ], standsAlone: true, leavesOut: ["as-at", "output"])

  static let concern = CommandSpec(
    "concern", "log that a child may be unsafe, and what was done",
    discussion:
      "Whoever reads a case and thinks that a child may be unsafe stops and tells the team manager and the quality assurance lead the same day, by voice. What was decided goes on the child's own file. The log here holds the case's local reference, who was told and when, when it was acted on, and the day by which it is looked at again: ten working days at most. 'muster recheck ID' records what was found then.",
    subcommands: [
      CommandSpec(
        "raise", "log a concern", operands: [OperandSpec("CASE", "the case's local reference, never a name")],
        options: [
          OptionSpec("shows", "STATEMENT", "the failing statement that it shows (HP3.I1)"),
          OptionSpec("to", "CRITERION", "the criterion that it bears on, where no statement fits"),
          OptionSpec("told", "WHO", "who was told, by role"),
          OptionSpec("told-at", "TIME", "when: 10:40, or \"2026-11-21 10:40\""),
          OptionSpec("acted-at", "TIME", "when it was acted on"),
          OptionSpec("recheck-by", "DATE", "when it is looked at again", standard: "ten working days on"),
          OptionSpec("note", "TEXT", "anything else; no child's name"),
        ],
        examples: [
          CommandSpec.Example(
            "muster concern raise C4471 --shows HP3.I1 --told \"team manager; QA lead\" --told-at 10:40",
            "Log a concern")
        ], leavesOut: ["as-at", "output"]),
      CommandSpec(
        "acted", "record when it was acted on", operands: [OperandSpec("ID", "the beginning of the concern's id")],
        options: [
          OptionSpec("at", "TIME", "when: 14:05, or \"2026-11-21 14:05\""), OptionSpec("note", "TEXT", "anything else"),
        ], leavesOut: ["as-at", "output"]),
      CommandSpec("list", "list the concerns, the open ones first", options: [formats], leavesOut: ["by"]),
    ])
}
