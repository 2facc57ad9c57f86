/// What a framework says about getting ready for the day, and about the papers that go with it.
package struct Preparation: Sendable {
  package let timetable: [TimetableEntry]
  package let readyTimes: [ReadyTime]
  package let checklist: [ChecklistItem]
  package let keyDocuments: [KeyDocument]
  package let reportSections: [ReportSection]
  package let bands: [ImprovementBand]

  /// One stretch of the inspection, and what each side does in it.
  package struct TimetableEntry: Sendable {
    package let day: String
    package let inspectors: String
    package let authority: String
    package let partners: String
    package let basis: Basis
  }

  /// By when an item must be ready: `H1`, one hour after notice.
  package struct ReadyTime: Sendable {
    package let id: String
    package let means: String
  }

  /// One thing to have ready when the inspectors come.
  package struct ChecklistItem: Sendable {
    package let id: String
    package let item: String
    package let owner: String
    package let ready: String
  }

  /// One document that inspectors ask for, and the criteria it speaks to.
  package struct KeyDocument: Sendable {
    package let id: String
    package let document: String
    package let criteria: [String]
  }

  package struct ReportSection: Sendable {
    package let id: String
    package let title: String
    package let content: String
  }

  /// How soon an area for improvement must be put right.
  package struct ImprovementBand: Sendable {
    package let id: String
    package let label: String
    package let useWhen: String
    package let response: String
  }
}
