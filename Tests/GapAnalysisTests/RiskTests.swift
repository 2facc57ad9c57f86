import Assessments
import Digests
import Frameworks
import GapAnalysis
import Properties
import Testing

/// What the readings fall to if open adverse findings turn out wider, and what is the biggest risk to the grade.
@Suite struct RiskTests {
  /// Good all through, with one finding at the worst grade on a hard criterion.
  static func ground() throws -> (ground: Ground, finding: Digest) {
    var ground = try Ground()
    for criterion in ["X1", "X2", "Y1", "Y2"] {
      ground.evidence("\(criterion).G1", "\(criterion).G2")
    }
    ground.attach("X1.I1", kind: .caseSample, title: "Dip sample", extent: "1 of 12")
    return (ground, try ground.item())
  }

  @Test func `one unsettled finding can take the whole to the worst grade, and that is said at every level`() throws {
    let (ground, id) = try Self.ground()
    let analysis = ground.analysis
    #expect(analysis.supportedOverall?.letter == "A")
    let risk = analysis.atRisk
    for conclusion in [Conclusion.overall, .judgement(JudgementID("X")), .criterion("X1".criterion)] {
      #expect(risk[conclusion]?.verdict.grade?.letter == "I", "\(conclusion)")
      #expect(risk[conclusion]?.findings.map(\.finding) == [.item(id)])
    }
    #expect(risk[AspectID("X1.a")]?.verdict.grade?.letter == "I")
    #expect(risk[.judgement(JudgementID("Y"))]?.verdict.grade?.letter == "G")
    #expect(risk[.judgement(JudgementID("Y"))]?.findings.isEmpty == true)
    #expect(analysis.outlook.risk?.moves == [.wider(.item(id))] && analysis.outlook.risk?.manner == .singly)
  }

  @Test(arguments: [
    (Rechecked.Outcome.notSo, false), (.setAside, false), (.wider, false), (.confirmed, false), (.so, true),
    (.resolved, true),
  ])
  func `open is what nobody looked at, or found so for those cases and no more`(
    outcome: Rechecked.Outcome, isOpen: Bool
  ) throws {
    let (start, id) = try Self.ground()
    var ground = start
    ground.say(
      Rechecked(.item(id), outcome, extent: outcome == .so ? .counted(1, of: 40) : nil, because: "read"), by: "R. Lund")
    #expect(ground.analysis.atRisk.open.map(\.finding) == (isOpen ? [.item(id)] : []))
  }

  @Test func `what the owner calls not so stays open`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    ground.bodies.append(OwnerAssigned(criterion: "X1".criterion, owner: "B. Owner", reviewer: nil, due: nil))
    ground.say(Rechecked(.item(id), .notSo, because: "fine now"), by: "B. Owner")
    #expect(ground.analysis.atRisk.open.map(\.finding) == [.item(id)])
  }

  @Test func `no finding is open where all that is adverse was settled, and nothing falls`() throws {
    let (start, id) = try Self.ground()
    var ground = start
    ground.say(Rechecked(.item(id), .notSo, because: "read"), by: "R. Lund")
    let analysis = ground.analysis
    #expect(analysis.outlook.risk == nil && analysis.atRisk.open.isEmpty)
    #expect(analysis.atRisk.whole.verdict.grade == analysis.supportedOverall)
  }
}
