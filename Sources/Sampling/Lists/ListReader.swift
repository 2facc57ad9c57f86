import Digests
import StructuredText

/// Reads one list in a single pass, row by row, into the pool of cases.
struct ListReader {
  private let list: CaseList
  private let number: UInt16
  private var columns: ListColumns?
  private var sorter: RowSorter?
  private var leftOut = LeftOutCounts()
  private var rows = 0
  private var cases = 0
  private var repeats = 0

  /// Reads a list to its end. The digest is of the bytes as they came.
  static func read(_ list: CaseList, number: UInt16, into pool: inout CasePool) throws -> ListFinding {
    var reader = ListReader(list: list, number: number)
    return try reader.read(into: &pool)
  }

  private init(list: CaseList, number: UInt16) { (self.list, self.number) = (list, number) }

  private mutating func read(into pool: inout CasePool) throws -> ListFinding {
    var scanner = CSVScanner()
    var source = list.source
    var hash = SHA256()
    var bytes = 0
    do {
      var atEnd = false
      while !atEnd {
        let count = try scanner.fill { space in
          let count = try source.read(into: space)
          hash.update(UnsafeRawBufferPointer(rebasing: space.prefix(count)))
          return count
        }
        bytes += count
        atEnd = count == 0
        try takeIn(&scanner, &pool)
      }
      try scanner.finish { _ in }
    } catch let fault as CSVFault {
      throw SamplingFault(list: list.name, line: fault.line, fault.message, help: fault.help)
    }
    guard !pool.index.isFull else {
      throw SamplingFault(list: list.name, "the lists hold too many cases", help: "draw from fewer lists at a time")
    }
    return try finding(digest: hash.finish(), bytes: bytes, notice: scanner.encoding.notice)
  }

  private mutating func takeIn(_ scanner: inout CSVScanner, _ pool: inout CasePool) throws {
    guard try scanner.readHeader() else { return }
    if columns == nil, let header = scanner.header {
      let found = try ListColumns(header, list: list, limits: pool.request.limits)
      columns = found
      sorter = try RowSorter(
        list: list, match: found.match, kind: found.kind, layout: pool.layout, request: pool.request)
      pool.meet(found)
    }
    try scanner.scan { (record) throws(CSVFault) in take(record, &pool) }
  }

  private mutating func take(_ record: borrowing CSVRecord, _ pool: inout CasePool) {
    guard let columns else { return }
    rows += 1
    let reference = Cell.trimmed(list.isKept ? unguarded(record[columns.reference]) : record[columns.reference])
    if let reason = ListReader.refusal(reference, record, columns) { return leftOut.add(reason) }
    guard let place = sorter?.place(record) else { return }
    switch place {
    case .nowhere(let reason): leftOut.add(reason)
    case .strata(let bits):
      switch pool.take(record, reference, strata: bits, columns: columns, list: number) {
      case .new, .known: cases += 1
      case .repeated: repeats += 1
      }
    }
  }

  /// The reference without the apostrophe that the writing of the kept list put before it.
  private func unguarded(_ cell: Cell.Bytes) -> Cell.Bytes {
    guard cell.first == UInt8(ascii: "'") else { return cell }
    let text = String(decoding: cell, as: UTF8.self)
    return SafeCell.unguarded(text) == text ? cell : Cell.Bytes(rebasing: cell.dropFirst())
  }

  /// Why a reference cannot be one, or nil.
  private static func refusal(
    _ reference: Cell.Bytes, _ record: borrowing CSVRecord, _ columns: ListColumns
  ) -> String? {
    if Cell.isBlank(reference) { return record.isBlank() ? "an empty row" : "no case reference" }
    if reference.count > maximumReferenceBytes { return "a case reference longer than \(maximumReferenceBytes) bytes" }
    for byte in reference where byte < 0x20 || byte == 0x7F { return "a case reference with a control character in it" }
    if reference.count == columns.referenceHeading.count, reference.elementsEqual(columns.referenceHeading) {
      return "the headings again"
    }
    return nil
  }

  private static let maximumReferenceBytes = 200

  private func finding(digest: Digest, bytes: Int, notice: String?) throws -> ListFinding {
    guard let columns, let sorter else {
      throw SamplingFault(list: list.name, "the file is empty", help: "choose another")
    }
    var notices = sorter.notices
    if let notice { notices.append(notice) }
    if sorter.unreadable > 0 {
      notices.append("\(sorter.unreadable) cells could not be read as a date or number, and fit no rule")
    }
    return ListFinding(
      name: list.name, belongsTo: list.belongsTo, digest: digest, bytes: bytes, kind: columns.kind, rows: rows,
      cases: cases, repeats: repeats,
      columns: columns.match.matched.map { .init(meaning: $0.meaning.id, heading: $0.heading) },
      leftBehind: columns.leftBehind, unused: columns.unused, leftOut: leftOut.all, notices: notices)
  }
}
