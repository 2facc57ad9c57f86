import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Properties
import TestSupport
import Testing

/// Where one item stands, with the proof of it.
@Suite struct ItemStandingTests {
  private func standings(_ ground: Ground, in framework: Framework? = nil) -> [ItemStanding] {
    let assessment = History(ground.records).assessment(asAt: ground.today)
    let index = EvidenceIndex(framework ?? ground.framework, assessment, policy: assessment.policy)
    return assessment.evidence.compactMap { index.standings[$0.id] }
  }

  private func day(_ ground: Ground, _ ago: Int) -> CivilDate { ground.today.adding(days: -ago) }

  @Test func `what is young enough counts, to the last day of its freshness, and is too old on the next`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", daysAgo: 30)
    ground.attach("X1.G1", daysAgo: 365)
    ground.attach("X1.G1", daysAgo: 366)
    ground.attach("X1.G1", daysAgo: -3)
    #expect(
      standings(ground).map(\.state) == [
        .counts(until: day(ground, 30).adding(months: 12)), .counts(until: ground.today),
        .lapsed(after: day(ground, 1)), .ahead(of: day(ground, -3)),
      ])
  }

  @Test func `a concern counts however old until a second look clears it, and is due until somebody looked`() throws {
    var ground = try Ground()
    let told = day(ground, 500)
    let link = try #require(ground.link("X1.I1"))
    func raise() throws {
      ground.bodies.append(
        SafetyConcern(
          reference: "C1", criterion: "X1".criterion, shows: .statement(link), told: "manager",
          toldAt: try #require(CivilMinute("10:40", on: told)), actedAt: nil, recheckBy: told.adding(days: 14),
          note: nil))
    }
    try raise()
    let open = ItemStanding.State.openConcern(recheckBy: told.adding(days: 14), isOverdue: true)
    #expect(standings(ground).map(\.state) == [open])
    let id = try #require(ground.records.last?.digest)
    ground.bodies.append(Rechecked(evidence: id, outcome: .confirmed, because: "seen"))
    #expect(standings(ground).map(\.state) == [.openConcern(recheckBy: nil, isOverdue: false)])
    ground.bodies.append(Rechecked(.item(id), .notSo, because: "seen again"))
    #expect(standings(ground).map(\.state) == [.notSo(on: ground.today)])
    ground.bodies.append(EvidenceWithdrawn(evidence: id, because: "another child"))
    #expect(standings(ground).map(\.state) == [.withdrawn(because: "another child", on: ground.today)])
  }

  @Test func `what lacks something is to be placed, and says all that it lacks`() throws {
    var ground = try Ground()
    ground.attach("X1.G1")
    var content = try #require(ground.bodies.popLast() as? EvidenceContent)
    content.dated = nil
    ground.bodies.append(content)
    (content.kind, content.shows) = (nil, [])
    ground.bodies.append(content)
    #expect(
      standings(ground).map(\.state) == [
        .toBePlaced(lacking: [.day]), .toBePlaced(lacking: [.day, .kind, .links]),
      ])
  }

  @Test func `of copies on one aspect the one that speaks counts, and a copy that speaks of another counts too`() throws
  {
    var ground = try Ground()
    ground.attach("X1.G1", file: "paper")
    ground.attach("X1.G1", file: "paper")
    ground.attach("X1.G1", "X1.G2", file: "other")
    ground.attach("X1.A1", file: "other")
    let (standings, ids) = (standings(ground), ground.records.dropFirst().map(\.digest))
    #expect(standings[0].state == .copy(of: ids[1]))
    #expect(standings[1...].allSatisfy { $0.state.why == nil })
  }

  @Test func `a link to changed words waits beside what else it is, and alone keeps it from counting`() throws {
    var ground = try Ground()
    ground.attach("X1.G1")
    ground.attach("X1.G1", "X1.G2")
    ground.attach("X1.G1", "X1.G2", daysAgo: 500)
    let other = try Ground(Ground.small.replacing("X1 a at G.", with: "X1 a at G, reworded."))
    let found = standings(ground, in: other.framework)
    #expect(found.map(\.undecided) == [["X1.G1"], ["X1.G1"], ["X1.G1"]])
    #expect(found.map(\.state.id) == ["wording-changed", "fresh", "out-of-date"])
  }

  @Test func `what counts by its standing is what the analysis counts`() throws {
    var chance = SeededGenerator(seed: 11)
    for _ in 0..<8 {
      let ground = try Ground().filled(by: &chance)
      let assessment = History(ground.records).assessment(asAt: ground.today)
      let index = EvidenceIndex(ground.framework, assessment, policy: assessment.policy)
      let counting = assessment.evidence.filter { index.standings[$0.id]?.state.why == nil }.map {
        Contribution.Origin.item($0.id)
      }
      #expect(!counting.isEmpty && Set(counting) == index.origins)
    }
  }
}
