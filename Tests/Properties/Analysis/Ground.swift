package import Assessments
package import Calendar
package import Digests
package import Frameworks
package import GapAnalysis
import StructuredText

/// A small framework, and assessments made against it from real records.
package struct Ground {
  package let framework: Framework
  package var bodies: [any RecordContent] = []
  package var target = "good"
  /// Who recorded what, where that was not A. Lead: by its place among what is recorded.
  private var names: [Int: String] = [:]
  package let today = CivilDate(daysSinceEpoch: 20_700)

  package init(_ text: String = Ground.small, name: String = "small.yaml") throws {
    let (framework, diagnostics) = FrameworkReader.read(SourceText(name: name, text))
    self.framework = try found(framework, "\(diagnostics.rendered())")
  }

  package init(_ framework: Framework) { self.framework = framework }

  /// A framework that the program ships.
  package static func shipped(_ name: String) throws -> Ground {
    Ground(try found(BuiltInFrameworks.framework("\(name).yaml"), name))
  }

  /// The framework of most tests.
  package static func schedule() throws -> Ground { try shipped("ofsted-child-protection-2012") }

  /// Attaches an item that shows statements, against others perhaps. Ids are statements; `HP2 good` is a grade.
  package mutating func attach(
    _ shows: String..., kind: EvidenceKind = .audit, against: [String] = [], daysAgo: Int = 30, exercise: String? = nil,
    file: String? = nil, reference: String? = nil, title: String? = nil, agency: String? = nil, team: String? = nil,
    place: String? = nil, extent: String? = nil
  ) {
    var content = EvidenceContent(
      title: title ?? "Item \(bodies.count)", material: .reference(reference ?? "shelf \(bodies.count)"))
    (content.agency, content.team, content.place) = (agency, team, place)
    content.extent = extent.flatMap { Extent($0) }
    if let file {
      content.material = .copy(StoredFile(path: file, digest: SHA256.digest(of: Array(file.utf8)), bytes: 1))
    }
    (content.kind, content.dated, content.exercise) = (kind, today.adding(days: -daysAgo), exercise)
    content.shows = shows.compactMap { text in
      let words = text.split(separator: " ").map(String.init)
      if words.count == 2 { return .grade(CriterionID(words[0]), GradeID(words[1])) }
      return link(text).map { .statement($0) }
    }
    content.against = against.compactMap(link)
    bodies.append(content)
  }

  /// Records something under the name of another person than A. Lead.
  package mutating func say(_ body: any RecordContent, by name: String) {
    names[bodies.count] = name
    bodies.append(body)
  }

  /// The item that was attached last, and those before it.
  package func item(last place: Int = 0) throws -> Digest {
    let items = records.filter { $0.kind == .evidenceAttached }
    return try found(items.dropLast(place).last, "no such item").digest
  }

  /// Enough evidence of three kinds, one of them from children, for each statement.
  package mutating func evidence(_ statements: String...) {
    for statement in statements {
      attach(statement, kind: .audit)
      attach(statement, kind: .observation)
      attach(statement, kind: .feedbackChildren)
    }
  }

  package func link(_ id: String) -> StatementLink? {
    framework.statement(StatementID(id)).map {
      StatementLink(statement: $0.statement.id, wording: $0.statement.wordingDigest)
    }
  }

  package var records: [Record] {
    let opened = AssessmentOpened(authority: "Northvale Council", target: GradeID(target))
    var heads: [Digest] = []
    return ([opened] + bodies).enumerated().map { index, body in
      let header = RecordHeader(
        assessment: "a", framework: framework.id, frameworkVersion: framework.version,
        at: Instant(seconds: Instant(startOf: today).seconds + index),
        by: Person(name: names[index - 1] ?? "A. Lead"), after: heads)
      let record = RecordText.make(header, body).record
      heads = [record.digest]
      return record
    }
  }

  package var assessment: Assessment { History(records).assessment(asAt: today) }

  package var analysis: Analysis { Analysis(framework, assessment) }

  package func aspect(_ id: String) throws -> AspectFinding {
    try found(analysis.criteria.flatMap(\.aspects).first { $0.id.text == id }, id)
  }

  /// The three readings of an aspect, by the grades' letters: `A G O`.
  package func readings(_ id: String) throws -> String { letters(try aspect(id).grades) }

  package func criterion(_ id: String) throws -> String {
    letters(try found(analysis.criterion(CriterionID(id)), id).readings.grades)
  }

  package func letters(_ grades: Readings<Grade?>) -> String {
    Reading.allCases.map { grades[$0].map { String($0.letter) } ?? "-" }.joined(separator: " ")
  }
}

