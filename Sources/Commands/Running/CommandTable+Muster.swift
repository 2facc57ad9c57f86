import Arguments

extension CommandTable {
  /// Every command of Muster.
  static let muster = CommandTable(
    name: "muster", version: Muster.version,
    summary: "tells an authority whether it would pass muster before the inspectors arrive",
    discussion: """
      Record evidence against an inspection framework, draw a sample of cases and take in their audits; then see which \
      grade the evidence carries today, and what stands between that and the target.

      Start with 'muster demo', which shows all of it on an invented authority and changes nothing.
      """,
    groups: [
      Group("Begin", [.demo, .initialise, .frameworks, .criteria]),
      Group("Record", [.attach, .evidence, .correct, .withdraw, .recheck, .erase, .judge, .assign]),
      Group("Send out and take in", [.form, .importing]),
      Group("Cases", [.sample, .audit]),
      Group("See where you stand", [.status, .gap, .report]),
      Group("Act and sign", [.action, .checklist, .policy, .signOff]),
      Group("Trust", [.verify, .completions]),
    ],
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
      Meaning("NO_COLOR", "set to anything to have no colour"),
      Meaning("MUSTER_CLOCK", "a stated time such as 2026-11-21T09:00:00Z, for examples; records made under it say so"),
    ])
}

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
        "from", "FILE", "with --upgrade: the earlier version, to show what changed", completion: .files(["yaml"])),
      .flag("dry-run", short: "n", "with --upgrade: show what would become of every link, and stop"),
    ],
    examples: [
      CommandSpec.Example(
        "muster init readiness --framework ofsted-child-protection-2012 --authority \"Northvale Council\" --target good --by \"A. Lead\"",
        "Open an assessment")
    ], leavesOut: ["as-at", "output"])

  static let frameworks = CommandSpec(
    "frameworks", "list the frameworks, or show one",
    operands: [OperandSpec("ID", "the framework to show", .optional)],
    subcommands: [
      CommandSpec(
        "check", "find everything that is wrong with a framework file",
        operands: [OperandSpec("FILE", "the files", .repeating, completion: .files(["yaml"]))],
        leavesOut: ["by", "as-at", "framework", "workspace", "output", "json"], fallsShort: "a file has an error"),
      CommandSpec(
        "diff", "show what differs between two versions of a framework",
        operands: [
          OperandSpec("A", "the earlier: an id, or a file"), OperandSpec("B", "the later: an id, or a file"),
        ],
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
    operands: [OperandSpec("CRITERION", "the criterion to show", .optional, completion: .none)], leavesOut: ["by"])

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
    OptionSpec("extent", "EXTENT", "how far it reaches: \"31 of 40\", or a word such as most"),
    OptionSpec("place", "PLACE", "the place in the document: \"page 4, paragraph 12\""),
    OptionSpec("note", "TEXT", "anything else; no child's name"),
  ]

  static let attach = CommandSpec(
    "attach", "attach evidence to what it shows",
    discussion:
      "Keeps a copy of each file, known by its SHA-256; the same file again is recognised and not stored twice. Without options, on a terminal, it asks.",
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
    operands: [OperandSpec("ID", "the beginning of an item's id, or a criterion", .optional)], leavesOut: ["by"])

  static let because = OptionSpec("because", "TEXT", "the reason, in a sentence")

  static let correct = CommandSpec(
    "correct", "put an item's details right; it keeps its id",
    operands: [OperandSpec("ID", "the beginning of the item's id")], options: [because] + contentOptions,
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
    "erase", "remove an item's content for good, leaving a tombstone",
    discussion:
      "For what should never have been recorded, such as a child's name. Git history, sync folders and backups may still hold it: see the manual.",
    operands: [OperandSpec("ID", "the beginning of the item's id")], options: [because, .flag("yes", "do not ask")],
    leavesOut: ["as-at", "output"])

  static let judge = CommandSpec(
    "judge", "record a grade for a criterion, a judgement or overall",
    operands: [
      OperandSpec("SUBJECT", "a criterion, a judgement, or overall"), OperandSpec("GRADE", "the grade"),
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

  static let form = CommandSpec(
    "form", "write a form for an owner, an agency or an auditor to fill and send back",
    discussion:
      "One page that opens in any browser without a network, with only that person's or agency's criteria, or the sampled cases by reference. What comes back is taken in with 'muster import FILE'. Changes nothing in the workspace.",
    options: [
      OptionSpec("owner", "NAME", "for the criteria that this person owns"),
      OptionSpec(
        "agency", "NAME", "for the criteria that are about this agency or that it has sent evidence for, or those named"
      ),
      OptionSpec("criterion", "ID", "for this criterion", repeats: true),
      .flag("cases", "for an auditor, about cases of the sample"),
      OptionSpec("auditor", "NAME", "who audits, with --cases"),
      OptionSpec("case", "REFERENCE", "only this case, with --cases", repeats: true),
      OptionSpec("sample", "ID", "the sample, with --cases", standard: "the last"),
      .flag("csv", "a spreadsheet instead of a page, where mail takes pages away"),
    ],
    examples: [
      CommandSpec.Example(
        "muster form --owner \"C. Farrow\" --output farrow.html", "For a lead, about the criteria they own"),
      CommandSpec.Example(
        "muster form --agency police --criterion HP4 --criterion QP4 --output police.html", "For a partner agency"),
      CommandSpec.Example(
        "muster form --cases --auditor \"K. Lund\" --output audit.html", "For an auditor"),
    ], leavesOut: ["json"])

  static let importing = CommandSpec(
    "import", "take in a form that came back, or an evidence log",
    discussion:
      "A form that 'muster form' wrote is recognised, as saved answers or as a spreadsheet: what it holds is recorded under the name of the person who filled it; what was altered or belongs to another assessment is refused. Anything else is read as an evidence log kept in a spreadsheet. Columns are matched by what they mean, in any order: title, file, reference, dated, kind, agency, criterion, shows, against, extent, note. Only criterion and title are needed. All rows are taken in, or none.",
    operands: [OperandSpec("FILE", "the answers or the CSV file", .optional, completion: .files(["csv", "txt"]))],
    options: [
      .flag("dry-run", short: "n", "show what is understood, and stop"),
      .flag("template", "write an empty log with the criteria as a guide"),
    ],
    leavesOut: ["as-at"])

  static let sample = CommandSpec(
    "sample", "draw a sample of cases that nobody can call hand-picked",
    subcommands: [
      CommandSpec(
        "draw", "draw a sample from case lists",
        operands: [OperandSpec("LIST", "a case list with a cohort column", .any, completion: .files(["csv"]))],
        options: [
          OptionSpec("list", "COHORT=FILE", "a list of one cohort or stratum", repeats: true),
          OptionSpec("cohort", "VALUE=COHORT", "what a value of the cohort column means", repeats: true),
          OptionSpec("size", "NUMBER", "how many cases", standard: "the framework's size"),
          OptionSpec(
            "seed", "WORDS", "words that nobody could have chosen, best from a public event",
            standard: "made by chance and recorded"),
          OptionSpec(
            "list-day", "DATE", "the day of the lists, from which \"within 12 weeks\" counts back", standard: "today"),
          OptionSpec("allocate", "HOW", "how the size is shared out", allowed: ["targets", "proportional", "equal"]),
          OptionSpec("at-most", "NUMBER", "at most so many cases of one, with --per"),
          OptionSpec(
            "per", "COLUMN", "worker or team, with --at-most", allowed: ["worker", "team"], standard: "worker"),
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
          .flag("dry-run", short: "n", "draw, show, and record nothing"),
        ],
        examples: [
          CommandSpec.Example(
            "muster sample draw cases.csv --size 50 --seed \"lottery 2026-11-21: 4 17 23 31 40 44\"",
            "Draw from one list"),
          CommandSpec.Example(
            "muster sample draw --list referral=list3.csv --list child-protection-plan=list7.csv",
            "Draw from lists kept by cohort"),
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
          OptionSpec("list", "COHORT=FILE", "a list of one cohort or stratum", repeats: true),
          OptionSpec("cohort", "VALUE=COHORT", "what a value of the cohort column means", repeats: true),
          OptionSpec("sample", "ID", "the sample", standard: "the last"),
        ], leavesOut: ["by", "output"], fallsShort: "the sample is not what the lists give"),
    ])

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

  static let actionOptions = [
    OptionSpec("owner", "NAME", "who does it"), OptionSpec("due", "DATE", "by when"),
    OptionSpec("note", "TEXT", "what happened"),
  ]

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
        ], options: actionOptions, leavesOut: ["as-at", "output"]),
      CommandSpec(
        "close", "close an action", operands: [OperandSpec("ID", "the beginning of the action's id")],
        options: actionOptions, leavesOut: ["as-at", "output"]),
      CommandSpec("list", "list the actions", leavesOut: ["by"]),
    ])

  static let checklist = CommandSpec(
    "checklist", "see or tick the day-one checklist",
    operands: [OperandSpec("ITEM", "an item that is ready: LOG3", .any)],
    options: [.flag("not-ready", "it is no longer ready"), OptionSpec("note", "TEXT", "anything to add")],
    leavesOut: ["output"])

  static let policy = CommandSpec(
    "policy", "see or set how much evidence is enough",
    options: [
      OptionSpec("items", "NUMBER", "so many items carry a rung"), OptionSpec("kinds", "NUMBER", "of so many kinds"),
      OptionSpec("kinds-for-best", "NUMBER", "of so many kinds for the best grade"),
      OptionSpec("fresh-months", "NUMBER", "months for which evidence is fresh"),
    ], leavesOut: ["output"])

  static let signOff = CommandSpec(
    "sign-off", "accept the result, or override it with a reason",
    options: [
      OptionSpec("overall", "GRADE", "the overall grade you put your name to"), because,
      OptionSpec("role", "ROLE", "your role"),
    ], leavesOut: ["output"])

  static let verify = CommandSpec(
    "verify", "check every record and every evidence file",
    options: [OptionSpec("seal", "SEAL", "prove that these records give a printed seal")],
    leavesOut: ["by", "output"], fallsShort: "something is damaged or missing, or the seal is not theirs")

  static let completions = CommandSpec(
    "completions", "print completions for a shell",
    operands: [OperandSpec("SHELL", "the shell", allowed: ["bash", "zsh", "fish"])],
    leavesOut: ["by", "as-at", "framework", "workspace", "json", "output"])
}
