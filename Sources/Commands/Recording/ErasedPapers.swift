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

  /// None where they are to be taken in all the same.
  init(_ open: OpenWorkspace, _ call: Call) {
    self.init(open)
    if call.flag(ErasedPapers.option) { erasures = [:] }
  }

  init(_ open: OpenWorkspace) {
    for record in open.history.erasures {
      guard let erased = record.content(Erased.self) else { continue }
      for digest in erased.files + erased.papers { erasures[digest] = record }
    }
    for digest in open.assessment.currentEvidence.flatMap(\.content.digests) { erasures[digest] = nil }
  }

  func contains(_ digest: Digest) -> Bool { erasures[digest] != nil }

  /// Why a paper is not taken in; nil where it was not erased.
  func problem(_ name: String, _ digest: Digest) -> Problem? {
    words(name, digest).map { words in
      Problem(
        words,
        "take it away from where it lies, or attach it without what it was erased for; if it is to be here all the same, add --\(ErasedPapers.option)"
      )
    }
  }

  /// Who erased a paper, and when; nil where it was not erased.
  func words(_ name: String, _ digest: Digest) -> String? {
    erasures[digest].map { record in
      "'\(name)' is the paper that \(record.header.by.name) erased on \(record.header.at.date.inWords)"
    }
  }
}