extension Readings where Value == Verdict {
  package var grades: Readings<Grade?> {
    Readings<Grade?>(supported: supported.grade, indicated: indicated.grade, bestSaid: bestSaid.grade)
  }
}

extension Ground {
  /// Two judgements of two criteria; X1 is hard, Y1 soft. Each has two full ladders and a two-step aspect.
  package static let small: String = {
    func criterion(_ id: String, _ limiting: String) -> String {
      var text =
        "      - id: \(id)\n        title: Criterion \(id)\n        intent: Something.\n        limiting: \(limiting)\n        aspects:\n"
      for (letter, number) in [("a", 1), ("b", 2)] {
        text += "          - id: \(letter)\n            name: Aspect \(letter)\n            ladder:\n"
        for grade in "OGAI" { text += "              \(id).\(grade)\(number): \(id) \(letter) at \(grade).\n" }
      }
      text += "          - id: c\n            name: Aspect c\n            ladder:\n"
      for grade in "GI" { text += "              \(id).\(grade)3: \(id) c at \(grade).\n" }
      return text + "        questions:\n          - {id: \(id).Q1, ask: Is it so, tests: \(id).G1}\n"
    }
    return """
      format: muster-framework/1
      id: small
      version: 1
      title: Small
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
        - id: X
          title: Judgement X
          criteria:
      \(criterion("X1", "hard"))\(criterion("X2", "none"))  - id: Y
          title: Judgement Y
          criteria:
      \(criterion("Y1", "soft"))\(criterion("Y2", "none"))overall: {id: OE, title: Overall}
      rules:
        reading: project
        criterion:
          - id: C1
            kind: fixed
            rule: A confirmed inadequate aspect a in a hard criterion.
            when: [{in: hard}, {of: [a], are: confirmed inadequate, at-least: 1}]
            gives: inadequate
          - {id: C2, kind: guard, rule: Fewer than half judged., when: [{of: all, are: judged, below: 50%}]}
          - {id: C3, kind: computed, rule: Median., take: lower median, of: full ladders, at-most-above-lowest: 1}
          - {id: C4, kind: cap, rule: Two steps., of: two-step aspects, partly-met: good, not-met: adequate}
        judgement:
          - {id: J1, kind: fixed, rule: Hard., when: [{of: hard, are: inadequate, at-least: 1}], gives: inadequate}
          - {id: J2, kind: guard, rule: Half., when: [{of: all, are: not judged, at-least: 50%}]}
          - {id: J3, kind: ceiling, rule: Soft., when: [{of: soft, are: inadequate, at-least: 1}], gives: adequate}
          - id: J4
            kind: ceiling
            rule: Good.
            when: [{of: judged, are: good or better, at-least: 80%}]
            gives: good
          - {id: J5, kind: ceiling, rule: Otherwise., when: otherwise, gives: adequate}
        overall:
          - {id: V1, kind: fixed, rule: X., when: [{of: [X], are: inadequate, at-least: 1}], gives: inadequate}
          - {id: V2, kind: guard, rule: Any., when: [{of: all, are: not judged, at-least: 1}]}
          - {id: V3, kind: ceiling, rule: Both., when: [{of: all, are: good or better, at-least: 2}], gives: good}
          - {id: V4, kind: ceiling, rule: Otherwise., when: otherwise, gives: adequate}

      """
  }()
}

/// What must be there.
func found<Value>(_ value: Value?, _ what: @autoclosure () -> String) throws -> Value {
  guard let value else { throw Missing(description: "missing: \(what())") }
  return value
}

private struct Missing: Error, CustomStringConvertible { let description: String }
