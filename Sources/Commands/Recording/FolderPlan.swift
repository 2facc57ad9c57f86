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
    /// It was erased, and is not taken in again.
    case erased
    /// It is for a command of its own.
    case sheet(SheetKind)
  }

  let folder: PaperFolder
  private(set) var papers: [(paper: PaperFolder.Paper, fate: Fate)] = []
  /// Items that were taken in from this folder, of which nothing lies there any more.
  private(set) var gone: [Assessment.EvidenceItem] = []
  /// The items that were taken in from this folder before, and are there.
  private(set) var here: [Assessment.EvidenceItem] = []

  private let open: OpenWorkspace
  private let call: Call
  private let names: FolderNames
  private let editions: Editions
  private let erased: ErasedPapers
  private var byBytes: [Digest: Assessment.EvidenceItem] = [:]
  /// What an item comes to, where several papers of the folder are it.
  private var changed: [Digest: EvidenceContent] = [:]
  private var new: [Digest: Int] = [:]

  /// - Parameter said: What is said of all of them on the command line.
  init(_ folder: PaperFolder, said: EvidenceContent, open: OpenWorkspace, call: Call) throws {
    (self.folder, self.open, self.call) = (folder, open, call)
    (names, editions) = (FolderNames(open), Editions(open))
    erased = ErasedPapers(open, call)
    let items = open.assessment.currentEvidence.filter { $0.concern == nil }
    let there = Set(folder.papers.map(\.path))
    // What a paper's bytes are known as hangs on the papers that changed, wherever in the folder these lie.
    let changes = folder.papers.map { erased.contains($0.digest) ? .erased : edition(of: $0) }
    for item in items where changed[item.id] == nil {
      for digest in item.content.digests { byBytes[digest] = byBytes[digest] ?? item }
    }
    for case .edition(let item, let content)? in changes {
      for digest in content.digests { byBytes[digest] = byBytes[digest] ?? item }
    }
    for (paper, edition) in zip(folder.papers, changes) {
      papers.append((paper, try edition ?? fate(of: paper, said, there)))
    }
    let taken = editions.byPath.filter { $0.key.hasPrefix("\(folder.path)/") }.sorted {
      $0.value.attached < $1.value.attached
    }
    gone = taken.filter { !there.contains($0.key) && changed[$0.value.id] == nil }.map(\.value)
    let absent = Set(gone.map(\.id))
    here = taken.map(\.value).filter { !absent.contains($0.id) }
  }

  /// What becomes of a paper that changed at its place; nil for any other. Its item is then known by the new bytes alone.
  private mutating func edition(of paper: PaperFolder.Paper) -> Fate? {
    guard let (item, edition) = editions.edition(at: PaperOrigin(path: paper.path, digest: paper.digest)) else {
      return nil
    }
    changed[item.id] = edition
    return .edition(item, edition)
  }

  private mutating func fate(
    of paper: PaperFolder.Paper, _ said: EvidenceContent, _ there: Set<String>
  ) throws -> Fate {
    let origin = PaperOrigin(path: paper.path, digest: paper.digest)
    let criteria = said.criteria.isEmpty ? names.criterion(paper.folders).map { [$0] } ?? [] : said.criteria
    if let item = editions.byPath[paper.path] { return .known(item) }
    if let item = byBytes[paper.digest] { return try known(item, at: origin, criteria: criteria, there: there) }
    if let index = new[paper.digest] {
      if case .new(var content) = papers[index].fate {
        content.criteria += criteria.filter { !content.criteria.contains($0) }
        papers[index].fate = .new(content)
      }
      return .repeated
    }
    if let kind = SheetKind.among(papers: paper.path, call) { return .sheet(kind) }
    new[paper.digest] = papers.count
    var content = said
    (content.title, content.material, content.origin) = (paper.name, .reference(paper.path), origin)
    content.criteria = criteria
    return .new(content)
  }

  private mutating func known(
    _ item: Assessment.EvidenceItem, at origin: PaperOrigin, criteria: [CriterionID], there: Set<String>
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
    let all = papers.compactMap {
      paper, fate -> (paper: PaperFolder.Paper, item: Assessment.EvidenceItem, isEdition: Bool)? in
      switch fate {
      case .edition(let item, _): (paper, item, true)
      case .moved(let item, _), .linked(let item, _): (paper, item, false)
      case .new, .known, .repeated, .erased, .sheet: nil
      }
    }
    // A paper that changed is the item's own, whatever else links it.
    var seen: Set<Digest> = []
    return (all.filter(\.isEdition) + all.filter { !$0.isEdition }).filter { seen.insert($0.item.id).inserted }
  }

  func content(_ item: Assessment.EvidenceItem) -> EvidenceContent { changed[item.id] ?? item.content }

  func count(_ isCounted: (Fate) -> Bool) -> Int { papers.count { isCounted($0.fate) } }
}
