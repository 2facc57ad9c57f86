import Arguments
import Assessments
import Markup

extension Command {
  static let source = Command(
    "source", "record whether two items are one source",
    discussion:
      "Copies of one file, and items of one day at one place, are one paper by themselves. Items that are alike in all else that is said of them count once in favour and in full against, until somebody has held them beside each other.",
    operands: [
      OperandSpec("ID", "the beginning of an item's id"),
      OperandSpec(
        "RELATION",
        "'is' where they are one paper, 'is-not' where they are two, 'reports' where the first tells of the other",
        allowed: SourcesCompared.Relation.allCases.map(\.rawValue)),
      OperandSpec("OTHER", "the beginning of the other item's id"),
    ], options: [.because],
    examples: [
      .init("muster source 1a2b3c4 is-not 5d6e7f8 --because \"audits of two teams\"", "Two audits that look alike"),
      .init("muster source 1a2b3c4 reports 5d6e7f8 --because \"the board noted the audit\"", "Minutes of an audit"),
    ], leavesOut: ["as-at", "output"], run: SourceCommand.run)
}

/// `muster source`: whether two items are one source, in the words of somebody who looked.
enum SourceCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let (one, other) = (try open.item(call.operands[0]), try open.item(call.operands[2]))
    guard let relation = SourcesCompared.Relation(rawValue: call.operands[1]) else {
      throw Failure("'\(call.operands[1])' is no relation of two items.", next: "Write is, is-not or reports.")
    }
    guard one.id != other.id else {
      throw Failure("\(open.short(one.id)) was named twice.", next: "Name the other item.")
    }
    let isFile = !one.content.digests.isDisjoint(with: other.content.digests)
    let isPlace = isOnePlace(one.content, other.content)
    if relation != .same, isFile || isPlace {
      throw Failure(
        "\(open.short(one.id)) and \(open.short(other.id)) \(isFile ? "are copies of one file" : "are of one day at one place"), and so are one paper.",
        next: isFile
          ? "Attach the other paper's own file."
          : "Say where each is kept, down to the paper itself: 'muster correct \(open.short(one.id)) --reference \"…\"'."
      )
    }
    let because = try call.reason("recorded")
    let stamp = try call.stamp(open)
    try open.append(
      [SourcesCompared(evidence: one.id, relation: relation, other: other.id, because: because)], stamp)
    func name(_ item: Assessment.EvidenceItem) -> TerminalText {
      "\(open.short(item.id), .accent), \(item.content.title),"
    }
    switch relation {
    case .same: try call.say("Recorded that \(name(one)) and \(name(other)) are one paper.")
    case .distinct: try call.say("Recorded that \(name(one)) and \(name(other)) are two papers. Each counts.")
    case .reports: try call.say("Recorded that \(name(one)) reports \(name(other)) and belongs to its exercise.")
    }
    let owned = open.assessment.criteriaAnsweredFor(by: stamp.by)
    let own = [one, other].flatMap { $0.content.bearsOn(open.framework) }.filter(owned.contains)
    if relation != .distinct, let criterion = own.min() {
      try call.say(
        "You answer for \(criterion), so that this holds in favour alone: against, each counts until somebody else says the same."
      )
    }
  }

  private static func isOnePlace(_ one: EvidenceContent, _ other: EvidenceContent) -> Bool {
    one.edition.map { $0 == other.edition } ?? false
  }
}
