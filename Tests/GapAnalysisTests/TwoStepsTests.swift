import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

/// What is met or not takes as much to be not met as to be met, in every regime.
@Suite struct TwoStepsTests {
  /// Where every aspect with two steps stands if each has the same evidence: items in favour and against, by their kinds.
  private func standing(
    _ name: String, for favour: [EvidenceKind] = [], against denied: [EvidenceKind] = []
  ) throws -> [AspectID: TwoStep?] {
    var ground = Ground(try #require(BuiltInFrameworks.framework(name)))
    let aspects = ground.framework.criteria.flatMap(\.aspects).filter(\.shape.hasSteps)
    for aspect in aspects {
      let statement = try #require(aspect.statements.first)
      // That a concern holds is bad news, and that it does not is good.
      for kind in statement.isFavourable ? favour : denied { ground.attach(statement.id.text, kind: kind) }
      for kind in statement.isFavourable ? denied : favour {
        ground.attach(kind: kind, against: [statement.id.text])
      }
    }
    let wanted = Set(aspects.map(\.id))
    let findings = ground.analysis.criteria.flatMap(\.aspects).filter { wanted.contains($0.id) }
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.id, $0.standing.supported?.step) })
  }

  @Test(arguments: BuiltInFrameworks.names)
  func `one staff survey makes nothing not met, and two items of two kinds do`(name: String) throws {
    let one = try standing(name, against: [.feedbackStaff])
    #expect(one.allSatisfy { $0.value == .partlyMet }, "\(one.filter { $0.value != .partlyMet }.keys.sorted())")
    let two = try standing(name, against: [.feedbackStaff, .audit])
    #expect(two.allSatisfy { $0.value == .notMet }, "\(two.filter { $0.value != .notMet }.keys.sorted())")
  }

  @Test(arguments: BuiltInFrameworks.names)
  func `one item makes nothing met, and two items of two kinds do`(name: String) throws {
    let one = try standing(name, for: [.feedbackStaff])
    #expect(one.allSatisfy { $0.value == nil }, "\(one.filter { $0.value != nil }.keys.sorted())")
    let two = try standing(name, for: [.feedbackStaff, .audit])
    #expect(two.allSatisfy { $0.value == .met }, "\(two.filter { $0.value != .met }.keys.sorted())")
  }
}
