import Assessments
import Dispatch
import StructuredText
import Synchronization

/// Reads the lists of a draw, each in one pass, in the cheapest way that gives the right result.
struct CaseloadReader {
  let layout: StrataLayout
  let request: SampleRequest
  let size: ShortlistSize
  let keeping: Int?
  let reading: ListReading

  func read(_ lists: [CaseList]) throws -> Caseload {
    var lists = try lists.map { try $0.withHeadingsFound() }
    var found = try caseload(of: lists)
    // Which of day and month stands first is known when a whole column has been seen.
    if found.findings.contains(where: { !$0.monthFirst.isEmpty }) {
      lists = try zip(lists, found.findings).map { try $0.again(monthFirst: $1.monthFirst) }
      found = try caseload(of: lists)
    }
    try refuseLostDigits(found.findings)
    return found
  }

  /// Of references that a spreadsheet shows as 1.23E+11 nobody can tell how many children they are.
  private func refuseLostDigits(_ findings: [ListFinding]) throws(SamplingFault) {
    for finding in findings {
      guard let left = finding.leftOut.first(where: { $0.reason == .lostDigits }) else { continue }
      let what = left.rows == 1 ? "one case reference is" : "\(left.rows) case references are"
      throw SamplingFault(
        list: finding.name, line: left.lines.first,
        "\(what) of the form 1.23E+11: a spreadsheet has taken their last digits off, and two children may look alike",
        help: "save the list anew from the case system, and in a spreadsheet make that column text before it is filled")
    }
  }

  private func caseload(of lists: [CaseList]) throws -> Caseload {
    // Several limits at once set no bound to what must be remembered, and to balance takes every case.
    if lists.count == 1, request.limits.count <= 1, request.balance.isEmpty, !reading.remembersEveryCase {
      let exclusions = Exclusions(request)
      if !exclusions.haveLostDigits, var source = lists[0].source as? any RandomAccessSource {
        if let caseload = try counted(lists[0], source: source, exclusions: exclusions) { return caseload }
        try source.rewind()
        return try remembered([lists[0].reading(source)])
      }
    }
    return try remembered(lists)
  }

  /// Every case of every list is remembered: so cases count once, however many rows they have.
  private func remembered(_ lists: [CaseList]) throws -> Caseload {
    var pool = CasePool(layout: layout, request: request, isKept: lists.allSatisfy(\.isKept))
    let findings = try lists.enumerated().map { number, list in try pool.read(list, number: UInt16(number)) }
    // What is kept of a draw was told apart when it was drawn.
    let remarks = pool.isKept ? [] : pool.joinAltered() + pool.contradictions
    return Caseload(pool, findings, remarks: remarks, size: size, keeping: keeping)
  }

  /// A list of one row a case; nil where it turns out not to be one.
  private func counted(
    _ list: CaseList, source: any RandomAccessSource, exclusions: Exclusions
  ) throws -> Caseload? {
    var room = keeping.map { KeepingRoom($0) }
    func tally(_ header: [String]) throws(SamplingFault) -> Tally {
      let intake = try RowIntake(header, list: list, layout: layout, request: request)
      return Tally(intake, request: request, exclusions: exclusions, size: size, room: room)
    }
    if let (result, read) = try inBlocks(source, linesAbove: list.linesAbove, tally: tally) {
      return result.caseload(layout, read: read)
    }
    var again = source
    try again.rewind()
    var sequence: any ByteSource = again
    room = keeping.map { KeepingRoom($0) }
    var result: Tally?
    let read = try ListReader.read(list, from: &sequence) { header in
      result = try tally(header)
    } visit: { (record) throws(CSVFault) in
      result?.take(record)
      result?.settle()
    }
    return result?.caseload(layout, read: read)
  }

  /// Block by block on all processors; nil where the list cannot be cut into blocks, or what is said of it would hang on the
  /// order in which they are read, or with lines, which blocks do not count.
  private func inBlocks(
    _ source: any RandomAccessSource, linesAbove: Int, tally: ([String]) throws -> Tally
  ) throws -> (Tally, ReadBytes)? {
    let reader = BlockReader(
      source, linesAbove: linesAbove, blockSize: reading.blockSize, threads: reading.threads,
      takesDigest: reading.takesDigests)
    guard let beginning = try reader.begin() else { return nil }
    let work = BlockWork(reader, beginning: beginning, empty: try tally(beginning.header))
    if reader.isShort || reading.threads < 2 {
      work.run()
    } else {
      DispatchQueue.concurrentPerform(iterations: reading.threads) { _ in work.run() }
    }
    switch reader.ending {
    case .failed(let error): throw error
    case .whole(let read):
      guard let result = work.result, !result.intake.sorter.hasUnnamedReasons, !result.intake.needsLines else {
        return nil
      }
      return (result, read)
    case .irregular, nil: return nil
    }
  }
}

/// What each thread does with its blocks, and what all of them come to.
private final class BlockWork: @unchecked Sendable {
  private let reader: BlockReader
  private let beginning: CSVBeginning
  /// One that has counted nothing, after which each thread makes its own.
  private let empty: Tally
  // Touched under the lock only, or after the threads have ended.
  private let lock = Mutex(())
  private(set) var result: Tally?

  init(_ reader: BlockReader, beginning: CSVBeginning, empty: Tally) {
    (self.reader, self.beginning, self.empty) = (reader, beginning, empty)
  }

  /// Counts blocks until there are none left.
  func run() {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: reader.capacity, alignment: 4096)
    defer { space.deallocate() }
    var block = reader.next(space)
    // Where other threads have read all there is, there is nothing to set up and nothing to add.
    guard block != nil else { return lock.withLock { _ in result = result ?? empty } }
    var tally = empty.another()
    let scanner = CSVBlockScanner(beginning, capacity: reader.capacity)
    while let records = block {
      guard scanner.scan(records.bindMemory(to: UInt8.self), { tally.take($0) }) else { return reader.giveUp() }
      tally.settle()
      block = reader.next(space)
    }
    lock.withLock { _ in
      if result == nil { result = tally } else { result?.join(tally) }
    }
  }
}
