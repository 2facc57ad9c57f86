import Assessments
import Digests
import GapAnalysis
import Markup
import Nouns

/// The items that were taken in from a place: other bytes there are a new edition of the item's paper.
struct Editions {
  /// Why the item is corrected, as its record says it.
  static let because = "a new edition of the paper lies at its place"

  private let open: OpenWorkspace
  private(set) var byPath: [String: Assessment.EvidenceItem] = [:]

  init(_ open: OpenWorkspace) {
    self.open = open
    for item in open.assessment.currentEvidence where item.concern == nil {
      if let origin = item.content.origin { byPath[origin.path] = item }
    }
  }

  /// The item of which a paper is a new edition, and what it comes to; nil where the place is not known, or its bytes are the same.
  func edition(at origin: PaperOrigin) -> (item: Assessment.EvidenceItem, content: EvidenceContent)? {
    guard let item = byPath[origin.path], item.content.origin?.digest != origin.digest else { return nil }
    return (item, open.edition(of: item, at: origin))
  }
}

extension OpenWorkspace {
  /// An item's content once its paper has changed.
  func edition(of item: Assessment.EvidenceItem, at origin: PaperOrigin?) -> EvidenceContent {
    item.content.newEdition(
      origin, material: item.content.material, isAdverse: analysis.evidence.isAdverse(item.id), framework: framework)
  }

  /// `new edition of k7m2q9x; look again at HP2.G1`
  func editionWords(_ item: Assessment.EvidenceItem, _ content: EvidenceContent) -> TerminalText {
    let links = content.toLookAt.isEmpty ? "" : "; look again at \(content.toLookAt.joined(separator: ", "))"
    let adverse = item.content.isAdverse(framework) ? "; what weighs against goes on counting" : ""
    return "new edition of \(short(item.id), .accent)\(links)\(adverse)"
  }
}
