package import Frameworks

/// What could still be carried if open adverse findings turned out wider than the cases in which they were found: each by
/// itself, and all together. Never more than is carried today.
package struct AtRisk: Sendable {
  /// What one conclusion falls to.
  package struct Reading: Sendable {
    /// The least that it falls to; what is carried today where nothing falls.
    package fileprivate(set) var verdict: Verdict
    /// The findings that lower it each by itself, what costs most first; where none does and all together do, those that
    /// bear on it.
    package fileprivate(set) var findings: [Fall] = []

    /// Whether less could be carried than today.
    package var falls: Bool { !findings.isEmpty }

    fileprivate init(_ verdict: Verdict) { self.verdict = verdict }
  }

  package struct Fall: Sendable, Equatable {
    package let finding: Contribution.Origin
    /// What could be carried if that alone turned out wider.
    package let grade: Grade?
  }

  /// An adverse finding of which nobody has found that it goes further, with the aspects that it speaks against.
  package struct Open: Sendable {
    package let finding: Contribution.Origin
    package let aspects: [AspectID]
  }

  package let open: [Open]
  /// What is compared with a target: the whole, or the lowest of its parts where it has no grade.
  package let whole: Reading
  private let judgements: [JudgementID: Reading]
  private let criteria: [CriterionID: Reading]
  private let aspects: [AspectID: Reading]

  init(_ trials: Trials) {
    let findings = trials.open
    let moves = findings.map { Move(.wider($0.origin), of: $0.aspects) }
    let tried = Tried(
      findings: findings.map(\.origin), today: trials.whole, each: trials.each(moves).map(\.after),
      together: trials.standings(moves))
    var bearing: [AspectID: [Int]] = [:]
    for (number, finding) in findings.enumerated() {
      for aspect in finding.aspects { bearing[aspect, default: []].append(number) }
    }
    func numbers(_ aspects: some Sequence<AspectFinding>) -> [Int] {
      Array(Set(aspects.flatMap { bearing[$0.id] ?? [] })).sorted()
    }
    open = findings.map { Open(finding: $0.origin, aspects: $0.aspects) }
    whole = tried.reading(Array(findings.indices)) {
      Verdict(grade: $0.supportedOverall, rule: $0.overall?.supported.rule)
    }
    var (judgements, criteria, aspects) = ([JudgementID: Reading](), [CriterionID: Reading](), [AspectID: Reading]())
    for (j, judgement) in trials.whole.levels.framework.judgements.enumerated() {
      let own = trials.whole.criteria[j]
      judgements[judgement.id] = tried.reading(numbers(own.flatMap(\.aspects))) { $0.judgements[j].supported }
      for (c, finding) in own.enumerated() {
        criteria[finding.criterion.id] = tried.reading(numbers(finding.aspects)) {
          $0.criteria[j][c].readings.supported
        }
        for (a, aspect) in finding.aspects.enumerated() {
          aspects[aspect.id] = tried.reading(numbers([aspect])) {
            Verdict(grade: $0.criteria[j][c].aspects[a].grades.supported, rule: nil)
          }
        }
      }
    }
    (self.judgements, self.criteria, self.aspects) = (judgements, criteria, aspects)
  }

  package subscript(_ conclusion: Conclusion) -> Reading? {
    switch conclusion {
    case .overall: whole
    case .judgement(let id): judgements[id]
    case .criterion(let id): criteria[id]
    }
  }

  package subscript(_ aspect: AspectID) -> Reading? { aspects[aspect] }
}

/// Where everything would stand with each open finding turned out wider, and with all.
private struct Tried {
  let findings: [Contribution.Origin]
  let today: Standings
  let each: [Standings]
  let together: Standings

  /// - Parameter numbers: The findings that bear on it.
  func reading(_ numbers: [Int], _ verdict: (Standings) -> Verdict) -> AtRisk.Reading {
    let (now, worst) = (verdict(today), today.levels.framework.scale.worst)
    var reading = AtRisk.Reading(now)
    guard !numbers.isEmpty else { return reading }
    let after = numbers.map { (finding: findings[$0], verdict: verdict(each[$0])) }
    let falls = after.filter { $0.verdict.isBelow(now, worst) }.sorted {
      ($0.verdict.grade?.level ?? -1, $0.finding) < ($1.verdict.grade?.level ?? -1, $1.finding)
    }
    if let lowest = falls.first { reading.verdict = lowest.verdict }
    let all = verdict(together)
    let isLower = all.isBelow(reading.verdict, worst)
    if isLower { reading.verdict = all }
    reading.findings = (falls.isEmpty && isLower ? after : falls).map {
      AtRisk.Fall(finding: $0.finding, grade: falls.isEmpty ? now.grade : $0.verdict.grade)
    }
    return reading
  }
}

extension Verdict {
  /// Whether it is less than another. A grade where there was none is no fall, unless it is the worst: that stands whatever else
  /// is not known.
  func isBelow(_ other: Verdict, _ worst: Grade) -> Bool { grade.map { $0.isBelow(other.grade, worst) } ?? false }
}

extension Grade {
  func isBelow(_ other: Grade?, _ worst: Grade) -> Bool { other.map { self < $0 } ?? (self == worst) }
}
