import Assessments
import Digests
import Nouns
import Platform
import RecordStore

/// Files that are attached together: those that are new, and those that changed at a place from which an item was taken in, each of
/// which is a new edition of that item.
struct FilesToAttach {
  struct Edition {
    let file: String
    let item: Assessment.EvidenceItem
    /// The item of the new bytes, before anything else is said of it.
    let content: EvidenceContent
  }

  let all: [String]
  let new: [String]
  let editions: [Edition]
  private let digests: [String: Digest]

  init(_ files: [String], _ open: OpenWorkspace, _ call: Call) throws {
    let places = Editions(open)
    let known = try files.map { file in
      let origin = PaperOrigin(path: call.path(file), digest: try call.digest(of: file))
      return (file: file, digest: origin.digest, edition: places.edition(at: origin))
    }
    all = files
    digests = Dictionary(known.map { ($0.file, $0.digest) }) { first, _ in first }
    new = known.filter { $0.edition == nil }.map(\.file)
    var seen: Set<Digest> = []
    editions = known.compactMap { file, _, edition in
      edition.flatMap {
        seen.insert($0.item.id).inserted ? Edition(file: file, item: $0.item, content: $0.content) : nil
      }
    }
  }

  /// Refuses a file that was erased, or is attached already and speaks of the same, before anything is kept. One that is to speak of
  /// something else may be attached again, with its own kind, extent and place; what is to be said of that.
  func check(_ content: EvidenceContent, _ open: OpenWorkspace, _ call: Call) throws -> [String] {
    var attached = AttachedFiles(open)
    let erased = ErasedPapers(open, call)
    var remarks: [String] = []
    var problems = all.compactMap { file in digests[file].flatMap { erased.problem(file, $0) } }
    for edition in editions { if let digest = digests[edition.file] { attached.note(edition.content, of: digest) } }
    for file in new {
      guard let digest = digests[file] else { continue }
      if let known = attached.same(as: content, of: digest) {
        problems.append(attached.problem(file, content, known: known))
      } else if let known = attached.all(of: digest).last, let id = known.id {
        let stored = known.content.material.storedFile == nil ? "" : ", and is not stored twice"
        remarks.append(
          "\(Path.name(of: file)) is attached as \(id) too, \(EvidenceWords.linked(known.content))\(stored). Where two items of one file speak of the same, it counts once."
        )
      }
      attached.note(content, of: digest)
    }
    if let failure = Failure(problems, with: "the item") { throw failure }
    return remarks
  }

  /// The items whose papers changed, with what is said of them now: who names a link has looked, and what was said before stays.
  func corrections(
    _ written: Written<Evidence>, by person: Person, _ open: OpenWorkspace, _ call: Call
  ) throws -> [EvidenceCorrected] {
    try editions.map { edition in
      var draft = EvidenceDraft(edition.content, open.framework, today: call.setting.today)
      if let failure = Failure(written.fill(&draft), with: "the item") { throw failure }
      var content = draft.content
      content.keepLinks(of: edition.content)
      if let problem = open.whyNoEdition(of: edition.item, saying: content) {
        throw Failure("'\(edition.file)': \(problem.what).", next: Failure.sentence(problem.help))
      }
      var kept = content
      (kept.title, kept.note) = (edition.content.title, edition.content.note)
      kept.toLookAt = edition.content.toLookAt
      if kept != edition.content { try open.refuseOwn(edition.item, by: person, does: "correct") }
      return EvidenceCorrected(evidence: edition.item.id, because: Editions.because, content: content)
    }
  }

  /// Keeps the papers of the editions whose items are copies.
  func keep(_ corrected: [EvidenceCorrected], _ open: OpenWorkspace, _ call: Call) throws -> [EvidenceCorrected] {
    try zip(editions, corrected).map { edition, correction in
      guard edition.item.content.material.storedFile != nil else { return correction }
      let path = call.path(edition.file)
      let file = try open.workspace.keep(path).file
      var content = correction.content
      (content.material, content.origin) = (.copy(file), PaperOrigin(path: path, digest: file.digest))
      return EvidenceCorrected(evidence: correction.evidence, because: correction.because, content: content)
    }
  }
}
