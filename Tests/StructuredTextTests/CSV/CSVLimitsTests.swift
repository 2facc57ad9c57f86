import StructuredText
import Testing

@Suite struct CSVLimitsTests {
  private let small = CSVLimits(maximumColumns: 100, maximumCellBytes: 1000, maximumRecordBytes: 5000)

  @Test func `a million columns are refused`() {
    let text = String(repeating: "x,", count: 1_000_000) + "x\n1\n"
    #expect(Scanned(text).fault?.message == "there are more than 16,384 columns")
  }

  @Test func `as many columns as allowed are read`() {
    let header = (0..<100).map { "c\($0)" }.joined(separator: ",")
    #expect(Scanned(header + "\n", limits: small).header.count == 100)
    #expect(Scanned(header + ",one\n", limits: small).fault?.kind == .tooManyColumns)
  }

  @Test func `a cell that is too long is refused with its line`() {
    let scanned = Scanned("a,b\n1,2\n3,\(String(repeating: "x", count: 1001))\n", limits: small)
    #expect(scanned.fault?.kind == .cellTooLong)
    #expect(scanned.fault?.line == 3)
  }

  @Test func `a line without end is refused before it fills the memory`() {
    #expect(CSVLimits.standard.maximumRecordBytes <= 8 << 20)
    var scanner = CSVScanner(limits: small)
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: small.maximumRecordBytes / 4)
    var fed = 0
    var fault: CSVFault?
    do {
      while fed < 1024 {
        try scanner.feed(chunk) { _ in }
        fed += 1
      }
    } catch { fault = error }
    #expect(fault?.kind == .recordTooLong)
    #expect(fed < 8)
  }

  @Test func `a quote that stays open too long is reported where it opened`() {
    let scanned = Scanned("a,b\n1,\"\(String(repeating: "x,y\n", count: 400_000))", limits: small)
    #expect(scanned.fault?.kind == .unclosedQuote)
    #expect(scanned.fault?.line == 2)
  }

  @Test func `a row that is too long is refused`() {
    let row = (0..<3).map { _ in String(repeating: "x", count: 300_000) }.joined(separator: ",")
    let limits = CSVLimits(maximumColumns: 100, maximumCellBytes: 1 << 20, maximumRecordBytes: 5000)
    let scanned = Scanned("a,b,c\n\(row)\n", chunk: 4096, limits: limits)
    #expect(scanned.fault?.kind == .recordTooLong)
    #expect(scanned.fault?.line == 2)
  }
}
