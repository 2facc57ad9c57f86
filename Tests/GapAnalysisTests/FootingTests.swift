import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

/// On how many independent sources a criterion rests, and what it carries without the strongest.
@Suite struct FootingTests {
  private func footing(_ ground: Ground) throws -> Footing {
    let analysis = ground.analysis
    return analysis.footing(of: try #require(analysis.criterion("X1".criterion)))
  }

  @Test func `nothing rests on nothing`() throws {
    let ground = try Ground()
    let footing = try footing(ground)
    #expect(footing.sources == 0)
    #expect(footing.withoutStrongest.grade == nil)
  }

  @Test func `what speaks against it is no source of a criterion for which nothing is supported`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .minutes)
    ground.attach("X1.I1", kind: .audit)
    #expect(try footing(ground).sources == 1)
  }

  @Test func `the worst grade rests on what says it, and not on what is well beside it`() throws {
    var ground = try Ground()
    for kind in [EvidenceKind.audit, .observation] {
      ground.attach("X1.I1", "X1.I2", kind: kind)
      ground.attach("X1.G3", kind: kind)
    }
    ground.attach("X1.G1", kind: .minutes)
    #expect(try #require(ground.analysis.criterion("X1".criterion)).readings.supported.grade?.id.text == "inadequate")
    #expect(try footing(ground).sources == 2)
  }

  @Test func `what falls without one item of two is said`() throws {
    var ground = try Ground()
    for kind in [EvidenceKind.audit, .observation] { ground.attach("X1.G1", "X1.G2", "X1.G3", kind: kind) }
    let footing = try footing(ground)
    #expect(footing.sources == 2)
    #expect(footing.withoutStrongest.grade?.id == nil)
  }

  @Test func `what has three of three kinds stands without any one of them`() throws {
    var ground = try Ground()
    for kind in [EvidenceKind.audit, .observation, .minutes] {
      ground.attach("X1.G1", kind: kind, exercise: kind.rawValue)
      ground.attach("X1.G2", kind: kind, exercise: kind.rawValue)
      ground.attach("X1.G3", kind: kind, exercise: kind.rawValue)
    }
    let footing = try footing(ground)
    #expect(footing.sources == 3)
    #expect(footing.withoutStrongest.grade?.id.text == "good")
  }

  @Test func `papers of one exercise are one source, and are lost together`() throws {
    var ground = try Ground()
    for statement in ["X1.G1", "X1.G2", "X1.G3"] {
      ground.attach(statement, kind: .audit, exercise: "spring")
      ground.attach(statement, kind: .observation, exercise: "summer")
    }
    let footing = try footing(ground)
    #expect(footing.sources == 2)
    #expect(footing.withoutStrongest.grade == nil)
  }

  @Test func `a claim of the worst grade never goes beyond the evidence, and a better one without any does`() throws {
    let scale = try Ground().framework.scale
    #expect(!scale.worst.isBeyond(nil) && !scale.worst.isBeyond(scale.worst))
    #expect(scale.best.isBeyond(nil) && scale.best.isBeyond(scale.worst) && !scale.best.isBeyond(scale.best))
  }
}
