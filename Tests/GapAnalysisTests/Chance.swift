import Assessments
import Digests
import Frameworks
import GapAnalysis
import StructuredText
import TestSupport
import Testing

/// Assessments by chance, against the frameworks that are shipped and small ones that are made up.
extension Ground {
  static let shippedNames = BuiltInFrameworks.all.map { String($0.name.dropLast(5)) }

  static func shipped(_ name: String) throws -> Ground {
    let file = try #require(BuiltInFrameworks.all.first { $0.name == "\(name).yaml" })
    return try Ground(String(decoding: file.bytes, as: UTF8.self), name: file.name)
  }

  /// With evidence by chance: on most aspects something, of some kinds, seldom the worst, here and there against a
  /// statement, on a criterion as a whole, of one exercise, out of date, withdrawn or looked at again.
  func filled(by chance: inout SeededGenerator, density: Int = 75) -> Ground {
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
            $0.grade != scale.worst || !$0.isFavourable || chance.next() % 9 == 0
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
      let outcome: Rechecked.Outcome = one(in: 2, &chance) ? .confirmed : .resolved
      ground.bodies.append(.rechecked(Rechecked(evidence: item, outcome: outcome, because: "looked again")))
    }
    return ground
  }

  /// A framework of one to three judgements and few criteria, with rules whose thresholds are made up too.
  static func invented(by chance: inout SeededGenerator) throws -> Ground {
    func pick<Value>(_ values: [Value]) -> Value { values[Int(chance.next() % UInt64(values.count))] }
    var text = """
      format: muster-framework/1
      id: invented
      version: 1
      title: Invented
      inspectorates: [Nobody]
      nation: Nowhere
      in-force: {from: 2020-01-01}
      wording: summary
      notice: Made for a test.
      scale:
        - {grade: outstanding, letter: O, label: Outstanding, meaning: best}
        - {grade: good, letter: G, label: Good, meaning: good}
        - {grade: adequate, letter: A, label: Adequate, meaning: so so, shortfall: yes}
        - {grade: inadequate, letter: I, label: Inadequate, meaning: bad, shortfall: yes}
      sample-size: 10
      judgements:

      """
    let judgements = Array(["X", "Y", "Z"].prefix(1 + Int(chance.next() % 2)))
    for judgement in judgements {
      text += "  - id: \(judgement)\n    title: Judgement \(judgement)\n    criteria:\n"
      for number in 1...(1 + Int(chance.next() % 3)) {
        let id = "\(judgement)\(number)"
        text += "      - id: \(id)\n        title: Criterion \(id)\n        intent: Something.\n"
        text += "        limiting: \(pick(["hard", "soft", "none"]))\n        aspects:\n"
        for (index, letter) in ["a", "b", "c"].prefix(1 + Int(chance.next() % 3)).enumerated() {
          text += "          - id: \(letter)\n            name: Aspect \(letter)\n            ladder:\n"
          for grade in index == 2 ? pick(["GI", "G", "OGAI"]) : "OGAI" {
            text += "              \(id).\(grade)\(index + 1): \(id) \(letter) at \(grade).\n"
          }
        }
      }
    }
    text += """
      overall: {id: OE, title: Overall}
      rules:
        reading: project
        criterion:
          - {id: C2, kind: guard, rule: Too few judged., when: [{of: all, are: judged, below: \(pick(["34%", "50%", "100%"]))}]}
          - {id: C3, kind: computed, rule: Median., take: lower median, of: full ladders, at-most-above-lowest: 1}
          - {id: C4, kind: cap, rule: Two steps., of: two-step aspects, partly-met: good, not-met: adequate}
        judgement:
          - {id: J1, kind: fixed, rule: Hard., when: [{of: hard, are: inadequate, at-least: 1}], gives: inadequate}
          - {id: J2, kind: guard, rule: Too few., when: [{of: all, are: not judged, at-least: \(pick(["34%", "50%", "100%"]))}]}
          - {id: J3, kind: ceiling, rule: Soft., when: [{of: soft, are: inadequate, at-least: 1}], gives: adequate}
          - id: J6
            kind: ceiling
            rule: Best.
            when:
              - {of: judged, are: outstanding, at-least: \(pick(["34%", "50%", "67%"]))}
              - {of: judged, are: adequate or worse, at-most: 0}
            gives: outstanding
          - id: J4
            kind: ceiling
            rule: Good.
            when: [{of: judged, are: good or better, at-least: \(pick(["50%", "67%", "80%"]))}]
            gives: good
          - {id: J5, kind: ceiling, rule: Otherwise., when: otherwise, gives: adequate}
        overall:
          - {id: V1, kind: fixed, rule: X., when: [{of: [X], are: inadequate, at-least: 1}], gives: inadequate}
          - {id: V2, kind: guard, rule: Any., when: [{of: all, are: not judged, at-least: 1}]}
          - {id: V5, kind: ceiling, rule: All best., when: [{of: all, are: outstanding, at-least: \(judgements.count)}], gives: outstanding}
          - {id: V3, kind: ceiling, rule: Good., when: [{of: all, are: good or better, at-least: \(judgements.count)}], gives: good}
          - {id: V4, kind: ceiling, rule: Otherwise., when: otherwise, gives: adequate}

      """
    return try Ground(text, name: "invented.yaml")
  }
}
