import Frameworks
import Markup
import Pages

/// What inspections usually find on a criterion, each with where it is said.
enum UsualFindings {
  struct Line {
    let text: String
    let source: String
    /// Whether the same source stands behind a line of nearly every criterion, so that a report says it once.
    var isCommon = false
  }

  /// `named in 164 of 319 published reports, 2018 to August 2026, as 1 reader coded them`; nil where nobody counted.
  static func named(_ criterion: CriterionID, _ framework: Framework) -> String? {
    guard let count = framework.themes?.count(criterion) else { return nil }
    let period = framework.themes?.period.map { ", \($0)" } ?? ""
    let readers = framework.themes?.readers.map { ", as \(CountWords.counted($0, "reader")) coded them" } ?? ""
    return "named in \(count.named) of \(count.of) published reports\(period)\(readers)"
  }

  /// The count of reports first, then findings of past inspections, then pitfalls, then published figures.
  static func lines(_ criterion: Criterion, _ framework: Framework) -> [Line] {
    var lines: [Line] = []
    if let named = named(criterion.id, framework), let themes = framework.themes {
      let groups = themes.groups.dropFirst().compactMap { group -> String? in
        guard let count = themes.named[criterion.id]?[group.name] else { return nil }
        let label = framework.scale.grade(GradeID(group.name)).map { "overall \($0.label.lowercased())" } ?? group.name
        return "\(label) \(count) of \(group.reports)"
      }
      let split = groups.isEmpty ? "" : " (\(groups.joined(separator: "; ")))"
      lines.append(Line(text: "An area for improvement \(named)\(split).", source: themes.source, isCommon: true))
    }
    for finding in framework.findings where finding.criteria.contains(criterion.id) {
      lines.append(
        Line(
          text: "\(CountWords.sentence(finding.kind)): \(finding.finding)",
          source: place(finding.source, locator: finding.locator, framework: framework)))
    }
    for pitfall in criterion.pitfalls {
      lines.append(
        Line(text: pitfall.pitfall, source: place(pitfall.source, locator: pitfall.locator, framework: framework)))
    }
    for benchmark in framework.benchmarks where benchmark.criteria.contains(criterion.id) {
      lines.append(line(benchmark, framework))
    }
    return lines
  }

  /// The same as a part of a page. How reports were counted is told once where there are many criteria, with the method.
  @BlockBuilder static func blocks(_ criterion: Criterion, _ framework: Framework, isOnce: Bool = true) -> [Block] {
    let lines = lines(criterion, framework)
    if !lines.isEmpty {
      Block.part("small") {
        Block.heading("What inspectors usually find")
        Block.bullets(
          lines.map { line in
            line.isCommon && !isOnce ? Phrase(line.text) : "\(line.text) \("(\(line.source))", .quiet)"
          })
      }
    }
  }

  private static func line(_ benchmark: Benchmark, _ framework: Framework) -> Line {
    let base = benchmark.base.map { " of \($0)" } ?? ""
    let period = benchmark.period.map { ", \($0)" } ?? ""
    let warning = benchmark.warning.map { " Take care: \($0)." } ?? ""
    return Line(
      text: "History, never a target: \(benchmark.measure): \(benchmark.figure)\(base)\(period).\(warning)",
      source: place(benchmark.source, locator: benchmark.locator, framework: framework))
  }

  private static func place(_ source: String, locator: String?, framework: Framework) -> String {
    let title = CountWords.clipped(framework.source(source)?.title ?? source, to: 70)
    return locator.map { "\(title), \($0)" } ?? title
  }
}
