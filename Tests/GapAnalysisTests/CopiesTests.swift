import Assessments
import GapAnalysis
import Properties
import Testing

/// The same bytes are one piece of evidence, however often they were attached.
@Suite struct CopiesTests {
  @Test func `one file under two kinds is one item, and carries nothing`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .observation, file: "audit.pdf")
    ground.attach("X1.G1", kind: .audit, file: "audit.pdf")
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").lacking.contains(.secondItem))
    ground.attach("X1.G1", kind: .observation, file: "visit.pdf")
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test func `one file attached twice does not confirm the worst grade`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach("X1.I1", kind: .audit, file: "finding.pdf")
    ground.attach("X1.I1", kind: .minutes, file: "finding.pdf")
    #expect(try ground.aspect("X1.a").hasLoneWorst)
    ground.attach("X1.I1", kind: .minutes, file: "another.pdf")
    #expect(try ground.aspect("X1.a").isWorstConfirmed)
  }

  @Test(arguments: [("X1.O1", false), ("X1.I1", true)])
  func `a second look confirms what it looked at, and not what a copy says otherwise`(
    looked: String, isConfirmed: Bool
  ) throws {
    var ground = try Ground()
    ground.evidence("X1.G1")
    ground.attach(looked, file: "finding.pdf")
    let item = try #require(ground.records.last?.digest)
    ground.bodies.append(Rechecked(evidence: item, outcome: .confirmed, because: "looked again"))
    ground.attach("X1.I1", kind: .minutes, file: "finding.pdf")
    #expect(try ground.aspect("X1.a").isWorstConfirmed == isConfirmed)
  }

  @Test func `of copies the less favourable speaks, whichever was attached last`() throws {
    for statements in [["X1.O1", "X1.A1"], ["X1.A1", "X1.O1"]] {
      var ground = try Ground()
      for statement in statements { ground.attach(statement, file: "audit.pdf") }
      #expect(try ground.readings("X1.a") == "- A A")
    }
  }

  @Test func `of copies that say the same the last one attached speaks, and the other is said not to count`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit, daysAgo: 90, file: "audit.pdf")
    ground.attach("X1.G1", kind: .minutes, daysAgo: 30, file: "audit.pdf")
    let aspect = try ground.aspect("X1.a")
    let items = ground.records.dropFirst().map { Contribution.Origin.item($0.digest) }
    #expect(aspect.evidence.map(\.origin) == [items[1]] && aspect.evidence.map(\.copies) == [[items[0]]])
    #expect(aspect.passedOver.map(\.origin) == [items[0]] && aspect.passedOver.map(\.why) == [.sameFile])
  }

  @Test func `copies of one file keep the exercise that any of them is of`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit, exercise: "Q2", file: "audit.pdf")
    ground.attach("X1.G1", kind: .audit, file: "audit.pdf")
    ground.attach("X1.G1", kind: .observation, exercise: "Q2", file: "visit.pdf")
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test func `one file may speak of two aspects, and counts for each`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", file: "audit.pdf")
    ground.attach("X1.A2", file: "audit.pdf")
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.b").isPlaced)
  }

  @Test func `when the copy that spoke is withdrawn, the other speaks`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit, file: "audit.pdf")
    ground.attach("X1.I1", kind: .audit, file: "audit.pdf")
    ground.bodies.append(EvidenceWithdrawn(evidence: ground.records[2].digest, because: "a slip"))
    #expect(try ground.readings("X1.a") == "- G G")
  }

  @Test func `papers at two places stay two items`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit)
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "G G G")
  }
}
