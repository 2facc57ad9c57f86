import Assessments
import Nouns

/// The places that items by reference name, so that whoever names one again hears that it is one paper.
struct NamedPlaces {
  private var known: [PaperEdition: String] = [:]

  init(_ open: OpenWorkspace) {
    for item in open.assessment.currentEvidence where item.concern == nil {
      guard let edition = item.content.edition else { continue }
      known[edition] = "\(open.short(item.id)), \(EvidenceWords.linked(item.content))"
    }
  }

  /// Notes an item that is to be recorded, under a name by which the person knows it; what is to be said where its place is
  /// known already.
  mutating func remark(on content: EvidenceContent, as name: String) -> String? {
    guard let edition = content.edition else { return nil }
    guard let other = known[edition] else {
      known[edition] = name
      return nil
    }
    return
      "\(name) names the same place and day as \(other): one paper, which counts once where both speak of the same."
  }
}
