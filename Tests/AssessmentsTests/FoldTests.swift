import Assessments
import Calendar
import Digests
import Frameworks
import TestSupport
import Testing

/// What records come to, as known at a date.
@Suite struct FoldTests {
  @Test func `a corrected item keeps its id`() throws {
    var book = Book.opened()
    let attached = book.add(Book.item("first"))
    var content = try #require(attached.content(EvidenceContent.self))
    content.title = "second"
    book.add(EvidenceCorrected(evidence: attached.digest, because: "typing", content: content))
    let evidence = book.assessment().evidence
    #expect(evidence.map(\.id) == [attached.digest])
    #expect(evidence.map(\.content.title) == ["second"])
  }

  @Test func `a withdrawn item stays in the history and no longer counts`() {
    var book = Book.opened()
    let attached = book.add(Book.item("first"))
    book.add(EvidenceWithdrawn(evidence: attached.digest, because: "wrong year"))
    #expect(book.assessment().evidence.count == 1)
    #expect(book.assessment().currentEvidence.isEmpty)
  }

  @Test func `the last judgement of a part stands, and what is agreed stands before what the owner says`() {
    var book = Book.opened()
    book.add(Book.judged("good"))
    book.add(Book.judged("adequate"))
    #expect(book.assessment().claim("HP2")?.judgement.grade.text == "adequate")
    book.add(JudgementMade(subject: "HP2", grade: GradeID("good"), because: "panel", part: .agreed))
    book.add(Book.judged("outstanding"))
    #expect(book.assessment().claim("HP2")?.judgement.grade.text == "good")
  }

  @Test func `a day sees no later record`() {
    var book = Book.opened()
    book.add(Book.judged("good"))
    book.day = book.day.adding(days: 10)
    book.add(Book.judged("adequate"))
    #expect(book.assessment(asAt: book.day.adding(days: -1)).claim("HP2")?.judgement.grade.text == "good")
    #expect(book.assessment(asAt: book.day.adding(days: -1)).completeness.counted.count == 2)
  }

  @Test func `an ancestor counts whatever its clock said`() {
    var book = Book.opened()
    let ahead = book.add(Book.item("by a clock that runs ahead"), at: Instant(startOf: book.day.adding(days: 5)))
    book.add(Book.judged("good"), after: [ahead.digest])
    #expect(book.assessment().evidence.count == 1)
    #expect(History(book.records).records.last?.kind == .judgementMade)
  }

  @Test func `part of an import is passed over until all of it is there`() {
    var book = Book.opened()
    book.add(Book.item("one"), batch: Batch(id: "b", number: 1, count: 2))
    #expect(book.assessment().evidence.isEmpty)
    #expect(book.assessment().completeness.incompleteBatches.map(\.batch) == ["b"])
    book.add(Book.item("two"), batch: Batch(id: "b", number: 2, count: 2))
    #expect(book.assessment().evidence.count == 2)
    #expect(book.assessment().completeness.incompleteBatches.isEmpty)
  }

  @Test func `a record that others name and that is not there is said to be missing`() {
    var book = Book.opened()
    let attached = book.add(Book.item("gone"))
    book.add(Book.judged("good"))
    let rest = book.records.filter { $0.digest != attached.digest }
    #expect(History(rest).assessment(asAt: book.day).completeness.missing == [attached.digest])
  }

  @Test func `an erased record is not missing`() {
    var book = Book.opened()
    let attached = book.add(Book.item("gone"))
    let stone = Erased.Tombstone(
      digest: attached.digest, kind: "evidence-attached", at: attached.header.at, after: attached.header.after,
      batch: nil)
    book.add(Erased(records: [stone], files: [], because: "named a child"))
    let rest = book.records.filter { $0.digest != attached.digest }
    let assessment = History(rest).assessment(asAt: book.day)
    #expect(assessment.completeness.missing.isEmpty && assessment.evidence.isEmpty)
    #expect(book.assessment().evidence.isEmpty)
  }

  @Test func `two who saw the same heads both count, and the next record comes after both`() {
    var book = Book.opened()
    let heads = History(book.records).heads
    let one = book.add(Book.item("one"), after: heads)
    let two = book.add(Book.item("two"), after: heads)
    #expect(book.assessment().evidence.count == 2)
    #expect(History(book.records).heads == [one.digest, two.digest].sorted())
  }

  @Test func `the order in which records arrive changes nothing`() {
    var book = Book.opened()
    var chance = SeededGenerator(seed: 3)
    for number in 0..<150 {
      let known = Array(book.records.suffix(1 + Int(chance.next() % 4)))
      let skew = Int(chance.next() % 7200) - 3600
      let at = Instant(seconds: Instant(startOf: book.day).seconds + 40_000 + number * 60 + skew)
      book.add(
        number % 3 == 0 ? Book.judged("grade \(number)") : Book.item("item \(number)"), after: known.map(\.digest),
        at: at)
    }
    let expected = History(book.records).records.map(\.digest)
    for seed in 0..<5 as Range<UInt64> {
      var chance = SeededGenerator(seed: seed)
      #expect(History(book.records.shuffled(using: &chance)).records.map(\.digest) == expected, "seed \(seed)")
    }
    let place = Dictionary(uniqueKeysWithValues: expected.enumerated().map { ($1, $0) })
    for record in book.records {
      for parent in record.header.after { #expect(place[parent, default: 0] < place[record.digest, default: 0]) }
    }
  }

  @Test func `a short id is as long as it must be to tell records apart`() {
    let digests = (0..<2000).map { SHA256.digest(of: "\($0)") }
    let length = ShortID.length(toTellApart: digests)
    #expect(Set(digests.map { $0.short.prefix(length) }).count == digests.count)
    guard case .one(let found) = ShortID.resolve(String(digests[5].short.prefix(length)), among: digests) else {
      Issue.record("not found")
      return
    }
    #expect(found == digests[5])
    if case .one = ShortID.resolve("zzzzzzzz", among: digests) { Issue.record("found what is not there") }
  }
}
