import Arguments

extension CommandSpec {
  static let contentOptions = [
    OptionSpec("title", "TEXT", "what the item is called", standard: "the file's name"),
    OptionSpec("reference", "PLACE", "where it is kept, instead of a copy"),
    OptionSpec("to", "CRITERION", "a criterion that it bears on", repeats: true),
    OptionSpec(
      "shows", "STATEMENT", "the statement that best says what it shows (HP2.G1), or a grade with --to", repeats: true),
    OptionSpec("against", "STATEMENT", "a statement that it shows not to hold", repeats: true),
    OptionSpec(
      "kind", "KIND",
      "audit, performance-data, case-sample, observation, feedback-children, feedback-families, feedback-staff, policy, minutes, external-review or other"
    ),
    OptionSpec("dated", "DATE", "the day it speaks for"),
    OptionSpec("covers", "FROM..TO", "the period it covers; it ages from the end of that"),
    OptionSpec("agency", "AGENCY", "whose evidence it is"),
    OptionSpec("exercise", "NAME", "papers of one exercise count once"),
    OptionSpec("extent", "EXTENT", "how far it reaches: \"31 of 40\", or a word of the inspectorate such as most"),
    OptionSpec("place", "PLACE", "the place in the document: \"page 4, paragraph 12\""),
    OptionSpec("note", "TEXT", "anything else; no child's name"),
  ]

  static let attach = CommandSpec(
    "attach", "attach evidence to what it shows",
    discussion:
      "Keeps a copy of each file, known by its SHA-256. A file that is attached already is recognised: it may be attached again to show something else, and never to show the same twice. On a terminal it asks for what is not said.",
    operands: [OperandSpec("FILE", "the files", .any, completion: .files([]))], options: contentOptions,
    examples: [
      CommandSpec.Example(
        "muster attach audit-q2.pdf --shows HP2.G1 --kind audit --dated 2026-09-30 --extent \"31 of 40\"",
        "Attach an audit"),
      CommandSpec.Example(
        "muster attach --reference \"SharePoint: Audits/2026/Q2\" --title \"Q2 audit\" --to HP2 --shows adequate --kind audit --dated 2026-06-30",
        "Attach by reference, with a grade for the criterion as a whole"),
    ], leavesOut: ["as-at", "output"])

  static let evidence = CommandSpec(
    "evidence", "list the evidence, or show one item",
    operands: [OperandSpec("ID", "the beginning of an item's id, or a criterion", .optional)], options: [formats],
    leavesOut: ["by"])

  static let because = OptionSpec("because", "TEXT", "the reason, in a sentence")

  static let correct = CommandSpec(
    "correct", "put an item's details right; it keeps its id",
    discussion:
      "What is named replaces what was there: --shows, --against and --to replace all links. After the wording of a statement has changed, --affirm, --move and --drop decide on one link each and leave the item's others as they are.",
    operands: [OperandSpec("ID", "the beginning of the item's id")],
    options: [
      because,
      OptionSpec(
        "affirm", "STATEMENT", "the item, read again, still speaks to this statement as it is worded now", repeats: true
      ),
      OptionSpec("move", "OLD=NEW", "it speaks to another statement in the place of this one", repeats: true),
      OptionSpec("drop", "STATEMENT", "it does not speak to this statement any more", repeats: true),
    ] + contentOptions,
    examples: [
      CommandSpec.Example(
        "muster correct k7m2q9x --affirm HP2.G1", "Affirm one link after the wording changed, and leave the others")
    ],
    leavesOut: ["as-at", "output"])

  static let withdraw = CommandSpec(
    "withdraw", "withdraw an item; it stays in the history",
    operands: [OperandSpec("ID", "the beginning of the item's id")], options: [because], leavesOut: ["as-at", "output"])

  static let recheck = CommandSpec(
    "recheck", "record that a worst-grade finding was looked at again",
    operands: [
      OperandSpec("ID", "the beginning of the item's id"),
      OperandSpec("OUTCOME", "what was found", allowed: ["confirmed", "resolved"]),
    ], options: [because], leavesOut: ["as-at", "output"])

  static let erase = CommandSpec(
    "erase", "remove a record's content for good, leaving a tombstone",
    discussion:
      "For what should never have been recorded, such as a child's name, whatever the command that recorded it. What repeats a record goes with it, such as an item's corrections. What weighs against stays, without its words. Git history, sync folders and backups may still hold it: see the manual.",
    operands: [OperandSpec("ID", "the beginning of the record's id", .optional)],
    options: [
      because, .flag("yes", "do not ask"),
      OptionSpec("find", "TEXT", "list the ids of all records that hold a text, and erase nothing"),
    ],
    leavesOut: ["as-at", "output"])

  static let judge = CommandSpec(
    "judge", "record a grade for a criterion, a judgement or overall",
    discussion: "On a terminal it asks for what is not said.",
    operands: [
      OperandSpec("SUBJECT", "a criterion, a judgement, or overall", .optional),
      OperandSpec("GRADE", "the grade", .optional),
    ],
    options: [
      because, OptionSpec("as", "PART", "in which part", allowed: ["owner", "reviewer", "agreed"], standard: "owner"),
    ],
    examples: [
      CommandSpec.Example(
        "muster judge HP2 good --because \"Timely decisions in 31 of 40 referrals audited\"", "Record a judgement")
    ],
    leavesOut: ["as-at", "output"])

  static let assign = CommandSpec(
    "assign", "give a criterion an owner, a reviewer and a day",
    operands: [OperandSpec("CRITERION", "the criterion")],
    options: [
      OptionSpec("owner", "NAME", "who owns it"), OptionSpec("reviewer", "NAME", "who tests the owner's draft"),
      OptionSpec("due", "DATE", "by when it is to be judged"),
    ], leavesOut: ["as-at", "output"])
}
