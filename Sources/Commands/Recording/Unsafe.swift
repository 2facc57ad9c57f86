import Assessments
import Digests
import Frameworks
import GapAnalysis
import Markup
import Reports

/// What was just recorded and says that a child may be unsafe, without an answer of the same day: page one begins with it from now on,
/// and whoever records it hears it at once.
struct Unsafe {
  private let items: [(id: Digest, title: String)]

  /// - Parameter recorded: Items with what they say now; they are in the workspace already.
  init(_ recorded: [(id: Digest, content: EvidenceContent)], _ open: OpenWorkspace, _ call: Call) throws {
    // Nothing else can say so, and to read the workspace again takes a moment.
    guard recorded.contains(where: { $0.content.isAdverse(open.framework) || $0.content.extent != nil }) else {
      items = []
      return
    }
    let unanswered = try call.open().analysis.unanswered.map(\.source)
    items = recorded.filter { unanswered.contains(.item($0.id)) }.map { ($0.id, $0.content.title) }
  }

  /// What is said, and what to do; nil where nothing says so.
  func sentence(_ open: OpenWorkspace) -> TerminalText? {
    guard !items.isEmpty else { return nil }
    let names = IntakeWords.first(items.map { "\($0.title) (\(open.short($0.id)))" })
    return
      "\("\(names) \(items.count == 1 ? "says" : "say") that a child may be unsafe, and no answer of the same day is recorded.", .caution) This comes before any \(open.framework.scale.noun). \(UnansweredPart.whatToDo)"
  }

  var member: JSON.Member { .init("mayBeUnsafe", .texts(items.map(\.id.short))) }
}
