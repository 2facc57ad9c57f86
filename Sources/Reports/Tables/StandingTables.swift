import Frameworks
package import GapAnalysis
import Markup
import Nouns
package import Pages

extension AssessmentTables {
  /// One row of readings: a criterion, a judgement or the whole.
  private struct Line {
    let level: String
    let id: String
    let title: String
    let readings: Readings<Verdict>
    let atRisk: AtRisk.Reading?
    let claimed: Grade?
    /// How many aspects have evidence that counts, of how many.
    let placed: (Int, Int)
  }

  /// The readings of judgements and of the whole; where they have none, how many criteria stand where.
  package var judgements: Table {
    guard framework.rules.gradesJudgements else { return profiles }
    var lines = analysis.judgements.map(line)
    if let overall = analysis.overall {
      lines.append(
        Line(
          level: "overall", id: "All", title: "Overall", readings: overall.readings, atRisk: context.atRisk(.overall),
          claimed: overall.selfAssessed, placed: (analysis.coverage.placed, analysis.coverage.aspects)))
    }
    var table = standing(
      "Judgements against \(analysis.target.label.lowercased())", name: "judgements", of: "Judgement", lines)
    (table.style, table.onScreen) = ("standing", .titled)
    return table
  }

  private var profiles: Table {
    var table = Table(
      "How many criteria stand where; the framework gives no \(scale.noun) for all of them", name: "judgements",
      [
        .init("Id", heading: "", minimum: 3, page: .slim), .init("Judgement", heading: "Part", minimum: 18),
        .init("What the evidence supports", minimum: 22), .init("What it says on the whole", minimum: 22),
        .init("\(CountWords.sentence(framework.aspectNoun)) with evidence", showing: .files, page: .slim),
      ],
      rows: analysis.judgements.map { finding in
        let placed = line(finding).placed
        return [
          .init(finding.judgement.id.text), .init(finding.judgement.shortTitle),
          .init(ProfileWords.sentence(analysis.profile(finding, .supported), scale)),
          .init(ProfileWords.sentence(analysis.profile(finding, .indicated), scale)),
          .init("\(placed.0) of \(placed.1)"),
        ]
      })
    (table.style, table.onScreen) = ("standing", .titled)
    return table
  }

  /// The readings of the criteria of judgements.
  package func criteria(of findings: [JudgementFinding]) -> Table {
    var table = standing(
      "Criteria against \(analysis.target.label.lowercased())", name: "criteria", of: "Criterion", [])
    for finding in findings {
      let shown = finding.criteria.filter { $0.criterion.emptyBecause == nil }
      if findings.count > 1, !shown.isEmpty { table.groups[table.rows.count] = finding.judgement.shortTitle }
      table.rows += shown.map { cells(line($0)) }
    }
    table.onScreen = .titled
    return table
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
          atRisk: context.atRisk(.overall), claimed: overall.selfAssessed,
          placed: (analysis.coverage.placed, analysis.coverage.aspects)))
    }
    return standing("Where each criterion and judgement stands", name: "standing", of: "Title", lines, withLevel: true)
  }

  private func line(_ finding: JudgementFinding) -> Line {
    let shown = finding.criteria.filter { $0.criterion.emptyBecause == nil }
    return Line(
      level: "judgement", id: finding.judgement.id.text, title: finding.judgement.shortTitle,
      readings: finding.readings, atRisk: context.atRisk(.judgement(finding.judgement.id)),
      claimed: finding.selfAssessed,
      placed: (shown.reduce(0) { $0 + $1.placed }, shown.reduce(0) { $0 + $1.criterion.aspects.count }))
  }

  private func line(_ finding: CriterionFinding) -> Line {
    Line(
      level: "criterion", id: finding.criterion.id.text, title: finding.criterion.title, readings: finding.readings,
      atRisk: context.atRisk(.criterion(finding.criterion.id)), claimed: finding.selfAssessed,
      placed: (finding.placed, finding.criterion.aspects.count))
  }

  private func standing(
    _ title: String, name: String, of what: String, _ lines: [Line], withLevel: Bool = false
  ) -> Table {
    var columns: [Table.Column] = [
      .init("Id", heading: "", minimum: 3, page: .slim), .init(what, minimum: 20), .init("Supported", minimum: 10),
      .init(GradeWords.heading(.indicated), minimum: 10),
      .init(GradeWords.heading(.bestSaid), minimum: 10), .init("Claimed", minimum: 10),
      .init("Open", .right, page: .slim), .init("Decided by", showing: .sheets),
      .init("Placed", .right, showing: .sheets),
      .init(CountWords.sentence(framework.aspectNoun), .right, heading: "Of", showing: .sheets),
      .init("Against the target", showing: .files), .init("Claim", showing: .sheets),
    ]
    // What a grade falls to is withheld from a committee, and not told to be unknown.
    if context.audience.seesCases { columns.append(.init("At risk", minimum: 10, showing: .desks)) }
    if withLevel { columns.insert(.init("Level", showing: .files), at: 0) }
    return Table(
      title, name: name, columns,
      rows: lines.map { line in (withLevel ? [.init(line.level)] : []) + cells(line) })
  }

  private func cells(_ line: Line) -> [Table.Cell] {
    let (target, supported) = (analysis.target, line.readings.supported.grade)
    return [
      .init(line.id), .init(line.title), grade(supported, against: target, .strong),
      grade(line.readings.indicated.grade, against: target), grade(line.readings.bestSaid.grade, against: nil),
      claim(line.claimed, supported), .number(line.placed.1 - line.placed.0),
      .optional(line.readings.supported.rule?.text), .number(line.placed.0),
      .number(line.placed.1),
      .init(CountWords.sentence(GradeWords.againstTarget(supported, target: target, scale: scale))),
      .optional(GradeWords.claim(line.claimed, against: supported).map(CountWords.sentence)),
    ] + (context.audience.seesCases ? [grade(line.atRisk?.verdict.grade, against: target)] : [])
  }

  /// A grade: on a screen with its tone beside the target, on a page as it is wanted there.
  private func grade(_ grade: Grade?, against target: Grade?, _ manner: Phrase.Manner = .plain) -> Table.Cell {
    let label = GradeWords.label(grade, scale)
    return .init(label, shown: GradeStyle.phrase(grade, target: target, in: scale), told: Phrase(label, manner))
  }

  /// A claim beyond the evidence has a mark beside its colour.
  private func claim(_ claimed: Grade?, _ supported: Grade?) -> Table.Cell {
    guard let claimed else { return .init(nil, shown: "\("–", .quiet)", told: "Not claimed") }
    let isBeyond = claimed.isBeyond(supported)
    return .init(
      claimed.label, shown: Phrase(claimed.label + (isBeyond ? " ▲" : ""), isBeyond ? .caution : .plain))
  }
}

