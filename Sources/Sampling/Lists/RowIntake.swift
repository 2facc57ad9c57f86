import Assessments
import StructuredText

/// Looks at each row of one list: whose it is and where it belongs, or why it is left out.
struct RowIntake {
  let columns: ListColumns
  private let list: CaseList
  private(set) var sorter: RowSorter
  private(set) var leftOut = LeftOutCounts()
  private(set) var rows = 0
  /// Totals and notes, which are no rows.
  private var noRows = 0
  /// References that have lost digits.
  private var altered = 0
  /// Whether something was met that is told with its line.
  var needsLines: Bool { noRows + altered > 0 || sorter.cells.needsLines }

  init(_ header: [String], list: CaseList, layout: StrataLayout, request: SampleRequest) throws(SamplingFault) {
    columns = try ListColumns(header, list: list, limits: request.limits)
    sorter = try RowSorter(list: list, match: columns.match, kind: columns.kind, layout: layout, request: request)
    self.list = list
  }

  /// One for another part of the same list, where this has taken in nothing yet.
  func another() -> RowIntake {
    var intake = self
    intake.sorter = sorter.another()
    return intake
  }

  /// The case of a row, trimmed, and the bits of the strata to which it belongs; nil where the row is left out, which is
  /// then counted.
  mutating func look(_ record: borrowing CSVRecord) -> (reference: Cell.Bytes, strata: UInt64)? {
    if !list.isKept,
      let what = NoRow.of(
        record, headings: columns.match.header.count, key: columns.reference, isWhole: list.rowNumber == nil)
    {
      noRows += 1
      leftOut.add(.noRow(what), line: line(record))
      return nil
    }
    rows += 1
    let cell = record[columns.reference]
    let reference = Cell.trimmed(list.isKept ? RowIntake.unguarded(cell) : cell)
    if let reason = RowIntake.refusal(reference, record, heading: columns.referenceHeading) {
      leftOut.add(reason)
      return nil
    }
    if !list.isKept, reference.contains(UInt8(ascii: "+")),
      CaseReference.hasLostDigits(String(decoding: reference, as: UTF8.self))
    {
      altered += 1
      leftOut.add(.lostDigits, line: line(record))
      return nil
    }
    switch sorter.place(record, line: line(record)) {
    case .nowhere(let reason):
      leftOut.add(reason)
      return nil
    case .strata(let bits): return (reference, bits)
    }
  }

  /// Where a person finds a record.
  private func line(_ record: borrowing CSVRecord) -> Int {
    list.rowNumber?(rows + noRows) ?? record.line
  }

  /// Takes in what another part of the same list came to.
  mutating func join(_ other: RowIntake) {
    rows += other.rows
    noRows += other.noRows
    altered += other.altered
    leftOut.join(other.leftOut)
    sorter.join(other.sorter)
  }

  /// The reference without the apostrophe that the writing of the kept list put before it.
  private static func unguarded(_ cell: Cell.Bytes) -> Cell.Bytes {
    guard cell.first == UInt8(ascii: "'") else { return cell }
    let text = String(decoding: cell, as: UTF8.self)
    return SafeCell.unguarded(text) == text ? cell : Cell.Bytes(rebasing: cell.dropFirst())
  }

  /// Why a reference cannot be one, or nil.
  private static func refusal(
    _ reference: Cell.Bytes, _ record: borrowing CSVRecord, heading: [UInt8]
  ) -> LeftOutReason? {
    if reference.count <= 7, Cell.isBlank(reference) { return record.isBlank() ? .emptyRow : .noReference }
    if reference.count > maximumReferenceBytes { return .longReference(most: maximumReferenceBytes) }
    for byte in reference where byte < 0x20 || byte == 0x7F { return .controlCharacter }
    return reference.first == heading.first && reference.elementsEqual(heading) ? .headingsAgain : nil
  }

  private static let maximumReferenceBytes = 200

  /// What was found in the list.
  func finding(_ read: ReadBytes, cases: Int, repeats: Int) -> ListFinding {
    var notices = list.notices + sorter.notices
    if let notice = read.notice { notices.append(notice) }
    return ListFinding(
      name: list.name, belongsTo: list.belongsTo, digest: read.digest, bytes: read.count, kind: columns.kind,
      rows: rows, cases: cases, repeats: repeats,
      columns: columns.match.matched.map { .init(meaning: $0.meaning.id, heading: $0.heading) },
      leftBehind: columns.leftBehind, unused: columns.unused, leftOut: leftOut.all, notices: notices,
      monthFirst: sorter.cells.monthFirst, unusedNames: sorter.unusedNames.names,
      cohortValues: sorter.unusedNames.values)
  }
}
