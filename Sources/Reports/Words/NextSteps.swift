package import Assessments
package import Digests
import Frameworks
package import GapAnalysis
import StructuredText

/// Commands that a person can run next: whole, but for what only the person knows, which stands in capitals.
package enum NextSteps {
  /// A way on, and when it is the right one.
  package struct Step: Sendable {
    package let command: String
    /// Completes a sentence that begins with "if".
    package let condition: String
  }

  /// Gives an item what it lacks to be placed.
  package static func placing(_ content: EvidenceContent, _ id: String) -> String {
    var command = "muster correct \(id)"
    if content.speaksFor == nil { command += " --dated YYYY-MM-DD" }
    if content.kind == nil { command += " --kind KIND" }
    if content.shows.isEmpty, content.against.isEmpty { command += " --shows STATEMENT" }
    return command
  }

  /// Says in one sentence what may come of looking again at an adverse finding; none of it is nearer than another.
  package static func recheck(_ id: String) -> String {
    "'muster recheck \(id) OUTCOME --because \"what was found\"' with so, wider or not-so for OUTCOME, and of how many "
      + "(--extent \"N of M\") unless it is not so; 'muster help recheck' says what each means"
  }

  /// Says what came of looking again at an adverse finding.
  package static func rechecking(_ id: String) -> [Step] {
    let found = "--because \"what was found\""
    return [
      Step(
        command: "muster recheck \(id) so --extent \"N of M\" \(found)", condition: "it is so, for these and no more"),
      Step(
        command: "muster recheck \(id) wider --extent \"N of M\" \(found)", condition: "it is so for more than these"),
      Step(command: "muster recheck \(id) not-so \(found)", condition: "it is not so"),
      Step(
        command: "muster recheck \(id) resolved --shown-by ITEM \(found)",
        condition: "newer evidence of practice shows it mended"),
    ]
  }

  /// Says whether two items that look alike are one paper.
  package static func comparing(_ one: String, _ other: String) -> [Step] {
    [
      Step(command: "muster source \(one) is-not \(other) --because \"why\"", condition: "they are two"),
      Step(command: "muster source \(one) is \(other) --because \"why\"", condition: "they are one"),
      Step(command: "muster source \(one) reports \(other) --because \"why\"", condition: "one tells of the other"),
    ]
  }

  /// Moves an action on whose day is past.
  package static func movingOn(_ id: String) -> [Step] {
    [
      Step(command: "muster action close \(id) --note \"what was done\"", condition: "it is done"),
      Step(
        command: "muster action update \(id) in-progress --due YYYY-MM-DD --note \"why\"",
        condition: "a new day is agreed"),
    ]
  }

  /// Settles a link that waits, the likeliest way first.
  package static func deciding(_ link: EvidenceLink, _ id: String) -> [Step] {
    link.decisions.map { decision in
      let (option, value) =
        switch decision {
        case .affirm: ("affirm", link.subject)
        case .move(let other): ("move", "\(link.subject)=\(other?.text ?? "STATEMENT")")
        case .drop: ("drop", link.subject)
        }
      return Step(
        command: "muster correct \(id) --\(option) \(ShellWord.quoted(value))", condition: condition(decision, link))
    }
  }

  /// When a decision is the right one; completes a sentence about the item that begins with "if".
  package static func condition(_ decision: LinkDecision, _ link: EvidenceLink) -> String {
    switch decision {
    case .affirm where link.state == .newEdition:
      link.isAgainst ? "the new edition still speaks against it" : "the new edition still shows it"
    case .affirm: link.isAgainst ? "it still speaks against it" : "it supports these words"
    case .move(let twin?): "it supports \(twin), which has the same words"
    case .move(to: nil): "it speaks to another"
    case .drop: "it speaks to none"
    }
  }

  /// The exact commands that settle a gap, where there are any, as a sentence for a terminal.
  ///
  /// - Parameter name: The short id by which people know an item.
  package static func settling(_ gap: Gap, _ name: (Digest) -> String) -> String? {
    if let finding = gap.reason.toLookAtAgain {
      let id =
        switch finding {
        case .item(let item): name(item)
        case .sample(let id): id
        }
      return "Run \(recheck(id))."
    }
    if case .perhapsSame(let one, _, let other, _, _) = gap.reason { return oneOf(comparing(name(one), name(other))) }
    guard case .suspect(let item, _, let link) = gap.reason else { return nil }
    return oneOf(deciding(link, name(item)))
  }

  private static func oneOf(_ ways: [Step]) -> String {
    "Run \(ways.map { "'\($0.command)' if \($0.condition)" }.joined(separator: ", "))."
  }
}
