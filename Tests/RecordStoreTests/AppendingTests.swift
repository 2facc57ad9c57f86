import Assessments
import Calendar
import Frameworks
import Platform
import RecordStore
import TestSupport
import Testing

@Suite struct `Opening a workspace` {
  @Test func `makes folders for the owner only, and the record that opens it`() throws {
    let copy = try Copy.opened()
    #expect(try copy.folder.permissions(of: "evidence") == 0o700)
    #expect(try copy.folder.permissions(of: "evidence/records") == 0o700)
    #expect(try copy.assessment().opened?.authority == "Northvale Council")
    #expect(try copy.assessment().id == "northvale")
  }

  @Test func `tells git to leave evidence as it is`() throws {
    #expect(try Copy.opened().folder.text(of: ".gitattributes") == "evidence/** -text\nframeworks/** -text\n")
  }

  @Test func `leaves a project's own attributes alone and gives the folder some of its own`() throws {
    let copy = try Copy()
    try copy.folder.write("*.png binary\n", to: ".gitattributes")
    try copy.workspace.open(
      AssessmentOpened(authority: "Northvale Council", target: nil), Copy.stamp(at: "2026-11-01T09:00:00Z"))
    #expect(try copy.folder.text(of: ".gitattributes") == "*.png binary\n")
    #expect(try copy.folder.text(of: "evidence/.gitattributes") == "* -text\n")
    #expect(try Verification(copy.workspace).findings == [])
  }

  @Test func `names each assessment differently, in 26 letters and digits`() {
    let names = (0..<20).map { _ in Workspace.newAssessmentID() }
    #expect(Set(names).count == 20)
    #expect(names.allSatisfy { $0.count == 26 })
  }
}

@Suite struct `Appending records` {
  let copy: Copy

  init() throws { copy = try Copy.opened() }

  @Test func `gives back what was written, when it is read again`() throws {
    let written = try copy.attach("an audit", as: "audit.pdf", at: "2026-11-02T10:00:00Z")
    let contents = try copy.workspace.contents()
    #expect(contents.history.records.last?.digest == written.digest)
    #expect(contents.history.records.count == 2)
    #expect(contents.damaged.isEmpty && contents.strays.isEmpty)
    #expect(try copy.assessment().evidence.map(\.content.title) == ["audit.pdf"])
    #expect(try Verification(copy.workspace).findings == [])
  }

  @Test func `names the heads that the writer saw`() throws {
    let opened = try copy.workspace.contents().history.heads
    let next = try copy.append(Copy.note("one"), at: "2026-11-02T10:00:00Z")[0]
    #expect(next.header.after == opened)
    #expect(try copy.workspace.contents().history.heads == [next.digest])
  }

  @Test func `of two people who saw the same is seen in both orders and joined by the next`() throws {
    let before = try copy.workspace.contents()
    let one = try copy.workspace.append([Copy.note("one")], Copy.stamp(at: "2026-11-02T10:00:00Z"), to: before)[0]
    let two = try copy.workspace.append(
      [EvidenceContent(title: "two", material: .reference("shelf"))],
      Copy.stamp(at: "2026-11-02T10:00:01Z", by: "B. Lead"), to: before)[0]
    #expect(try copy.workspace.contents().history.heads == [one.digest, two.digest].sorted())
    #expect(try copy.assessment().judgements.count == 1)
    #expect(try copy.assessment().evidence.count == 1)
    let next = try copy.append(Copy.note("three"), at: "2026-11-03T10:00:00Z")[0]
    #expect(next.header.after == [one.digest, two.digest].sorted())
  }

  @Test func `with the same bytes again counts as done`() throws {
    let before = try copy.workspace.contents()
    // Only where the bits are stated too: by chance they are other ones each time.
    let stamp = try Copy.stamp(at: "2026-11-02T10:00:00Z", clockStated: true)
    let first = try copy.workspace.append([Copy.note("one")], stamp, to: before)
    let again = try copy.workspace.append([Copy.note("one")], stamp, to: before)
    #expect(first.map(\.digest) == again.map(\.digest))
    #expect(try copy.workspace.contents().history.records.count == 2)
  }

