import Arguments

extension CommandSpec {
  static let reaudit = OptionSpec("re-audit", "ACTION", "it looks again at what this action was raised from")

  static let audit = CommandSpec(
    "audit", "answer the audit questions for a sampled case",
    discussion:
      "A second auditor's answers are kept beside the first. Where they differ the lower answer counts until 'muster audit moderate' records what is agreed.",
    operands: [OperandSpec("CASE", "the case's reference")],
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
        options: [OptionSpec("within", "DAYS", "moderation is late after so many days", standard: "14")],
        leavesOut: ["by"]),
      CommandSpec(
        "progress", "see what is audited, by whom, and what the rest could still change",
        operands: [OperandSpec("SAMPLE", "the beginning of the sample's id", .optional)],
        options: [OptionSpec("within", "DAYS", "a case is overdue so many days after the draw", standard: "28")],
        leavesOut: ["by"]),
    ], standsAlone: true, leavesOut: ["as-at", "output"])
}
