import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Properties
import Testing

/// A re-check says how far a finding goes, and what lifts it is not the word of whoever answers for it.
@Suite struct RecheckTests {
  /// An aspect that is well but for one finding at the worst grade, of a criterion that somebody owns.
  private static func ground() throws -> (ground: Ground, finding: Digest) {
    var ground = try Ground()
    ground.bodies.append(OwnerAssigned(criterion: "X1".criterion, owner: "B. Owner", reviewer: "R. Lund", due: nil))
    ground.evidence("X1.G1")
    ground.attach("X1.I1", kind: .caseSample)
    return (ground, try ground.item())
  }

  private static let few = Extent.counted(2, of: 40)
  private static let many = Extent.counted(9, of: 40)

  @Test(arguments: [
    (Rechecked.Outcome.notSo, nil, "G G G"), (.so, few, "A G G"), (.wider, many, "I G G"), (.resolved, nil, "A G G"),
    (.setAside, nil, "G G G"), (.confirmed, nil, "I G G"),
  ])
  func `what was found says how far it goes, and only wider reaches the worst grade`(
    outcome: Rechecked.Outcome, extent: Extent?, expected: String
  ) throws {
    let (start, id) = try Self.ground()
    var ground = start
    let finding = Rechecked.Subject.item(id)
    #expect(try ground.readings("X1.a") == "A G G")
    ground.bodies.append(Rechecked(finding, outcome, extent: extent, because: "looked again"))
    #expect(try ground.readings("X1.a") == expected)
    #expect(try ground.aspect("X1.a").hasLoneWorst == (outcome == .resolved))
  }

