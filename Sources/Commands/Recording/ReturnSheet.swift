import Assessments
import Calendar
import Digests
import Frameworks
import Nouns
import Reports
import StructuredText

/// The spreadsheet of a form that came back: rows in any order, copied or removed, each known by its code.
struct ReturnSheet {
  private let source: NamedSheet
  private let table: CSVTable
  private let match: ColumnMatch
  private let isAboutCases: Bool

  /// Nil where the file is no form's spreadsheet, but something else.
  init?(_ source: NamedSheet) throws {
    guard let table = source.readableTable else { return nil }
    let (criteria, cases) = (FormSheet.criteria.match(table.header), FormSheet.cases.match(table.header))
    guard criteria.column("code") != nil else { return nil }
    isAboutCases = cases.column("question") != nil && cases.column("answer") != nil
    (self.source, self.table, match) = (source, table, isAboutCases ? cases : criteria)
    if let clash = match.ambiguous.first {
      throw Failure("'\(source.name)': \(clash.message).", next: Failure.sentence(clash.help))
    }
    let needed = isAboutCases ? ["case", "by"] : ["criterion", "title", "by"]
    for meaning in needed where match.column(meaning) == nil {
      throw Failure(
        "'\(source.name)' is a form's spreadsheet, but one of its columns is gone: \(meaning).",
        next: "Ask for the sheet again with all of its columns. No answer was taken in.")
    }
  }

  /// What the rows say, once every code has been found to be this assessment's.
  func returned(_ open: OpenWorkspace) throws -> Returned {
    var codes = CodeBook(open)
    var (items, judgements): ([FormAnswers.Item], [FormAnswers.Judgement]) = ([], [])
    var narratives: [FormAnswers.Narrative] = []
    var audits: [AuditedCase: (sample: Assessment.Sample, drawn: SampleDrawn.DrawnCase, audit: FormAnswers.Audit)] = [:]
    var order: [AuditedCase] = []
    var people: [Person] = []
    var problems: [String] = []
    for row in table.rows {
      let cells = Cells(row: SheetRow(row, match), match: match)
      guard isAboutCases ? cells["answer"] != nil || cells["note"] != nil : cells.isFilled else { continue }
      func wrong(_ text: String) { problems.append("\(source.name):\(row.line): \(text)") }
      let code = try codes.read(cells["code"], file: source.name, line: row.line)
      for (meaning, text) in cells.tooLong {
        wrong("the \(meaning) is too long; shorten it (\(text.count) characters)")
      }
      guard let name = cells["by"] else {
        wrong("your name is blank; every record says who made it")
        continue
      }
      let person = Person(name: name, role: cells["role"], agency: cells["agency"])
      if !people.contains(where: { $0.name == person.name }) { people.append(person) }
      if isAboutCases {
        guard let found = codes.audited(cells["case"] ?? "", code) else {
          wrong("case '\(cells["case"] ?? "")' and its code do not belong together; the row was altered")
          continue
        }
        guard let question = cells["question"], let answer = cells["answer"] else {
          wrong("the question or the answer is blank")
          continue
        }
        guard let written = cells["audited"] else {
          wrong("the day of the audit is blank; write it as 30/06/2026")
          continue
        }
        // However it is written, one day is one audit.
        let audited = CivilDate(written: written)?.description ?? written
        let key = AuditedCase(reference: found.drawn.reference, audited: audited)
        if audits[key] == nil {
          order.append(key)
          audits[key] = (
            found.sample, found.drawn,
            FormAnswers.Audit(reference: found.drawn.reference, audited: audited, line: row.line)
          )
        }
        audits[key]?.audit.answers.append((question.uppercased(), answer, cells["note"]))
      } else {
        guard let criterion = codes.criterion(cells["criterion"] ?? "", code) else {
          wrong("criterion '\(cells["criterion"] ?? "")' and its code do not belong together; the row was altered")
          continue
        }
        if cells.holdsItem { items.append(cells.item(criterion)) }
        for told in cells.narratives(criterion) {
          let other = narratives.first { $0.criterion == criterion && $0.part == told.part }
          if let other, other.text != told.text {
            wrong("line \(other.line) says something else of \(criterion) in the same column; keep one")
          }
          if other == nil { narratives.append(told) }
        }
        switch (cells["grade"], cells["because"]) {
        case (let grade?, let because?):
          judgements.append(.init(criterion: criterion, grade: grade, because: because, line: row.line))
        case (nil, nil): break
        case (_?, nil): wrong("the judgement has no reason; write why")
        case (nil, _?): wrong("there is a reason but no judgement; write the judgement")
        }
      }
    }
    guard problems.isEmpty else {
      throw Failure(
        problems, with: source.name, next: "Mend the rows and import the sheet again. No answer was taken in.")
    }
    guard let person = people.first, let purpose = codes.purpose else {
      throw Failure("Nothing is filled in '\(source.name)'.", next: "Ask for the sheet that was filled in.")
    }
    guard people.count == 1 else {
      throw Failure(
        "'\(source.name)' is filled under \(people.count) names: \(people.map(\.name).joined(separator: ", ")).",
        next: "Keep one sheet for each person. No answer was taken in.")
    }
    return Returned(
      file: source.name, form: codes.form, digest: source.digest, purpose: purpose, by: person,
      items: items, judgements: judgements, narratives: narratives, audits: order.compactMap { audits[$0] },
      criteria: codes.criteria)
  }

