import Assessments
import Calendar
import Digests
import Frameworks
import StructuredText
import Testing

/// What a record says of a draw, as earlier versions wrote it too.
@Suite struct SampleDrawnTests {
  private func text() throws -> String {
    let day = try #require(CivilDate("2026-10-07"))
    var drawn = SampleDrawn(
      seed: "s", algorithm: "muster-tickets/1", allocation: .targets, asAt: day, size: 2, lists: [],
      strata: [.init(cohort: CohortID("referral"), stratum: nil, population: 901, minimum: 1, drawn: 2)], cases: [],
      reserves: [])
    drawn.wishes = ["disability=yes:5"]
    let header = RecordHeader(
      assessment: "a1", framework: FrameworkID("ofsted-child-protection-2012"), frameworkVersion: "1",
      at: Instant(startOf: day), by: Person(name: "A. Lead"), after: [])
    return RecordText.write(header, drawn)
  }

  private func read(_ text: String) -> SampleDrawn? {
    RecordText.read(SourceText(name: "record.yaml", text)).record?.body as? SampleDrawn
  }

  @Test func `limits and reasons of earlier versions are read to what they mean`() throws {
    let old =
      try text() + "limits:\n  - 3 per worker\n  - 10 per team\nleft-out:\n"
      + "  - reason: \"cases.csv: the same case again\"\n    rows: 2\n"
      + "  - reason: \"not to be drawn: drawn before the move\"\n    rows: 1\n"
    let drawn = try #require(read(old))
    #expect(drawn.limits == [.init(3, per: "worker"), .init(10, per: "team")])
    #expect(
      drawn.leftOut == [
        .init(.found("cases.csv: the same case again"), rows: 2),
        .init(.notToBeDrawn("drawn before the move"), rows: 1),
      ])
  }

  @Test(arguments: ["three per worker", "3 worker", "0 per worker", "-1 per worker", "99999999999 per team", "3 per "])
  func `what is no limit is none, and the record is not read as if it had none`(limit: String) throws {
    #expect(SampleDrawn.Limit(limit) == nil)
    #expect(read(try text() + "limits:\n  - \"\(limit)\"\n") == nil)
  }

  @Test(arguments: ["4611686018427387904", "9223372036854775807", "1000000001", "-1", "1", "many"])
  func `a caseload that no list has, or less than was drawn of it, is no record`(caseload: String) throws {
    let sound = try text()
    #expect(read(sound)?.strata.first?.population == 901)
    #expect(read(sound.replacing("caseload: 901", with: "caseload: \(caseload)")) == nil)
  }

  @Test(arguments: ["1e300", "-1", "nan", "inf"])
  func `an expectation that no sample has is no record`(expected: String) throws {
    let margin = "margins:\n  - attribute: gender\n    value: girls\n    caseload: 9\n    sample: 1\n    expected: "
    #expect(read(try text() + margin + "1.5\n") != nil)
    #expect(read(try text() + margin + "\(expected)\n") == nil)
  }
}
