import Assessments
import StructuredText

/// Looks at each row of one list: whose it is and where it belongs, or why it is left out.
struct RowIntake {
  let columns: ListColumns
  private let isKept: Bool
  private(set) var sorter: RowSorter
  private(set) var leftOut = LeftOutCounts()
  private(set) var rows = 0

  init(_ header: [String], list: CaseList, layout: StrataLayout, request: SampleRequest) throws(SamplingFault) {
    columns = try ListColumns(header, list: list, limits: request.limits)
    sorter = try RowSorter(list: list, match: columns.match, kind: columns.kind, layout: layout, request: request)
    isKept = list.isKept
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
    rows += 1
    let cell = record[columns.reference]
    let reference = Cell.trimmed(isKept ? RowIntake.unguarded(cell) : cell)
    if let reason = RowIntake.refusal(reference, record, heading: columns.referenceHeading) {
      leftOut.add(reason)
      return nil
    }
    switch sorter.place(record) {
    case .nowhere(let reason):
      leftOut.add(reason)
      return nil
    case .strata(let bits): return (reference, bits)
    }
  }

  /// Takes in what another part of the same list came to.
  mutating func join(_ other: RowIntake) {
    rows += other.rows
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
  func finding(_ list: CaseList, _ read: ReadBytes, cases: Int, repeats: Int) -> ListFinding {
    var notices = list.notices + sorter.notices
    if let notice = read.notice { notices.append(notice) }
    if sorter.unreadable > 0 {
      notices.append("\(sorter.unreadable) cells could not be read as a date or number, and fit no rule")
    }
    return ListFinding(
      name: list.name, belongsTo: list.belongsTo, digest: read.digest, bytes: read.count, kind: columns.kind,
      rows: rows, cases: cases, repeats: repeats,
      columns: columns.match.matched.map { .init(meaning: $0.meaning.id, heading: $0.heading) },
      leftBehind: columns.leftBehind, unused: columns.unused, leftOut: leftOut.all, notices: notices,
      unusedNames: sorter.unusedNames.names, cohortValues: sorter.unusedNames.values)
  }
}
