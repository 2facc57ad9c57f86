import Arguments

extension CommandTable {
  /// A small table that looks like the real one, with one of everything.
  static let sample = CommandTable(
    name: "muster", version: "1.0.0",
    summary: "tells an authority whether it would pass muster before the inspectors arrive",
    discussion: """
      Muster keeps the evidence for a self-assessment against an inspection framework, and says which grade that
      evidence can carry today.

      Nothing is sent anywhere: everything is kept in one folder, the workspace.
      """,
    groups: [
      Group("Begin", [initialise]),
      Group("Record", [attach, judge, action]),
      Group("Ask", [gap, audit, sampling, completions]),
    ],
    common: [
      OptionSpec(
        "workspace", "DIR", "the folder that holds the records", standard: "the one found upward from here",
        completion: .folders),
      OptionSpec("as-at", "DATE", "what was known at the end of that day"),
      .flag("json", "answer for a program"),
      OptionSpec("output", short: "o", "FILE", "write the answer to a file", completion: .files([])),
    ],
    environment: [Meaning("MUSTER_BY", "who records, where --by does not say"), Meaning("NO_COLOR", "no colours")],
    lookups: [.criterion: ["criteria", "--ids"]])

  private static let initialise = CommandSpec(
    "init", "make a workspace", operands: [OperandSpec("DIR", "where", .optional, completion: .folders)],
    options: [OptionSpec("authority", "NAME", "the authority's name")], leavesOut: ["as-at"])

  private static let attach = CommandSpec(
    "attach", "record evidence",
    discussion: "A copy of each file is kept beside its record.",
    operands: [OperandSpec("FILE", "the files to keep", .any, completion: .files([]))],
    options: [
      OptionSpec(
        "shows", "STATEMENT", "the statement that best describes what the evidence says", repeats: true,
        completion: .lookup(.statement)),
      OptionSpec("kind", "KIND", "what sort of evidence it is", allowed: ["audit", "minutes", "policy"]),
      OptionSpec("note", "TEXT", "anything else"),
      .flag("dry-run", short: "n", "say what would be recorded, and stop"),
    ],
    examples: [
      .init("muster attach audit-q2.pdf --shows HP2.G1 --kind audit", "Attach an audit that shows a good statement")
    ])

  private static let judge = CommandSpec(
    "judge", "record a judgement",
    operands: [
      OperandSpec("ID", "the criterion, judgement or overall", completion: .lookup(.criterion)),
      OperandSpec("GRADE", "one of the framework's grades"),
    ], options: [OptionSpec("because", "REASON", "why")])

  private static let action = CommandSpec(
    "action", "keep the list of actions",
    subcommands: [
      CommandSpec(
        "raise", "add an action", operands: [OperandSpec("TITLE", "what is to be done")],
        options: [OptionSpec("due", "DATE", "by when")]),
      CommandSpec(
        "close", "close an action", operands: [OperandSpec("ID", "the action", completion: .lookup(.record))]),
    ])

  private static let gap = CommandSpec(
    "gap", "show what stands between the evidence and the target",
    operands: [OperandSpec("CRITERION", "one criterion only", .optional, completion: .lookup(.criterion))],
    options: [OptionSpec("fail-below", "GRADE", "end with 1 where less is supported")],
    fallsShort: "done, and what is supported is below the grade named by --fail-below")

  private static let audit = CommandSpec(
    "audit", "record an audit of a case", operands: [OperandSpec("CASE", "the case's reference")],
    subcommands: [
      CommandSpec(
        "import", "take in a file of audits", operands: [OperandSpec("FILE", "the file", completion: .files(["csv"]))])
    ], standsAlone: true)

  private static let sampling = CommandSpec(
    "sample", "draw the cases to audit",
    subcommands: [
      CommandSpec(
        "draw", "draw a sample from a list of cases",
        operands: [OperandSpec("CASES.csv", "the lists", .repeating, completion: .files(["csv"]))],
        options: [OptionSpec("size", "COUNT", "how many cases"), OptionSpec("seed", "PHRASE", "a public phrase")]),
      CommandSpec("show", "show the sample"),
      CommandSpec("verify", "draw it again and compare"),
    ])

  private static let completions = CommandSpec(
    "completions", "print a script for a shell",
    operands: [OperandSpec("SHELL", "which shell", allowed: ["bash", "zsh", "fish"])])
}

/// What a command line is taken to mean.
func parse(_ line: String...) throws -> Invocation { try CommandTable.sample.parse(line) }

/// The arguments of a line that asks for a command.
func run(_ line: String...) throws -> ParsedArguments {
  guard case .run(let arguments) = try CommandTable.sample.parse(line) else { throw NotACommand() }
  return arguments
}

struct NotACommand: Error {}
