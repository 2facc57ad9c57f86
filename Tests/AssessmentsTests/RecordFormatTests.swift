import Assessments
import Calendar
import Digests
import Frameworks
import StructuredText
import Testing

/// The versions of a record's text.
@Suite struct RecordFormatTests {
  private let first = """
    record: framework-upgraded
    format: muster-record/1
    assessment: northvale
    framework: ofsted-child-protection-2012
    framework-version: '1'
    at: 2026-11-21T10:32:05Z
    by:
      name: A. Lead
    from-version: '1'
    to-version: '2'
    framework-digest: \(SHA256.digest(of: "the newer file").hex)

    """

  private func read(_ text: String) -> RecordText.Reading {
    RecordText.reading(SourceText(name: "record.yaml", text))
  }

  @Test func `a record of the first format is read, and what it lacks is not recorded`() throws {
    let record = try #require(read(first).record)
    #expect(record.header.random == nil && record.header.frameworkDigest == nil)
    #expect(record.content(FrameworkUpgraded.self)?.digest == SHA256.digest(of: "the newer file"))
    #expect(read(first.replacing("from-version", with: "random: 00000\nfrom-version")).record == nil)
  }

  @Test func `a format to come is refused as newer, and a strange one is not called that`() {
    let newer = read(first.replacing("record/1", with: "record/3"))
    #expect(newer.record == nil && newer.mayBeNewer)
    #expect(newer.diagnostics.rendered().contains("'muster-record/2' or 'muster-record/1'"))
    #expect(!read(first.replacing("muster-record/1", with: "something")).mayBeNewer)
  }

  @Test func `a record says its kind's scope, and no other`() {
    let header = RecordHeader(
      assessment: "northvale", framework: FrameworkID("f"), frameworkVersion: "1",
      frameworkDigest: SHA256.digest(of: "f"), at: Instant(seconds: 4_000_000), by: Person(name: "A. Lead"),
      random: "5d1m0q8v7k2c9r3t6w4x8y1z2b")
    let text = RecordText.write(header, NoteMade(subject: "HP2", text: "a note"))
    #expect(text.contains("scope: workspace\n") && read(text).record?.header == header)
    #expect(read(text.replacing("scope: workspace", with: "scope: assessment")).record == nil)
  }

  @Test func `its bits are by chance, and under a stated clock they follow from what it says`() {
    func bits(_ text: String, isStated: Bool, _ chance: String) -> String? {
      RecordHeader(
        assessment: "northvale", framework: FrameworkID("f"), frameworkVersion: "1", at: Instant(seconds: 4_000_000),
        by: Person(name: "A. Lead"), clockStated: isStated
      ).following([], nil, saying: NoteMade(subject: "HP2", text: text)) { SHA256.digest(of: chance) }.random
    }
    #expect(bits("a", isStated: false, "one") != bits("a", isStated: false, "two"))
    #expect(bits("a", isStated: true, "one") == bits("a", isStated: true, "two"))
    #expect(bits("a", isStated: true, "one") != bits("b", isStated: true, "one"))
    #expect(bits("a", isStated: false, "one")?.count == 26)
  }

  @Test func `no number of any kind of record is read beyond its bounds`() throws {
    let header = RecordHeader(
      assessment: "northvale", framework: FrameworkID("f"), frameworkVersion: "1", at: Instant(seconds: 4_000_000),
      by: Person(name: "A. Lead"), batch: Batch(id: "b", number: 1, count: 2))
    // Other fields are text, whatever they hold.
    let keys: Set = [
      "number", "count", "bytes", "items", "kinds", "kinds-for-best", "fresh-months", "performance-data", "size",
      "rows",
      "caseload", "minimum", "drawn", "effort", "extent", "of",
    ]
    var tried: Set<String> = []
    for body in RecordTextTests.bodies {
      let lines = RecordText.write(header, body).split(separator: "\n", omittingEmptySubsequences: false)
      for (place, line) in lines.enumerated() {
        guard let space = line.lastIndex(of: " "), Int(line[line.index(after: space)...]) != nil,
          let key = line.split(separator: " ").last(where: { $0.hasSuffix(":") })?.dropLast(),
          keys.contains(String(key))
        else { continue }
        for number in ["4611686018427387904", "1000000000001", "-1"] {
          var hostile = lines
          hostile[place] = line[...space] + number
          let reading = read(hostile.joined(separator: "\n"))
          #expect(reading.record == nil, "\(body.kind): \(hostile[place])")
          #expect(reading.diagnostics.rendered().contains("'\(number)' is not") || line.contains("extent"))
          tried.insert(String(key))
        }
      }
    }
    #expect(tried.count >= 12, "\(tried.sorted())")
    #expect(Extent("4611686018427387904 of 4611686018427387904") == nil)
    #expect(Extent("1000000000 of 1000000000") != nil)
  }
}
