package import TestSupport

/// Small frameworks that are made up, with thresholds by chance.
extension Ground {
  /// One or two judgements of one to three criteria of one to three aspects; with or without grades for judgements.
  package static func invented(by chance: inout SeededGenerator, gradesJudgements: Bool = true) throws -> Ground {
    let judgements = Array(["X", "Y"].prefix(1 + Int(chance.next() % 2)))
    var text = heading
    for judgement in judgements {
      text += "  - id: \(judgement)\n    title: Judgement \(judgement)\n    criteria:\n"
      for number in 1...(1 + Int(chance.next() % 3)) { text += criterion("\(judgement)\(number)", by: &chance) }
    }
    let least = pick(["34%", "50%", "100%"], &chance)
    if gradesJudgements { text += "overall: {id: OE, title: Overall}\n" }
    text += """
      rules:
        reading: project
        criterion:
          - id: C1
            kind: fixed
            rule: A confirmed inadequate aspect a in a hard criterion.
            when: [{in: hard}, {of: [a], are: confirmed inadequate, at-least: 1}]
            gives: inadequate
          - {id: C2, kind: guard, rule: Too few judged., when: [{of: all, are: judged, below: \(least)}]}
          - {id: C3, kind: computed, rule: Median., take: lower median, of: full ladders, at-most-above-lowest: 1}
          - {id: C4, kind: cap, rule: Two steps., of: two-step aspects, partly-met: good, not-met: adequate}

      """
    if gradesJudgements { text += rules(judgements.count, by: &chance) }
    return try Ground(text, name: "invented.yaml")
  }

  private static func pick<Value>(_ values: [Value], _ chance: inout SeededGenerator) -> Value {
    values[Int(chance.next() % UInt64(values.count))]
  }

  private static func criterion(_ id: String, by chance: inout SeededGenerator) -> String {
    var text = "      - id: \(id)\n        title: Criterion \(id)\n        intent: Something.\n"
    text += "        limiting: \(pick(["hard", "soft", "none"], &chance))\n        aspects:\n"
    for (index, letter) in ["a", "b", "c"].prefix(1 + Int(chance.next() % 3)).enumerated() {
      text += "          - id: \(letter)\n            name: Aspect \(letter)\n            ladder:\n"
      for grade in index == 2 ? pick(["GI", "G", "OGAI"], &chance) : "OGAI" {
        text += "              \(id).\(grade)\(index + 1): \(id) \(letter) at \(grade).\n"
      }
    }
    return text
  }

  private static func rules(_ count: Int, by chance: inout SeededGenerator) -> String {
    let (enough, missing) = (pick([1, count], &chance), pick([1, count], &chance))
    return """
        judgement:
          - {id: J1, kind: fixed, rule: Hard., when: [{of: hard, are: inadequate, at-least: 1}], gives: inadequate}
          - id: J2
            kind: guard
            rule: Too few.
            when: [{of: all, are: not judged, at-least: \(pick(["34%", "50%", "100%"], &chance))}]
          - {id: J3, kind: ceiling, rule: Soft., when: [{of: soft, are: inadequate, at-least: 1}], gives: adequate}
          - id: J6
            kind: ceiling
            rule: Best.
            when:
              - {of: judged, are: outstanding, at-least: \(pick(["34%", "50%", "67%"], &chance))}
              - {of: judged, are: adequate or worse, at-most: 0}
            gives: outstanding
          - id: J4
            kind: ceiling
            rule: Good.
            when: [{of: judged, are: good or better, at-least: \(pick(["50%", "67%", "80%"], &chance))}]
            gives: good
          - {id: J5, kind: ceiling, rule: Otherwise., when: otherwise, gives: adequate}
        overall:
          - {id: V1, kind: fixed, rule: X., when: [{of: [X], are: inadequate, at-least: 1}], gives: inadequate}
          - {id: V2, kind: guard, rule: Too few., when: [{of: all, are: not judged, at-least: \(missing)}]}
          - id: V5
            kind: ceiling
            rule: All best.
            when: [{of: all, are: outstanding, at-least: \(count)}]
            gives: outstanding
          - {id: V3, kind: ceiling, rule: Good., when: [{of: all, are: good or better, at-least: \(enough)}], gives: good}
          - {id: V4, kind: ceiling, rule: Otherwise., when: otherwise, gives: adequate}

      """
  }

  private static let heading = """
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
}
