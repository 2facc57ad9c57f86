import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Properties
import Testing

/// Adverse findings do not lapse: what nobody looked at again stands as old, never shown mended.
@Suite struct OldFindingsTests {
  /// Fourteen months: longer than anything is fresh.
  private static let old = 427

  /// A review and an audit of fourteen months ago, and two papers of today of which one is of practice.
  private func ground(_ statement: String, daysAgo: Int = Self.old) throws -> Ground {
    var ground = try Ground()
    ground.attach(statement, kind: .externalReview, daysAgo: daysAgo, title: "Peer review")
    ground.attach(statement, kind: .audit, daysAgo: daysAgo)
    ground.attach("X1.G1", kind: .audit)
    ground.attach("X1.G1", kind: .minutes)
    return ground
  }

  private func old(_ ground: Ground) -> [Gap] { ground.analysis.gaps.filter { $0.kind == .neverMended } }

  @Test func `what was inadequate fourteen months ago and was never looked at again goes on holding`() throws {
    let ground = try ground("X1.I1")
    #expect(try ground.readings("X1.a") == "I G G")
    let gaps = ground.analysis.gaps
    #expect(gaps.prefix(2).map(\.kind) == [.neverMended, .neverMended], "first among gaps")
    #expect(gaps.filter { $0.aspect?.text == "X1.a" }.map(\.kind) == [.contested])
    let first = try #require(ground.records.first { $0.kind == .evidenceAttached }?.digest)
    guard case .neverMended(let since, nil)? = ground.analysis.evidence.standings[first]?.state else {
      Issue.record("the review does not stand as old")
      return
    }
    #expect(since == ground.today.adding(days: -Self.old).adding(months: 12))
  }

  @Test func `below the worst it stands as counting to a day, and from then on as out of date after that day`() throws {
    func state(_ daysAgo: Int) throws -> (ItemStanding.State?, end: CivilDate) {
      var ground = try Ground()
      ground.attach("X1.A1", kind: .audit, daysAgo: daysAgo)
      let id = try #require(ground.records.first { $0.kind == .evidenceAttached }?.digest)
      let fresh = ground.today.adding(days: -daysAgo).adding(months: 12)
      return (ground.analysis.evidence.standings[id]?.state, fresh.adding(months: OldFindings.heldMonths))
    }
    let (old, end) = try state(Self.old)
    #expect(old?.until == end && old?.why == nil)
    let (ended, last) = try state(800)
    #expect(ended == .lapsed(after: last))
  }

  @Test func `of old findings the worst stands first, and of those the oldest`() throws {
    var ground = try Ground()
    // X1 is a hard criterion, and stands before the others in everything that is alike.
    ground.attach("X1.A1", kind: .audit, daysAgo: 500, title: "adequate")
    ground.attach("X2.I1", kind: .audit, daysAgo: 450, title: "younger")
    ground.attach("Y2.I1", kind: .audit, daysAgo: 900, title: "oldest")
    ground.attach(kind: .audit, against: ["Y1.G3"], daysAgo: 600, title: "denied")
    let named = old(ground).compactMap { gap in
      if case .neverMended(_, let title, _, _, _) = gap.reason { title } else { nil }
    }
    #expect(named == ["oldest", "younger", "adequate", "denied"])
    #expect(ground.analysis.gaps.prefix(4).allSatisfy { $0.kind == .neverMended })
  }

  @Test(arguments: [("B. Owner", false), ("R. Lund", true)])
  func `where the service has ended somebody who does not answer for it sets it aside, and the reason is told`(
    name: String, isSetAside: Bool
  ) throws {
    var ground = try Ground()
    ground.bodies.append(OwnerAssigned(criterion: "X1".criterion, owner: "B. Owner", reviewer: "R. Lund", due: nil))
    ground.attach("X1.I1", kind: .audit, daysAgo: Self.old)
    let id = try ground.item()
    ground.say(Rechecked(.item(id), .setAside, because: "the centre closed in May"), by: name)
    #expect(old(ground).isEmpty == isSetAside)
    let reason = ItemStanding.State.setAside(because: "the centre closed in May", on: ground.today)
    #expect((ground.analysis.evidence.standings[id]?.state == reason) == isSetAside)
  }

  @Test func `a lone one holds at the second worst grade, however old`() throws {
    var bad = try Ground()
    bad.attach("X1.I1", kind: .audit, daysAgo: 4000)
    bad.attach("X1.G1", kind: .audit)
    bad.attach("X1.G1", kind: .policy)
    #expect(try bad.readings("X1.a") == "A G G")
    #expect(old(bad).count == 1)
  }

  @Test(arguments: [(365 + 40, "A G G", 2), (365 * 2 + 40, "G G G", 0)])
  func `below the worst grade it holds and is named for twelve more months`(
    daysAgo: Int, expected: String, named: Int
  ) throws {
    let ground = try ground("X1.A1", daysAgo: daysAgo)
    #expect(try ground.readings("X1.a") == expected)
    #expect(old(ground).count == named)
  }

