import Assessments
package import Frameworks
package import GapAnalysis
import Markup
import Nouns
package import Pages

extension AssessmentTables {
  /// Every aspect of a criterion, or of all: what it carries, what it lacks, on what evidence.
  package func aspects(of findings: [CriterionFinding]) -> Table {
    Table(
      "Aspects", name: "aspects",
      [
        .init("Criterion", showing: .files), .init("Aspect"), .init("Name", minimum: 16), .init("Status"),
        .init("Supported"), .init("Indicated"), .init("Plausible"), .init("Supported statement", showing: .wide),
        .init("Next statement", showing: .wide), .init("Lacking", minimum: 12), .init("Evidence", showing: .files),
      ],
      rows: findings.flatMap { finding in
        finding.aspects.map { aspect -> [Table.Cell] in
          [
            .init(finding.criterion.id.text), .init(aspect.id.text), .init(aspect.name),
            .init(EvidenceWords.status(aspect.status)),
          ] + Reading.allCases.map { .init(GradeWords.standing(aspect.standing[$0], aspect.shape)) } + [
            .optional(aspect.statement?.id.text), .optional(aspect.next?.id.text),
            .optional(aspect.lacking.map(GapWords.lack).joined(separator: "; ")),
            .optional(aspect.evidence.map { context.ids.id($0.origin) }.joined(separator: " ")),
          ]
        }
      })
  }

  /// The gaps, ranked by what they unlock.
  package func gaps(most: Int = .max) -> Table {
    Table(
      "Gaps, the first to close first", name: "gaps",
      [
        .init("Rank", .right), .init("Criterion"), .init("Statement"), .init("Kind"), .init("Reason", minimum: 20),
        .init("What would close it", minimum: 20), .init("Evidence", showing: .sheets),
        .init("Actions", showing: .sheets),
      ],
      rows: analysis.gaps.prefix(most).map { gap in
        [
          .number(gap.rank), .init(gap.criterion.text), .optional(gap.statement?.id.text),
          .init(GapWords.label(gap.kind)),
          typed(context.reason(gap)), typed(context.close(gap)),
          .optional(gap.evidence.map(context.ids.id).joined(separator: " ")),
          .optional(gap.actions.map(context.ids.id).joined(separator: " ")),
        ]
      })
  }
}

extension AssessmentTables {
  /// Every statement of a criterion, as the framework words it.
  package static func statements(of criterion: Criterion) -> Table {
    Table(
      "Statements", name: "statements",
      [
        .init("Aspect"), .init("Name", minimum: 12), .init("Grade"), .init("Statement"),
        .init("What it says", minimum: 20),
      ],
      rows: criterion.aspects.flatMap { aspect in
        aspect.statements.map {
          [
            .init(aspect.id.text), .init(aspect.name), .init($0.grade.label), .init($0.id.text), .init($0.text),
          ]
        }
      })
  }
}
