import Arguments
package import Assessments
package import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
package import Pages

/// What people wrote, as an audience may see it.
package struct Narrative: Recorded {
  package let told: Assessment.Told<NarrativeWritten>
  private let view: View
  /// Whether it is for whoever keeps the records, who sees every word of it, and not for the readers of a document.
  private let isKept: Bool

  package init(_ told: Assessment.Told<NarrativeWritten>, _ view: View) { self.init(told, view, isKept: true) }

  private init(_ told: Assessment.Told<NarrativeWritten>, _ view: View, isKept: Bool) {
    (self.told, self.view, self.isKept) = (told, view, isKept)
  }

  /// All of an assessment as a document shows them.
  package static func shown(_ view: View) -> [Narrative] {
    view.assessment.narratives.map { Narrative($0, view, isKept: false) }
  }

  package typealias Draft = NarrativeDraft
  package static let (needed, days): ([Key], [Key]) = ([.subject, .part, .text], [])

  package enum Key: String, CaseIterable, Sendable {
    case id, subject, part, text, theme, agreedBy, readers = "for", citing, by, on
  }

  package static let fields: [NounField<Narrative>] = [
    .init(.id, .init("Id", minimum: 7, page: .slim)) { $0.view.id($0.told.id) },
    .init(
      .subject, .init("Of", page: .slim), { .init($0.content.subject) },
      entry: .init("subject", "what it is of", also: ["criterion", "judgement", "about"]) {
        text, draft throws(Problem) in draft.subject = text.isEmpty ? nil : try draft.view.framework.subject(text)
      }),
    .init(
      .part, .init("Part", page: .slim), { .init($0.content.part.rawValue) },
      entry: .init("part", "the part", also: ["question"]) { text, draft throws(Problem) in
        draft.part = try FieldReading.choice(text, "a part of a narrative", NarrativeWritten.Part.self)
      }),
    .init(
      .theme, .init("Theme", showing: .wide), { $0.shownTheme },
      entry: .init(
        "theme", "the theme", also: ["topic"],
        option: .init("theme", "TEXT", "of a voice: what it is about, in a few words")
      ) { text, draft throws(Problem) in draft.theme = try FieldReading.words(text, "the theme", upTo: 80) }),
    .init(
      .text, .init("In words", minimum: 30, page: .broad), { $0.shownText },
      entry: .init("text", "the words", also: ["text", "narrative", "what was written", "quotation", "words"]) {
        text, draft throws(Problem) in draft.text = try FieldReading.words(text, "the text", upTo: Narrative.longest)
      }),
    .init(
      .agreedBy, .init("Agreed by", showing: .sheets), seenBy: .whoeverSeesNames,
      { $0.view.typed($0.content.agreedBy) },
      entry: .init(
        "agreed-by", "who agreed", also: ["consent", "consent of", "agreed"],
        option: .init("agreed-by", "WHO", "of a voice: who agreed to the quotation being used, by what they are")
      ) { text, draft throws(Problem) in draft.agreedBy = try FieldReading.words(text, "who agreed", upTo: 80) }),
    .init(
      .readers, .init("May be read by", showing: .wide), { .list($0.content.readers.map(\.rawValue)) },
      entry: .init(
        "for", "who may read it", also: ["for", "readers", "use", "may be used for"],
        option: .init(
          "for", "WHO",
          "who may read it: leaders, inspectors, committee; if nothing is said, nobody a quotation, and leaders and inspectors the rest, which leaders always do",
          repeats: true)
      ) { text, draft throws(Problem) in try draft.readReaders(text) }),
    .init(
      .citing, .init("Citing", showing: .sheets), seenBy: .whoeverSeesCases, { .list($0.content.cites.map(\.short)) },
      entry: .init(
        "citing", "what it rests on", also: ["cites", "papers", "evidence", "rests on"],
        option: .init("citing", "ID", "an evidence item on which it rests, by the beginning of its id", repeats: true)
      ) { text, draft throws(Problem) in try draft.readCited(text) }),
    .init(.by, .init("Written by", showing: .sheets), seenBy: .whoeverSeesNames) { .init($0.told.by.name) },
    .init(.on, .init("Written on", minimum: 11, page: .slim)) { .day($0.told.at.date) },
  ]

  /// So much is read.
  package static let longest = 900

  package var audience: Audience { view.audience }
  package var content: NarrativeWritten { told.content }

  /// Whether its words may be shown to those for whom this is.
  package var isForReader: Bool {
    let reader =
      switch audience {
      case .leaders: NarrativeWritten.Reader.leaders
      case .inspectors: NarrativeWritten.Reader.inspectors
      case .committee: NarrativeWritten.Reader.committee
      }
    if content.part == .voice { return content.agreedBy != nil && content.readers.contains(reader) }
    return content.readers.isEmpty ? reader != .committee : reader == .leaders || content.readers.contains(reader)
  }

  /// The words, or nil where they are not for those who read this.
  package var words: Phrase? {
    content.text.flatMap { isForReader ? .typed(view.discretion.text($0), upTo: Narrative.longest) : nil }
  }

  /// Papers on which it rests, each by its title and its day; to a committee how many.
  package var restsOn: Phrase? {
    let all = cited.compactMap(\.self)
    guard !all.isEmpty, words != nil else { return nil }
    guard audience.seesCases else { return Phrase("Rests on \(CountWords.counted(all.count, "paper")).") }
    let named = all.map { item -> Phrase in "\(quoted(item))\(Narrative.dated(item))" }
    return "Rests on: " + named.dropFirst().reduce(named[0]) { $0 + ", " + $1 } + "."
  }

  /// Why it may hold no longer: what became of the papers on which it rests.
  package var doubts: [Phrase] {
    cited.compactMap { item -> Phrase? in
      guard let item else { return "A paper on which it rests is not here any more." }
      let paper: Phrase = audience.seesCases ? quoted(item) : "A paper on which it rests"
      return switch view.analysis.evidence.standings[item.id]?.state {
      case .withdrawn(_, let day): "\(paper) was withdrawn on \(day.short)."
      case .lapsed(let day): "\(paper) went out of date after \(day.short)."
      case .notSo(let day): "\(paper) was found not to be so on \(day.short)."
      case .setAside(_, let day): "\(paper) was set aside on \(day.short)."
      case .newEdition: "\(paper) has changed at its place, and nobody has looked at it since."
      case nil, .counts, .openConcern, .ahead, .neverMended, .toBePlaced, .undecided, .copy, .leavesOpen, .resolved:
        nil
      }
    }
  }

  /// Nil for what is not here, or of which no more is left than that it spoke against something.
  private var cited: [Assessment.EvidenceItem?] {
    content.cites.map { id in view.assessment.evidence.first { $0.id == id && !$0.isErased } }
  }

  private func quoted(_ item: Assessment.EvidenceItem) -> Phrase {
    "“\(view.discretion.phrase(item.content.title, upTo: 160))”"
  }

  private static func dated(_ item: Assessment.EvidenceItem) -> String {
    item.content.speaksFor.map { " (\($0.short))" } ?? ""
  }

  /// What a voice is about. A committee is told people's words only where they were written for it.
  package var theme: Phrase? {
    guard audience.seesOwnWords || content.readers.contains(.committee) else { return nil }
    return content.theme.map { .typed(view.discretion.text($0), upTo: 80) }
  }

  private var shownText: Table.Cell {
    if isKept, audience == .leaders { return view.typed(content.text) }
    guard let words else { return content.text == nil ? .nothing : .init("not shown here") }
    return .init(words)
  }

  private var shownTheme: Table.Cell { theme.map { .init($0) } ?? .nothing }
}

