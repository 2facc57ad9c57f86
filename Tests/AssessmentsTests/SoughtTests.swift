import Assessments
import Calendar
import Digests
import Frameworks
import TestSupport
import Testing

/// One case, or one person, looked for in what people wrote.
@Suite struct SoughtTests {
  private func sought(_ reference: String, among known: Set<String> = []) -> Sought {
    Sought(case: reference, among: known.union([reference]))
  }

  @Test(arguments: [
    "C117", "See C117.", "c117 and others", "C 117", "(C117)", "C117_plan.docx", "audit-C117.pdf", "C117,C118", "C117/",
    "“C117”",
  ]) func `a reference is known whatever its capitals and white space`(text: String) {
    #expect(sought("C117", among: ["C118"]).certainty(in: text) == .sure)
  }

  @Test(arguments: ["C1170", "AC117", "C11", "C1 17", "117", "C117b", "XC117X"])
  func `no reference is found in another`(text: String) {
    #expect(sought("C117").certainty(in: text) == nil)
  }

  @Test func `a longer reference that is known is none of the shorter`() {
    let known: Set = ["C1", "C12", "C1-2", "C1/b", "C1 x"]
    for other in ["C12", "C1-2", "C1/b", "C1 x", "c1X"] {
      #expect(sought("C1", among: known).certainty(in: other) == nil)
    }
    #expect(sought("C1", among: known).certainty(in: "C1-2 beside C1") == .sure)
  }

  @Test(arguments: ["C117-2", "2023/C117", "C117.5"])
  func `what may be longer is for somebody to look at`(text: String) {
    #expect(sought("C117").certainty(in: text) == .perhaps)
  }

  @Test func `a small number is a case's only where that is said`() {
    let sought = sought("0117", among: ["0118"])
    #expect(sought.certainty(in: "31 of 0117") == .perhaps)
    #expect(sought.certainty(in: "case 0117 was read") == .sure)
    #expect(sought.certainty(in: "31 of 117") == nil)
    #expect(sought.isMeant(by: "117") && !sought.isMeant(by: "118"))
  }

  @Test func `zeros that a spreadsheet dropped are meant where one case alone fits`() {
    #expect(!sought("0117", among: ["00117"]).isMeant(by: "117"))
    #expect(sought("00117").isMeant(by: "117"))
  }

  @Test func `a text is shown without any other case`() {
    let sought = sought("C117", among: ["C118", "0042", "C1"])
    #expect(
      sought.masked("C117 beside c 118 and case 0042; C1170 is none, 42 of 60")
        == "C117 beside [another case] and case [another case]; C1170 is none, 42 of 60")
  }

  @Test func `a person is found by every spelling that is one, and not by a part of it`() {
    let person = Sought(
      person: "K. Lund", spelt: ["K. Lund", "Lund, K", "Katrin Lund", "K. Lundgren"], PersonNames.none, cases: ["C117"])
    #expect(person.isMeant(by: "Lund, K") && !person.isMeant(by: "K. Lundgren"))
    #expect(person.certainty(in: "asked k. lund on Monday") == .sure)
    #expect(person.certainty(in: "asked K. Lundgren") == nil)
    #expect(person.masked("read C117 twice") == "read [another case] twice")
  }

  private func record(_ body: any RecordContent, _ number: Int) -> Record {
    RecordText.make(
      RecordHeader(
        assessment: "a", framework: FrameworkID("f"), frameworkVersion: "1", at: Instant(seconds: number),
        by: Person(name: "A. Lead")), body
    ).record
  }

  @Test func `of a draw only the case's own place is told, and of an audit all but other cases`() throws {
    let day = CivilDate(daysSinceEpoch: 20_000)
    let drawn = try #require(RecordTextTests.bodies.compactMap { $0 as? SampleDrawn }.first)
    let draw = record(drawn, 1)
    let audit = record(
      CaseAudited(
        sample: draw.digest, reference: "0017", auditor: "K", audited: day,
        answers: [.init(question: QuestionID("HP2.Q1"), answer: .no, note: "as case 018 was")], grade: nil), 2)
    let other = record(
      CaseAudited(sample: draw.digest, reference: "018", auditor: "K", audited: day, answers: [], grade: nil), 3)
    let known = Set([draw, audit, other].flatMap(\.references))
    let traces = Sought(case: "0017", among: known).traces(in: [draw, audit, other])
    #expect(traces.map(\.record.digest) == [draw.digest, audit.digest])
    #expect(traces[0].says.map(\.text) == ["0017", "referral"])
    let said = traces[1].says.map(\.text)
    #expect(said.contains("as case [another case] was") && said.contains("no") && !said.contains { $0.contains("018") })
  }

  @Test func `what repeats or speaks of what is of the case is of it too, and not what speaks of its sample`() {
    let content = EvidenceContent(title: "File of C117", material: .reference("shelf"))
    let item = record(content, 1)
    let check = record(Rechecked(evidence: item.digest, outcome: .confirmed, because: "seen"), 2)
    let other = record(NoteMade(subject: "HP2", text: "C118"), 3)
    let traces = Sought(case: "C117", among: ["C117", "C118"]).traces(in: [item, check, other])
    #expect(traces.map(\.record.digest) == [item.digest, check.digest])
    #expect(traces[1].speaksOf?.digest == item.digest)
  }
}
