import Assessments
import Calendar
import Digests
import Nouns
import Platform

/// The papers that were erased and that no item is of now: they stay where they came from, and are not taken in again unless somebody
/// says that they are to be.
struct ErasedPapers {
  static let option = "erased-too"

  private var erasures: [Digest: Record] = [:]

  init(_ open: OpenWorkspace, _ call: Call) {
    guard !call.flag(ErasedPapers.option) else { return }
    for record in open.history.erasures {
      guard let erased = record.content(Erased.self) else { continue }
      for digest in erased.files + erased.papers { erasures[digest] = record }
    }
    for digest in open.assessment.currentEvidence.flatMap(\.content.digests) { erasures[digest] = nil }
  }

  func contains(_ digest: Digest) -> Bool { erasures[digest] != nil }

  /// Why a paper is not taken in; nil where it was not erased.
  func problem(_ name: String, _ digest: Digest) -> Problem? {
    erasures[digest].map { record in
      Problem(
        "'\(name)' is the paper that \(record.header.by.name) erased on \(record.header.at.date.inWords)",
        "take it away from where it lies, or attach it without what it was erased for; if it is to be here all the same, add --\(ErasedPapers.option)"
      )
    }
  }
}
