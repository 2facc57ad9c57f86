import Assessments
import Calendar
import Frameworks
import Markup
package import Pages

extension AssessmentTables {
  /// The actions, in the order in which they were raised.
  package var actions: Table {
    Table(
      "Actions", name: "actions",
      [
        .init("Id"), .init("For"), .init("What must be different", minimum: 20), .init("Owner", minimum: 10),
        .init("Due", minimum: 11), .init("Status", minimum: 11), .init("How soon", showing: .wide),
        .init("Known by", showing: .sheets), .init("Note", showing: .sheets), .init("Raised on", showing: .sheets),
      ],
      rows: context.assessment.actions.map { action in
        let band = framework.preparation.bands.first { $0.id == action.raised.band }
        return [
          id(action.id), .init(action.raised.criterion.text), typed(action.raised.title),
          name(action.raised.owner), .day(action.due, none: "no day"),
          action.isOverdue(on: day) ? .init("overdue", .bad) : .init(action.status.label),
          .optional(band?.label ?? action.raised.band.map(context.discretion.text)), ownWords(action.raised.measure),
          ownWords(action.note), .day(action.at.date),
        ]
      })
  }
}
