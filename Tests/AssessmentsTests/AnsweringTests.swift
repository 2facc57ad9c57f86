import Assessments
import Digests
import Frameworks
import Testing

/// Whoever answered for a criterion when they looked at a finding again lifted nothing, whatever is taken back or said of names
/// afterwards.
@Suite struct AnsweringTests {
  private static let criterion = CriterionID("HP2")

  /// A book with a finding, to be looked at again.
  private static func found() -> (book: Book, item: Digest) {
    var book = Book.opened()
    let item = book.add(Book.item("a finding")).digest
    return (book, item)
  }

  private static func notSo(_ item: Digest) -> any RecordContent {
    Rechecked(evidence: item, outcome: .notSo, because: "read again")
  }

  /// For what each who looked again answered.
  private func answered(_ book: Book) -> [Set<CriterionID>] {
    book.assessment().evidence.flatMap(\.rechecks).map(\.answeredFor)
  }

  static let duties: [any RecordContent] = [
    OwnerAssigned(criterion: criterion, owner: "C. Farrow", reviewer: nil, due: nil),
    ActionRaised(title: "Repaint", criterion: criterion, band: nil, owner: "C. Farrow", due: nil, measure: nil),
  ]

  @Test(arguments: AnsweringTests.duties.indices)
  func `who is taken back as an owner answered for it until then, and no longer`(_ duty: Int) {
    var (book, item) = Self.found()
    let named = book.add(Self.duties[duty])
    book.add(Self.notSo(item), by: "C. Farrow")
    book.add(Withdrawn(record: named.digest, because: "by mistake"))
    book.add(Self.notSo(item), by: "C. Farrow")
    #expect(answered(book) == [[Self.criterion], []])
  }

  @Test func `an owner who is taken back gives way to the one before`() {
    var (book, item) = Self.found()
    book.add(Self.duties[0])
    let second = book.add(OwnerAssigned(criterion: Self.criterion, owner: "K. Lund", reviewer: nil, due: nil))
    book.add(Self.notSo(item), by: "C. Farrow")
    book.add(Withdrawn(record: second.digest, because: "by mistake"))
    book.add(Self.notSo(item), by: "C. Farrow")
    #expect(answered(book) == [[], [Self.criterion]])
  }

  @Test func `an action that is handed on is answered for by whoever has it`() {
    var (book, item) = Self.found()
    let action = book.add(Self.duties[1]).digest
    book.add(ActionUpdated(action: action, status: .open, due: nil, note: nil, owner: "K. Lund"))
    for name in ["C. Farrow", "K. Lund"] { book.add(Self.notSo(item), by: name) }
    #expect(answered(book) == [[], [Self.criterion]])
  }

  @Test func `pairs that were compared know for what their reader answered`() {
    var (book, item) = Self.found()
    let named = book.add(Self.duties[0])
    let other = book.add(Book.item("another")).digest
    book.add(SourcesCompared(evidence: item, relation: .same, other: other, because: "one paper"), by: "C. Farrow")
    book.add(Withdrawn(record: named.digest, because: "by mistake"))
    #expect(book.assessment().sourcesCompared.map(\.answeredFor) == [[Self.criterion]])
  }

  @Test func `to say that alike names are two frees nobody`() {
    var (book, item) = Self.found()
    book.add(Self.duties[0])
    book.add(PersonNamed(name: "C. Farrow", spellings: ["C Farrow"], isOne: false))
    book.add(Self.notSo(item), by: "C Farrow")
    #expect(answered(book) == [[Self.criterion]])
    #expect(book.assessment().criteriaAnsweredFor(by: Person(name: "C Farrow")) == [Self.criterion])
  }

  @Test(arguments: [true, false])
  func `to take back or deny that two names are one frees nobody`(_ isDenied: Bool) {
    var (book, item) = Self.found()
    book.add(Self.duties[0])
    let named = book.add(PersonNamed(name: "C. Lund", spellings: ["C. Farrow"], isOne: true))
    book.add(Self.notSo(item), by: "Lund, C.")
    book.add(
      isDenied
        ? PersonNamed(name: "C. Lund", spellings: ["C. Farrow"], isOne: false)
        : Withdrawn(record: named.digest, because: "by mistake"))
    #expect(answered(book) == [[Self.criterion]])
  }
}
