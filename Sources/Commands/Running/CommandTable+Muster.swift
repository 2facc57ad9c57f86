package import Arguments

extension CommandTable {
  /// Every command of Muster, as it is asked for.
  package static let muster = CommandTable(
    name: "muster", version: Muster.version,
    summary: "tells an authority whether it would pass muster before the inspectors arrive",
    discussion: """
      Record evidence against an inspection framework, draw a sample of cases and take in their audits; then see which \
      grade the evidence carries today, and what stands between that and the target.

      Start with 'muster demo', which shows all of it on an invented authority and changes nothing.
      """,
    groups: Command.groups.map { Group($0.title, $0.commands.map(\.spec)) },
    common: [
      OptionSpec(
        "workspace", "DIR", "the workspace's folder", standard: "the nearest at or above this folder",
        completion: .folders),
      OptionSpec("framework", "ID", "the framework to use", standard: "the assessment's own"),
      OptionSpec("by", "NAME", "who makes the record", standard: "MUSTER_BY, else you are asked"),
      OptionSpec("as-at", "DATE", "what was known at the end of that day, or 'last-record'", standard: "today"),
      .flag("json", "answer in JSON"),
      OptionSpec("output", short: "o", "FILE", "write the answer to a file", completion: .files([])),
    ],
    environment: [
      Meaning("MUSTER_BY", "your name, for the records you make"),
      Meaning("MUSTER_ROLE", "your role, for the records you make"),
      Meaning("MUSTER_BROWSER", "the browser that makes a PDF, by name or path"),
      Meaning("NO_COLOR", "set to anything to have no colour"),
      Meaning("MUSTER_CLOCK", "a stated time such as 2026-11-21T09:00:00Z, for examples; records made under it say so"),
    ])
}

extension Command {
  /// Every command of Muster: those that belong together, under one heading of the help.
  static let groups: [(title: String, commands: [Command])] = [
    ("Begin", [.demo, .initialise, .frameworks, .criteria]),
    ("Record", [.attach, .evidence, .correct, .withdraw, .recheck, .source, .erase, .judge, .assign, .people]),
    ("Send out and take in", [.form, .importing, .share]),
    ("Cases", [.sample, .audit, .concern]),
    ("Say for yourselves", [.narrative, .measure, .inspection, .milestone]),
    ("See where you stand", [.status, .gap, .compare, .claims, .report, .pack]),
    ("Act and sign", [.action, .checklist, .policy, .marking, .signOff, .trustKey]),
    ("Trust", [.seal, .verify, .privacy, .hold, .retention, .completions]),
  ]
}
