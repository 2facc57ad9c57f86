import Assessments
import Digests
import GapAnalysis
import Markup
import Nouns
import Platform

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
  /// What to do where a file that was attached by itself may be the next edition of another: it has its name and is on the same. No
  /// place of such a file is recorded, so that only a person can say so. Nil where none is like it.
  func perhapsEditionWords(_ id: Digest, _ content: EvidenceContent) -> TerminalText? {
    perhapsEdition(content).map { earlier in
      let old = short(earlier.id)
      // What weighs against is not taken away because the paper was written anew.
      let isAdverse = earlier.content.isAdverse(framework) || analysis.evidence.isAdverse(earlier.id)
      let next: TerminalText =
        isAdverse
        ? "It weighs against, and stands until something newer shows it mended."
        : "If this is its new edition: muster withdraw \(old) --because \"\(short(id)) is its new edition\""
      let criteria = content.bearsOn(framework).count == 1 ? "criterion" : "criteria"
      return
        "\(old, .accent) \(earlier.content.title) is of a file of the same name, with other content, and on the same \(criteria). Both count. \(next)"
    }
  }

  /// The item of which one that was attached by itself may be the next edition.
  func perhapsEdition(_ content: EvidenceContent) -> Assessment.EvidenceItem? {
    guard let file = content.material.storedFile else { return nil }
    let bears = Set(content.bearsOn(framework))
    return assessment.currentEvidence.last { item in
      guard let other = item.content.material.storedFile, item.concern == nil, other.digest != file.digest else {
        return false
      }
      return Path.name(of: other.path) == Path.name(of: file.path) && Set(item.content.bearsOn(framework)) == bears
        // Papers of different days are a series.
        && (item.content.speaksFor == nil || content.speaksFor == nil || item.content.speaksFor == content.speaksFor)
        && (item.content.kind == content.kind || item.content.title.asWords == content.title.asWords)
    }
  }

  /// An item's content once its paper has changed.
  func edition(of item: Assessment.EvidenceItem, at origin: PaperOrigin?) -> EvidenceContent {
    item.content.newEdition(
      origin, material: item.content.material, isAdverse: analysis.evidence.isAdverse(item.id), framework: framework)
  }

  /// Why a new edition is not taken in: what is said of it would take away what the earlier one says against, or change of which day or
  /// of how many that is. Nil where it may be. One of a later day is an item of its own; one that puts the earlier right is a person's word.
  func whyNoEdition(
    of item: Assessment.EvidenceItem, saying said: EvidenceContent, leavingOut links: [String] = []
  ) -> Problem? {
    let before = item.content
    guard analysis.evidence.isAdverse(item.id) || (before.isAdverse(framework) && !before.isPlaced) else { return nil }
    // What was not said yet is filled in.
    let differs = [
      !before.isPlaced || said.speaksFor == before.speaksFor ? nil : "of another day",
      !before.isPlaced || said.extent == before.extent ? nil : "of another count",
      links.isEmpty ? nil : "without \(CountWords.listed(links))",
    ].compactMap(\.self)
    guard !differs.isEmpty else { return nil }
    let id = short(item.id)
    return Problem(
      "its paper has changed, and is said to be \(CountWords.listed(differs)): \(id) weighs against, and what it found would be lost",
      "save the new paper under a name of its own, so that it is an item of its own; where the earlier was wrong, put it right with 'muster correct \(id)'"
    )
  }

  /// `new edition of k7m2q9x; look again at HP2.G1`
  func editionWords(_ item: Assessment.EvidenceItem, _ content: EvidenceContent) -> TerminalText {
    let links = content.toLookAt.isEmpty ? "" : "; look again at \(content.toLookAt.joined(separator: ", "))"
    let adverse = item.content.isAdverse(framework) ? "; what weighs against goes on counting" : ""
    return "new edition of \(short(item.id), .accent)\(links)\(adverse)"
  }
}
