import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Properties
import Testing

/// How the evidence on one aspect becomes its three readings.
@Suite struct AspectTests {
  @Test func `nothing attached is untested, which is no grade`() throws {
    let ground = try Ground()
    #expect(try ground.readings("X1.a") == "- - -")
    #expect(try ground.aspect("X1.a").status == .untested)
  }

  @Test func `one item says something and carries nothing`() throws {
    var ground = try Ground()
    ground.attach("X1.G1")
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").lacking == [.secondItem, .secondKind, .extent])
  }

  @Test func `two items of two kinds, one from practice, carry a rung`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit)
    ground.attach("X1.G1", kind: .minutes)
    #expect(try ground.readings("X1.a") == "G G G")
    #expect(try ground.aspect("X1.a").status == .evidenced)
  }

  @Test func `two items of one kind carry nothing`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit)
    ground.attach("X1.G1", kind: .audit)
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test func `papers alone prove nothing`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .policy)
    ground.attach("X1.G1", kind: .minutes)
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").lacking.contains(.practice))
  }

  @Test func `papers of one exercise count once`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit, exercise: "spring")
    ground.attach("X1.G1", kind: .observation, exercise: "spring")
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test func `the best grade needs three kinds, one from children, families or files`() throws {
    var ground = try Ground()
    ground.attach("X1.O1", kind: .audit)
    ground.attach("X1.O1", kind: .observation)
    ground.attach("X1.O1", kind: .externalReview)
    #expect(try ground.readings("X1.a") == "G O O")
    ground.attach("X1.O1", kind: .feedbackFamilies)
    #expect(try ground.readings("X1.a") == "O O O")
  }

  @Test func `evidence at a better rung also carries those below`() throws {
    var ground = try Ground()
    ground.attach("X1.O1", kind: .audit)
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "G G O")
  }

  @Test func `evidence is fresh for twelve months, performance data for six`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit, daysAgo: 360)
    ground.attach("X1.G1", kind: .performanceData, daysAgo: 200)
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").passedOver.map(\.why) == [.stale])
    ground.attach("X1.G1", kind: .performanceData, daysAgo: 170)
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test func `a period ages from its end`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", daysAgo: 500)
    var content = try #require(ground.bodies.popLast() as? EvidenceContent)
    (content.from, content.to) = (ground.today.adding(days: -500), ground.today.adding(days: -100))
    ground.bodies.append(content)
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test func `one adverse item contests the aspect and rules nothing out`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.A1", kind: .externalReview)
    #expect(try ground.readings("X1.a") == "G G G")
    #expect(try ground.aspect("X1.a").status == .contested)
    #expect(try ground.aspect("X1.a").evidence.first?.kind == .externalReview)
  }

  @Test func `enough adverse evidence rules a rung out`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.A1", kind: .audit)
    ground.attach("X1.A1", kind: .externalReview)
    #expect(try ground.readings("X1.a") == "A G G")
  }

  @Test func `good evidence says nothing against outstanding`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test func `an item against a statement speaks against it and all better ones`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.O1", kind: .externalReview)
    #expect(try ground.readings("X1.a") == "G G O")
    ground.attach(kind: .audit, against: ["X1.O1"])
    ground.attach(kind: .observation, against: ["X1.O1"])
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test func `the best that is said is what something current says, and not what nobody spoke against`() throws {
    var ground = try Ground()
    ground.attach("X1.A1", kind: .minutes)
    #expect(try ground.readings("X1.a") == "- A A")
    ground.attach("X1.O1", kind: .audit, daysAgo: 800)
    #expect(try ground.readings("X1.a") == "- A A")
    ground.attach("X1.O1", kind: .audit)
    #expect(try ground.readings("X1.a") == "A A O")
  }

  @Test func `a two-step aspect that nothing but old or partial evidence speaks of is not best said to be met`() throws
  {
    var ground = try Ground()
    ground.attach(kind: .audit, against: ["X1.G3"])
    #expect(try ground.aspect("X1.c").standing.bestSaid?.step == .partlyMet)
    ground.attach("X1.G3", kind: .minutes)
    #expect(try ground.aspect("X1.c").standing.bestSaid?.step == .met)
  }

  @Test func `that the best does not hold is no strength`() throws {
    var ground = try Ground()
    for kind in [EvidenceKind.audit, .observation, .minutes, .policy] { ground.attach(kind: kind, against: ["X1.O1"]) }
    #expect(try ground.readings("X1.a") == "- - -")
    ground.attach("X1.A1", kind: .audit)
    #expect(try ground.readings("X1.a") == "- A A")
  }

  @Test func `a confirmed finding is not contested`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.I1", kind: .caseSample)
    #expect(try ground.aspect("X1.a").status == .contested)
    #expect(ground.analysis.gaps.contains { $0.kind == .contested && $0.aspect?.text == "X1.a" })
    ground.attach("X1.I1", kind: .externalReview)
    #expect(try ground.aspect("X1.a").status == .evidenced)
    let gap = try #require(ground.analysis.gaps.first { $0.aspect?.text == "X1.a" })
    #expect(gap.kind == .confirmed && gap.rank == 1 && gap.evidence.count == 2)
  }

  @Test func `a lone worst finding holds the aspect at the second worst grade`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.I1", kind: .caseSample)
    #expect(try ground.readings("X1.a") == "A G G")
    #expect(try ground.aspect("X1.a").hasLoneWorst)
  }

  @Test(arguments: [EvidenceKind.minutes, .observation])
  func `what is well beside a lone worst finding makes it no finding of the worst grade`(kind: EvidenceKind) throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .caseSample)
    #expect(try ground.readings("X1.a") == "- I I")
    ground.attach("X1.G1", kind: kind)
    #expect(try ground.readings("X1.a") == "- I G")
    #expect(try ground.aspect("X1.a").next?.grade.label == "Adequate")
  }

  @Test func `a second worst finding confirms the worst grade`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.evidence("X1.G1")
    ground.attach("X1.I1", kind: .caseSample)
    ground.attach("X1.I1", kind: .caseSample)
    #expect(try ground.readings("X1.a") == "I G G")
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
  }

  @Test func `a two-step aspect is met, partly met or not met`() throws {
    var met = try Ground()
    met.evidence("X1.G3")
    #expect(try met.aspect("X1.c").standing.supported?.step == .met)
    var partly = met
    partly.attach(kind: .audit, against: ["X1.G3"])
    #expect(try partly.aspect("X1.c").standing.indicated?.step == .partlyMet)
    var not = try Ground()
    not.attach(kind: .audit, against: ["X1.G3"])
    not.attach(kind: .observation, against: ["X1.G3"])
    #expect(try not.aspect("X1.c").standing.supported?.step == .notMet)
    var doubted = try Ground()
    doubted.attach(kind: .feedbackStaff, against: ["X1.G3"])
    #expect(try doubted.aspect("X1.c").standing.supported?.step == .partlyMet, "one survey does not make it not met")
    #expect(try doubted.aspect("X1.c").status == .contested)
    doubted.attach(kind: .feedbackStaff, against: ["X1.G3"])
    #expect(try doubted.aspect("X1.c").standing.supported?.step == .partlyMet, "nor do two of one kind")
    var single = try Ground()
    single.attach("X1.G3")
    #expect(try single.aspect("X1.c").standing.supported == nil)
    #expect(try single.aspect("X1.c").standing.indicated?.step == .met)
  }

  @Test(arguments: [(EvidenceKind.minutes, TwoStep?.some(.met)), (.feedbackStaff, nil)])
  func `one authoritative record settles what the law or an appointment makes so`(
    kind: EvidenceKind, expected: TwoStep?
  ) throws {
    let text = Ground.small.replacing("name: Aspect c\n", with: "name: Aspect c\n            fact: yes\n")
    var ground = try Ground(text)
    ground.attach("X1.G3", kind: kind)
    #expect(try ground.aspect("X1.c").standing.supported?.step == expected)
    var denied = try Ground(text)
    denied.attach(kind: kind, against: ["X1.G3"])
    #expect(try denied.aspect("X1.c").standing.supported?.step == (expected == nil ? .partlyMet : .notMet))
  }

  @Test func `an undated item is to be placed, and counts for nothing`() throws {
    var ground = try Ground()
    ground.attach("X1.G1")
    var content = try #require(ground.bodies.popLast() as? EvidenceContent)
    content.dated = nil
    ground.bodies.append(content)
    #expect(try ground.readings("X1.a") == "- - -")
    #expect(ground.analysis.evidence.toBePlaced.count == 1)
  }

  @Test func `a link to words that have changed counts for nothing until looked at again`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    let other = try Ground(Ground.small.replacing("X1 a at G.", with: "X1 a at G, reworded."))
    let analysis = Analysis(other.framework, History(ground.records).assessment(asAt: ground.today))
    #expect(analysis.criterion("X1".criterion)?.aspects.first?.grades.indicated == nil)
    #expect(analysis.gaps.contains { $0.kind == .suspectLink })
  }
}