  @Test func `an old finding carries nothing and is not what the evidence says on the whole`() throws {
    var ground = try Ground()
    ground.attach("X1.A1", kind: .audit, daysAgo: Self.old)
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").isPlaced)
  }

  @Test func `where nothing is newer, an old finding is all that is said`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .audit, daysAgo: Self.old)
    ground.attach("X1.I1", kind: .externalReview, daysAgo: Self.old)
    #expect(try ground.readings("X1.a") == "I I I")
    #expect(try !ground.aspect("X1.a").isPlaced, "it is no current evidence")
  }

  @Test func `two newer items of practice of two kinds end it`() throws {
    var ground = try ground("X1.I1")
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "G G G")
    #expect(old(ground).isEmpty)
    #expect(try ground.aspect("X1.a").passedOver.map(\.why) == [.mended, .mended])
  }

  @Test func `what was found as bad again after them says that it was not mended`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .audit, daysAgo: Self.old)
    ground.attach("X1.G1", kind: .audit, daysAgo: 90)
    ground.attach("X1.G1", kind: .observation, daysAgo: 80)
    #expect(try ground.aspect("X1.a").passedOver.map(\.why) == [.mended])
    ground.attach("X1.I1", kind: .caseSample, daysAgo: 10)
    #expect(try ground.aspect("X1.a").passedOver.isEmpty)
    #expect(old(ground).count == 1)
  }

  @Test func `two of one kind, two of one exercise and two copies do not`() throws {
    var same = try ground("X1.I1")
    same.attach("X1.G1", kind: .audit)
    #expect(old(same).count == 2)
    var exercise = try Ground()
    exercise.attach("X1.I1", kind: .audit, daysAgo: Self.old)
    exercise.attach("X1.G1", kind: .audit, exercise: "spring")
    exercise.attach("X1.G1", kind: .observation, exercise: "spring")
    #expect(old(exercise).count == 1)
    var copies = try Ground()
    copies.attach("X1.I1", kind: .audit, daysAgo: Self.old)
    copies.attach("X1.G1", kind: .audit, file: "q2.pdf")
    copies.attach("X1.G1", kind: .observation, file: "q2.pdf")
    #expect(old(copies).count == 1)
  }

  @Test func `what is older than it does not end it, and what is as bad does not either`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .externalReview, daysAgo: Self.old)
    for days in [Self.old, Self.old + 1] {
      ground.attach("X1.G1", kind: .audit, daysAgo: days)
      ground.attach("X1.G1", kind: .observation, daysAgo: days)
    }
    #expect(old(ground).count == 1)
  }

  @Test func `what showed it mended may itself be out of date by now`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .externalReview, daysAgo: 1200)
    ground.attach("X1.G1", kind: .audit, daysAgo: 800)
    ground.attach("X1.G1", kind: .observation, daysAgo: 800)
    #expect(old(ground).isEmpty)
    #expect(try ground.readings("X1.a") == "- - -")
  }

  @Test(arguments: [("Nobody", true), ("nobody ", true), ("A peer authority", false)])
  func `a later outcome of an inspectorate on its criterion ends it`(agency: String, ends: Bool) throws {
    var ground = try ground("X1.I1")
    ground.attach("X1.G2", kind: .externalReview, agency: agency)
    #expect(old(ground).isEmpty == ends)
  }

  @Test(arguments: ["X1.G2", "X1.I1", "X1.A2", "X1 adequate"])
  func `what an inspectorate has spoken of since is not called mended, however it found it`(shows: String) throws {
    var ground = try ground("X1.I1")
    ground.attach(shows, kind: .externalReview, agency: "Nobody")
    #expect(try ground.aspect("X1.a").passedOver.map(\.why) == [.inspectedSince, .inspectedSince])
  }

  @Test func `an inspectorate's bad word on another aspect ends nothing`() throws {
    var ground = try ground("X1.I1")
    ground.attach("X1.I2", kind: .externalReview, agency: "Nobody")
    #expect(old(ground).count == 2)
    #expect(try ground.readings("X1.a").hasPrefix("I"))
  }

  @Test func `what is denied does not lapse either`() throws {
    var ground = try Ground()
    ground.attach(kind: .audit, against: ["X1.G3"], daysAgo: Self.old)
    ground.attach(kind: .observation, against: ["X1.G3"], daysAgo: Self.old)
    ground.attach("X1.G3", kind: .audit)
    #expect(try ground.aspect("X1.c").standing.supported?.step == .notMet)
    #expect(old(ground).count == 2)
  }

  @Test(arguments: [(12, 8, false), (15, 5, true), (9, 0, false)])
  func `a drawn sample of ten or more, wholly above it, shows an old finding mended`(yes: Int, no: Int, mends: Bool)
    throws
  {
    var ground = try Ground(Ground.audited)
    ground.attach("X1.I1", kind: .audit, daysAgo: 500)
    try ground.audit("sample", yes: yes, no: no)
    // 12 of 20 may be half; 15 of 20 are in doubt for good, and wholly above the worst.
    #expect(ground.analysis.gaps.contains { $0.kind == .neverMended } != mends)
  }
}
