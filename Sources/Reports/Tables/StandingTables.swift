import Assessments
import Frameworks
package import GapAnalysis
import Markup
package import Pages

extension AssessmentTables {
  /// One row of readings: a criterion, a judgement or the whole.
  private struct Line {
    let level: String
    let id: String
    let title: String
    let readings: Readings<Verdict>
    let claimed: Grade?
    /// How many aspects have evidence that counts, of how many.
    let placed: (Int, Int)
  }

  /// The readings of judgements and of the whole.
  package var judgements: Table {
    var lines = analysis.judgements.map(line)
    if let overall = analysis.overall {
      lines.append(
        Line(
          level: "overall", id: "", title: "Overall", readings: overall.readings, claimed: overall.selfAssessed,
          placed: (analysis.coverage.placed, analysis.coverage.aspects)))
    }
    return standing(
      "Judgements against \(analysis.target.label.lowercased())", name: "judgements", of: "Judgement", lines)
  }

  /// The readings of a judgement's criteria.
  package func criteria(of finding: JudgementFinding) -> Table {
    standing(
      finding.judgement.shortTitle, name: "criteria", of: "Criterion",
      finding.criteria.filter { $0.criterion.emptyBecause == nil }.map(line))
  }

  /// The readings of everything in one table, for sorting and filtering.
  package var standing: Table {
    var lines = analysis.judgements.flatMap { judgement in
      (framework.rules.gradesJudgements ? [line(judgement)] : [])
        + judgement.criteria.filter { $0.criterion.emptyBecause == nil }.map(line)
    }
    if let overall = analysis.overall {
      lines.append(
        Line(
          level: "overall", id: "overall", title: overall.title(in: framework), readings: overall.readings,
          claimed: overall.selfAssessed, placed: (analysis.coverage.placed, analysis.coverage.aspects)))
    }
    return standing("Where each criterion and judgement stands", name: "standing", of: "Title", lines, withLevel: true)
  }

  private func line(_ finding: JudgementFinding) -> Line {
    let shown = finding.criteria.filter { $0.criterion.emptyBecause == nil }
    return Line(
      level: "judgement", id: finding.judgement.id.text, title: finding.judgement.shortTitle,
      readings: finding.readings, claimed: finding.selfAssessed,
      placed: (shown.reduce(0) { $0 + $1.placed }, shown.reduce(0) { $0 + $1.criterion.aspects.count }))
  }

  private func line(_ finding: CriterionFinding) -> Line {
    Line(
      level: "criterion", id: finding.criterion.id.text, title: finding.criterion.title, readings: finding.readings,
      claimed: finding.selfAssessed, placed: (finding.placed, finding.criterion.aspects.count))
  }

  private func standing(
    _ title: String, name: String, of what: String, _ lines: [Line], withLevel: Bool = false
  ) -> Table {
    var columns: [Table.Column] = [
      .init("Id", heading: "", minimum: 3), .init(what, minimum: 20), .init("Supported", minimum: 10),
      .init("Indicated", minimum: 10), .init("Plausible", minimum: 10), .init("Claimed", minimum: 10),
      .init("Decided by", showing: .wide), .init("Placed", .right, showing: .wide),
      .init(CountWords.sentence(framework.aspectNoun), .right, heading: "Of", showing: .wide),
      .init("Against the target", showing: .files), .init("Claim", showing: .files),
    ]
    if withLevel { columns.insert(.init("Level", showing: .files), at: 0) }
    return Table(
      title, name: name, columns,
      rows: lines.map { line in (withLevel ? [.init(line.level)] : []) + cells(line) })
  }

  private func cells(_ line: Line) -> [Table.Cell] {
    let (target, supported) = (analysis.target, line.readings.supported.grade)
    func grade(_ grade: Grade?, against target: Grade?) -> Table.Cell {
      .init(GradeWords.label(grade, scale), shown: GradeStyle.phrase(grade, target: target, in: scale))
    }
    return [
      .init(line.id), .init(line.title), grade(supported, against: target),
      grade(line.readings.indicated.grade, against: target), grade(line.readings.plausible.grade, against: nil),
      claim(line.claimed, supported), .optional(line.readings.supported.rule?.text), .number(line.placed.0),
      .number(line.placed.1), .init(CountWords.sentence(GradeWords.againstTarget(supported, target, scale))),
      .optional(GradeWords.claim(line.claimed, against: supported).map(CountWords.sentence)),
    ]
  }

  /// A claim beyond the evidence has a mark beside its colour.
  private func claim(_ claimed: Grade?, _ supported: Grade?) -> Table.Cell {
    guard let claimed else { return .nothing }
    let isBeyond = supported.map { $0 < claimed } ?? true
    return .init(
      claimed.label, shown: Phrase(claimed.label + (isBeyond ? " ▲" : ""), isBeyond ? .caution : .plain))
  }
}

extension OverallFinding {
  fileprivate func title(in framework: Framework) -> String { framework.overall?.title ?? "Overall" }
}
