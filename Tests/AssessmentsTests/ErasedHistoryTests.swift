import Assessments
import Calendar
import Digests
import Testing

@Suite struct `What is left of an erased record` {
  /// Three records, one after the other, by clocks that run backwards; the one in the middle is erased.
  private func erased() -> (history: History, first: Record, middle: Record, last: Record) {
    var book = Book()
    let first = book.add(Book.judged("good"), at: Instant(seconds: 3_000_000))
    let middle = book.add(Book.item("erased"), at: Instant(seconds: 2_000_000))
    let last = book.add(Book.judged("adequate"), at: Instant(seconds: 1_000_000))
    let stone = Erased.Tombstone(
      digest: middle.digest, kind: middle.kind.rawValue, at: middle.header.at, after: middle.header.after, batch: nil)
    book.add(
      Erased(records: [stone], files: [], because: "it named a child"), at: Instant(seconds: 4_000_000))
    return (History(book.records), first, middle, last)
  }

  @Test func `keeps what came before it before what came after`() {
    let (history, first, _, last) = erased()
    #expect(history.records.prefix(2).map(\.digest) == [first.digest, last.digest])
  }

  @Test func `makes its ancestors known on the day of what follows it`() {
    let (history, first, _, last) = erased()
    let day = last.header.at.date
    #expect(history.known(by: day).map(\.digest) == [first.digest, last.digest])
    #expect(history.assessment(asAt: day).completeness.missing == [])
  }

  @Test func `is not counted, though its file is still among the records`() {
    let (history, _, middle, _) = erased()
    #expect(!history.records.contains { $0.digest == middle.digest })
    #expect(history.assessment(asAt: CivilDate(daysSinceEpoch: 100)).evidence.isEmpty)
  }

  /// Digests decide between records of one second, and differ with the words.
  @Test(arguments: 0..<8)
  func `keeps what was found at a re-check that was erased with its finding, whatever their digests`(number: Int) {
    var book = Book()
    let at = Instant(seconds: 1_000_000)
    let item = book.add(Book.item("erased \(number)"), at: at)
    let recheck = book.add(Rechecked(evidence: item.digest, outcome: .confirmed, because: "seen"), at: at)
    let stones = [
      (item, item.body), (recheck, Rechecked(evidence: item.digest, outcome: .confirmed, because: "erased")),
    ].map { record, left in
      Erased.Tombstone(
        digest: record.digest, kind: record.kind.rawValue, at: at, after: record.header.after, batch: nil, left: left)
    }
    book.add(Erased(records: stones, files: [], because: "it named a child"), at: at)
    let day = CivilDate(daysSinceEpoch: 100)
    #expect(History(book.records).assessment(asAt: day).evidence.first?.recheck?.outcome == .confirmed)
  }

  @Test func `leaves one head`() {
    #expect(erased().history.heads.count == 1)
  }
}