  @Test func `what is so for some is put right, whether or not anything else speaks of it`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .caseSample)
    let id = try ground.item()
    ground.say(Rechecked(.item(id), .so, extent: Self.few, because: "forty files read"), by: "R. Lund")
    let gap = try #require(ground.analysis.gaps.first { $0.aspect?.text == "X1.a" })
    #expect(gap.reason == .soForSome(findings: 1, Self.few) && gap.evidence == [.item(id)])
  }

  @Test
  func
    `where two shortfalls stand above the worst, what is so for some caps below good, and what nobody looked at holds at the second worst`()
    throws
  {
    let weak = "  - {grade: weak, letter: W, label: Weak, meaning: weak, shortfall: yes}"
    let text = Ground.small.replacing("  - {grade: inadequate,", with: "\(weak)\n  - {grade: inadequate,")
    var ground = try Ground(text)
    ground.attach("X1 good", kind: .audit)
    ground.attach("X1 good", kind: .observation)
    ground.attach("X1 inadequate", kind: .caseSample)
    #expect(try ground.readings("X1.*") == "W G G")
    ground.bodies.append(Rechecked(.item(try ground.item()), .so, extent: Self.few, because: "looked"))
    #expect(try ground.readings("X1.*") == "A G G")
  }

  @Test func `what is so for some and no more is settled, with its extent, and caps below good`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    #expect(try ground.aspect("X1.a").status == .contested)
    ground.say(Rechecked(.item(id), .so, extent: Self.few, because: "forty files read"), by: "R. Lund")
    let aspect = try ground.aspect("X1.a")
    #expect(aspect.status == .evidenced && aspect.limited.map(\.foundFor) == [Self.few])
    #expect(try ground.readings("X1.a") == "A G G")
    let gap = try #require(ground.analysis.gaps.first { $0.aspect?.text == "X1.a" })
    #expect(gap.reason == .soForSome(findings: 1, Self.few) && gap.kind == .practice && gap.reason.closing == .putRight)
    #expect(gap.evidence == [.item(id)])
    // One that nobody looked at again is to be settled, and is counted alone.
    ground.attach("X1.A1", kind: .externalReview)
    #expect(try ground.aspect("X1.a").status == .contested)
    let open = try #require(ground.analysis.gaps.first { $0.aspect?.text == "X1.a" })
    #expect(open.reason == .contested(indicated: ground.framework.scale.grade(level: 2), against: 1))
  }

  /// HP4 is a hard criterion and HP2 is not; of three ladders two are good beyond doubt.
  @Test(arguments: [("HP4", Rechecked.Outcome.so, "A", true), ("HP4", .notSo, "G", false), ("HP2", .so, "G", false)])
  func `on a hard criterion what is so for some caps the criterion below good as well`(
    id: String, outcome: Rechecked.Outcome, expected: String, isHeld: Bool
  ) throws {
    var ground = try Ground.schedule()
    let criterion = try #require(ground.framework.criterion(id.criterion))
    for aspect in criterion.aspects {
      ground.evidence(try #require(aspect.statements.first { $0.grade.letter == "G" }).id.text)
    }
    let worst = try #require(criterion.aspects[1].statements.last)
    ground.attach(worst.id.text, kind: .caseSample)
    let finding = Rechecked.Subject.item(try ground.item())
    #expect(criterion.aspects[1].shape == .full)
    ground.bodies.append(
      Rechecked(finding, outcome, extent: outcome == .so ? Self.few : nil, because: "forty files read"))
    let supported = try #require(ground.analysis.criterion(id.criterion)).readings.supported
    #expect(supported.grade.map { "\($0.letter)" } == expected && supported.isHeld == isHeld)
    #expect(supported.rule?.text == "RU2")
  }

  @Test(arguments: [(Rechecked.Outcome.notSo, "G G G"), (.so, "A G G"), (.wider, "A G G"), (.confirmed, "A G G")])
  func
    `a shortfall that is not the worst contests, caps below good once found so for some, and rules out once found wider`(
      outcome: Rechecked.Outcome, expected: String
    ) throws
  {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.A1", kind: .caseSample, extent: "2 of 12")
    #expect(try ground.readings("X1.a") == "G G G")
    #expect(ground.analysis.atRisk[AspectID("X1.a")]?.verdict.grade?.letter == "A")
    ground.bodies.append(Rechecked(.item(try ground.item()), outcome, extent: Self.many, because: "forty read"))
    #expect(try ground.readings("X1.a") == expected)
  }

  @Test(arguments: [
    (Rechecked.Outcome.so, Gap.Reason.soForSome(findings: 1, many)),
    (.wider, .ruledOut(findings: 1)),
  ])
  func `a shortfall that was looked at again is settled, and is to be put right`(
    outcome: Rechecked.Outcome, reason: Gap.Reason
  ) throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.A1", kind: .externalReview, extent: "5 of 40")
    #expect(try ground.aspect("X1.a").status == .contested)
    ground.say(Rechecked(.item(try ground.item()), outcome, extent: Self.many, because: "forty read"), by: "R. Lund")
    #expect(try ground.aspect("X1.a").status == .evidenced)
    let gap = try #require(ground.analysis.gaps.first { $0.aspect?.text == "X1.a" })
    #expect(gap.reason == reason && gap.reason.closing == .putRight)
    #expect(gap.evidence == [.item(try ground.item())])
  }

  @Test func `what was found wider rules out by itself, whatever else is open`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.A1", kind: .externalReview, extent: "5 of 40")
    ground.say(Rechecked(.item(try ground.item()), .wider, extent: Self.many, because: "forty read"), by: "R. Lund")
    ground.attach("X1.A1", kind: .caseSample)
    #expect(try ground.aspect("X1.a").status == .evidenced)
    let gap = try #require(ground.analysis.gaps.first { $0.aspect?.text == "X1.a" })
    #expect(gap.reason == .ruledOut(findings: 1))
  }

  @Test(arguments: [("1 of 40", true), ("1 of 4", true), ("38 of 40", false)])
  func `nothing is resolved by a newer share of so few that it says worse`(extent: String, isHeld: Bool) throws {
    var ground = try Ground(Ground.audited)
    ground.attach("X1.I1", kind: .caseSample, extent: "1 of 12")
    let id = try ground.item()
    ground.attach("X1.G1", kind: .audit, daysAgo: 5, extent: extent)
    ground.say(Rechecked(.item(id), .resolved, shownBy: [.item(try ground.item())], because: "mended"), by: "R. Lund")
    let aspect = try ground.aspect("X1.a")
    #expect(aspect.passedOver.map(\.why) == (isHeld ? [] : [.resolved]))
  }

  @Test(arguments: [Rechecked.Outcome.notSo, .so, .setAside, .resolved])
  func `the owner's own word lifts nothing`(outcome: Rechecked.Outcome) throws {
    let (start, id) = try Self.ground()
    var ground = start
    let finding = Rechecked.Subject.item(id)
    ground.attach("X1.G1", kind: .audit, daysAgo: 5)
    let newer = try ground.item()
    let said = Rechecked(
      finding, outcome, extent: outcome == .so ? Self.few : nil, shownBy: outcome == .resolved ? [.item(newer)] : [],
      because: "fine now")
    var byOwner = ground
    byOwner.say(said, by: "B. Owner")
    #expect(try byOwner.readings("X1.a") == "A G G" && byOwner.aspect("X1.a").hasLoneWorst)
    ground.say(said, by: "R. Lund")
    #expect(try !ground.aspect("X1.a").hasLoneWorst)
  }

  @Test(arguments: ["b owner", "B.Owner", "Owner, B.", "OWNER B"])
  func `the owner is no other person by being written otherwise`(name: String) throws {
    let (start, id) = try Self.ground()
    var ground = start
    ground.say(Rechecked(.item(id), .notSo, because: "fine now"), by: name)
    #expect(try ground.readings("X1.a") == "A G G" && ground.aspect("X1.a").hasLoneWorst)
  }

  @Test func `nor does the word of whoever owns an action on it`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    let finding = Rechecked.Subject.item(id)
    ground.bodies.append(
      ActionRaised(
        title: "Put it right", criterion: "X1".criterion, band: nil, owner: "C. Farrow", due: nil, measure: nil))
    ground.say(Rechecked(finding, .notSo, because: "it was a slip"), by: "C. Farrow")
    #expect(try ground.readings("X1.a") == "A G G")
  }

  @Test func `that it goes further is taken from anybody, the owner too`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    let finding = Rechecked.Subject.item(id)
    ground.say(Rechecked(finding, .wider, extent: Self.many, because: "nine more"), by: "B. Owner")
    #expect(try ground.readings("X1.a") == "I G G")
    ground.say(Rechecked(finding, .notSo, because: "fine now"), by: "B. Owner")
    #expect(try ground.readings("X1.a") == "I G G", "and is not buried by a later word of theirs")
  }

  @Test(arguments: [
    (EvidenceKind.audit, "X1.G1", 5, true), (.minutes, "X1.G1", 5, false), (.audit, "X1.G1", 31, false),
    (.audit, "X1.A1", 5, false), (.audit, "X2.G1", 5, false), (.audit, "X1.G2", 5, false), (.audit, "X1 good", 5, true),
  ])
  func `resolved names newer evidence of practice that speaks well of the aspect, or of the criterion as a whole`(
    kind: EvidenceKind, shows: String, daysAgo: Int, counts: Bool
  ) throws {
    let (start, id) = try Self.ground()
    var ground = start
    let finding = Rechecked.Subject.item(id)
    ground.attach(shows, kind: kind, daysAgo: daysAgo)
    let shown = try ground.item()
    ground.bodies.append(Rechecked(finding, .resolved, shownBy: [.item(shown)], because: "seen"))
    #expect(try ground.aspect("X1.a").hasLoneWorst != counts)
    let gap = ground.analysis.gaps.first { $0.aspect?.text == "X1.a" }
    if !counts, case .worstAlone(_, let said)? = gap?.reason { #expect(said == .resolved) } else { #expect(counts) }
    // When what showed it is withdrawn, it stands again.
    ground.bodies.append(EvidenceWithdrawn(evidence: shown, because: "wrong year"))
    #expect(try ground.aspect("X1.a").hasLoneWorst)
  }

  @Test(arguments: [
    (["X1.I1", "X1.I2"], [], ["X1.G1"], false), (["X1.I1", "X1.I2"], [], ["X1.G1", "X1.G2"], true),
    (["X1.I1", "X1.I2"], [], ["X1 good"], true), (["X1.I1"], ["X1.G2"], ["X1.G1"], false),
    (["X1 inadequate"], [], ["X1.G2"], true), (["X1.I1", "X1.G2"], [], ["X1.G1"], true),
  ])
  func `each aspect that a finding weighs against is shown mended, and the criterion as a whole by any`(
    shows: [String], against: [String], named: [String], counts: Bool
  ) throws {
    var ground = try Ground()
    ground.attach(shows.first ?? "", shows.dropFirst().first ?? "", against: against)
    let finding = try ground.item()
    let shownBy = try named.map { text in
      ground.attach(text, daysAgo: 5)
      return Rechecked.Subject.item(try ground.item())
    }
    ground.bodies.append(Rechecked(.item(finding), .resolved, shownBy: shownBy, because: "mended"))
    let standing = ground.analysis.evidence.standings[finding]
    #expect(standing?.state.why == (counts ? .resolved : nil) && standing?.unshown == (counts ? nil : .resolved))
  }

  @Test func `a question shows nothing mended of another aspect`() throws {
    var ground = try Ground(Ground.audited)
    ground.attach("X1.I2", kind: .audit, daysAgo: 100)
    let finding = try ground.item()
    let shown = Rechecked.Subject.question(QuestionID("X1.Q1"), sample: try ground.audit("sample", yes: 19, no: 1))
    ground.say(Rechecked(.item(finding), .resolved, shownBy: [shown], because: "mended"), by: "R. Lund")
    #expect(ground.analysis.evidence.standings[finding]?.unshown == .resolved)
  }

  @Test(arguments: [("inspectorate", true), ("Peers", false)])
  func `a later grade of an inspectorate shows it mended, of however few it speaks`(agency: String, counts: Bool) throws
  {
    let (start, id) = try Self.ground()
    var ground = start
    ground.attach("X1 good", kind: .externalReview, daysAgo: 5, agency: agency, extent: "2 of 12")
    ground.bodies.append(Rechecked(.item(id), .resolved, shownBy: [.item(try ground.item())], because: "seen"))
    #expect(ground.analysis.evidence.standings[id]?.unshown == (counts ? nil : .resolved))
  }

  @Test func `what shows it mended is newer than the last day on which somebody found it to be so`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    ground.attach("X1.G1", kind: .audit, daysAgo: 5)
    let newer = try ground.item()
    ground.say(Rechecked(.item(id), .so, extent: Self.few, because: "two of forty"), by: "R. Lund")
    ground.say(Rechecked(.item(id), .resolved, shownBy: [.item(newer)], because: "mended"), by: "R. Lund")
    #expect(try ground.aspect("X1.a").passedOver.isEmpty)
  }

  @Test(arguments: [(19, 1, true), (12, 8, false), (4, 0, false)])
  func `a question of a sample that was drawn later shows it mended where it says no worse`(
    yes: Int, no: Int, shows: Bool
  ) throws {
    var ground = try Ground(Ground.audited)
    ground.attach("X1.I1", kind: .audit, daysAgo: 100)
    let id = try ground.item()
    let sample = try ground.audit("sample", yes: yes, no: no)
    let shown = Rechecked.Subject.question(QuestionID("X1.Q1"), sample: sample)
    ground.say(Rechecked(.item(id), .resolved, shownBy: [shown], because: "mended"), by: "R. Lund")
    #expect(try ground.aspect("X1.a").passedOver.contains { $0.why == .resolved } == shows)
  }

  @Test func `cases that were mended since they were read show nothing of the others`() throws {
    var ground = try Ground(Ground.audited)
    let cases = (0..<20).map { "C\($0)" }
    let first = try ground.audit("first", yes: 4, no: 16, daysAgo: 60, second: 20, cases: cases)
    let again = try ground.audit("again", yes: 20, no: 0, daysAgo: 20, cases: cases)
    let finding = Rechecked.Subject.question(QuestionID("X1.Q1"), sample: first)
    ground.say(
      Rechecked(finding, .resolved, shownBy: [.question(QuestionID("X1.Q1"), sample: again)], because: "mended"),
      by: "R. Lund")
    #expect(try ground.aspect("X1.a").passedOver.allSatisfy { $0.why != .resolved })
  }

  @Test func `what was set aside tells its reason`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    let finding = Rechecked.Subject.item(id)
    ground.say(Rechecked(finding, .setAside, because: "the centre closed in May"), by: "R. Lund")
    #expect(
      ground.analysis.evidence.standings[id]?.state
        == .setAside(because: "the centre closed in May", on: ground.today))
  }

  @Test func `two findings at the worst grade of which one is limited leave one that nobody looked at`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    let finding = Rechecked.Subject.item(id)
    ground.attach("X1.I1", kind: .externalReview)
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
    ground.bodies.append(Rechecked(finding, .so, extent: Self.few, because: "two of forty"))
    #expect(try ground.aspect("X1.a").hasLoneWorst && !ground.aspect("X1.a").isWorstConfirmed)
  }

  @Test func `what is so for some and no more reaches the worst grade neither beside little evidence nor with another`()
    throws
  {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit)
    ground.attach("X1.I1", kind: .caseSample)
    ground.bodies.append(Rechecked(.item(try ground.item()), .so, extent: Self.few, because: "two of forty"))
    #expect(try ground.readings("X1.a") == "A A G")
    ground.attach("X1.I1", kind: .externalReview)
    ground.bodies.append(Rechecked(.item(try ground.item()), .so, extent: Self.few, because: "two of forty"))
    #expect(try ground.readings("X1.a") == "A A A")
  }

  @Test(arguments: [("", "A G G"), ("            one-case: yes\n", "I G G")])
  func `what the framework marks as failing by one case reaches the worst grade where it is so for some`(
    mark: String, expected: String
  ) throws {
    var ground = try Ground(Ground.small.replacing("name: Aspect a\n", with: "name: Aspect a\n\(mark)"))
    ground.evidence("X1.G1")
    ground.attach("X1.I1", kind: .caseSample)
    ground.bodies.append(Rechecked(.item(try ground.item()), .so, extent: Self.few, because: "two of forty"))
    #expect(try ground.readings("X1.a") == expected)
  }

  @Test func `an old finding that was found to be so again is current again`() throws {
    var ground = try Ground()
    ground.attach("X1.A1", kind: .audit, daysAgo: 500)
    #expect(ground.analysis.gaps.contains { $0.kind == .neverMended })
    ground.bodies.append(Rechecked(.item(try ground.item()), .so, extent: Self.few, because: "still so"))
    #expect(!ground.analysis.gaps.contains { $0.kind == .neverMended })
    #expect(try ground.readings("X1.a") == "- A A")
  }

  @Test func `older records that say confirmed or resolved and no more are read, and mean what the manual says`() throws
  {
    for (outcome, expected) in [(Rechecked.Outcome.confirmed, "I G G"), (.resolved, "A G G")] {
      let (start, id) = try Self.ground()
      var ground = start
      ground.bodies.append(Rechecked(evidence: id, outcome: outcome, because: "looked again"))
      #expect(try ground.readings("X1.a") == expected)
    }
  }
}
