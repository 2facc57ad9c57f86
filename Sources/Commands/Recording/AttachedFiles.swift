import Assessments
import Digests
import Frameworks
import GapAnalysis
import Nouns
import StructuredText

/// The files that items are of, kept as a copy or taken in from a folder, so that one paper is not recorded as if it were two. It counts once in any case
/// (see `GapAnalysis/Copies.swift`); here the person who attaches it again is told while it can be put right.
struct AttachedFiles {
  struct Item {
    /// As a person names it; nil for one that is being attached by the same command.
    let id: String?
    let content: EvidenceContent
  }

  private var items: [Digest: [Item]] = [:]
  private let framework: Framework

  init(_ open: OpenWorkspace) {
    framework = open.framework
    for item in open.assessment.currentEvidence {
      let known = Item(id: open.short(item.id), content: item.content)
      for digest in item.content.digests { items[digest, default: []].append(known) }
    }
  }

  /// Notes an item that is to be attached, so that the next copy of its file is found out as well.
  mutating func note(_ content: EvidenceContent, of file: Digest) {
    items[file, default: []].append(Item(id: nil, content: content))
  }

  /// An item says something else from now on.
  mutating func change(_ item: Assessment.EvidenceItem, to content: EvidenceContent) {
    for file in item.content.digests {
      items[file] = items[file]?.map { $0.content == item.content ? Item(id: $0.id, content: content) : $0 }
    }
  }

  /// Every item of a file.
  func all(of file: Digest) -> [Item] { items[file] ?? [] }

  /// Whether an item of a file says already all that another would say of it, for and against.
  func says(_ content: EvidenceContent, of file: Digest) -> Bool {
    all(of: file).contains { known in
      Set(content.shows).isSubset(of: known.content.shows) && Set(content.against).isSubset(of: known.content.against)
        && Set(content.bearsOn(framework)).isSubset(of: known.content.bearsOn(framework))
    }
  }

  /// The item that speaks of the same already; nil where the file is new, or would speak of something else.
  func same(as content: EvidenceContent, of file: Digest) -> Item? {
    all(of: file).last { AttachedFiles.isOfSame(content, $0.content, framework) }
  }

  /// Whether an item of a paper would speak of what another of it speaks of.
  static func isOfSame(_ content: EvidenceContent, _ known: EvidenceContent, _ framework: Framework) -> Bool {
    let (about, others) = (subjects(content, framework), subjects(known, framework))
    // What is not said to show anything yet may come to show anything of its criteria, or of all where it has none.
    guard !about.isEmpty, !others.isEmpty else {
      let criteria = known.bearsOn(framework)
      return criteria.isEmpty || !Set(criteria).isDisjoint(with: content.bearsOn(framework))
    }
    return !about.isDisjoint(with: others)
  }

  /// Why a file is not attached again, and what to do instead.
  func problem(
    _ name: String, _ content: EvidenceContent, known: Item, among others: String = "files"
  ) -> Problem {
    guard let id = known.id else {
      return .init("'\(name)' has the same content as another of these \(others)", "name it once")
    }
    let own = AttachedFiles.options(known.content)
    let more = AttachedFiles.options(content).filter { !own.contains($0) }
    let waiting = EvidenceWords.shows(content).filter(known.content.toLookAt.contains)
    let advice =
      more.isEmpty
      ? waiting.isEmpty
        ? "nothing needs to be done: that item says the same"
        : "if its new edition still shows that, say so with 'muster correct \(id) --affirm \(ShellWord.quoted(waiting.joined(separator: ",")))'"
      : known.content.isAdverse(framework)
        ? "it weighs against, and what is said otherwise of it takes that away: look at 'muster evidence \(id)', and give another paper a file of its own"
        : "put that item right with 'muster correct \(id) \(more.joined(separator: " "))'"
    return .init(
      "'\(name)' is attached already, as \(id) (\(known.content.title)), \(EvidenceWords.linked(known.content)); one file counts once",
      advice)
  }

  /// The aspects that an item speaks of, the criterion as a whole among them.
  private static func subjects(_ content: EvidenceContent, _ framework: Framework) -> Set<AspectID> {
    let shown = content.shows.compactMap { showing -> AspectID? in
      switch showing {
      case .statement(let link): framework.statement(link.statement)?.aspect.id
      case .grade(let criterion, _): EvidenceIndex.wide(criterion)
      }
    }
    return Set(shown + content.against.compactMap { framework.statement($0.statement)?.aspect.id })
  }

  /// What `correct` takes to make an item say the same, option by option.
  private static func options(_ content: EvidenceContent) -> [String] {
    let shown = content.shows.map { showing in
      switch showing {
      case .statement(let link): link.statement.text
      case .grade(let criterion, let grade): "\(criterion)=\(grade)"
      }
    }
    let against = content.against.map(\.statement.text)
    let period = content.from.flatMap { from in content.to.map { "\(from)..\($0)" } }
    let isLinked = !shown.isEmpty || !against.isEmpty
    return [
      shown.isEmpty ? nil : "--shows \(shown.joined(separator: ","))",
      against.isEmpty ? nil : "--against \(against.joined(separator: ","))",
      isLinked || content.criteria.isEmpty ? nil : "--to \(content.criteria.map(\.text).joined(separator: ","))",
      content.kind.map { "--kind \($0.rawValue)" }, content.dated.map { "--dated \($0)" },
      period.map { "--covers \($0)" }, content.extent.map { "--extent \"\($0)\"" },
      content.agency.map { "--agency \(ShellWord.quoted($0))" },
    ].compactMap(\.self)
  }
}
