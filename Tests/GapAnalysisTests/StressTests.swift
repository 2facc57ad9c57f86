import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

/// Which conclusions hang on a single item.
@Suite struct StressTests {
  @Test func `nothing hangs on one item where each rung has one to spare`() throws {
    var ground = try Ground()
    ground.evidence("X2.G1", "X2.G2", "X2.G3")
    let stress = Stress(ground.analysis)
    #expect(stress.hanging.isEmpty && stress.carried == 1 && stress.items == 9)
  }

  @Test func `a criterion hangs on each of the two items that carry it, and falls to what is left`() throws {
    var ground = try Ground()
    ground.evidence("X2.G1")
    ground.attach("X2.G2", kind: .audit)
    ground.attach("X2.O2", kind: .observation)
    ground.attach("X2.A2", kind: .policy)
    #expect(try ground.criterion("X2") == "G G G")
    let stress = Stress(ground.analysis)
    #expect(stress.hanging.map(\.conclusion) == [.criterion("X2".criterion)])
    #expect(stress.hanging.first?.carried.grade?.letter == "G")
    #expect(stress.hanging.first?.items.map { $0.falls.grade?.letter } == ["A", "A"])
  }

  @Test func `an item that speaks against holds nothing up`() throws {
    var ground = try Ground()
    ground.evidence("X2.G1", "X2.G2")
    ground.attach("X2.I1", kind: .caseSample)
    #expect(try ground.criterion("X2").hasPrefix("A"))
    #expect(Stress(ground.analysis).hanging.isEmpty)
  }

  @Test func `one part can be asked for`() throws {
    var ground = try Ground()
    for id in ["X1.G1", "X1.G2", "Y1.G1", "Y1.G2"] {
      ground.attach(id, kind: .audit)
      ground.attach(id, kind: .observation)
    }
    let stress = Stress(ground.analysis)
    #expect(stress.hanging.map(\.conclusion) == [.criterion("X1".criterion), .criterion("Y1".criterion)])
    #expect(stress.of([.criterion("X1".criterion)]).hanging.map(\.conclusion) == [.criterion("X1".criterion)])
    #expect(stress.of([.criterion("X1".criterion)]).carried == 1)
    #expect(stress.byItem.allSatisfy { $0.conclusions.count == 1 })
  }
}
