import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Properties
import Testing

/// One paper is one source, however it came in.
@Suite struct SourcesTests {
  private static let place = "https://share.northvale.example/Audits/Q2.docx"

  @Test func `one reference under two kinds is one item, and carries nothing`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .observation, reference: Self.place, title: "Q2 audit")
    ground.attach("X1.G1", kind: .audit, reference: Self.place, title: "Audit of the second quarter")
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").passedOver.map(\.why) == [.sameFile])
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test func `a paper that lay in a folder and a copy of its bytes are one item`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit, file: "q2.docx")
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "G G G")
    let kept = try #require(ground.bodies[0] as? EvidenceContent)
    var lain = try #require(ground.bodies[1] as? EvidenceContent)
    lain.origin = PaperOrigin(path: "/shared/q2.docx", digest: try #require(kept.material.storedFile?.digest))
    ground.bodies[1] = lain
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test(arguments: [
    "  https://share.northvale.example/Audits/Q2.docx ", "https://share.northvale.example/Audits/Q2.docx/",
    "HTTPS://Share.Northvale.example/Audits/Q2.docx",
    "https://share.northvale.example/Audits/Q2.docx?utm_source=mail&fbclid=x",
  ])
  func `a reference is the same after what tells nothing of the paper`(written: String) throws {
    #expect(PaperReference(written) == PaperReference(Self.place))
    var ground = try Ground()
    ground.attach("X1.G1", kind: .observation, reference: Self.place)
    ground.attach("X1.G1", kind: .audit, reference: written)
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test(arguments: [
    ("https://share.northvale.example/Audits/Q3.docx", "https://share.northvale.example/Audits/Q2.docx"),
    ("https://share.northvale.example/audits/Q2.docx", "https://share.northvale.example/Audits/Q2.docx"),
    ("https://share.northvale.example/a?id=1", "https://share.northvale.example/a?id=2"),
    ("https://share.northvale.example/a#1", "https://share.northvale.example/a#2"), ("shelf 11", "shelf 1 1"),
  ])
  func `whatever else differs may be another paper`(one: String, two: String) {
    #expect(PaperReference(one) != PaperReference(two))
  }

  @Test(arguments: [
    ("SharePoint: Audits/2026/Q2", "sharepoint:Audits / 2026 / Q2/"), ("Shelf\u{A0}4,  box 2", "Shelf 4, box 2"),
    ("https://n.sharepoint.com/a?csf=1&web=1&e=x", "https://N.SharePoint.com/a"),
    ("https://x.example/a%20b?", "https://x.example/a b"),
  ])
  func `a place is known however it is spaced`(one: String, two: String) {
    #expect(PaperReference(one) == PaperReference(two), "\(PaperReference(one)) and \(PaperReference(two))")
  }

  @Test(arguments: ["not said", "n/a", " TBC ", "-"])
  func `papers of which nobody said where they are, are not in one place`(written: String) throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .externalReview, reference: written, title: "Review of delay")
    ground.attach("X1.I1", kind: .audit, reference: written, title: "Audit of unallocated cases")
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
    var other = try Ground()
    other.attach("X1.G1", kind: .observation, reference: written, title: "A visit")
    other.attach("X1.G1", kind: .audit, reference: written, title: "An audit")
    #expect(try other.readings("X1.a") == "G G G")
  }

  @Test func `one bad paper by reference does not confirm itself`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.I1", kind: .externalReview, reference: Self.place)
    ground.attach("X1.I1", kind: .minutes, reference: Self.place + "/")
    #expect(try ground.aspect("X1.a").hasLoneWorst)
  }

  /// Twice all that is said of a paper, at two places.
  private func perhapsTwice(_ statement: String, beside: String? = nil) throws -> Ground {
    var ground = try Ground()
    if let beside { ground.evidence(beside) }
    for (place, kind) in [("shelf a", EvidenceKind.observation), ("shelf b", .audit)] {
      ground.attach(
        statement, kind: kind, reference: place, title: "Q2  Audit", agency: "council", extent: "36 of 40")
    }
    return ground
  }

  @Test func `papers alike in all that is said of them count once in favour until somebody says they are two`() throws {
    var ground = try perhapsTwice("X1.G1")
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").lacking.contains(.secondItem))
    #expect(ground.analysis.gaps.contains { $0.kind == .perhapsSame && $0.criterion == "X1".criterion })
    let (one, two) = (try ground.item(last: 1), try ground.item())
    ground.bodies.append(SourcesCompared(evidence: one, relation: .distinct, other: two, because: "two teams"))
    #expect(try ground.readings("X1.a") == "G G G")
    #expect(!ground.analysis.gaps.contains { $0.kind == .perhapsSame })
  }

  @Test(arguments: [
    ("Q2 audit", "council", "35 of 40"), ("Q2 audit", "health", "36 of 40"), ("Q3", "council", "36 of 40"),
  ])
  func `papers that differ in what is said of them are two`(title: String, agency: String, extent: String) throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .observation, title: "Q2 audit", agency: "council", extent: "36 of 40")
    ground.attach("X1.G1", kind: .audit, title: title, agency: agency, extent: extent)
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test(arguments: [("North", "- G G"), ("north ", "- G G"), ("South", "G G G")])
  func `of two teams the same paper is two`(team: String, expected: String) throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .observation, title: "Q2 audit", team: "North")
    ground.attach("X1.G1", kind: .audit, title: "Q2 audit", team: team)
    #expect(try ground.readings("X1.a") == expected)
  }

  /// What every level says: readings, at risk, sources and as published.
  private func levels(_ ground: Ground) -> [String] {
    let analysis = ground.analysis
    func words(_ readings: Readings<Verdict>?) -> String { readings.map { ground.letters($0.grades) } ?? "none" }
    let criteria = analysis.criteria.flatMap { criterion -> [String] in
      let footing = analysis.footing(of: criterion)
      return ["\(criterion.criterion.id) \(words(criterion.readings)) \(footing.sources)"]
        + criterion.aspects.map { "\($0.id) \(ground.letters($0.grades)) \($0.isWorstConfirmed)" }
    }
    let judgements = analysis.judgements.map { judgement in
      let published = judgement.asPublished
      return
        "\(judgement.judgement.id) \(words(judgement.readings)) \(published?.mixture.total ?? 0) \(published?.said?.grade.letter ?? "-")"
    }
    let atRisk = analysis.criteria.map {
      "\(analysis.atRisk[.criterion($0.criterion.id)]?.verdict.grade?.letter ?? "-")"
    }
    return criteria + judgements + atRisk + [words(analysis.overall?.readings)]
  }

  /// Rows as they stand in a log: what they show, and of which kind.
  private static let rows: [(String, EvidenceKind, String?)] = [
    ("CL1.G1", .audit, nil), ("CL1.O1", .minutes, nil), ("CL2.G1", .externalReview, "Ofsted"),
    ("CL2 good", .externalReview, "inspectorate"), ("CL3.G2", .feedbackChildren, nil), ("CL3 good", .observation, nil),
  ]

  @Test(arguments: Self.rows.indices, [false, true])
  func `a favourable row that stands there three times changes nothing at any level`(row: Int, moved: Bool) throws {
    var ground = try Ground.shipped("ofsted-ilacs-2026")
    for (place, (shows, kind, agency)) in Self.rows.enumerated() {
      ground.attach(
        shows, kind: kind, reference: "log \(place)", title: "Row \(place)", agency: agency, place: "CL, \(place)")
    }
    // Ten findings, so that something is said of what was published.
    for paragraph in 1...10 {
      ground.attach(
        "CL\(paragraph % 8 + 1) good", kind: .externalReview, reference: "report", title: "Report",
        agency: "Ofsted", place: "CL, paragraph \(paragraph)")
    }
    ground.attach("CL1.R1", kind: .observation)
    let once = levels(ground)
    #expect(once.contains { $0.hasPrefix("CL ") && $0.hasSuffix(" G") })
    let (shows, kind, agency) = Self.rows[row]
    for copy in 1...3 {
      ground.attach(
        shows, kind: kind, reference: moved ? "elsewhere \(copy)" : "log \(row)", title: "Row \(row)", agency: agency,
        place: "CL, \(row)")
    }
    #expect(levels(ground) == once)
  }

  @Test func `papers at one place of two days are perhaps the same`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .observation, daysAgo: 30, reference: Self.place, title: "Spring")
    ground.attach("X1.G1", kind: .audit, daysAgo: 60, reference: Self.place, title: "Summer")
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test func `papers alike count in full against until somebody who does not own the criterion joins them`() throws {
    var ground = try perhapsTwice("X1.I1", beside: "X1.G1")
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
    let join = SourcesCompared(
      evidence: try ground.item(last: 1), relation: .same, other: try ground.item(), because: "one paper")
    ground.bodies.append(OwnerAssigned(criterion: "X1".criterion, owner: "B. Owner", reviewer: nil, due: nil))
    var joinedByOwner = ground
    joinedByOwner.say(join, by: "b.  owner")
    #expect(try joinedByOwner.aspect("X1.a").isWorstConfirmed)
    ground.say(join, by: "R. Reviewer")
    #expect(try ground.aspect("X1.a").hasLoneWorst && !ground.aspect("X1.a").isWorstConfirmed)
  }

  @Test func `what an owner joins counts once in favour`() throws {
    var ground = try Ground()
    ground.bodies.append(OwnerAssigned(criterion: "X1".criterion, owner: "B. Owner", reviewer: nil, due: nil))
    ground.attach("X1.G1", kind: .observation)
    ground.attach("X1.G1", kind: .audit)
    #expect(try ground.readings("X1.a") == "G G G")
    let (one, two) = (try ground.item(last: 1), try ground.item())
    ground.say(SourcesCompared(evidence: one, relation: .same, other: two, because: "one paper"), by: "B. Owner")
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test func `a paper that reports another belongs to its exercise`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit)
    ground.attach("X1.G1", kind: .minutes)
    #expect(try ground.readings("X1.a") == "G G G")
    let (audit, minutes) = (try ground.item(last: 1), try ground.item())
    ground.bodies.append(
      SourcesCompared(evidence: minutes, relation: .reports, other: audit, because: "the board noted the audit"))
    #expect(try ground.readings("X1.a") == "- G G")
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test func `what was said last of two papers holds`() throws {
    var ground = try perhapsTwice("X1.G1")
    let (one, two) = (try ground.item(last: 1), try ground.item())
    for relation in [SourcesCompared.Relation.distinct, .same] {
      ground.bodies.append(SourcesCompared(evidence: two, relation: relation, other: one, because: "looked"))
    }
    #expect(try ground.readings("X1.a") == "- G G")
  }

  /// A finding of the worst grade that was erased, after what stood beside it, and what came in since.
  private func erased(beside: Bool = false, times: Int = 1, then comesIn: (inout Ground) -> Void) throws -> Ground {
    var ground = try Ground()
    ground.evidence("X1.G1")
    if beside { ground.attach("X1.I1", extent: "3 of 40") }
    for _ in 1...times {
      ground.attach("X1.I1", extent: "3 of 40")
      let (id, assessment) = (try ground.item(), ground.assessment)
      let stones = Erasing.tombstones(of: ground.records.filter { $0.digest == id }, ground.framework, assessment)
      ground.bodies.append(Erased(records: stones, files: [], because: "it named a child"))
    }
    comesIn(&ground)
    return ground
  }

  @Test(arguments: [1, 2]) func `what was erased and comes in again confirms nothing until it is said to be another`(
    times: Int
  ) throws {
    var ground = try erased(times: times) { $0.attach("X1.I1", extent: "3 of 40") }
    #expect(try ground.aspect("X1.a").hasLoneWorst && !ground.aspect("X1.a").isWorstConfirmed)
    let asked = ground.analysis.gaps.filter { $0.kind == .perhapsSame && $0.criterion == "X1".criterion }
    #expect(asked.count == times)
    let (left, new) = (try ground.item(last: 1), try ground.item())
    ground.bodies.append(SourcesCompared(evidence: new, relation: .distinct, other: left, because: "two files"))
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
  }

  @Test(arguments: [(EvidenceKind.audit, 31, "3 of 40"), (.audit, 30, "4 of 40"), (.observation, 30, "3 of 40")])
  func `what comes in after an erasure and is of another day, extent or kind confirms`(
    kind: EvidenceKind, daysAgo: Int, extent: String
  ) throws {
    let ground = try erased { $0.attach("X1.I1", kind: kind, daysAgo: daysAgo, extent: extent) }
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
  }

  @Test func `no erasure lifts what two findings confirmed, though they are alike`() throws {
    let ground = try erased(beside: true) { _ in }
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
  }

  @Test func `two children who may be unsafe are two concerns`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    let told = try #require(CivilMinute("09:00", on: ground.today))
    for child in ["C1", "C2"] {
      ground.bodies.append(
        SafetyConcern(
          reference: child, criterion: "X1".criterion,
          shows: .statement(try #require(ground.link("X1.I1"))), told: "team manager", toldAt: told, actedAt: nil,
          recheckBy: ground.today.adding(days: 10), note: nil))
    }
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
  }
}
