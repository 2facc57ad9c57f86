import Arguments

extension CommandSpec {
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

  static let share = CommandSpec(
    "share", "put this workspace and another copy of it together",
    discussion:
      "For a memory stick, a network drive or a colleague's copy. Records never change, so each copy is given what it lacks: records, evidence files and kept case lists, each checked against its digest. What either copy has erased is erased in both. Nothing is replaced, and the same again carries nothing. A folder that is empty or not there becomes a copy. Nothing is sent over any network by Muster itself.",
    operands: [OperandSpec("FOLDER", "the other copy, or a folder to make one in", completion: .folders)],
    options: [
      .flag("give", "only give to the other copy"), .flag("take", "only take from it"),
      .flag("dry-run", short: "n", "show what would be carried, and stop"),
    ],
    examples: [
      CommandSpec.Example("muster share /media/stick/readiness", "Put a memory stick's copy and this one together")
    ],
    leavesOut: ["by", "as-at", "framework", "output"],
    fallsShort: "something is damaged and was not carried; everything else was")
}
