import Arguments
import Assessments
import Frameworks
import Nouns
import RecordStore
import Reports

extension Command {
  static let evidence = Command(
    "evidence", "list the evidence, or show one item",
    operands: [OperandSpec("ID", "the beginning of an item's id, or a criterion", .optional)], options: [.formats],
    leavesOut: ["by"], run: EvidenceCommand.run)
}

/// `muster evidence`: the evidence, or one item.
enum EvidenceCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let criterion = call.operands.first.flatMap { open.framework.criterion(CriterionID($0.uppercased())) }
    if let named = call.operands.first, criterion == nil {
      try show(try open.item(named), open, call)
    } else {
      try call.give(EvidencePage(open.analysis, on: criterion, idLength: open.idLength))
    }
  }

  private static func show(_ item: Assessment.EvidenceItem, _ open: OpenWorkspace, _ call: Call) throws {
    let earlier = EarlierWords(try call.earlierVersions(of: open.framework.id, open.workspace.location))
    let links = item.withdrawn == nil ? item.content.links(in: StatementWordings(open.framework)) : []
    let waiting = links.filter { !$0.isSame }.map { WaitingLink($0, of: item, before: earlier[$0.link]) }
    try call.give(EvidenceItemPage(Evidence(item, View(open.analysis, idLength: open.idLength)), waiting: waiting))
  }
}
