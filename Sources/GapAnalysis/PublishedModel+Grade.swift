import CaseAudit
package import Frameworks

extension PublishedModel {
  /// The grade of a mixture, with the smallest run of grades that together are nine times in ten or more what was
  /// published; nil where there is no finding.
  package func grade(of mixture: Mixture, _ scale: GradeScale) -> (grade: Grade, range: ClosedRange<Grade>)? {
    guard mixture.total > 0 else { return nil }
    let score = score(mixture)
    // How likely each grade or a better one is; none beyond what a finding is missing for, or stands against.
    let open = cutPoints.prefix { point in
      (point.needs.map { mixture[$0] > 0 } ?? true) && (point.without.map { mixture[$0] == 0 } ?? true)
    }
    let orBetter = [1] + open.map { 1 / (1 + Elementary.exponential($0.from - score)) } + [0]
    let chances = zip(orBetter, orBetter.dropFirst()).map { $0 - $1 }
    let run = PublishedModel.smallestRun(of: chances)
    return (
      scale.grade(level: open.prefix { score >= $0.from }.count),
      scale.grade(level: run.lowerBound)...scale.grade(level: run.upperBound)
    )
  }

  /// The features' sum, rounded to nine decimals: another machine's last digit must not decide.
  private func score(_ mixture: Mixture) -> Double {
    func share(_ grades: [Grade]) -> Double {
      Double(grades.reduce(0) { $0 + mixture[$1] }) / Double(mixture.total) + added
    }
    return PublishedModel.rounded(
      features.reduce(0) { $0 + $1.weight * Elementary.logarithm(share($1.of) / share($1.against)) })
  }

  /// The places of the fewest chances in a row that make nine in ten; of as few, those that make most.
  private static func smallestRun(of chances: [Double]) -> ClosedRange<Int> {
    for width in 1..<chances.count {
      let runs = (0...chances.count - width).map { (start: $0, chance: rounded(chances[$0..<$0 + width].reduce(0, +))) }
      if let best = runs.max(by: { $0.chance < $1.chance }), best.chance >= 0.9 {
        return best.start...best.start + width - 1
      }
    }
    return 0...chances.count - 1
  }

  private static func rounded(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }
}
