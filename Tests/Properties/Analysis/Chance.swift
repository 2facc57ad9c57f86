import Assessments
import Digests
import Frameworks
import GapAnalysis
package import TestSupport

/// Assessments by chance, against the frameworks that are shipped and small ones that are made up.
extension Ground {
  package static let shippedNames = BuiltInFrameworks.names.map { String($0.dropLast(5)) }

  /// With evidence by chance: on most aspects something, of some kinds, seldom the worst, here and there against a
  /// statement, on a criterion as a whole, of one exercise, out of date or looked at again. Where it is harsh, the worst
  /// is as likely as any.
  package func filled(by chance: inout SeededGenerator, density: Int = 75, isHarsh: Bool = false) -> Ground {
    var ground = self
    let scale = framework.scale
    ground.target = (scale.grades.last { !$0.isShortfall } ?? scale.best).id.text
    let kinds: [EvidenceKind] = [.audit, .observation, .feedbackChildren, .minutes, .performanceData]
    func one(in number: Int, _ chance: inout SeededGenerator) -> Bool { Int(chance.next() % UInt64(number)) == 0 }
    for criterion in framework.criteria {
      for aspect in criterion.aspects where Int(chance.next() % 100) < density {
        for kind in kinds.prefix(1 + Int(chance.next() % 5)) {
          let days = one(in: 8, &chance) ? 500 : 30
          let exercise = one(in: 10, &chance) ? "spring" : nil
          let likely = aspect.statements.filter {
            isHarsh || $0.grade != scale.worst || !$0.isFavourable || chance.next() % 9 == 0
          }
          guard let shown = likely.randomElement(using: &chance) else { continue }
          if one(in: 9, &chance) || (!shown.isFavourable && chance.next() % 3 > 0) {
            ground.attach(kind: kind, against: [shown.id.text], daysAgo: days, exercise: exercise)
          } else {
            ground.attach(shown.id.text, kind: kind, daysAgo: days, exercise: exercise)
          }
        }
      }
      if one(in: 5, &chance), let grade = scale.grades.randomElement(using: &chance) {
        ground.attach("\(criterion.id) \(grade.id)", kind: .externalReview)
      }
    }
    let items = ground.records.filter { $0.kind == .evidenceAttached }.map(\.digest)
    for item in items where one(in: 25, &chance) {
      guard let outcome = Rechecked.Outcome.allCases.randomElement(using: &chance) else { continue }
      let shownBy: [Rechecked.Subject] =
        outcome == .resolved ? [items.randomElement(using: &chance)].compactMap { $0.map { .item($0) } } : []
      ground.bodies.append(Rechecked(.item(item), outcome, shownBy: shownBy, because: "looked again"))
    }
    return ground
  }
}
