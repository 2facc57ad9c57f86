import Digests
import StructuredText

/// What was read of a list: its digest and length as it came, and what is to be said of its encoding.
struct ReadBytes {
  /// Nil where it was not asked for.
  let digest: Digest?
  let count: Int
  let notice: String?
}

/// Reads one list in a single pass, record by record, whatever it is written in.
enum ListReader {
  /// Reads a list to its end.
  ///
  /// - Parameter begin: is told the headings, once, before the first record.
  static func read(
    _ list: CaseList, from source: inout any ByteSource, begin: ([String]) throws -> Void, visit: CSVScanner.Visit
  ) throws -> ReadBytes {
    var scanner = CSVScanner(linesAbove: list.linesAbove)
    var hash = SHA256()
    var bytes = 0
    var hasBegun = false
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
        guard try scanner.readHeader(), let header = scanner.header else { continue }
        if !hasBegun { try begin(header) }
        hasBegun = true
        try scanner.scan(visit)
      }
      try scanner.finish { _ in }
    } catch let fault as CSVFault {
      throw SamplingFault(list: list.name, line: fault.line, fault.message, help: fault.help)
    }
    return ReadBytes(digest: hash.finish(), count: bytes, notice: scanner.encoding.notice)
  }
}

extension CasePool {
  /// Takes in a list, each case of which it then knows. It costs memory by the case: see `CaseIndex`.
  mutating func read(_ list: CaseList, number: UInt16) throws -> ListFinding {
    var source = list.source
    var intake: RowIntake?
    var (cases, repeats) = (0, 0)
    let (layout, request) = (layout, request)
    let read = try ListReader.read(list, from: &source) { header in
      let found = try RowIntake(header, list: list, layout: layout, request: request)
      meet(found.columns)
      intake = found
    } visit: { (record) throws(CSVFault) in
      guard let found = intake?.look(record), let columns = intake?.columns else { return }
      switch take(record, found.reference, strata: found.strata, columns: columns, list: number) {
      case .new, .known: cases += 1
      case .repeated: repeats += 1
      }
    }
    guard !index.isFull else {
      throw SamplingFault(list: list.name, "the lists hold too many cases", help: "draw from fewer lists at a time")
    }
    guard let intake else {
      throw SamplingFault(list: list.name, "the file is empty", help: "choose another")
    }
    return intake.finding(read, cases: cases, repeats: repeats)
  }
}
