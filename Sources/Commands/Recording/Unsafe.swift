import Assessments
import Digests
import Frameworks
import GapAnalysis
import Markup
import Reports

/// What was just recorded and says that a child may be unsafe, without an answer of the same day: page one begins with it from now on,
/// and whoever records it hears it at once.
struct Unsafe {
  private typealias Item = (id: Digest, content: EvidenceContent)

  private let items: [Item]
  /// Those of them that count for nothing until they have what they lack.
  private let unplaced: [Item]

  /// - Parameter recorded: Items with what they say now; they are in the workspace already.
  init(_ recorded: [(id: Digest, content: EvidenceContent)], _ open: OpenWorkspace, _ call: Call) throws {
    // Nothing else can say so, and to read the workspace again takes a moment.
    guard recorded.contains(where: { $0.content.isAdverse(open.framework) || $0.content.extent != nil }) else {
      (items, unplaced) = ([], [])
      return
    }
    let analysis = try call.open().analysis
    let (unanswered, waiting) = (analysis.unanswered.map(\.source), Set(analysis.unplacedFindings.map(\.id)))
    items = recorded.filter { unanswered.contains(.item($0.id)) }
    unplaced = recorded.filter { waiting.contains($0.id) }
  }

  /// What is said, and what to do; nil where nothing says so.
  func sentence(_ open: OpenWorkspace) -> TerminalText? {
    var said: [TerminalText] = []
    if !items.isEmpty {
      said.append(
        "\("\(says(items, open)), and no answer of the same day is recorded.", .caution) This comes before any \(open.framework.scale.noun)."
      )
    }
    if !unplaced.isEmpty {
      let ways = unplaced.map { "'\(NextSteps.placing($0.content, open.short($0.id)))'" }
      said.append(
        "\("\(says(unplaced, open)), and \(unplaced.count == 1 ? "cannot count until it has what it lacks" : "cannot count until they have what they lack"): \(IntakeWords.first(ways)).", .caution)"
      )
    }
    return said.isEmpty
      ? nil : (said + ["\(UnansweredPart.whatToDo)"]).reduce(TerminalText()) { $0.isEmpty ? $1 : $0 + " " + $1 }
  }

  private func says(_ items: [Item], _ open: OpenWorkspace) -> String {
    let names = IntakeWords.first(items.map { "\($0.content.title) (\(open.short($0.id)))" })
    return "\(names) \(items.count == 1 ? "says" : "say") that a child may be unsafe"
  }

  var member: JSON.Member { .init("mayBeUnsafe", .texts((items + unplaced).map(\.id.short))) }
}
