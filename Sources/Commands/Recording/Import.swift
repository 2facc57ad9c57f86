import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Platform
import RecordStore
import StructuredText

/// `muster import`: takes in an evidence log kept in a spreadsheet, all of it or none.
enum Import {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    if call.flag("template") {
      try call.deliver(EvidenceLog.template(open.framework))
      return true
    }
    guard let name = call.operands.first else {
      throw Failure(
        "No file was named.", next: "Name a CSV file, or write an empty one with --template --output log.csv.")
    }
    let path = call.path(name)
    let source = SourceText(name: name, bytes: try FileReading.bytes(of: path, limit: TextLimits.standard.maximumBytes))
    let log = try EvidenceLog(source, open.framework)
    let known = Set(open.assessment.currentEvidence.map { Known($0.content) })
    var bodies: [RecordBody] = []
    var already = 0
    var missing: [String] = []
    for row in log.rows {
      var content = row.content
      if let file = row.file {
        let from = Path.absolute(file, from: Path.parent(of: path))
        guard try FileReading.kind(of: from) == .file else {
          missing.append("line \(row.line): there is no file '\(file)'")
          continue
        }
        if !call.flag("dry-run") { content.material = .copy(try open.workspace.keep(from).file) }
      }
      if known.contains(Known(content)) { already += 1 } else { bodies.append(.evidenceAttached(content)) }
    }
    guard missing.isEmpty else {
      throw Failure(
        "\(missing.count == 1 ? "One file" : "\(missing.count) files") named in '\(name)' cannot be found: \(missing.prefix(5).joined(separator: "; ")).",
        next: "Put the files beside the log, or use the reference column. No row was taken in.")
    }
    try show(log, bodies.count, already, open, call)
    if call.flag("dry-run") || bodies.isEmpty { return true }
    try open.append(bodies, try call.stamp(open))
    try call.say("Took in \(bodies.count == 1 ? "one item" : "\(bodies.count) items").")
    return true
  }

  /// What makes two rows the same item, whatever else was written beside it.
  private struct Known: Hashable {
    let content: EvidenceContent

    init(_ content: EvidenceContent) {
      var content = content
      if case .copy(let file) = content.material { content.material = .reference(file.digest.hex) }
      self.content = content
    }
  }

  private static func show(_ log: EvidenceLog, _ new: Int, _ already: Int, _ open: OpenWorkspace, _ call: Call) throws {
    var page = call.page()
    page.heading("What was understood")
    page.paragraph("Columns: \(log.columns.map { "\($0.heading) as \($0.meaning)" }.joined(separator: ", ")).")
    if !log.passedOver.isEmpty { page.paragraph("Passed over: \(log.passedOver.joined(separator: ", ")).") }
    page.table(
      TerminalTable(
        [
          .init("Line", .right), .init("Title", minimum: 16), .init("Shows"), .init("Kind"),
          .init("Dated", minimum: 11), .init(""),
        ],
        rows: log.rows.prefix(60).map { row in
          let content = row.content
          return [
            "\(row.line)", "\(content.title)", "\(EvidenceWording.links(content))",
            "\(content.kind?.label ?? "not said")",
            "\(content.speaksFor?.short ?? "no date")", content.isPlaced ? "" : "\("to be placed", .caution)",
          ]
        }))
    if log.rows.count > 60 { page.paragraph("and \(log.rows.count - 60) more.") }
    page.paragraph("\(new) new, \(already) recorded already.")
    if call.flag("dry-run") { page.paragraph("Nothing was recorded (--dry-run).") }
    try call.show(page)
  }
}
