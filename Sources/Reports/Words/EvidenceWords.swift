import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis

/// Evidence as people read it.
struct EvidenceWords {
  /// How many letters of a digest tell all items of the assessment apart.
  let length: Int

  init(_ assessment: Assessment) {
    let digests = assessment.evidence.map(\.id) + assessment.actions.map(\.id) + assessment.samples.map(\.id)
    length = ShortID.length(toTellApart: digests)
  }

  /// The short name of a record.
  func id(_ digest: Digest) -> String { String(digest.short.prefix(length)) }

  /// The short name of what a finding rests on: an item, or a sample's question.
  func id(_ origin: Contribution.Origin) -> String {
    switch origin {
    case .item(let digest): id(digest)
    case .sample(let id): id
    }
  }

  /// The last day on which an item speaks; nil where it has no day or no kind.
  static func freshUntil(_ content: EvidenceContent, _ policy: Policy) -> CivilDate? {
    guard let day = content.speaksFor, let kind = content.kind else { return nil }
    return policy.freshUntil(kind, from: day)
  }

  /// The statements and grades that an item shows, by id: `HP2.G1`, `HP3 good`.
  static func shows(_ content: EvidenceContent) -> [String] {
    content.shows.map { showing in
      switch showing {
      case .statement(let link): link.statement.text
      case .grade(let criterion, let grade): "\(criterion) \(grade)"
      }
    }
  }

  /// What an item lacks to be placed.
  static func lacking(_ content: EvidenceContent) -> [String] {
    var words: [String] = []
    if content.speaksFor == nil { words.append("the day it speaks for") }
    if content.kind == nil { words.append("its kind") }
    if content.shows.isEmpty, content.against.isEmpty { words.append("what it shows") }
    return words
  }

  /// How far an aspect's evidence goes, with what it lacks.
  static func status(_ status: AspectFinding.Status) -> String {
    switch status {
    case .evidenced: "Evidenced"
    case .partly: "Partly evidenced"
    case .contested: "Contested"
    case .untested: "Untested"
    }
  }
}
