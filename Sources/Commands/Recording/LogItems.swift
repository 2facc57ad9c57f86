import Assessments
import Digests
import Frameworks

/// The items that are here, so that a row of a log is known for the one that it is.
struct LogItems {
  /// What makes two rows the same item, whatever else was written beside it.
  struct Known: Hashable {
    private var content: EvidenceContent

    init(_ content: EvidenceContent, _ file: LogFile? = nil) {
      var content = content
      (content.origin, content.toLookAt, content.logID) = (nil, [], nil)
      if let file {
        content.material = .reference(file.digest.hex)
      } else if case .copy(let file) = content.material {
        content.material = .reference(file.digest.hex)
      }
      self.content = content
    }
  }

  /// In what a row is like an item that it says otherwise of, the surest first.
  enum Likeness: CaseIterable {
    /// What the log calls it.
    case ownID
    /// The title, the place, the day and a criterion.
    case day
    /// The title, the place and a criterion.
    case title
    /// The place from which the item was taken in, where other bytes lie now.
    case edition
    /// All but the title.
    case titleChanged
    /// The paper's bytes, where the item is still to be placed or speaks of the same.
    case paper
    /// All but where it is.
    case placeChanged

    /// What several have in common.
    var shared: String {
      switch self {
      case .ownID: "the log calls alike"
      case .paper: "are of the same file"
      case .day, .title, .edition, .titleChanged, .placeChanged: "have the same title and place"
      }
    }
  }

  enum Found { case none, one(Assessment.EvidenceItem), several([Assessment.EvidenceItem]) }

  private let framework: Framework
  private let items: [Assessment.EvidenceItem]
  private let byID: [String: Int]
  private var current: [Known: Int] = [:]
  /// What was recorded of items before they were put right, and of those that are withdrawn.
  private var past: [Known: Int] = [:]
  /// Those that a log corrected last: what one said before, it may say again.
  private var byLog: Set<Int> = []
  private var byTitle: [String: [Int]] = [:]
  private var byPlace: [String: [Int]] = [:]
  private var byOwnID: [String: [Int]] = [:]
  /// The line of the row that an item is.
  private var claimed: [Int: Int] = [:]

