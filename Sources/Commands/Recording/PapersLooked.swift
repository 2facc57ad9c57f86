import Assessments
import Calendar
import Markup
import Nouns
import Platform
import RecordStore
import StructuredText

/// Papers that were looked through for what identifies a person: what they seem to hold, and which could not be looked through.
struct PapersLooked {
  private let look: FileLook
  private let today: CivilDate
  private(set) var held: [(paper: String, found: Set<Identity>)] = []
  private(set) var unread: [(paper: String, because: String)] = []
  /// How many were looked through.
  private(set) var count = 0

  fileprivate init(_ setting: Setting) { (look, today) = (FileLook(setting.environment), setting.today) }

  /// - Parameter paper: What it is called where it is spoken of.
  /// - Parameter path: Where it lies, for the program that reads PDFs.
  mutating func look(at paper: String, _ path: String, _ read: (FileReading.Chunk) throws -> Void) {
    note(look.texts(at: path, read), of: paper)
  }

  /// The same of a file that is kept.
  mutating func look(atKept path: String, of open: OpenWorkspace) {
    note(look.texts(of: path, in: open.workspace), of: path)
  }

  /// The same of a paper that was taken in by reference.
  mutating func look(elsewhere path: String, of open: OpenWorkspace) {
    let texts = look.texts(elsewhere: path, of: open)
    guard case .unread(let because) = texts else { return note(texts, of: path) }
    unread.append((open.workspace.location.relative(path), because))
  }

  private mutating func note(_ texts: FileLook.Found, of paper: String) {
    switch texts {
    case .texts(let texts):
      count += 1
      let found = Identity.found(inPaper: texts, today: today)
      if !found.isEmpty { held.append((paper, found)) }
    case .unread(let because): unread.append((paper, because))
    }
  }

  /// What is to be said of them, a sentence each.
  var sentences: [String] { [heldWords, unreadWords].compactMap(\.self) }

  private var heldWords: String? {
    guard let first = held.first else { return nil }
    let told = held.map { "\($0.paper) (\(IdentityWords.listed($0.found)))" }
    return held.count == 1
      ? "\(first.paper) seems to hold \(IdentityWords.listed(first.found)). Look at it: \(PapersLooked.rule)."
      : "\(held.count) papers seem to hold what identifies a person: \(IntakeWords.first(told)). Look at each: \(PapersLooked.rule)."
  }

  private static let rule =
    "a child's paper stays in the case system, and what is kept here is without names, dates of birth and numbers of theirs"

  /// By why they could not be, so that one missing program is said once.
  var unreadWords: String? {
    var causes: [(because: String, papers: [String])] = []
    // A kept file is known by its name, whatever folder it lies in here.
    func name(_ paper: String) -> String { paper.hasPrefix("files/") ? Path.name(of: paper) : paper }
    for (paper, because) in unread {
      if let index = causes.firstIndex(where: { $0.because == because }) {
        causes[index].papers.append(name(paper))
      } else {
        causes.append((because, [name(paper)]))
      }
    }
    guard !causes.isEmpty else { return nil }
    let told = causes.map { "\(IntakeWords.first($0.papers)) (\($0.because))" }
    return "Not looked through for what identifies a person: \(told.joined(separator: "; "))."
  }

  var members: [JSON.Member] {
    [
      .init(
        "seemToIdentify",
        .list(held.map { ["paper": .text($0.paper), "holds": .texts($0.found.sorted().map(\.rawValue))] })),
      .init("notLookedThrough", .list(unread.map { ["paper": .text($0.paper), "because": .text($0.because)] })),
    ]
  }
}

extension OpenWorkspace {
  /// Where the papers lay that were taken in by reference, and of which no copy is kept.
  var papersElsewhere: [String] { Array(Set(assessment.evidence.compactMap(\.content.elsewhere))).sorted() }
}

extension EvidenceContent {
  /// Where its paper lay, where it was taken in by reference.
  var elsewhere: String? { material.storedFile == nil ? origin?.path : nil }
}

extension Call {
  /// Papers looked through one by one, whichever door they come by.
  func looked<Paper>(
    _ papers: [Paper], _ look: (Paper, inout PapersLooked) throws -> Void
  ) rethrows -> PapersLooked {
    try withProgress("Looking through the papers") { progress in
      var looked = PapersLooked(setting)
      progress.expect(papers.count)
      for paper in papers {
        try look(paper, &looked)
        progress.add(1)
      }
      return looked
    }
  }
}

extension TerminalPage {
  mutating func add(_ looked: PapersLooked) {
    for sentence in looked.sentences { paragraph("\(sentence)") }
  }
}