/// A narrative that is being put together from what somebody wrote.
package struct NarrativeDraft: RecordedDraft {
  let view: View
  var subject: String?
  var part: NarrativeWritten.Part?
  var (text, theme, agreedBy): (String?, String?, String?)
  var readers: [NarrativeWritten.Reader] = []
  var cites: [Digest] = []
  package private(set) var content: NarrativeWritten?

  package init(_ view: View, today: CivilDate) { self.view = view }

  mutating func readReaders(_ text: String) throws(Problem) {
    var found: Set<NarrativeWritten.Reader> = []
    for word in Written<Narrative>.parts(text) {
      if let reader = try FieldReading.choice(word, "who may read it", NarrativeWritten.Reader.self) {
        found.insert(reader)
      }
    }
    readers = NarrativeWritten.Reader.allCases.filter(found.contains)
  }

  /// A paper that is gone is known where something rests on it.
  mutating func readCited(_ text: String) throws(Problem) {
    let assessment = view.assessment
    let known =
      assessment.evidence.filter { $0.concern == nil }.map(\.id) + assessment.narratives.flatMap(\.content.cites)
    cites = []
    for word in Written<Narrative>.parts(text) {
      switch ShortID.resolve(word, among: Array(Set(known)).sorted()) {
      case .one(let id): if !cites.contains(id) { cites.append(id) }
      case .none: throw Problem("there is no evidence item '\(word)'", "list them with 'muster evidence'")
      case .several: throw Problem("'\(word)' is the beginning of several ids", "write more of it")
      }
    }
  }

  package mutating func finish() -> [Problem] {
    var problems: [Problem] = []
    if subject == nil {
      problems.append(
        .init("it is not said what it is of", "name a judgement, a criterion or overall", blank: "subject"))
    }
    if part == nil {
      let parts = NarrativeWritten.Part.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append(.init("the part is blank", "name one of \(parts)", blank: "part"))
    }
    if let part, let subject, subject != "overall", part == .context || part == .changed {
      problems.append(
        .init("the part \(part.rawValue) is of the whole, and not of \(subject)", "name overall, or another part"))
    }
    if part == .voice {
      if theme == nil {
        problems.append(
          .init("a voice has no theme", "say in a few words what it is about (theme)", blank: "theme"))
      }
      if agreedBy == nil, text != nil, !readers.isEmpty {
        problems.append(
          .init(
            "it is not said who agreed to the quotation being used", "say so (agreed-by), or leave the quotation out",
            blank: "agreed-by"))
      }
    } else {
      if text == nil { problems.append(.init("nothing is written", "write it in a few sentences", blank: "text")) }
      if theme != nil || agreedBy != nil {
        problems.append(.init("a theme and who agreed go with a voice", "make it one: part voice; or leave them out"))
      }
    }
    guard problems.isEmpty, let subject, let part else { return problems }
    content = NarrativeWritten(
      subject: subject, part: part, text: text, theme: theme, agreedBy: agreedBy, readers: readers, cites: cites)
    return []
  }

  package static func all(_ assessment: Assessment) -> [Assessment.Told<NarrativeWritten>] { assessment.narratives }

  /// There are as many voices as speak.
  package static func identity(_ content: NarrativeWritten) -> [String]? {
    content.part == .voice ? nil : [content.subject, content.part.rawValue]
  }
}
