import Assessments
import Calendar
import CaseAudit
import Frameworks
import Markup
import Pages

/// Every action, the most urgent band first, overdue ones said in words.
struct ActionSection {
  let context: ReportContext

  private var bands: [Preparation.ImprovementBand] { context.framework.preparation.bands }

  var nodes: [HTML.Node] {
    let actions = context.assessment.actions
    guard !actions.isEmpty else { return [HTML.p { "No action has been recorded." }] }
    let late = actions.count { $0.isOverdue(on: context.asAt) }
    let open = actions.count { $0.status != .closed }
    return [
      HTML.p {
        "\(CountWords.sentence(CountWords.counted(actions.count, "action"))): \(open) not closed, \(late) overdue."
      },
      table(actions),
    ] + meanings
  }

  private func table(_ actions: [Assessment.Action]) -> HTML.Node {
    let ordered = actions.enumerated().sorted { one, two in
      let (a, b) = (rank(one.element), rank(two.element))
      if a != b { return a.lexicographicallyPrecedes(b) }
      return one.offset < two.offset
    }.map(\.element)
    var columns: [Column] = ["Action", Column("Criterion", .slim), Column("Band", .slim)]
    if context.audience.seesNames { columns.append("Owner") }
    columns += [Column("Due", .slim), Column("Status", .slim)]
    let rows = ordered.map { action -> [Cell] in
      var cells: [Cell] = [what(action), Cell(action.raised.criterion.text), Cell(band(action)?.label ?? "No band")]
      if context.audience.seesNames { cells.append(context.owner(action.raised.owner)) }
      return cells + [Cell.day(action.due, "No day set"), status(action)]
    }
    return ReportTable.table("Actions", columns, rows: rows)
  }

  private func what(_ action: Assessment.Action) -> Cell {
    var nodes = [context.typed(action.raised.title)]
    if context.audience.seesOwnWords {
      if let measure = action.raised.measure {
        nodes += [
          HTML.br(), HTML.span(.class("quiet")) { [HTML.Node.text("Known by: "), context.typed(measure, upTo: 300)] },
        ]
      }
      if let note = action.note {
        nodes += [
          HTML.br(), HTML.span(.class("quiet")) { [HTML.Node.text("Note: "), context.typed(note, upTo: 300)] },
        ]
      }
    }
    return Cell(nodes: nodes + followUp(action))
  }

  /// What an action that an audit raised came from, and what the re-audit shows; to a committee only which way it moved.
  private func followUp(_ action: Assessment.Action) -> [HTML.Node] {
    guard let found = AuditFollowUp(action, context.assessment, context.framework) else { return [] }
    let unproven = action.status == .closed && !found.isReaudited ? " Closed without a re-audit." : ""
    let words =
      context.audience.seesCases
      ? told(found)
      : "From an audit. \(found.again == nil ? "Not audited again yet" : "Audited again: \(AuditWords.movement(found.movement))")."
    return [HTML.br(), HTML.span(.class("quiet")) { context.typed(words + unproven, upTo: 1000) }]
  }

  private func told(_ found: AuditFollowUp) -> String {
    let words = ShareWords(context.framework)
    let subject =
      switch found.origin.subject {
      case .one(let reference): "case \(reference)"
      case .theme(let questions): questions.map(\.text).joined(separator: ", ")
      }
    let first = "From the audit of \(subject): \(AuditWords.found(found.first, words))."
    guard let again = found.again else { return "\(first) Not audited again yet." }
    return "\(first) Re-audit: \(AuditWords.found(again, words)); \(AuditWords.movement(found.movement))."
  }

  private func status(_ action: Assessment.Action) -> Cell {
    let words = Cell(CountWords.sentence(action.status.label))
    guard action.isOverdue(on: context.asAt) else { return words }
    return Cell(nodes: [HTML.strong { "Overdue" }, .text(", \(action.status.label)")])
  }

  private func band(_ action: Assessment.Action) -> Preparation.ImprovementBand? {
    bands.first { $0.id == action.raised.band }
  }

  private func rank(_ action: Assessment.Action) -> [Int] {
    let place = bands.firstIndex { $0.id == action.raised.band } ?? bands.count
    return [action.status == .closed ? 1 : 0, place, action.due?.daysSinceEpoch ?? .max]
  }

  private var meanings: [HTML.Node] {
    guard !bands.isEmpty else { return [] }
    return [
      ReportTable.table(
        "What the bands mean", [Column("Band", .slim), "Use when", "Response"],
        rows: bands.map { [Cell($0.label), Cell($0.useWhen), Cell($0.response)] })
    ]
  }
}
