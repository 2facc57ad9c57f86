import Assessments
import Calendar
import Digests
import Sampling
import StructuredText
import Synchronization
import TestSupport
import Testing

/// A list may be read in blocks on all processors, record by record, or with every case remembered; the draw is the same.
@Suite struct ReadingTests {
  private static let ways = [
    ListReading(blockSize: 300, threads: 1), ListReading(blockSize: 300, threads: 4),
    ListReading(blockSize: 1000, threads: 3), ListReading(blockSize: 64 << 10, threads: 2),
    // Too small for the headings: it is then read record by record.
    ListReading(blockSize: 16, threads: 2),
  ]

  private static let everyCase = ListReading(blockSize: 300, threads: 1, remembersEveryCase: true)

  /// Everything that a draw says, and the list that it keeps.
  private func outcome(_ request: SampleRequest, _ bytes: [UInt8], _ reading: ListReading) -> String {
    do {
      let (draw, stripped) = try Sampler.drawKeepingList(
        inspection, request, from: [CaseList(name: "cases.csv", source: BytesSource(bytes))], reading: reading)
      return "\(draw)\n\(String(decoding: stripped ?? [], as: UTF8.self))"
    } catch {
      return "\(error)"
    }
  }

  @Test func `a draw that is only shown is the same, but for the digest of the list`() throws {
    let bytes = Array(("case,cohort\n" + (1...500).map { "C\($0),early-help\n" }.joined()).utf8)
    func draw(_ reading: ListReading) throws -> Draw {
      try Sampler.draw(
        inspection, request(5), from: [CaseList(name: "cases.csv", source: BytesSource(bytes))], reading: reading)
    }
    let (shown, whole) = (try draw(.preview), try draw(.standard))
    #expect(shown.lists.map(\.digest) == [nil])
    #expect(whole.lists.map(\.digest) == [SHA256.digest(of: bytes)])
    #expect(shown.drawn == whole.drawn)
    #expect(shown.lists.map(\.rows) == whole.lists.map(\.rows))
  }

  /// A list with everything in it that a list may have: quoted line ends, stray quotes, rows to be left out.
  private func text(_ generator: inout SeededGenerator, repeats: Bool, odd: Bool) -> String {
    func pick<Value>(_ values: [Value]) -> Value { values[Int(generator.next() % UInt64(values.count))] }
    let separator = pick([",", ";", "\t", "|"])
    let end = pick(["\n", "\r\n", "\r"])
    let cohorts = ["early-help", "Referred", "child-in-need", "step-down", "plan-new", "unknown thing", "", "N/A"]
    let notes = [
      "", "plain", "\"a \(separator) b\"", "\"two\(end)lines\"", "\"said \"\"no\"\"\"", "\"\"", "żółw", "12",
    ]
    let oddNotes = notes + ["5\" tall", "say \"when\"", "\"closed\" ", "\"a\"\t"]
    var lines = [["Child Unique ID", "notes", "cohort", "age", "Gender", "Allocated Worker", "team"]]
    for number in 0..<(20 + Int(generator.next() % 200)) {
      let row = [
        repeats && generator.next() % 9 == 0 ? "C\(number / 2)" : "C\(number)", pick(odd ? oddNotes : notes),
        pick(cohorts),
        pick(["", "3", "17", "0.5", "x", "21"]), pick(["a) Male", "b) Female", "male", "\"c) Not stated\"", ""]),
        "W\(generator.next() % 12)", pick(["North", "South", "\"East\(separator) West\"", "#N/A"]),
      ]
      lines.append(row)
      if generator.next() % 40 == 0 { lines.append([]) }
      if generator.next() % 40 == 0 { lines.append(lines[0]) }
      if generator.next() % 40 == 0 { lines.append(row.map { _ in "" }) }
      if generator.next() % 40 == 0 { lines.append(["", pick(notes), "referral"]) }
    }
    let last = generator.next() % 2 == 0 ? end : ""
    return lines.map { $0.joined(separator: separator) }.joined(separator: end) + last
  }

