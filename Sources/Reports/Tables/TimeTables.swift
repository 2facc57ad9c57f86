import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup
package import Pages

extension AssessmentTables {
  /// Claims beside what the evidence and the audited sample carry, one a row.
  package func claims(_ standing: [ClaimReview.Standing]) -> Table {
    Table(
      "What is claimed", name: "claims",
      [
        .init("Part"), .init("Title"), .init("Claimed"), .init("Supported"), .init("Audited sample"),
        .init("The claim is"), .init("By"), .init("On"),
      ],
      rows: standing.map { claim in
        [
          .init(claim.subject == .whole ? "All" : claim.subject.text), .init(claim.title), .init(claim.claimed.label),
          .init(GradeWords.label(claim.carried, scale)), .optional(claim.sample?.grade.label),
          .init(ClaimWords.distance(claim.distance, scale)), name(claim.by.name), .day(claim.on),
        ]
      })
  }

  /// What stands otherwise on the second of two days, one a row.
  package func shifts(_ comparison: Comparison) -> Table {
    func label(_ grade: Grade?) -> Table.Cell { .init(GradeWords.label(grade, scale)) }
    return Table(
      "What rose and fell", name: "changes",
      [
        .init("Part"), .init("Title"), .init("Supported before"), .init("Supported after"),
        .init("Indicated before"), .init("Indicated after"), .init("Claimed before"), .init("Claimed after"),
      ],
      rows: comparison.shifts.map { shift in
        let (old, new) = (shift.before, shift.after)
        return [
          .init(shift.subject == .whole ? "All" : shift.subject.text), .init(shift.title),
          label(old.readings.supported), label(new.readings.supported), label(old.readings.indicated),
          label(new.readings.indicated), .optional(old.claimed?.label), .optional(new.claimed?.label),
        ]
      })
  }
}
