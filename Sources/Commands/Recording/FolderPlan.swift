import Assessments
import Digests
import Frameworks
import GapAnalysis
import Platform

/// What becomes of each paper of a folder, worked out for all of them before anything is recorded.
struct FolderPlan {
  enum Fate {
    case new(EvidenceContent)
    /// Other bytes at a place that is known.
    case edition(Assessment.EvidenceItem, EvidenceContent)
    /// The same bytes at another place than before, where there is nothing any more.
    case moved(Assessment.EvidenceItem, EvidenceContent)
    /// Bytes that are known, in the folder of a criterion that their item does not bear on yet.
    case linked(Assessment.EvidenceItem, EvidenceContent)
    case known(Assessment.EvidenceItem)
    /// The same bytes as another paper of the folder, which is taken in.
    case repeated
  }

  let folder: PaperFolder
  private(set) var papers: [(paper: PaperFolder.Paper, fate: Fate)] = []
  /// Items that were taken in from this folder, of which nothing lies there any more.
  private(set) var gone: [Assessment.EvidenceItem] = []

  private let open: OpenWorkspace
  private let names: FolderNames
  private var byPath: [String: Assessment.EvidenceItem] = [:]
  private var byBytes: [Digest: Assessment.EvidenceItem] = [:]
  /// What an item comes to, where several papers of the folder are it.
  private var changed: [Digest: EvidenceContent] = [:]
  private var new: [Digest: Int] = [:]

  /// - Parameter said: What is said of all of them on the command line.
  init(_ folder: PaperFolder, _ said: EvidenceContent, _ open: OpenWorkspace) throws {
    (self.folder, self.open, names) = (folder, open, FolderNames(open))
    for item in open.assessment.currentEvidence where item.concern == nil {
      if let origin = item.content.origin {
        byPath[origin.path] = item
        byBytes[origin.digest] = byBytes[origin.digest] ?? item
      }
      if let file = item.content.material.storedFile { byBytes[file.digest] = byBytes[file.digest] ?? item }
    }
    let there = Set(folder.papers.map(\.path))
    for paper in folder.papers { papers.append((paper, try fate(of: paper, said, there))) }
    let moved = Set(changed.keys)
    gone = byPath.filter { $0.key.hasPrefix("\(folder.path)/") && !there.contains($0.key) }.map(\.value)
      .filter { !moved.contains($0.id) }.sorted { $0.attached < $1.attached }
  }

  private mutating func fate(
    of paper: PaperFolder.Paper, _ said: EvidenceContent, _ there: Set<String>
  ) throws -> Fate {
    let origin = PaperOrigin(path: paper.path, digest: paper.digest)
    let criteria = said.criteria.isEmpty ? names.criterion(paper.folders).map { [$0] } ?? [] : said.criteria
    if let item = byPath[paper.path] {
      let content = changed[item.id] ?? item.content
      guard content.origin?.digest != paper.digest else { return .known(item) }
      let edition = content.newEdition(
        origin, content.material, isAdverse: open.analysis.evidence.isAdverse(item.id), open.framework)
      changed[item.id] = edition
      return .edition(item, edition)
    }
    if let item = byBytes[paper.digest] { return try known(item, at: origin, criteria, there) }
    if let index = new[paper.digest] {
      if case .new(var content) = papers[index].fate {
        content.criteria += criteria.filter { !content.criteria.contains($0) }
        papers[index].fate = .new(content)
      }
      return .repeated
    }
    new[paper.digest] = papers.count
    var content = said
    (content.title, content.material, content.origin) = (paper.name, .reference(paper.path), origin)
    content.criteria = criteria
    return .new(content)
  }

  private mutating func known(
    _ item: Assessment.EvidenceItem, at origin: PaperOrigin, _ criteria: [CriterionID], _ there: Set<String>
  ) throws -> Fate {
    var content = changed[item.id] ?? item.content
    let more = criteria.filter { !content.bearsOn(open.framework).contains($0) }
    content.criteria += more
    let old = content.origin?.path
    if changed[item.id] == nil, let old, !there.contains(old), try FileReading.kind(of: old) == nil {
      content.origin = origin
      if case .reference(let place) = content.material, place == old { content.material = .reference(origin.path) }
      changed[item.id] = content
      return .moved(item, content)
    }
    guard !more.isEmpty else { return .known(item) }
    changed[item.id] = content
    return .linked(item, content)
  }

  // MARK: What comes of it

  var added: [(paper: PaperFolder.Paper, content: EvidenceContent)] {
    papers.compactMap { paper, fate in if case .new(let content) = fate { (paper, content) } else { nil } }
  }

  /// Each item that changes once, with all that its papers make of it, and why.
  var corrections: [(paper: PaperFolder.Paper, item: Assessment.EvidenceItem, isEdition: Bool)] {
    var seen: Set<Digest> = []
    return papers.reversed().compactMap { paper, fate in
      switch fate {
      case .edition(let item, _): seen.insert(item.id).inserted ? (paper, item, true) : nil
      case .moved(let item, _), .linked(let item, _): seen.insert(item.id).inserted ? (paper, item, false) : nil
      case .new, .known, .repeated: nil
      }
    }.reversed()
  }

  func content(_ item: Assessment.EvidenceItem) -> EvidenceContent { changed[item.id] ?? item.content }

  func count(_ isCounted: (Fate) -> Bool) -> Int { papers.count { isCounted($0.fate) } }
}
