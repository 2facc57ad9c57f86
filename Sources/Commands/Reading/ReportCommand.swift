import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages
import Platform
import Reports
import Workbooks

extension Command {
  static let report = Command(
    "report", "write the readiness report, or the self-evaluation",
    discussion:
      "A PDF is made by an installed Chromium, Chrome or Edge, without a window and without a network. Inspectors see no names of owners and auditors; a committee sees no names, no case references, no reasons in people's own words, and no number of cases under five. A self-evaluation answers the three questions that an inspectorate asks each year, from what is recorded; what nobody has written stands in it as a question ('muster help narrative').",
    options: [
      OptionSpec(
        "kind", "KIND", "which document: readiness, or self-evaluation (a position statement where none is asked for)",
        allowed: ReportKind.allCases.map(\.rawValue), standard: ReportKind.readiness.rawValue),
      OptionSpec(
        "format", "FORMAT",
        "html to read and to print, pdf, docx for Word, md for committee systems, xlsx for all tables in a workbook, csv for a folder of them, or json",
        allowed: ["html", "pdf", "docx", "md", "xlsx", "csv", "json"],
        standard: "what the ending of --output says, else html"),
      OptionSpec(
        "audience", "WHO", "who will read it", allowed: ["leaders", "inspectors", "committee"], standard: "leaders"),
      .flag(
        "annex",
        "add the annex: each criterion, claim, case drawn, paper and rule; a workbook or a folder of spreadsheets holds them all in any case"
      ),
      OptionSpec("owner", "NAME", "one lead's page instead: what is theirs, owed, recorded, missing and running out"),
      .template,
    ],
    examples: [
      .init("muster report --output readiness.html", "Write a page to read and to print"),
      .init("muster report --format pdf --output readiness.pdf", "Print it, by the browser that is here"),
      .init("muster report --annex --output whole.html", "The same with everything that stands behind it"),
      .init(
        "muster report --kind self-evaluation --output self-evaluation.docx",
        "Draft the annual self-evaluation for Word"),
      .init("muster report --output readiness.xlsx", "Write every table into one workbook"),
      .init("muster report --audience committee --output committee.html", "A copy for a committee"),
      .init(
        "muster report --audience committee --template council.docx --output committee.docx",
        "The same for Word, in the council's own styles"),
      .init(
        "muster report --format csv --audience committee --output tables", "Write every table as a spreadsheet"),
    ],
    leavesOut: ["by", "json"], run: ReportCommand.run)
}

/// `muster report`: the readiness report, to read, to print, for word processors, for spreadsheets or for programs.
enum ReportCommand {
  static func run(_ call: Call) throws {
    if let owner = call.value("owner") { return try give(ownerNamed: owner, call) }
    let format = try form(call)
    try call.requireWord(format)
    let open = try call.open()
    let audience = call.value("audience").flatMap { Audience(rawValue: $0) } ?? .leaders
    let kind = call.value("kind").flatMap { ReportKind(rawValue: $0) } ?? .readiness
    if kind != .readiness {
      try call.refuse(["annex"], areFor: "the readiness report", since: "--kind is \(kind.rawValue)")
      try refuseCarriedOver("What people say for themselves", open)
    }
    let report = ReadinessReport(
      open.analysis, kind, audience: audience, lookback: open.lookback, annex: call.flag("annex"))
    let tables = Tables(kind: kind, analysis: open.analysis, audience: audience, first: report.first)
    switch format {
    case "json":
      try call.show(tables.json)
    case "pdf": try call.print { try PrintedReport.bytes(report, $0, complain: call.setting.complain) }
    case "docx": try call.deliver(report.word)
    case "md": try call.deliver(report.markdown())
    case "xlsx":
      try call.deliver(NewWorkbook(report.name, report.first.sheets + tables.all.map { $0.table.workbookSheet }))
    case "csv": try spreadsheets(tables.all, first: report.first, call: call)
    default:
      try call.requireNoTerminal("The report", "--output readiness.html, .pdf, .docx, .md or .xlsx")
      try call.deliver(report.html())
    }
  }

  private static func give(ownerNamed named: String, _ call: Call) throws {
    try call.refuse(["audience", "annex", "kind"], areFor: "the report", since: "--owner asks for one lead's page")
    let open = try call.open()
    try refuseCarriedOver("What a lead answers for", open)
    let (name, criteria) = try open.owner(named)
    try call.give(OwnerPage(open.analysis, owner: name, criteria: criteria).sheet)
  }

  private static func refuseCarriedOver(_ what: String, _ open: OpenWorkspace) throws {
    guard let carried = open.carriedOver?.correspondence else { return }
    throw Failure(
      "\(what) was recorded against \(carried.from), and is carried over to no other framework.",
      next: "Leave --framework out.")
  }

  /// What a document tells spreadsheets and programs.
  private struct Tables {
    let kind: ReportKind
    let analysis: Analysis
    let audience: Audience
    let first: ReadFirst

    var all: [(name: String, table: Table)] {
      switch kind {
      case .readiness: AssessmentTables(analysis, audience: audience).report
      case .selfEvaluation: SelfEvaluation(analysis, audience: audience).tables.map { ($0.name, $0) }
      }
    }

    /// For leaders everything that is recorded; for others what their spreadsheets say, and nothing beside it.
    var json: JSON {
      guard audience == .leaders else {
        return .object(
          [
            .init("audience", .text(audience.rawValue)), .init("readFirst", first.json),
            .init("authority", .optional(analysis.assessment.opened?.authority)),
            .init("framework", .text(analysis.framework.id.text)),
            .init("asAt", .text(analysis.assessment.asAt.description)),
            .init("target", .text(analysis.target.id.text)), .init("seal", .text("\(analysis.seal)")),
          ] + all.map { .init($0.name, $0.table.sheetJSON) })
      }
      switch kind {
      case .readiness: return GapPage(analysis).json
      case .selfEvaluation: return SelfEvaluation(analysis).json
      }
    }
  }

  /// A file called readiness.pdf is meant to be one.
  private static func form(_ call: Call) throws -> String? {
    // Spreadsheets go into a folder.
    call.value("format") == "csv" ? "csv" : try call.form(among: ["html", "htm", "pdf", "docx", "md", "json", "xlsx"])
  }

  /// A spreadsheet holds one table, so that the report's are a folder of them.
  private static func spreadsheets(_ sheets: [(name: String, table: Table)], first: ReadFirst, call: Call) throws {
    guard let named = call.value("output") else {
      throw Failure(
        "A report has several tables, and a spreadsheet file holds one.",
        next: "Name a folder for them with --output, or ask for one table: 'muster gap --format csv'.")
    }
    try call.writeFolder(call.path(named)) { folder in
      if let text = first.text { try folder.add("00-read-first.txt", Array(text.utf8)) }
      for (name, table) in sheets { try folder.add("\(name).csv", Array(table.csv().utf8)) }
    }
    try call.say("Written \(sheets.count) spreadsheets to \(named).")
  }
}
