import Arguments
import Assessments
import Frameworks
import GapAnalysis
import Nouns
import RecordStore
import Reports

extension Command {
  static let evidence = Command(
    "evidence", "list the evidence, or show one item",
    operands: [OperandSpec("ID", "the beginning of an item's id, or a criterion", .optional)],
    options: [
      OptionSpec("criterion", "ID", "only what bears on this criterion"),
      OptionSpec("kind", "KIND", "only of this kind", allowed: EvidenceKind.allCases.map(\.rawValue)),
      OptionSpec("state", "STATE", "only in this state, such as counts, to-be-placed or out-of-date"),
      OptionSpec("owner", "NAME", "only on criteria that this person owns"), .formats,
    ],
    leavesOut: ["by"], run: EvidenceCommand.run)
}

/// `muster evidence`: the evidence, or one item.
enum EvidenceCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let criterion =
      try call.value("criterion").map { try open.criterion($0) }
      ?? call.operands.first.flatMap { open.framework.criterion(CriterionID($0.uppercased())) }
    let only = try filter(open, call)
    if let named = call.operands.first, criterion == nil {
      try show(try open.item(named), open: open, call: call)
    } else {
      try call.give(EvidencePage(open.analysis, on: criterion, only: only, idLength: open.idLength))
    }
  }

  private static func filter(_ open: OpenWorkspace, _ call: Call) throws -> EvidenceFilter {
    var only = EvidenceFilter()
    only.kind = call.value("kind").flatMap { EvidenceKind(rawValue: $0) }
    only.owner = try call.value("owner").map { try open.owner($0).name }
    guard let state = call.value("state") else { return only }
    let view = View(open.analysis, idLength: open.idLength)
    guard only.takeState(named: state, view) else {
      let known = EvidenceFilter.states(view)
      throw Failure(
        "No item is \(state.lowercased().replacing("-", with: " ")).",
        next: known.isEmpty ? "Attach one first." : "Items here are \(known.joined(separator: ", ")).")
    }
    return only
  }

  private static func show(_ item: Assessment.EvidenceItem, open: OpenWorkspace, call: Call) throws {
    let earlier = EarlierWords(try call.earlierVersions(of: open.framework.id, open.workspace.location))
    let links = item.withdrawn == nil ? item.content.links(in: StatementWordings(open.framework)) : []
    let waiting = links.filter { !$0.isSame }.map { WaitingLink($0, of: item, before: earlier[$0.link]) }
    try call.give(EvidenceItemPage(Evidence(item, View(open.analysis, idLength: open.idLength)), waiting: waiting))
  }
}