  @Test func `several at once makes one batch that counts when all of it is there`() throws {
    let batch = try copy.append(
      Copy.note("one"), EvidenceContent(title: "two", material: .reference("shelf")),
      at: "2026-11-02T10:00:00Z")
    #expect(batch.map(\.header.batch?.number) == [1, 2])
    #expect(Set(batch.map(\.header.batch?.id)).count == 1)
    #expect(try copy.assessment().evidence.count == 1)
    try copy.remove(copy.path(of: batch[1]))
    #expect(try copy.assessment().judgements.isEmpty)
    let findings = try Verification(copy.workspace).findings
    #expect(findings.map(\.kind) == [.incompleteImport])
    #expect(findings.allSatisfy { $0.sentence.contains("1 of 2 are here") })
  }

  @Test func `in two copies comes to the same assessment in both, whichever takes in first`() throws {
    let other = try Copy()
    try other.takeIn(copy)
    try copy.attach("an audit", as: "audit.pdf", at: "2026-11-02T10:00:00Z")
    try other.attach("minutes", as: "minutes.pdf", at: "2026-11-02T09:00:00Z")
    try other.append(Copy.note("why"), at: "2026-11-02T09:00:01Z")
    try other.takeIn(copy)
    try copy.takeIn(other)
    #expect(try copy.files() == other.files())
    let (one, two) = (try copy.assessment(), try other.assessment())
    #expect(one.evidence.map(\.content.title) == ["minutes.pdf", "audit.pdf"])
    #expect(one.evidence.map(\.id) == two.evidence.map(\.id))
    #expect(one.completeness.counted == two.completeness.counted)
    #expect(try Verification(copy.workspace).findings == [])
  }
}

@Suite struct `A disk that fails while several records are written` {
  private static let steps = 0...22

  @Test(arguments: steps, [SystemError.Reason.diskFull, .readOnly])
  func `at any step leaves the assessment as it was, or complete`(step: Int, reason: SystemError.Reason) throws {
    let copy = try Copy.opened()
    let before = try copy.files()
    let bodies = [Copy.note("one"), Copy.note("two"), Copy.note("three")]
    let workspace = copy.on(FaultyFileSystem(.refuse(step: step, reason)))
    let stamp = try Copy.stamp(at: "2026-11-02T10:00:00Z")
    do {
      try workspace.append(bodies, stamp, to: workspace.contents())
      #expect(try copy.workspace.contents().history.records.count == 4)
    } catch {
      let left = try copy.files().filter { !$0.key.hasSuffix(".tmp") }
      #expect(left == before)
    }
    #expect(try Verification(copy.workspace).isSound)
  }

  @Test(arguments: steps)
  func `by losing its power at any step leaves the assessment as it was, or complete`(step: Int) throws {
    let copy = try Copy.opened()
    let workspace = copy.on(FaultyFileSystem(.powerCut(step: step)))
    let bodies = [Copy.note("one"), Copy.note("two"), Copy.note("three")]
    let stamp = try Copy.stamp(at: "2026-11-02T10:00:00Z")
    let done = Result { try workspace.append(bodies, stamp, to: copy.workspace.contents()) }
    let judgements = try copy.assessment().judgements.map(\.judgement.because)
    if done.isSuccess { #expect(judgements == ["three"]) }
    #expect(judgements == [] || judgements == ["three"])
    #expect(try Verification(copy.workspace).isSound)
  }

  @Test func `says that the disk is full`() throws {
    let copy = try Copy.opened()
    let workspace = copy.on(FaultyFileSystem(.refuse(step: 3, .diskFull)))
    let stamp = try Copy.stamp(at: "2026-11-02T10:00:00Z")
    let error = try #require(throws: StoreError.self) {
      try workspace.append([Copy.note("one")], stamp, to: copy.workspace.contents())
    }
    #expect(error.description.hasSuffix("could not be written: the disk is full"))
  }
}
