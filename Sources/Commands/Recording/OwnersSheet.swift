import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
import StructuredText

/// A sheet that says who owns what: a row a criterion, or several criteria in one cell.
enum OwnersSheet {
  private static let columns = ColumnMatcher([
    ColumnMeaning("id", "the criterion", also: ["criterion id", "criteria", "standard", "ref", "reference"]),
    ColumnMeaning("criterion", "the criterion's title", also: ["title", "criterion title"]),
    ColumnMeaning("owner", "the owner", also: ["lead", "owned by", "responsible", "lead officer", "name"]),
    ColumnMeaning("reviewer", "the reviewer", also: ["reviewed by", "tester", "second reader"]),
    ColumnMeaning("due", "the day it is due", also: ["due date", "by when", "deadline", "date"]),
  ])

  /// All rows that name an owner, or everything that is wrong with them.
  static func read(_ named: String, _ open: OpenWorkspace, _ call: Call) throws -> [OwnerAssigned] {
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
      guard let owner = row["owner"], owner.lowercased() != "nobody yet" else { continue }
      var wrong: [String] = []
      let criteria = criteria(row["id"], title: row["criterion"], framework: open.framework, wrong: &wrong)
      var due: CivilDate?
      if let text = row["due"].flatMap(days.text) {
        due = CivilDate(written: text)
        if due == nil { wrong.append("'\(text)' is not a day; write it as 2026-11-21 or 21/11/2026") }
      }
      problems += wrong.map { "\(sheet.name):\(row.line): \($0)" }
      for criterion in criteria {
        if let before = assigned.first(where: { $0.one.criterion == criterion }) {
          problems.append(
            "\(sheet.name):\(row.line): \(criterion) stands in line \(before.line) too; leave one of them out")
        }
        let known = open.assessment.owners[criterion]
        let reviewer = match.column("reviewer") == nil ? known?.reviewer : row["reviewer"] ?? known?.reviewer
        let one = OwnerAssigned(criterion: criterion, owner: owner, reviewer: reviewer, due: due ?? known?.due)
        assigned.append((row.line, one))
      }
    }
    guard problems.isEmpty else {
      throw Failure(problems, with: sheet.name, next: "Mend the rows and do it again. Nobody was assigned.")
    }
    if let due = match.pair("due") {
      for remark in days.remarks(due.heading) { try call.say("\(Failure.sentence(remark))") }
    }
    return assigned.map(\.one)
  }

  /// The criteria of a row: by their ids, several parted by commas, or by the title of one.
  private static func criteria(
    _ ids: String?, title: String?, framework: Framework, wrong: inout [String]
  ) -> [CriterionID] {
    guard let named = ids ?? title else {
      wrong.append("the criterion is blank; name it, or leave the row out")
      return []
    }
    if let one = framework.criteria.first(where: { $0.title.asWords == named.asWords }) { return [one.id] }
    return Written<Evidence>.parts(named).compactMap { name in
      if let found = framework.criterion(CriterionID(name.uppercased())) { return found.id }
      let near = Suggestion.nearest(name.uppercased(), among: framework.criteria.map(\.id.text))
      wrong.append(
        "there is no criterion '\(name)'; \(near.map { "did you mean \($0)?" } ?? "list them with 'muster criteria'")"
      )
      return nil
    }
  }
}
