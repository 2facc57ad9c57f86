import Assessments
import Calendar
import Digests
import Frameworks
import Testing

@Suite struct ReplacementTests {
  private static func drawn(_ reference: String, _ stratum: String) -> SampleDrawn.DrawnCase {
    .init(reference: reference, cohort: CohortID("referral"), stratum: StratumID(stratum))
  }

  /// Two strata, `a` and `b`, with one case and two reserves each.
  private static func book() -> (book: Book, sample: Digest) {
    var book = Book.opened()
    let sample = SampleDrawn(
      seed: "s", algorithm: "muster-tickets/1", allocation: .targets, asAt: CivilDate(daysSinceEpoch: 20_000), size: 2,
      lists: [], strata: [], cases: [drawn("A1", "a"), drawn("B1", "b")],
      reserves: [drawn("A2", "a"), drawn("A3", "a"), drawn("B2", "b"), drawn("B3", "b")], margins: [], leftOut: [],
      remarks: [], limits: [], kept: nil)
    let digest = book.add(sample).digest
    return (book, digest)
  }

  private func after(_ replacements: (String, String)...) throws -> Assessment.Sample {
    var (book, sample) = Self.book()
    for (reference, reserve) in replacements {
      book.add(
        CaseReplaced(sample: sample, reference: reference, reserve: reserve, because: "with the court"))
    }
    let samples = History(book.records).assessment(asAt: CivilDate(daysSinceEpoch: 20_000)).samples
    return try #require(samples.first)
  }

  @Test func `the next reserve of the stratum has the case's place`() throws {
    let sample = try after(("B1", "B2"))
    #expect(sample.cases.map(\.reference) == ["A1", "B2"])
    #expect(sample.reserves.map(\.reference) == ["A2", "A3", "B3"])
    #expect(sample.drawn.cases.map(\.reference) == ["A1", "B1"])
    #expect(sample.replacements.map(\.fault) == [nil])
  }

  @Test func `a reserve may be replaced in its turn`() throws {
    let sample = try after(("A1", "A2"), ("A2", "A3"))
    #expect(sample.cases.map(\.reference) == ["A3", "B1"])
    #expect(sample.nextReserve(for: sample.cases[0]) == nil)
    #expect(sample.replacements.allSatisfy { $0.counts && $0.fault == nil })
  }

  @Test func `a reserve taken out of turn counts, and is found fault with`() throws {
    let sample = try after(("A1", "A3"))
    #expect(sample.cases.map(\.reference) == ["A3", "B1"])
    #expect(sample.replacements.map(\.fault) == ["case A1 was replaced by A3, which was not the next reserve"])
  }

  @Test(arguments: [
    ("A1", "B2", "B2 is a reserve of another stratum than case A1"),
    ("A1", "A9", "A9 was not a reserve when it was to replace case A1"),
    ("A7", "A2", "case A7 was not in the sample when A2 was to replace it"),
  ])
  func `what is no reserve of the case's stratum never has its place`(reference: String, reserve: String, why: String)
    throws
  {
    let sample = try after((reference, reserve))
    #expect(sample.cases.map(\.reference) == ["A1", "B1"])
    #expect(sample.replacements.map(\.counts) == [false])
    #expect(sample.replacements.map(\.fault) == [why])
  }

  @Test func `two people who replace one case in two copies replace it once`() throws {
    let sample = try after(("A1", "A2"), ("A1", "A2"))
    #expect(sample.cases.map(\.reference) == ["A2", "B1"])
    #expect(sample.replacements.map(\.counts) == [true, false])
  }
}
