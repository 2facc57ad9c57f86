import Assessments
import Frameworks
import Markup

/// Plain questions, one at a time, for a person at a terminal.
struct Interview {
  let call: Call
  let open: OpenWorkspace

  init(_ call: Call, _ open: OpenWorkspace) { (self.call, self.open) = (call, open) }

  /// An answer, or nil where the person just pressed Enter.
  func ask(_ question: String) throws -> String? {
    try call.setting.print("\(question) ")
    guard let line = call.setting.ask() else {
      throw Failure("The questions were not finished.", next: "Start again when you are ready.")
    }
    let answer = line.trimmed
    return answer.isEmpty ? nil : answer
  }

  func askEvidence(_ fields: inout EvidenceFields, _ files: inout [String]) throws {
    let where_ = try ask("The file, or where the item is kept:")
    guard let where_ else { throw Failure("There is nothing to attach.", next: "Name a file or a place.") }
    if try call.isFile(where_) { files = [where_] } else { fields.reference = where_ }
    fields.title = try fields.title ?? ask("What is it called? (Enter for the file's name)")
    if fields.to.isEmpty, fields.shows.isEmpty { try askWhatItShows(&fields) }
    fields.kind =
      try fields.kind ?? ask("What kind is it? (\(EvidenceKind.allCases.map(\.rawValue).joined(separator: ", ")))")
    fields.dated = try fields.dated ?? ask("Which day does it speak for? (2026-09-30)")
    fields.extent = try fields.extent ?? ask("How far does it reach? (31 of 40, most; Enter to leave out)")
    fields.note = try fields.note ?? ask("Anything to add? No child's name. (Enter for nothing)")
  }

  private func askWhatItShows(_ fields: inout EvidenceFields) throws {
    guard let named = try ask("Which criterion does it bear on? (HP2)") else { return }
    let criterion = try open.criterion(named)
    var page = call.page()
    page.paragraph("\(criterion.title, .bold). Which of these does it best show?")
    for aspect in criterion.aspects {
      page.line("\(aspect.name, .bold)")
      for statement in aspect.statements {
        page.paragraph("\(statement.id.text)  \(statement.text)", indent: 2, hanging: 10)
      }
    }
    try call.show(page)
    if let shown = try ask("A statement (\(criterion.aspects[0].statements[0].id)), or a grade:") {
      fields.shows = [shown]
    }
    fields.to = [criterion.id.text]
  }
}
