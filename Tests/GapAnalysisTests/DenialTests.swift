import Assessments
import GapAnalysis
import Properties
import Testing

/// That a description of a shortfall does not hold is neither good news nor bad.
@Suite struct DenialTests {
  @Test(arguments: ["X1.I1", "X1.A1", "X1.I3"])
  func `an older record against a description of a shortfall counts for nothing, and says why`(id: String) throws {
    var ground = try Ground()
    ground.attach(kind: .audit, against: [id])
    ground.attach(kind: .observation, against: [id])
    let aspect = id.hasSuffix("3") ? "X1.c" : "X1.a"
    #expect(try ground.readings(aspect) == "- - -")
    #expect(try ground.aspect(aspect).status == .untested)
    #expect(try ground.aspect(aspect).passedOver.map(\.why) == [.leavesOpen, .leavesOpen])
    #expect(ground.analysis.evidence.toBePlaced.isEmpty)
  }

  @Test func `what else such an item says counts as before`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit, against: ["X1.I1"])
    ground.attach("X1.G1", kind: .observation)
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test func `against a statement that is no shortfall it speaks as ever`() throws {
    var ground = try Ground()
    ground.attach(kind: .audit, against: ["X1.G1"])
    ground.attach(kind: .observation, against: ["X1.G1"])
    #expect(try ground.readings("X1.a") == "- A A")
  }
}
