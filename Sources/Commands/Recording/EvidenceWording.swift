import Assessments
import Calendar
import Frameworks

/// Words about an evidence item that several commands use.
enum EvidenceWording {
  /// What it is linked to: `HP2.G1, HP3 adequate, against HP2.G2`.
  static func links(_ content: EvidenceContent) -> String {
    var parts = content.shows.map { showing in
      switch showing {
      case .statement(let link): link.statement.text
      case .grade(let criterion, let grade): "\(criterion) \(grade)"
      }
    }
    parts += content.against.map { "against \($0.statement)" }
    return parts.isEmpty ? content.criteria.map(\.text).joined(separator: ", ") : parts.joined(separator: ", ")
  }

  /// The same in a sentence: `to HP2.G1 and HP3 adequate, and against HP2.G2`.
  static func linked(_ content: EvidenceContent) -> String {
    let against = content.against.map(\.statement.text).joined(separator: ", ")
    var shown = content
    shown.against = []
    guard !against.isEmpty else { return "to \(links(content))" }
    return shown.shows.isEmpty ? "against \(against)" : "to \(links(shown)), and against \(against)"
  }

  /// What keeps it from counting.
  static func missing(_ content: EvidenceContent) -> String {
    var parts: [String] = []
    if content.speaksFor == nil { parts.append("it has no date") }
    if content.kind == nil { parts.append("its kind is not said") }
    if content.shows.isEmpty, content.against.isEmpty { parts.append("it is not said what it shows") }
    return parts.joined(separator: ", and ")
  }

  /// Where it is.
  static func material(_ content: EvidenceContent) -> String {
    switch content.material {
    case .copy(let file): "evidence/\(file.path)"
    case .reference(let place): place
    }
  }

  /// Whether it is too old to count.
  static func isOutOfDate(_ content: EvidenceContent, _ policy: Policy, on day: CivilDate) -> Bool {
    guard let kind = content.kind, let from = content.speaksFor else { return false }
    return policy.freshUntil(kind, from: from) < day
  }

  /// Whether it still speaks, and until when.
  static func freshness(_ content: EvidenceContent, _ policy: Policy, on day: CivilDate) -> String {
    guard let kind = content.kind, let from = content.speaksFor else { return "to be placed" }
    let until = policy.freshUntil(kind, from: from)
    if from > day { return "not counted before \(from.short), the day it speaks for" }
    return until < day ? "out of date since \(until.short)" : "fresh until \(until.short)"
  }
}
