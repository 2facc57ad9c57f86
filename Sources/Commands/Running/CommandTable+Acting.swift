import Arguments

extension CommandSpec {
  static let actionOptions = [
    OptionSpec("owner", "NAME", "who does it"), OptionSpec("due", "DATE", "by when"),
    OptionSpec("note", "TEXT", "what happened"),
  ]
  static let effort = OptionSpec("effort", "DAYS", "days of work it takes, to settle which of two ways is proposed")

  static let action = CommandSpec(
    "action", "keep the list of actions",
    subcommands: [
      CommandSpec(
        "raise", "raise an action for a criterion",
        operands: [
          OperandSpec("CRITERION", "the criterion"),
          OperandSpec("TITLE", "what must be different, from the child's side"),
        ],
        options: actionOptions + [
          OptionSpec("band", "BAND", "how soon: the framework's bands of improvement"),
          effort,
          OptionSpec("measure", "TEXT", "how anyone will know"),
          OptionSpec("case", "REFERENCE", "the audited case that it came from"),
          OptionSpec("theme", "QUESTION", "the audit question, or the criterion, that it came from", repeats: true),
          OptionSpec("sample", "ID", "the audited sample, with --case or --theme", standard: "the last"),
        ],
        examples: [
          CommandSpec.Example(
            "muster action raise HP2 \"Every referrer hears what was decided\" --theme HP2.Q4 --owner \"B. Lead\"",
            "Raise an action that closes only with a re-audit")
        ], leavesOut: ["as-at", "output"]),
      CommandSpec(
        "update", "move an action on",
        operands: [
          OperandSpec("ID", "the beginning of the action's id"),
          OperandSpec("STATUS", "how it stands", allowed: ["open", "in-progress", "done-awaiting-re-audit"]),
        ], options: actionOptions + [effort], leavesOut: ["as-at", "output"]),
      CommandSpec(
        "close", "close an action", operands: [OperandSpec("ID", "the beginning of the action's id")],
        options: actionOptions, leavesOut: ["as-at", "output"]),
      CommandSpec("list", "list the actions", options: [formats], leavesOut: ["by"]),
    ])

  static let checklist = CommandSpec(
    "checklist", "see or tick the day-one checklist",
    operands: [OperandSpec("ITEM", "an item that is ready: LOG3", .any)],
    options: [
      .flag("not-ready", "it is no longer ready"), OptionSpec("note", "TEXT", "anything to add"),
      .flag("history", "show every tick as it was made, by whom and when"), formats,
    ])

  static let signOff = CommandSpec(
    "sign-off", "accept the result, or override it with a reason",
    options: [
      OptionSpec("overall", "GRADE", "the overall grade you put your name to"), because,
      OptionSpec("role", "ROLE", "your role"),
    ], leavesOut: ["output"])
}
