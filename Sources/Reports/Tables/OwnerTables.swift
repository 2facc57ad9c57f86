import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
import Markup
package import Pages

extension AssessmentTables {
  /// What every owner owes: each criterion under its owner's name, those that nobody owns last.
  package var owed: Table {
    func owner(_ finding: CriterionFinding) -> OwnerAssigned? { context.assessment.owners[finding.criterion.id] }
    let byOwner = Dictionary(grouping: analysis.criteria) { owner($0)?.owner ?? "" }
    let names = byOwner.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }
    var table = Table(
      "By owner", name: "status",
      [
        .init("Owner", showing: .files), .init("Id", heading: "", minimum: 3), .init("Criterion", minimum: 20),
        .init("Claimed", minimum: 8), .init("Supported", showing: .wide), .init("Due", minimum: 11, showing: .roomy),
        .init("Overdue", heading: ""), .init("Missing", .right), .init("Out of date", .right, heading: "Old"),
        .init("Reviewer", showing: .wide),
      ])
    for name in names {
      table.groups[table.rows.count] = name.isEmpty ? "Nobody yet" : name
      table.rows += (byOwner[name] ?? []).map { cells($0, owner($0)) }
    }
    return table
  }

  private func cells(_ finding: CriterionFinding, _ owner: OwnerAssigned?) -> [Table.Cell] {
    let owing = Owing(finding)
    let isOverdue = analysis.assessment.overdue(finding.criterion.id) != nil
    return [
      name(owner?.owner), .init(finding.criterion.id.text, shown: "\(finding.criterion.id.text, .strong)"),
      .init(finding.criterion.title), .optional(finding.selfAssessed?.label, none: "not yet"),
      .init(
        GradeWords.label(finding.readings.supported.grade, scale),
        shown: GradeStyle.phrase(finding.readings.supported.grade, target: analysis.target, in: scale)),
      .day(owner?.due), isOverdue ? .init("overdue", .bad) : .init(nil, shown: ""),
      .number(owing.missing, .caution, quietAtZero: true), .number(owing.stale, .caution, quietAtZero: true),
      name(owner?.reviewer, none: "–"),
    ]
  }
}

/// What a criterion still lacks, counted.
package struct Owing {
  /// Aspects without evidence that counts, those aside that had some until it grew old.
  package let missing: Int
  /// Items that no longer count because of their age.
  package let stale: Int

  package init(_ finding: CriterionFinding) {
    missing = finding.aspects.count { !$0.isPlaced && !$0.passedOver.contains { $0.why == .stale } }
    var old: Set<Contribution.Origin> = []
    for (origin, why) in finding.aspects.flatMap(\.passedOver) where why == .stale { old.insert(origin) }
    stale = old.count
  }
}
