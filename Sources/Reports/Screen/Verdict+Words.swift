import Frameworks
package import GapAnalysis

/// The verdict in three lines: what the evidence carries, what is claimed, what holds it back.
package struct VerdictWords {
  package let carries: String
  package let claimed: String
  package let holdsBack: String

  package init(_ analysis: Analysis) {
    carries = VerdictWords.carries(analysis)
    claimed = VerdictWords.claimed(analysis)
    holdsBack = VerdictWords.holdsBack(analysis)
  }

  private static func label(_ grade: Grade?) -> String { grade?.label.lowercased() ?? "no grade yet" }

  private static func carries(_ analysis: Analysis) -> String {
    let target = analysis.target.label.lowercased()
    if let overall = analysis.overall {
      let readings = overall.readings
      guard let supported = readings.supported.grade else {
        let points = readings.indicated.grade.map { "; taken as a whole it points to \(label($0))" } ?? ""
        return "The evidence carries no overall grade yet\(points). The target is \(target)."
      }
      let points = readings.indicated.grade == supported ? "" : "; taken as a whole it points to \(label(readings.indicated.grade))"
      return "The evidence carries \(label(supported)) overall\(points). The target is \(target)."
    }
    let parts = analysis.judgements.map { "\($0.judgement.shortTitle) \(label($0.readings.supported.grade))" }
    return "The evidence carries: \(parts.joined(separator: ", ")). The target is \(target)."
  }

  private static func claimed(_ analysis: Analysis) -> String {
    let over = analysis.criteria.filter { finding in
      finding.selfAssessed.map { claimed in finding.readings.supported.grade.map { $0 < claimed } ?? true } ?? false
    }
    let under = analysis.criteria.filter { finding in
      finding.selfAssessed.map { claimed in finding.readings.supported.grade.map { $0 > claimed } ?? false } ?? false
    }
    var parts: [String] = []
    if let claimed = analysis.overall?.selfAssessed { parts.append("The self-assessment claims \(label(claimed)) overall") }
    if !over.isEmpty {
      parts.append("\(over.count == 1 ? "one criterion is" : "\(over.count) criteria are") claimed above what the evidence carries (\(ids(over)))")
    }
    if !under.isEmpty {
      parts.append("\(under.count == 1 ? "one is" : "\(under.count) are") claimed below it (\(ids(under)))")
    }
    if parts.isEmpty {
      return analysis.criteria.contains { $0.selfAssessed != nil }
        ? "What is claimed and what the evidence carries agree." : "Nobody has recorded a judgement yet."
    }
    let text = parts.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private static func ids(_ findings: [CriterionFinding]) -> String {
    let names = findings.prefix(6).map(\.criterion.id.text).joined(separator: ", ")
    return findings.count > 6 ? names + " …" : names
  }

  private static func holdsBack(_ analysis: Analysis) -> String {
    if let reached = analysis.supportedOverall, reached >= analysis.target { return "Nothing holds it back from the target." }
    guard let first = analysis.gaps.first else { return "Nothing has been recorded to judge by." }
    let criterion = analysis.framework.criterion(first.criterion)
    return "What holds it back first: \(first.criterion) \(criterion?.title ?? ""). \(first.reason)"
  }
}
