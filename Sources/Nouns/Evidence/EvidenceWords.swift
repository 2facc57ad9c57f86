package import Assessments
package import Digests
import Frameworks
package import GapAnalysis

/// Evidence as people read it.
package struct EvidenceWords {
  /// How many letters of a digest tell all items of the assessment apart.
  package let length: Int

  /// - Parameter length: As much as tells all of them apart, if nothing is said.
  package init(_ assessment: Assessment, length: Int? = nil) {
    let digests = assessment.evidence.map(\.id) + assessment.actions.map(\.id) + assessment.samples.map(\.id)
    self.length = length ?? ShortID.length(toTellApart: digests)
  }

  /// The short name of a record.
  package func id(_ digest: Digest) -> String { String(digest.short.prefix(length)) }

  /// The short name of what a finding rests on: an item, or a sample's question.
  package func id(_ origin: Contribution.Origin) -> String {
    switch origin {
    case .item(let digest): id(digest)
    case .sample(let id): id
    }
  }

  /// The statements and grades that an item shows, by id: `HP2.G1`, `HP3 good`.
  package static func shows(_ content: EvidenceContent) -> [String] { shows(content.shows) }

  package static func shows(_ shown: [Showing]) -> [String] {
    shown.map { showing in
      switch showing {
      case .statement(let link): link.statement.text
      case .grade(let criterion, let grade): "\(criterion) \(grade)"
      }
    }
  }

  /// What it is linked to, the criteria where that is all: `HP2.G1, HP3 adequate, against HP2.G2`.
  package static func links(_ content: EvidenceContent) -> String {
    let parts = shows(content) + content.against.map { "against \($0.statement)" }
    return (parts.isEmpty ? content.criteria.map(\.text) : parts).joined(separator: ", ")
  }

  /// The same in a sentence: `to HP2.G1 and HP3 adequate, and against HP2.G2`.
  package static func linked(_ content: EvidenceContent) -> String {
    if links(content).isEmpty { return "to nothing yet" }
    let against = content.against.map(\.statement.text).joined(separator: ", ")
    var shown = content
    shown.against = []
    guard !against.isEmpty else { return "to \(links(content))" }
    return shown.shows.isEmpty ? "against \(against)" : "to \(links(shown)), and against \(against)"
  }

  /// Where it is.
  package static func material(_ content: EvidenceContent) -> String {
    switch content.material {
    case .copy(let file): "evidence/\(file.path)"
    case .reference(let place): place
    }
  }

  /// How far an aspect's evidence goes, with what it lacks.
  package static func status(_ aspect: AspectFinding) -> String {
    switch aspect.status {
    case .evidenced: "Evidenced"
    case .partly: "Partly evidenced"
    case .contested: "Not settled"
    case .untested where aspect.evidence.isEmpty: aspect.passedOver.isEmpty ? "Nothing recorded" : "Nothing that counts"
    case .untested: "Too little to say"
    }
  }

  /// Why no reading says anything of an aspect.
  package static func silence(_ aspect: AspectFinding) -> String {
    guard aspect.evidence.isEmpty else { return "what is recorded says nothing of it by itself" }
    return aspect.passedOver.isEmpty ? "no evidence speaks of it" : "what is recorded does not count today"
  }
}
