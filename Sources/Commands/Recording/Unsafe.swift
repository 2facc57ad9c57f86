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
  /// Cases of which the audit says so, and questions of which audited cases together do.
  private let cases: [String]
  private let questions: [String]

  /// - Parameters:
  ///   - recorded: Items with what they say now; they are in the workspace already, as are the audits.
  init(
    _ recorded: [(id: Digest, content: EvidenceContent)], audits: [CaseAudited] = [], _ open: OpenWorkspace,
    _ call: Call
  ) throws {
    let failing = audits.filter { audit in
      audit.grade == open.framework.scale.worst.id || audit.answers.contains { $0.answer == .no }
    }
    // Nothing else can say so, and to read the workspace again takes a moment.
    guard
      !failing.isEmpty
        || recorded.contains(where: { $0.content.isAdverse(open.framework) || $0.content.extent != nil })
    else {
      (items, unplaced, cases, questions) = ([], [], [], [])
      return
    }
    let analysis = try call.open().analysis
    let (unanswered, waiting) = (analysis.unanswered.map(\.source), Set(analysis.unplacedFindings.map(\.id)))
    items = recorded.filter { unanswered.contains(.item($0.id)) }
    unplaced = recorded.filter { waiting.contains($0.id) }
    cases = Set(failing.map(\.reference)).sorted().filter { reference in
      failing.contains { unanswered.contains(.audited(sample: $0.sample, reference: reference)) }
    }
    let answered = Set(failing.flatMap(\.answers).map(\.question.text))
    questions = unanswered.compactMap { source in
      guard case .question(let id) = source, let question = id.split(separator: "/").last.map(String.init) else {
        return nil
      }
      return answered.contains(question) ? question : nil
    }
  }

  /// What is said, and what to do; nil where nothing says so.
  func sentence(_ open: OpenWorkspace) -> TerminalText? {
    var said: [TerminalText] = []
    let worst = open.framework.scale.worst.label.lowercased()
    let audited = cases.map { "Case \($0) (audited as \(worst))" } + questions.map { "The audit of \($0)" }
    if !items.isEmpty || !audited.isEmpty {
      said.append(
        "\("\(says(audited + names(items, open))), and no answer of the same day is recorded.", .caution) This comes before any \(open.framework.scale.noun)."
      )
    }
    if !unplaced.isEmpty {
      let ways = unplaced.map { "'\(NextSteps.placing($0.content, open.short($0.id)))'" }
      said.append(
        "\("\(says(names(unplaced, open))), and \(unplaced.count == 1 ? "cannot count until it has what it lacks" : "cannot count until they have what they lack"): \(IntakeWords.first(ways)).", .caution)"
      )
    }
    return said.isEmpty
      ? nil : (said + ["\(UnansweredPart.whatToDo)"]).reduce(TerminalText()) { $0.isEmpty ? $1 : $0 + " " + $1 }
  }

  private func names(_ items: [Item], _ open: OpenWorkspace) -> [String] {
    items.map { "\($0.content.title) (\(open.short($0.id)))" }
  }

  private func says(_ names: [String]) -> String {
    "\(IntakeWords.first(names)) \(names.count == 1 ? "says" : "say") that a child may be unsafe"
  }

  var member: JSON.Member { .init("mayBeUnsafe", .texts((items + unplaced).map(\.id.short) + cases + questions)) }
}
