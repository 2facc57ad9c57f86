import Assessments
import Calendar
import Frameworks
import RecordStore
import TestSupport
import Testing

@Suite struct `A printed seal` {
  let copy: Copy
  let framework: Framework
  let today: CivilDate

  init() throws {
    copy = try Copy.opened()
    try copy.attach("an audit", as: "audit.pdf", at: "2026-11-02T10:00:00Z")
    framework = try Copy.framework()
    today = try #require(CivilDate("2026-11-21"))
  }

  private func printed(_ copy: Copy, asAt day: String) throws -> String {
    let day = try #require(CivilDate(day))
    let counted = try copy.workspace.contents().history.assessment(asAt: day).completeness.counted
    return Seal(framework: framework, asAt: day, counted: counted).description
  }

  private func proof(_ seal: String, asAt day: String? = nil) throws -> SealSearch.Proof? {
    SealSearch(framework, try copy.workspace.contents().history).proof(
      of: seal, asAt: try day.map { try #require(CivilDate($0)) }, until: today)
  }

  @Test func `is found again, with its day`() throws {
    let proof = try #require(try proof(printed(copy, asAt: "2026-11-10")))
    #expect(proof.asAt.description == "2026-11-10")
    #expect((proof.records, proof.notCounted, proof.erasedSince) == (2, 0, 0))
  }

  @Test func `is found however it is typed`() throws {
    let seal = try printed(copy, asAt: "2026-11-10")
    #expect(try proof(seal.uppercased().replacing("-", with: " ")) != nil)
  }

  @Test func `still verifies after records of later days have arrived`() throws {
    let seal = try printed(copy, asAt: "2026-11-10")
    try copy.append(Copy.note("why"), at: "2026-11-12T10:00:00Z")
    #expect(try proof(seal)?.notCounted == 1)
    #expect(try proof(seal, asAt: "2026-11-10") != nil)
    #expect(try proof(seal, asAt: "2026-11-11") == nil)
  }

  @Test func `still verifies after more was recorded on the same day`() throws {
    let seal = try printed(copy, asAt: "2026-11-02")
    try copy.append(Copy.note("why"), at: "2026-11-02T11:00:00Z")
    try copy.append(Copy.note("why again"), at: "2026-11-02T12:00:00Z")
    #expect(try proof(seal)?.records == 2)
    #expect(try proof(seal, asAt: "2026-11-02") != nil)
  }

  @Test func `still verifies after a colleague's older records have arrived`() throws {
    let other = try Copy()
    try other.takeIn(copy)
    try other.append(Copy.note("elsewhere"), at: "2026-11-03T10:00:00Z")
    try copy.append(Copy.note("here"), at: "2026-11-04T10:00:00Z")
    let seal = try printed(copy, asAt: "2026-11-10")
    try copy.takeIn(other)
    try copy.append(Copy.note("both"), at: "2026-11-15T10:00:00Z")
    #expect(try proof(seal)?.notCounted == 2)
  }

  @Test func `still verifies after a record was erased, and says so`() throws {
    let seal = try printed(copy, asAt: "2026-11-10")
    let contents = try copy.workspace.contents()
    let audit = try #require(contents.history.records.last)
    try copy.workspace.erase(
      [Copy.tombstone(of: audit)], because: "why", Copy.stamp(at: "2026-11-12T10:00:00Z"), in: contents.history)
    #expect(try proof(seal)?.erasedSince == 1)
    let after = try printed(copy, asAt: "2026-11-13")
    #expect(try proof(after)?.erasedSince == 0)
  }

  @Test func `does not verify once one of its records is gone`() throws {
    let seal = try printed(copy, asAt: "2026-11-10")
    let audit = try #require(try copy.workspace.contents().history.records.last)
    try copy.remove(copy.path(of: audit))
    #expect(try proof(seal) == nil)
    #expect(Verification.day(of: seal, framework, try copy.workspace.contents().history, until: today) == nil)
  }

  @Test func `passes over a batch that was incomplete, as its report did`() throws {
    let batch = try copy.append(Copy.note("one"), Copy.note("two"), at: "2026-11-05T10:00:00Z")
    let last = try copy.folder.bytes(of: copy.path(of: batch[1]))
    try copy.remove(copy.path(of: batch[1]))
    let seal = try printed(copy, asAt: "2026-11-10")
    #expect(try proof(seal)?.notCounted == 1)
    try copy.folder.write(last, to: copy.path(of: batch[1]))
    #expect(try proof(seal)?.notCounted == 2)
    #expect(try proof(seal, asAt: "2026-11-10")?.notCounted == 2)
  }

  @Test func `tells what came in under its day since, and how each did`() throws {
    let other = try Copy()
    try other.takeIn(copy)
    let seal = try printed(copy, asAt: "2026-11-10")
    #expect(try proof(seal)?.cameUnder.isEmpty == true)
    let later = try copy.append(Copy.note("later that day"), at: "2026-11-10T18:00:00Z")[0]
    let elsewhere = try other.append(Copy.note("elsewhere"), at: "2026-11-03T10:00:00Z")[0]
    try copy.takeIn(other)
    try copy.append(Copy.note("of a later day"), at: "2026-11-12T10:00:00Z")
    let back = try copy.append(Copy.note("dated back"), at: "2026-11-09T10:00:00Z")[0]
    let under = try #require(try proof(seal)).cameUnder
    #expect(
      Dictionary(uniqueKeysWithValues: under.map { ($0.record, $0.manner) }) == [
        later.digest: .later, elsewhere.digest: .elsewhere, back.digest: .datedBack,
      ])
  }

  @Test func `is found for every day of a random history, and another's never`() throws {
    let seed = UInt64(20_261_121)
    var generator = SeededGenerator(seed: seed)
    for index in 0..<25 {
      let day = Int.random(in: 3...20, using: &generator)
      let time = "2026-11-\(day < 10 ? "0" : "")\(day)T10:00:\(index + 10)Z"
      let stamp = try Copy.stamp(at: time)
      let seen = try copy.workspace.contents().history
      // Some writers have not seen the latest records.
      let known = History(Array(seen.records.prefix(Int.random(in: 1...seen.records.count, using: &generator))))
      try copy.workspace.append([Copy.note("note \(index)")], stamp, to: known)
    }
    for day in 1...20 {
      let text = "2026-11-\(day < 10 ? "0" : "")\(day)"
      #expect(try proof(printed(copy, asAt: text))?.asAt.description == text, "seed \(seed)")
    }
    let other = try Copy.opened()
    try other.append(Copy.note("never here"), at: "2026-11-02T10:00:00Z")
    #expect(try proof(printed(other, asAt: "2026-11-10")) == nil)
  }
}