  /// A case as it was audited on one day.
  private struct AuditedCase: Hashable {
    let reference: String
    let audited: String
  }

  /// The cells of one row by what they mean, as a form may hold them.
  private struct Cells {
    let row: SheetRow
    let match: ColumnMatch

    /// What may have several lines.
    private static let notes = ["note", "because"] + FormAnswers.Narrative.parts.map(\.rawValue)

    subscript(_ meaning: String) -> String? {
      guard let text = row[meaning] else { return nil }
      let clean = Cells.notes.contains(meaning) ? FormWords.note(text) : FormWords.line(text)
      return clean.isEmpty ? nil : clean
    }

    var holdsItem: Bool { Evidence.asked.contains { self[$0.entry.name] != nil } }

    var isFilled: Bool { holdsItem || (["grade"] + Cells.notes).contains { self[$0] != nil } }

    func narratives(_ criterion: String) -> [FormAnswers.Narrative] {
      FormAnswers.Narrative.parts.compactMap { part in
        self[part.rawValue].map { FormAnswers.Narrative(criterion: criterion, part: part, text: $0, line: row.line) }
      }
    }

    var tooLong: [(meaning: String, text: String)] {
      match.matched.map(\.meaning.id).filter { !["guide", "ask", "code"].contains($0) }.compactMap { meaning in
        guard let text = self[meaning] else { return nil }
        let limit = Cells.notes.contains(meaning) ? FormWords.longestNote : FormWords.longestLine
        return text.unicodeScalars.count > limit ? (meaning, text) : nil
      }
    }

    func item(_ criterion: String) -> FormAnswers.Item {
      var item = FormAnswers.Item(item: nil, criterion: criterion, line: row.line)
      for asked in Evidence.asked { item.written[asked.field.key] = self[asked.entry.name] }
      return item
    }
  }
}

/// Reads the codes of rows, and says which criterion or case each belongs to.
private struct CodeBook {
  private let open: OpenWorkspace
  private(set) var purpose: ReturnForm.Purpose?
  private(set) var form = ""
  private(set) var criteria: Set<CriterionID> = []

  init(_ open: OpenWorkspace) { self.open = open }

  /// The code of a row, once it is known to be of this assessment.
  mutating func read(_ text: String?, file: String, line: Int) throws -> String {
    guard let text else {
      throw Failure(
        "'\(file)', line \(line): the form code at the end of the row is gone.",
        next: "Ask for the sheet again with its codes, copied along with each row. No answer was taken in.")
    }
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 5, parts[0] == ReturnForm.rowFormat, let kind = ReturnForm.Purpose(rawValue: parts[2]) else {
      throw Failure(
        "'\(file)', line \(line): the form code at the end of the row was altered.",
        next: "Ask for the sheet again with its codes as they were. No answer was taken in.")
    }
    guard parts[1] == open.assessment.id else {
      throw Failure(
        "'\(file)', line \(line): the row belongs to a form of another assessment.",
        next: "Take it in where that assessment is kept: name it with --workspace. No answer was taken in.")
    }
    guard purpose == nil || (purpose == kind && form == parts[3]) else {
      throw Failure(
        "'\(file)', line \(line): the rows come from different forms.",
        next: "Keep one sheet for each form. No answer was taken in.")
    }
    (purpose, form) = (kind, parts[3])
    return text
  }

  /// The criterion, where the code was made for it and for its words.
  mutating func criterion(_ named: String, _ code: String) -> String? {
    guard let purpose, let criterion = open.framework.criterion(CriterionID(named.uppercased())) else { return nil }
    let form = ReturnForm(
      purpose, name: nil, criteria: [criterion], of: open.assessment, open.framework, made: open.assessment.asAt)
    guard form.rowCode(criterion, of: self.form) == code else { return nil }
    criteria.insert(criterion.id)
    return criterion.id.text
  }

  /// The case and its sample, where the code was made for it and for its questions. A spreadsheet that takes a reference for
  /// a number takes its leading zeros away; the code says which case it is.
  func audited(_ reference: String, _ code: String) -> (sample: Assessment.Sample, drawn: SampleDrawn.DrawnCase)? {
    for sample in open.assessment.samples.reversed() {
      let named = sample.everyCase.filter { CodeBook.isWritten(reference, for: FormWords.line($0.reference)) }
      for drawn in named {
        let form = ReturnForm(
          auditor: "", cases: [drawn], in: sample.id, of: open.assessment, open.framework, made: open.assessment.asAt)
        if let one = form.cases.first, form.rowCode(one, of: self.form) == code { return (sample, drawn) }
      }
    }
    return nil
  }

  private static func isWritten(_ text: String, for reference: String) -> Bool {
    func isNumber(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard text != reference else { return true }
    return isNumber(text) && isNumber(reference) && text.drop { $0 == "0" } == reference.drop { $0 == "0" }
  }
}