  @Test(arguments: 0..<60)
  func `whichever way a list is read, the draw is the same`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(text(&generator, repeats: seed % 3 == 0, odd: seed % 4 == 1).utf8)
    var asked = request(1 + Int(generator.next() % 40), seed: "seed \(seed)")
    if seed % 2 == 0 { asked.limits = [.init(1 + Int(generator.next() % 3), per: "worker")] }
    asked.excluded = excluded(["C3", "C5", "C999"], because: "in court")
    let expected = outcome(asked, bytes, Self.everyCase)
    #expect(expected.contains("cases.csv"))
    for way in Self.ways { #expect(outcome(asked, bytes, way) == expected, "\(way), seed \(seed)") }
  }

  @Test(arguments: 0..<40)
  func `whatever is wrong with a list is told alike`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(1000 + seed))
    var bytes = Array(text(&generator, repeats: false, odd: seed % 2 == 0).utf8)
    // One byte anywhere becomes one that may break the text, the quoting or the width of a row.
    let place = Int(generator.next() % UInt64(bytes.count))
    bytes[place] = [0, UInt8(ascii: "\""), 0xE9, UInt8(ascii: ","), UInt8(ascii: "\n")][Int(generator.next() % 5)]
    let asked = request(10, seed: "seed \(seed)")
    let expected = outcome(asked, bytes, Self.everyCase)
    for way in Self.ways { #expect(outcome(asked, bytes, way) == expected, "\(way), seed \(seed)") }
  }

  @Test func `a case that stands twice in a list of cases is noticed, and counts once`() throws {
    let rows = (0..<3000).map { "C\($0),referral\n" } + ["C1234,referral\n"]
    let draw = try Sampler.draw(
      plain, request(5), from: [list("case,cohort\n" + rows.joined())], reading: .init(blockSize: 4096, threads: 2))
    #expect(draw.lists[0].repeats == 1)
    #expect(draw.cohort("referral").cases == 3000)
  }

  @Test func `of a list too long to remember whole, repeats far apart are noticed as well`() throws {
    let rows = (0..<140_000).map { "C\($0),referral\n" } + (0..<500).map { "C\($0),referral\n" }
    let draw = try Sampler.draw(
      plain, request(5), from: [list("case,cohort\n" + rows.joined())], reading: .init(blockSize: 1 << 16, threads: 2))
    #expect(draw.lists[0].repeats == 500)
    #expect(draw.cohort("referral").cases == 140_000)
  }

  @Test func `a case in two cohorts of one list is noticed too, and counts in the rarer`() throws {
    let rows = (0..<300).map { "C\($0),referral\n" } + ["C123,early-help\n", "D1,early-help\n"]
    let draw = try Sampler.draw(
      plain, request(5), from: [list("case,cohort\n" + rows.joined())], reading: .init(blockSize: 1024, threads: 2))
    #expect(draw.cohort("referral").cases == 299)
    #expect(draw.overlaps == [Overlap(from: "referral", to: "early-help", cases: 1)])
  }

  @Test(arguments: [1, 4]) func `nothing is drawn from a list of which a part cannot be read`(threads: Int) {
    let text = "case,cohort\n" + (0..<5000).map { "C\($0),referral\n" }.joined()
    let broken = CaseList(name: "cases.csv", source: BrokenSource(whole: BytesSource(text), from: 40_000))
    #expect(throws: BrokenSource.Fault.self) {
      try Sampler.draw(plain, request(5), from: [broken], reading: .init(blockSize: 1024, threads: threads))
    }
  }

  @Test func `a list that cannot be read again is drawn from as well`() throws {
    let text = "case,cohort\n" + (0..<50).map { "C\($0),referral\n" }.joined()
    var source = BytesSource(text)
    let once = CaseList(name: "cases.csv", source: ClosureSource { source.read(into: $0) })
    #expect(
      try Sampler.draw(plain, request(5), from: [once]).drawn.map(\.reference)
        == Sampler.draw(plain, request(5), from: [list(text)]).drawn.map(\.reference))
  }

  @Test func `of a list with more cases than are kept nothing is kept`() throws {
    let cases = cohortList([("referral", references("A", 10))])
    #expect(try Sampler.drawKeepingList(plain, request(2), from: [cases], atMost: 10).stripped != nil)
    #expect(try Sampler.drawKeepingList(plain, request(2), from: [cases], atMost: 9).stripped == nil)
    let twice = cohortList([("referral", references("A", 10) + ["A1"])])
    #expect(try Sampler.drawKeepingList(plain, request(2), from: [twice], atMost: 10).stripped != nil)
    #expect(try Sampler.drawKeepingList(plain, request(2), from: [twice], atMost: 9).stripped == nil)
  }

  @Test func `whether a row called for what a value means is known from all parts of a list`() throws {
    let rows = (0..<200).map { "C\($0),\($0 == 150 ? "Section 47" : "early-help")\n" }
    let meanings = ["Section 47": "referral", "S47": "referral"]
    for way in Self.ways + [Self.everyCase] {
      let draw = try Sampler.draw(
        plain, request(5) { $0.cohortNames = meanings }, from: [list("case,cohort\n" + rows.joined())], reading: way)
      #expect(
        draw.notices.filter { $0.contains("was not called for") } == [
          "--cohort S47=referral was not called for: no row is placed by that value; rows have 'Section 47', 'early-help'"
        ], "\(way)")
    }
  }

  // MARK: Cases that are not to be drawn and are numbers

  /// A list that counts what is read of it one byte after the other, as is done where every case is remembered.
  private struct Watched: RandomAccessSource {
    final class Count: Sendable { let bytes = Atomic(0) }

    var source: BytesSource
    let count = Count()

    mutating func read(into space: UnsafeMutableRawBufferPointer) -> Int {
      let read = source.read(into: space)
      count.bytes.wrappingAdd(read, ordering: .relaxed)
      return read
    }

    func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) -> Int { source.read(into: space, at: offset) }

    mutating func rewind() { source.rewind() }
  }

  private func numbers(_ references: some Sequence<String>) -> [UInt8] {
    Array(("case,cohort\n" + references.map { "\($0),early-help\n" }.joined()).utf8)
  }

  @Test(arguments: [("10117", false), ("999", false), ("010117", true), ("10117.0", true), ("1.01E+04", true)])
  func `every case is remembered only where one may be meant by another spelling of its number`(
    _ reference: String, _ isRemembered: Bool
  ) throws {
    let source = Watched(source: BytesSource(numbers((10_000..<12_000).map { "\($0)" })))
    var asked = request(5)
    asked.excluded = excluded([reference], because: "in court")
    _ = try Sampler.draw(inspection, asked, from: [CaseList(name: "cases.csv", source: source)])
    #expect((source.count.bytes.load(ordering: .relaxed) > 0) == isRemembered)
  }

  @Test(arguments: [["124"], ["124", "0124"], ["00124", "124"], ["00124"], ["126.0", "7"], ["1.24E+02"]])
  func `cases that are numbers are passed over alike, whichever way the list is read`(_ references: [String]) {
    let bytes = numbers(["00124", "00125", "126"] + (500..<900).map { "\($0)" })
    var asked = request(9)
    asked.excluded = excluded(references, because: "in court")
    let expected = outcome(asked, bytes, Self.everyCase)
    for way in Self.ways { #expect(outcome(asked, bytes, way) == expected) }
  }

  @Test func `of two spellings of one case that is not to be drawn the first that was named gives the reason`() throws {
    let cases = 100..<140
    var asked = request(9)
    asked.excluded = cases.flatMap {
      [.init(reference: "0\($0)", because: "in court"), .init(reference: "\($0)", because: "moved away")]
    }
    let draw = try Sampler.draw(
      inspection, asked, from: [CaseList(name: "cases.csv", source: BytesSource(numbers(cases.map { "00\($0)" })))])
    #expect(draw.exclusions.map(\.found) == [40, 0])
  }

  @Test(arguments: ["1 05", "1\u{A0}05", "10\u{2009}5.0"])
  func `a case that is not to be drawn is known whatever white space stands in its reference`(written: String) throws {
    var asked = request(9)
    asked.excluded = excluded([written], because: "in court")
    let cases = CaseList(name: "cases.csv", source: BytesSource(numbers((100..<140).map { "00\($0)" })))
    #expect(try Sampler.draw(inspection, asked, from: [cases]).exclusions.map(\.found) == [1])
  }
}

/// A disk that fails from an offset on.
private struct BrokenSource: RandomAccessSource {
  struct Fault: Error {}

  var whole: BytesSource
  let from: Int

  mutating func read(into space: UnsafeMutableRawBufferPointer) -> Int { whole.read(into: space) }

  func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset < from else { throw Fault() }
    return whole.read(into: space, at: offset)
  }

  mutating func rewind() { whole.rewind() }
}
