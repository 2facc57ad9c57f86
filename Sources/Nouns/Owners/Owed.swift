import Arguments
import Assessments
import Frameworks
package import GapAnalysis
import Markup
package import Pages

/// A criterion with who answers for it, and what it still lacks, as an audience may see it.
package struct Owed: Noun {
  private let finding: CriterionFinding
  private let view: View
  private let owner: OwnerAssigned?
  private let owing: Owing

  package init(_ finding: CriterionFinding, _ view: View) {
    (self.finding, self.view, owing) = (finding, view, Owing(finding))
    owner = view.assessment.owners[finding.criterion.id]
  }

  package typealias Draft = OwnerDraft

  /// What stands in the place of an owner where there is none.
  static let nobody = "nobody yet"

  package enum Key: String, CaseIterable, Sendable {
    case id, owner, reviewer, due, overdue, judged, missing, stale, title, supported
  }

  package static let fields: [NounField<Owed>] = [
    .init(
      .owner, .init("Owner", showing: .files), seenBy: .whoeverSeesNames,
      { .optional($0.owner?.owner, none: Owed.nobody) },
      entry: .init(
        "owner", "the owner", also: ["lead", "owned by", "responsible", "lead officer", "name"],
        option: .init("owner", "NAME", "who owns it")
      ) { $1.readOwner($0) }),
    .init(
      .id, .init("Id", heading: "", minimum: 3), { .init($0.id, shown: "\($0.id, .strong)") },
      entry: .init("id", "the criterion", also: ["criterion id", "criteria", "standard", "ref", "reference"]) {
        $1.named = $0
      }),
    .init(
      .title, .init("Criterion", minimum: 20), { .init($0.finding.criterion.title) },
      entry: .init("criterion", "the criterion's title", also: ["title", "criterion title"]) { $1.title = $0 }),
    .init(.judged, .init("Claimed", minimum: 8)) {
      .optional($0.finding.selfAssessed?.label, none: "not yet").coded(.optional($0.finding.selfAssessed?.id.text))
    },
    .init(.supported, .init("Supported", showing: .wide)) { $0.supported },
    .init(
      .due, .init("Due", minimum: 11, showing: .roomy), { .day($0.owner?.due) },
      entry: .init(
        "due", "the day it is due",
        also: ["due date", "due by", "to be judged by", "by when", "deadline", "target date", "date"],
        option: .init("due", "DATE", "by when it is to be judged")
      ) { text, draft throws(Problem) in draft.due = try FieldReading.day(text) }),
    .init(.overdue, .init("Overdue", heading: "")) { $0.overdue },
    .init(.missing, .init("Missing", .right)) { .number($0.owing.missing, .caution, quietAtZero: true) },
    .init(.stale, .init("Out of date", .right, heading: "Old")) {
      .number($0.owing.stale, .caution, quietAtZero: true)
    },
    .init(
      .reviewer, .init("Reviewer", showing: .wide), seenBy: .whoeverSeesNames, { .optional($0.owner?.reviewer) },
      entry: .init(
        "reviewer", "the reviewer", also: ["reviewed by", "tester", "second reader"],
        option: .init("reviewer", "NAME", "who tests the owner's draft")
      ) { $1.reviewer = $0 }),
  ]

  package var audience: Audience { view.audience }
  private var id: String { finding.criterion.id.text }

  private var supported: Table.Cell {
    let (grade, scale) = (finding.readings.supported.grade, view.framework.scale)
    let shown = GradeStyle.phrase(grade, target: view.analysis.target, in: scale)
    return .init(GradeWords.label(grade, scale), shown: shown).coded(.optional(grade?.id.text))
  }

  private var overdue: Table.Cell {
    let isOverdue = view.assessment.overdue(finding.criterion.id) != nil
    return isOverdue ? .coded("overdue", as: .bool(true), .bad) : Table.Cell(nil, shown: "").coded(.bool(false))
  }
}

extension Owed {
  /// In the framework's order; of one owner, or of all.
  package static func all(_ view: View, of owner: String? = nil) -> [Owed] {
    let all = view.analysis.criteria.map { Owed($0, view) }
    guard let owner else { return all }
    return all.filter { view.assessment.owns(owner, $0.finding.criterion.id) }
  }

  /// What every owner owes: each criterion under its owner's name, those that nobody owns last.
  package static func table(_ view: View, of owner: String? = nil) -> Table {
    let byOwner = Dictionary(grouping: all(view, of: owner)) { $0.owner?.owner ?? "" }
    let owners = byOwner.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
    var table = table("By owner", name: "status", owners.flatMap(\.value))
    var index = 0
    for (name, theirs) in owners {
      table.groups[index] = name.isEmpty ? "Nobody yet" : name
      index += theirs.count
    }
    return table
  }
}
