import Arguments

extension CommandSpec {
  static let demo = CommandSpec(
    "demo", "show the main job on a worked example",
    discussion:
      "Runs on the workspace at or above this folder, as at its last record, so that the example does not age. Prints the gap analysis and writes a readiness report to a temporary folder. Changes nothing in the workspace.",
    leavesOut: ["by", "framework", "json"])

  static let initialise = CommandSpec(
    "init", "open an assessment in a folder",
    operands: [OperandSpec("DIR", "the folder, made if it is not there", .optional, completion: .folders)],
    options: [
      OptionSpec("authority", "NAME", "whose assessment it is"),
      OptionSpec("target", "GRADE", "the grade to reach", standard: "the worst grade that is not a shortfall"),
      OptionSpec("role", "ROLE", "your role, for the record"),
      .flag("upgrade", "move the assessment that is here to the framework's version at hand"),
      OptionSpec(
        "from", "FILE", "with --upgrade: the version it moves from; it is kept in frameworks/earlier",
        standard: "what is kept there", completion: .files(["yaml"])),
      .flag("dry-run", short: "n", "with --upgrade: show what would become of every link, and stop"),
    ],
    examples: [
      CommandSpec.Example(
        "muster init readiness --framework ofsted-child-protection-2012 --authority \"Northvale Council\" --target good --by \"A. Lead\"",
        "Open an assessment"),
      CommandSpec.Example("muster init --upgrade --dry-run", "See what a newer version of the framework would change"),
    ], leavesOut: ["as-at", "output"])

  static let frameworks = CommandSpec(
    "frameworks", "list the frameworks, or show one",
    operands: [OperandSpec("ID", "the framework to show", .optional)],
    options: [.flag("text", "print the framework's file itself, to keep or to change a copy of")],
    subcommands: [
      CommandSpec(
        "check", "find everything that is wrong with a framework file",
        operands: [OperandSpec("FILE", "the files", .repeating, completion: .files(["yaml"]))],
        leavesOut: ["by", "as-at", "framework", "workspace", "output", "json"], fallsShort: "a file has an error"),
      CommandSpec(
        "diff", "show what differs between two versions of a framework",
        discussion:
          "A version is named by the framework's id, by id and version (ID@VERSION, where the workspace keeps it in frameworks/earlier), or by a file, which may lie anywhere and have any name.",
        operands: [OperandSpec("A", "the earlier version"), OperandSpec("B", "the later version")],
        examples: [
          CommandSpec.Example(
            "muster frameworks diff old/local-practice-review.yaml local-practice-review",
            "Compare with last year's file")
        ], leavesOut: ["by", "as-at", "framework"]),
      CommandSpec(
        "new", "write a commented framework to begin from",
        operands: [OperandSpec("ID", "the id of the framework, which is also the file's name")],
        options: [
          OptionSpec("title", "TEXT", "the inspection's title"),
          .flag("ungraded", "with positions in place of grades"),
        ], leavesOut: ["by", "as-at", "framework", "json"]),
      CommandSpec(
        "crosswalk", "show which criteria of two frameworks correspond, both ways",
        operands: [OperandSpec("A", "a framework's id"), OperandSpec("B", "another's")],
        leavesOut: ["by", "as-at", "framework"]),
    ], standsAlone: true, leavesOut: ["by", "as-at", "framework"])

  static let criteria = CommandSpec(
    "criteria", "list the criteria, or show one with its ladders",
    operands: [OperandSpec("CRITERION", "the criterion to show", .optional, completion: .none)], options: [formats],
    leavesOut: ["by"])
}
