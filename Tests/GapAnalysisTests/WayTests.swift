import Assessments
import Frameworks
import GapAnalysis
import Properties
import TestSupport
import Testing

/// Properties of the whole, on one small framework.
@Suite struct WayTests {
  @Test func `a confirmed finding at the worst grade comes before a lone one, whichever criterion limits more`() throws
  {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .audit)
    ground.attach("Y2.I1", kind: .audit)
    #expect(ground.analysis.gaps.first?.criterion == "X1".criterion)
    ground.attach("Y2.I1", kind: .observation)
    #expect(ground.analysis.gaps.prefix(2).map(\.criterion) == ["Y2".criterion, "X1".criterion])
  }

  @Test func `the order in which records are read changes nothing`() throws {
    var chance = SeededGenerator(seed: 7)
    let ground = try random(&chance)
    let shuffled = ground.records.shuffled(using: &chance)
    let other = Analysis(ground.framework, History(shuffled).assessment(asAt: ground.today))
    #expect(other.seal == ground.analysis.seal)
    #expect(other.gaps.map(\.reason) == ground.analysis.gaps.map(\.reason))
  }

  // MARK: Support

  /// A small assessment by chance: most aspects with something, few with the worst.
  private func random(_ chance: inout SeededGenerator) throws -> Ground {
    var ground = try Ground()
    let kinds: [EvidenceKind] = [.audit, .observation, .feedbackChildren, .minutes]
    for criterion in ground.framework.criteria {
      for aspect in criterion.aspects where Int(chance.next() % 4) > 0 {
        for kind in kinds.prefix(1 + Int(chance.next() % 4)) {
          let statements = aspect.statements.filter { $0.grade.level > 0 || chance.next() % 9 == 0 }
          guard let shown = statements.isEmpty ? nil : statements[Int(chance.next() % UInt64(statements.count))] else {
            continue
          }
          ground.attach(shown.id.text, kind: kind)
        }
      }
    }
    return ground
  }
}
