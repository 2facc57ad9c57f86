import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
import StructuredText

/// A sheet that says who owns what: a row a criterion, or several criteria in one cell.
enum OwnersSheet {
  private static let columns = ColumnMatcher(Owed.meanings)

  /// All rows that name an owner, or everything that is wrong with them.
  static func read(_ named: String, open: OpenWorkspace, call: Call) throws -> [OwnerAssigned] {
    let columns = call.naming(columns)
    let sheet = try call.sheet(named, "owners", named: call.value("sheet")) { header in
      let match = columns.match(header)
      return match.column("owner") != nil && (match.column("id") ?? match.column("criterion")) != nil
    }
    let table = try sheet.table()
    try call.checkColumns([(columns, table.header)], of: sheet.name)
    let match = columns.match(table.header)
    if let clash = match.ambiguous.first {
      throw Failure("'\(sheet.name)': \(clash.message).", next: Failure.sentence(clash.help))
    }
    guard match.column("owner") != nil, (match.column("id") ?? match.column("criterion")) != nil else {
      throw Failure(
        "'\(sheet.name)' does not say who owns what: it needs a column for the criterion and one for the owner.",
        next:
          "Its headings are: \(table.header.joined(separator: ", ")). 'muster status --output owners.xlsx' writes such a sheet."
      )
    }
    var problems: [String] = []
    var assigned: [(line: Int, one: OwnerAssigned)] = []
    let rows = table.rows.map { SheetRow($0, match) }
    let days = WrittenDays(rows.compactMap { $0["due"] })
    for row in rows {
      var draft = OwnerDraft(open.framework)
      let wrong = Owed.written { $0 == "due" ? row[$0].flatMap(days.text) : row[$0] }.fill(&draft)
      if draft.owner == nil { continue }
      problems += wrong.map { "\(sheet.name):\(row.line): \($0.what); \($0.help)" }
      for one in draft.assigned(before: open.assessment.owners) {
        if let before = assigned.first(where: { $0.one.criterion == one.criterion }) {
          problems.append(
            "\(sheet.name):\(row.line): \(one.criterion) stands in line \(before.line) too; leave one of them out")
        }
        assigned.append((row.line, one))
      }
    }
    guard problems.isEmpty else {
      throw Failure(problems, with: sheet.name, next: "Mend the rows and do it again. Nobody was assigned.")
    }
    if let due = match.pair("due") {
      for remark in days.remarks(due.heading) { try call.say("\(Failure.sentence(remark))") }
    } else if let other = match.unmatched.first {
      let passedOver = match.unmatched.joined(separator: ", ")
      call.warn(
        "muster: \(sheet.name): no day by when, and passed over: \(passedOver). If one of them is that day, say it: --column due=\(ShellWord.quoted(other))."
      )
    }
    return assigned.map(\.one)
  }
}