  init(_ open: OpenWorkspace) {
    framework = open.framework
    let items = open.assessment.evidence
    self.items = items
    byID = Dictionary(items.indices.map { (items[$0].id.short, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(items.indices.map { (items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for record in open.history.known(by: open.assessment.asAt) {
      if let content = record.content(EvidenceContent.self), let item = places[record.digest] {
        past[Known(content)] = item
      } else if let corrected = record.content(EvidenceCorrected.self), let item = places[corrected.evidence] {
        past[Known(corrected.content)] = item
        if corrected.because.hasPrefix(LogImport.because) { byLog.insert(item) } else { byLog.remove(item) }
      }
    }
    for (index, item) in items.enumerated() {
      guard item.withdrawn == nil else { continue }
      current[Known(item.content)] = index
      byTitle[item.content.title.asWords, default: []].append(index)
      if let own = item.content.logID { byOwnID[own, default: []].append(index) }
      for place in LogItems.places(item.content, nil) { byPlace[place, default: []].append(index) }
    }
  }

  /// The item that an id names: all of it, as sheets give it, or as much as a screen shows. Less may be somebody's own numbering.
  func named(_ id: String) -> Assessment.EvidenceItem? {
    let id = id.lowercased()
    if let index = byID[id] { return items[index] }
    guard (LogItems.shown..<LogItems.whole).contains(id.utf8.count) else { return nil }
    let found = items.filter { $0.id.short.hasPrefix(id) }
    return found.count == 1 ? found.first : nil
  }

  /// Whether an id is one that this program gave, in whichever workspace: a log's own ids look otherwise.
  static func isGivenHere(_ id: String) -> Bool {
    id.utf8.count == whole && id.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 32) }
  }

  /// How many letters of an id a screen shows at least, and how many it has.
  private static let (shown, whole) = (7, 26)

  /// Notes which row an item is; the line of the row that it is already.
  mutating func claim(_ item: Assessment.EvidenceItem, by line: Int) -> Int? {
    guard let index = byID[item.id.short] else { return nil }
    if let before = claimed[index] { return before }
    claimed[index] = line
    return nil
  }

  /// The item that the log calls as it calls a row, where the row says what is recorded of another that the log calls otherwise: all of
  /// it, or its title and its place.
  func misnamed(
    _ content: EvidenceContent, _ file: LogFile?
  ) -> (called: Assessment.EvidenceItem, says: Assessment.EvidenceItem)? {
    guard let called = content.logID.flatMap({ byOwnID[$0] }), let first = called.first else { return nil }
    let known = Known(content, file)
    guard !called.contains(where: { Known(items[$0].content) == known }) else { return nil }
    if let same = current[known] { return items[same].content.logID == nil ? nil : (items[first], items[same]) }
    // One that keeps its day and its criterion is its own row, whatever it is called now.
    let about = Set(content.bearsOn(framework))
    let isOwn = called.contains { index in
      let known = items[index].content
      return known.speaksFor == content.speaksFor && !about.isDisjoint(with: known.bearsOn(framework))
    }
    let alike = isOwn ? [] : candidates(content, file: file, likeness: .title)
    guard !alike.contains(where: called.contains) else { return nil }
    return alike.first { items[$0].content.logID != nil }.map { (items[first], items[$0]) }
  }

  /// How the item stands of which just this is recorded, or was before it was put right or withdrawn; nil where there is none.
  mutating func same(as content: EvidenceContent, _ file: LogFile?, by line: Int) -> LogPlan.Standing? {
    let known = Known(content, file)
    let before = past[known].flatMap { items[$0].withdrawn == nil && byLog.contains($0) ? nil : $0 }
    guard let index = current[known] ?? before else { return nil }
    claimed[index] = claimed[index] ?? line
    return current[known] != nil ? .same : items[index].withdrawn == nil ? .correctedSince : .withdrawn
  }

  /// The item that a row is, though it says otherwise of it, among those that no row is yet.
  mutating func like(_ content: EvidenceContent, file: LogFile?, likeness: Likeness, by line: Int) -> Found {
    let found = candidates(content, file: file, likeness: likeness).filter { index in
      let known = items[index].content.logID
      // What the log calls otherwise is something else.
      return claimed[index] == nil && (known == nil || content.logID == nil || known == content.logID)
    }
    guard let first = found.first else { return .none }
    guard found.count == 1 else { return .several(found.map { items[$0] }) }
    claimed[first] = line
    return .one(items[first])
  }

  private func candidates(_ content: EvidenceContent, file: LogFile?, likeness: Likeness) -> [Int] {
    let titled = byTitle[content.title.asWords] ?? []
    let placed = Set(LogItems.places(content, file).flatMap { byPlace[$0] ?? [] })
    let about = Set(content.bearsOn(framework))
    switch likeness {
    case .ownID:
      let called = content.logID.flatMap { byOwnID[$0] } ?? []
      // Two logs may number alike: something else of the paper is to be the same too. No place is no place that two have in common.
      let isAtPlace = file != nil || content.isPlaceSaid
      let surest = called.filter { titled.contains($0) || isAtPlace && placed.contains($0) }
      guard surest.isEmpty else { return surest }
      return called.filter { index in
        let known = items[index].content
        let isOfSame = content.agency == nil || known.agency == nil || content.agency == known.agency
        return isOfSame && !about.isDisjoint(with: known.bearsOn(framework))
      }
    case .day, .title:
      let alike = titled.filter { index in
        placed.contains(index) && !about.isDisjoint(with: items[index].content.bearsOn(framework))
      }
      return likeness == .title ? alike : alike.filter { items[$0].content.speaksFor == content.speaksFor }
    case .edition:
      guard let file else { return [] }
      return (byPlace["path \(file.path)"] ?? []).filter { !items[$0].content.digests.contains(file.digest) }
    case .titleChanged:
      guard file != nil || content.isPlaceSaid else { return [] }
      return placed.sorted().filter { index in
        var other = items[index].content
        other.title = content.title
        return Known(other) == Known(content, file)
      }
    case .paper:
      guard let file else { return [] }
      let copies = Set(byPlace["bytes \(file.digest.hex)"] ?? [])
      let here = copies.intersection(byPlace["path \(file.path)"] ?? [])
      let alike = (here.isEmpty ? copies : here).sorted().filter { index in
        let other = items[index].content
        return !other.isPlaced || AttachedFiles.isOfSame(content, other, framework)
      }
      let unplaced = alike.filter { claimed[$0] == nil && !items[$0].content.isPlaced }
      return unplaced.isEmpty ? alike : unplaced
    case .placeChanged:
      return titled.filter { index in
        guard content.isPlaceSaid, items[index].content.isPlaceSaid else { return false }
        var other = items[index].content
        (other.material, other.logID) = (content.material, content.logID)
        return file == nil && other == content
      }
    }
  }

  /// The names under which something is known to be at one place: a reference, a file's bytes, a file's name; of an item also the
  /// place that it was taken in from.
  private static func places(_ content: EvidenceContent, _ file: LogFile?) -> [String] {
    if let file { return ["bytes \(file.digest.hex)", "name \(file.keptName)"] }
    let origin = content.origin.map { ["path \($0.path)", "bytes \($0.digest.hex)"] } ?? []
    switch content.material {
    case .copy(let stored):
      let name = stored.path.split(separator: "/").last.map(String.init) ?? ""
      return ["bytes \(stored.digest.hex)", "name \(name)"] + origin
    case .reference(let written): return ["reference \(PaperReference(written))"] + origin
    }
  }
}