extension AssessmentTables {
  /// What decides each reading, and what is claimed; with parts also what the rule was run over.
  func readings(
    _ readings: Readings<Verdict>, claimed: Grade?, of whole: String = "each reading",
    from parts: [(name: String, readings: Readings<Verdict>)] = [], atRisk: AtRisk.Reading?
  ) -> Table {
    let longest = (scale.grades.map(\.label) + [scale.notKnown.label, "Not claimed"]).map(\.count).max()
    let claim = GradeWords.claim(claimed, against: readings.supported.grade).map { CountWords.sentence($0) + "." }
    var table = Table(
      "What decides \(whole)", name: "readings",
      [
        .init("Reading", minimum: 9, page: .slim), .init("Grade", minimum: longest ?? 0, page: .slim),
        .init("The rule that decided", minimum: 20, page: .broad),
      ],
      rows: (falling(atRisk).map { [$0] } ?? [])
        + Reading.allCases.map { reading in
          let verdict = readings[reading]
          let rule = verdict.rule.flatMap { framework.rules.words(of: $0) } ?? "No rule applied."
          let from =
            parts.isEmpty ? [] : [Phrase("from \(listed(parts.map { ($0.name, $0.readings[reading].grade) }))", .quiet)]
          return [
            .init(GradeWords.heading(reading)),
            grade(verdict.grade, against: analysis.target, .strong),
            .lines([rule] + from),
          ]
        } + [
          [
            .init("Claimed"), .init(claimed?.label ?? "Not claimed", claimed == nil ? .quiet : .plain),
            .optional(claim),
          ]
        ])
    (table.style, table.onScreen) = ("readings", .titled)
    return table
  }

  /// What it falls to if findings turn out wider; nil where nothing falls.
  private func falling(_ atRisk: AtRisk.Reading?) -> [Table.Cell]? {
    guard let atRisk, atRisk.falls else { return nil }
    let wider = FindingWords(context: context).wider(atRisk)
    return [
      .init("At risk"), grade(atRisk.verdict.grade, against: analysis.target, .strong),
      .lines(
        [atRisk.verdict.rule.flatMap { framework.rules.words(of: $0) }].compactMap(\.self)
          + [wider.map { context.phrase("If \($0).") }].compactMap(\.self)),
    ]
  }

  /// `good: HP1, HP3; adequate: HP2`, the best first.
  private func listed(_ parts: [(name: String, grade: Grade?)]) -> String {
    let groups = (scale.grades.map(Optional.some) + [nil]).compactMap { grade -> String? in
      let names = parts.filter { $0.grade == grade }.map(\.name)
      return names.isEmpty ? nil : "\(GradeWords.inSentence(grade, scale)): \(names.joined(separator: ", "))"
    }
    return groups.isEmpty ? "nothing" : groups.joined(separator: "; ")
  }
}

extension OverallFinding {
  fileprivate func title(in framework: Framework) -> String { framework.overall?.title ?? "Overall" }
}
