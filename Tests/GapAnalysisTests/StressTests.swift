import Assessments
import Frameworks
import GapAnalysis
import TestSupport
import Testing

/// Which conclusions hang on a single item.
@Suite struct StressTests {
  @Test func `what hangs on an item is what falls when it is really withdrawn`() throws {
    var hangs = 0
    for seed in 0..<12 as Range<UInt64> {
      var chance = SeededGenerator(seed: seed)
      hangs += try compare(Ground.invented(by: &chance).filled(by: &chance), "seed \(seed)")
    }
    #expect(hangs > 20)
  }

  @Test(arguments: Ground.shippedNames)
  func `so it is in every framework`(name: String) throws {
    var chance = SeededGenerator(seed: 3)
    _ = try compare(Ground.shipped(name).filled(by: &chance, density: 90), name, atMost: 6)
  }

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
    #expect(try ground.criterion("X2") == "G G O")
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

  /// Withdraws each item, or a few, and compares every conclusion with what was said. Gives how many fell.
  private func compare(_ ground: Ground, _ what: String, atMost most: Int = .max) throws -> Int {
    let analysis = ground.analysis
    let stress = Stress(analysis)
    let conclusions: [Conclusion] =
      [.overall] + analysis.judgements.map { .judgement($0.judgement.id) }
      + analysis.criteria.map { .criterion($0.criterion.id) }
    let items = ground.records.filter { $0.kind == .evidenceAttached }.map(\.digest)
    let step = max(1, items.count / most)
    var fallen = 0
    for number in stride(from: 0, to: items.count, by: step) {
      var without = ground
      without.bodies.append(EvidenceWithdrawn(evidence: items[number], because: "lost"))
      let left = without.analysis
      for conclusion in conclusions {
        let (before, after) = (supported(conclusion, analysis), supported(conclusion, left))
        let said = stress.hanging.first { $0.conclusion == conclusion }?.items.first {
          $0.origin == .item(items[number])
        }
        let falls = before.grade.map { was in after.grade.map { $0 < was } ?? true } ?? false
        #expect(said?.falls == (falls ? after : nil), "\(what), item \(number), \(conclusion)")
        if falls { fallen += 1 }
      }
    }
    return fallen
  }

  private func supported(_ conclusion: Conclusion, _ analysis: Analysis) -> Verdict {
    let found: Verdict? =
      switch conclusion {
      case .overall: analysis.overall?.readings.supported
      case .judgement(let id): analysis.judgements.first { $0.judgement.id == id }?.readings.supported
      case .criterion(let id): analysis.criterion(id)?.readings.supported
      }
    return found ?? Verdict(grade: nil, rule: nil)
  }
}
