import Arguments
import Assessments
import Calendar
import Digests
import Markup
import Nouns
import Platform
import RecordStore

extension Command {
  static let importing = Command(
    "import", "take in a form that came back, or an evidence log",
    discussion:
      "A form that 'muster form' wrote is recognised, as saved answers or as a spreadsheet: what it holds is recorded under the name of the person who filled it; what was altered or belongs to another assessment is refused. Anything else is read as an evidence log kept in a spreadsheet. Columns are matched by what they mean, in any order: \(EvidenceLog.read.joined(separator: ", ")). Only criterion and title are needed. A row that 'muster evidence --format csv' wrote is known by its id. All rows are taken in, or none.",
    operands: [
      OperandSpec(
        "FILE", "the answers, the workbook or the CSV file", .optional, completion: .files(["xlsx", "csv", "txt"]))
    ],
    options: [
      .sheet, .flag("dry-run", short: "n", "show what is understood, and stop"),
      .flag("template", "write an empty log with the criteria as a guide"),
    ],
    leavesOut: ["as-at"], reads: { $0.flag("template") }, run: Import.run)
}

/// `muster import`: takes in a form that came back, or an evidence log kept in a spreadsheet, all of it or none.
enum Import {
  static func run(_ call: Call) throws {
    let open = try call.open()
    if call.flag("template") {
      try call.deliver(
        "Evidence log", EvidenceLog.template(open.framework), choices: ["kind": EvidenceKind.allCases.map(\.rawValue)])
      return
    }
    guard let name = call.operands.first else {
      throw Failure(
        "No file was named.",
        next: "Name a workbook or a CSV file, or write an empty one with --template --output log.csv.")
    }
    let path = call.path(name)
    let source = try call.sheet(
      name, isFor: .log, .form,
      ifPage:
        "If it is a form, open it in a browser, fill it in, and import the file that 'Save my answers' writes; else save the sheet as .xlsx or CSV (UTF-8)."
    )
    if let returned = try ReturnImport.read(source, open) { return try ReturnImport.run(returned, open, call) }
    let log = try EvidenceLog(source, open, today: call.setting.today)
    let recorded = Set(open.assessment.currentEvidence.map { Known($0.content) })
    var taken = recorded
    var repeated: [Int] = []
    var new: [(content: EvidenceContent, file: String?)] = []
    var missing: [String] = []
    var empty: [String] = []
    var again: [String] = []
    var attached = AttachedFiles(open)
    var places = NamedPlaces(open)
    var onePaper: [String] = []
    for row in log.rows {
      var known = Known(row.content)
      let file = row.file.map { Path.absolute($0, from: Path.parent(of: path)) }
      if let file {
        guard try FileReading.kind(of: file) == .file else {
          missing.append("\(name):\(row.line): there is no file '\(row.file ?? file)'")
          continue
        }
        guard try !FileReading.isEmpty(file) else {
          empty.append("\(name):\(row.line): '\(row.file ?? file)' is empty: there is not one byte in it")
          continue
        }
        let digest = try call.digest(of: file)
        known.content.material = .reference(digest.hex)
        if !recorded.contains(known) {
          if let other = attached.same(as: row.content, of: digest) {
            let problem = attached.problem(row.file ?? file, row.content, other, among: "rows")
            again.append("\(name):\(row.line): \(problem.what); \(problem.help)")
          }
          attached.note(row.content, of: digest)
        }
      }
      if taken.insert(known).inserted {
        new.append((row.content, file))
        if file == nil, let remark = places.remark(on: row.content, as: "line \(row.line)") { onePaper.append(remark) }
      } else if !recorded.contains(known) {
        repeated.append(row.line)
      }
    }
    guard missing.isEmpty else {
      throw Failure(
        "\(missing.count == 1 ? "One file" : "\(missing.count) files") named in '\(name)' cannot be found.",
        next: "Put the files beside the log, or use the reference column. No row was taken in.",
        details: Array(missing.prefix(20)))
    }
    guard empty.isEmpty else {
      throw Failure(empty, with: name, next: "Copy those files again from where they came. No row was taken in.")
    }
    guard again.isEmpty else {
      throw Failure(again, with: name, next: "Leave those rows out, and import the file again. No row was taken in.")
    }
    let isForReal = !call.flag("dry-run") && !new.isEmpty
    let stamp = isForReal ? try call.stamp(open) : nil
    try show(log, new.count, repeated, onePaper, call)
    guard let stamp else { return }
    // Nothing reaches the workspace before every row and the person's name have been found good.
    let bodies = try new.map { content, file -> any RecordContent in
      var content = content
      if let file { content.material = .copy(try open.workspace.keep(file).file) }
      return content
    }
    try open.append(bodies, stamp)
    try call.say("Took in \(bodies.count == 1 ? "one item" : "\(bodies.count) items").")
  }

  /// What makes two rows the same item, whatever else was written beside it.
  private struct Known: Hashable {
    var content: EvidenceContent

    init(_ content: EvidenceContent) {
      var content = content
      if case .copy(let file) = content.material { content.material = .reference(file.digest.hex) }
      self.content = content
    }
  }

  private static func show(
    _ log: EvidenceLog, _ new: Int, _ repeated: [Int], _ onePaper: [String], _ call: Call
  ) throws {
    let already = log.known + log.rows.count - new - repeated.count
    var page = call.page()
    page.heading("What was understood")
    page.paragraph("Columns: \(log.columns.map { "\($0.heading) as \($0.meaning)" }.joined(separator: ", ")).")
    if !log.passedOver.isEmpty { page.paragraph("Passed over: \(log.passedOver.joined(separator: ", ")).") }
    let table = TerminalTable(
      [
        .init("Line", .right), .init("Title", minimum: 16), .init("Shows"), .init("Kind"),
        .init("Dated", minimum: 11), .init(""),
      ],
      rows: log.rows.prefix(60).map { row in
        let content = row.content
        return [
          "\(row.line)", "\(content.title)", "\(EvidenceWords.links(content))",
          "\(content.kind?.label ?? "not said")",
          "\(content.speaksFor?.short ?? "no date")", content.isPlaced ? "" : "\("to be placed", .caution)",
        ]
      })
    if !log.rows.isEmpty { page.table(table) }
    if log.rows.count > 60 { page.paragraph("and \(log.rows.count - 60) more.") }
    page.paragraph("\(new) new, \(already) recorded already.\(new == 0 ? " There is nothing to do." : "")")
    if !repeated.isEmpty {
      page.paragraph("Said twice, and taken in once: \(repeated.map { "line \($0)" }.joined(separator: ", ")).")
    }
    page.bullets(onePaper.prefix(20).map { "\($0)" })
    if onePaper.count > 20 { page.paragraph("and \(onePaper.count - 20) more.") }
    if call.flag("dry-run") { page.paragraph("Nothing was recorded (--dry-run).") }
    try call.show(page)
  }
}
