import CaseAudit
import Reports
import Sampling
import StructuredText

/// What a sheet is for, by its headings: one that was given to the wrong command is sent to the right one.
enum SheetKind: CaseIterable {
  /// What 'muster form' writes, whatever it asks about.
  case form
  case answers
  case agreed
  case log
  case caseList

  /// Throws where the sheet is plainly meant for another command. A form is never taken for anything else: its code says for
  /// whom it was made, which nothing but 'muster import' holds against the assessment.
  static func check(_ table: CSVTable, _ file: String, isFor expected: SheetKind, _ call: Call) throws {
    let kinds = allCases.filter { $0.fits(table, call) }
    guard let kind = kinds.first, kind == .form || !kinds.contains(expected) else { return }
    throw kind.failure(file)
  }

  /// The same for the answers that a form's page saves, which are no sheet.
  static func check(_ sheet: NamedSheet) throws {
    if let text = sheet.text, FormAnswers.isOne(text) { throw form.failure(sheet.file) }
  }

  private func failure(_ file: String) -> Failure {
    Failure("'\(file)' is \(words).", next: Failure.sentence(whatToDo(file)))
  }

  /// `take it in with 'muster import log.xlsx'`
  func whatToDo(_ file: String) -> String {
    "\(self == .caseList ? "draw from it" : "take it in") with '\(command) \(ShellWord.quoted(file))'"
  }

  /// What a file among papers is, where it is a sheet for a command of its own; nil for a paper, and for what cannot be read.
  static func among(papers path: String, _ call: Call) -> SheetKind? {
    guard [".csv", ".tsv", ".xlsx", ".xlsm"].contains(where: path.lowercased().hasSuffix) else { return nil }
    do {
      let sheet = try call.sheet(path, "a sheet", isQuiet: true) { header in allCases.contains { $0.fits(header, call) }
      }
      let table = try sheet.table()
      // Any table may have titles and criteria; a log says where its papers are, or which they are.
      let match = call.naming(EvidenceLog.columns).match(table.header)
      return allCases.first { kind in
        kind.fits(table, call)
          && (kind != .log || ["file", "reference", "id"].contains { match.column($0) != nil })
      }
    } catch {
      return nil
    }
  }

  private func fits(_ table: CSVTable, _ call: Call) -> Bool {
    self == .form ? SheetKind.hasCodes(table) : fits(table.header, call)
  }

  /// Whether the headings are those of such a sheet; a form's own codes stand in its rows.
  func fits(_ header: [String], _ call: Call) -> Bool {
    switch self {
    case .form: return FormSheet.criteria.match(header).has("code", "by")
    case .answers: return call.naming(.auditAnswers).match(header).has("case", "question", "answer")
    case .agreed: return call.naming(.moderation).match(header).has("case", "question", "agreed", "because")
    case .log:
      let match = call.naming(EvidenceLog.columns).match(header)
      return ["criterion", "shows"].contains { match.has("title", $0) }
    case .caseList: return call.naming(.caseList).match(header).has("case", "cohort")
    }
  }

  /// A column may be headed 'Code' in any sheet; only a form writes its own codes there.
  private static func hasCodes(_ table: CSVTable) -> Bool {
    guard let code = FormSheet.criteria.match(table.header).column("code") else { return false }
    return table.rows.contains { $0.cells[code].trimmed.hasPrefix(ReturnForm.rowFormat) }
  }

  var words: String {
    switch self {
    case .form: "a form that 'muster form' made, with its answers"
    case .answers: "a sheet of audit answers"
    case .agreed: "a sheet of agreed answers"
    case .log: "an evidence log"
    case .caseList: "a case list"
    }
  }

  private var command: String {
    switch self {
    case .form, .log: "muster import"
    case .answers: "muster audit import"
    case .agreed: "muster audit moderate --file"
    case .caseList: "muster sample draw"
    }
  }
}

extension ColumnMatch {
  fileprivate func has(_ meanings: String...) -> Bool { meanings.allSatisfy { column($0) != nil } }
}
