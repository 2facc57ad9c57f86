import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup
package import Pages

extension AssessmentTables {
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
