package import Assessments
package import Calendar
package import Digests
package import Frameworks
import StructuredText

/// A thing that a command or a row of a sheet tells whole. Told again it is brought up to date, and told as it is recorded nothing is.
package protocol Recorded: Noun where Draft: RecordedDraft {
  init(_ told: Assessment.Told<Draft.Content>, _ view: View)
  var told: Assessment.Told<Draft.Content> { get }
  /// What is needed of a sheet, so that it can be one of these.
  static var needed: [Key] { get }
  /// Days, which a sheet may write with the month first.
  static var days: [Key] { get }
}

/// What becomes of what somebody wrote of such a thing.
package protocol RecordedDraft: NounDraft {
  associatedtype Content: UpToDate
  init(_ view: View, today: CivilDate)
  /// What it comes to; nil where something is wrong with it.
  var content: Content? { get }
  static func all(_ assessment: Assessment) -> [Assessment.Told<Content>]
  /// What two have in common of which one says what is so now, and the other what was; nil for what stands by itself.
  static func identity(_ content: Content) -> [String]?
}

extension Recorded {
  package static func all(_ view: View) -> [Self] { Draft.all(view.assessment).map { Self($0, view) } }

  /// All that its own row in a sheet says.
  package var ownWritten: Written<Self> {
    var written = Written<Self>()
    for field in Self.fields where field.entry != nil {
      let text = ownText(field)
      if !text.isEmpty { written[field.key] = text }
    }
    return written
  }
}

/// Finds out what becomes of things that somebody wrote: new ones, what is recorded already, and what has moved on.
package struct Intake<N: Recorded> {
  package enum Fate {
    case new(N.Draft.Content)
    case changed(N.Draft.Content)
    case same(Digest)
    /// Another row says the same.
    case repeated
    case bad([Problem])
  }

  private let view: View
  private let today: CivilDate
  private let known: [Digest: N]
  private let whole: [String: N]
  private let ids: [Digest]
  /// What each of them says, and which says a thing.
  private var contents: [Digest: N.Draft.Content] = [:]
  private var same: [N.Draft.Content: Digest] = [:]
  private var last: [[String]: Digest] = [:]
  /// What was taken in of this sheet already.
  private var taken: Set<N.Draft.Content> = []
  private var takenOf: Set<[String]> = []

  package init(_ view: View, today: CivilDate) {
    (self.view, self.today) = (view, today)
    let all = N.all(view)
    ids = all.map(\.told.id)
    known = Dictionary(all.map { ($0.told.id, $0) }) { first, _ in first }
    whole = Dictionary(all.map { ($0.told.id.short, $0) }) { first, _ in first }
    for thing in all {
      var (id, content) = (thing.told.id, thing.told.content)
      content.follows = nil
      contents[id] = content
      same[content] = same[content] ?? id
      if let identity = N.Draft.identity(content) { last[identity] = id }
    }
  }

  /// The thing that an id, or its beginning, names.
  package func named(_ id: String) -> N? {
    if let thing = whole[id] { return thing }
    guard case .one(let digest) = ShortID.resolve(id, among: ids) else { return nil }
    return known[digest]
  }

  /// - Parameter isAsked: Of which fields a thing that is here is told anew; of the others it keeps what is recorded.
  package mutating func fate(
    _ written: Written<N>, of id: String? = nil, where isAsked: (NounField<N>) -> Bool = { _ in true }
  ) -> Fate {
    if let id {
      guard let thing = named(id) else {
        let noun = N.Draft.Content.words.one
        return .bad([.init("there is no \(noun) '\(id)'", "leave the id blank where it is a new one")])
      }
      return fate(written, of: thing, where: isAsked)
    }
    let (content, problems) = read(written)
    guard let content else { return .bad(problems) }
    if let id = same[content] { return .same(id) }
    guard let thing = N.Draft.identity(content).flatMap({ last[$0] }).flatMap({ known[$0] }) else {
      return take(content, after: nil)
    }
    return fate(written, of: thing, where: isAsked)
  }

  private mutating func fate(_ written: Written<N>, of thing: N, where isAsked: (NounField<N>) -> Bool) -> Fate {
    var written = written
    let (own, id) = (thing.ownWritten, thing.told.id)
    let fields = N.fields.filter { $0.entry != nil }
    for field in fields where !isAsked(field) { written[field.key] = own[field.key] }
    // What is recorded may be what nobody could write today, such as a criterion that is gone.
    if fields.allSatisfy({ written[$0.key] == own[$0.key] }) { return .same(id) }
    let (content, problems) = read(written)
    guard let content else { return .bad(problems) }
    return contents[id] == content ? .same(id) : take(content, after: id)
  }

  private func read(_ written: Written<N>) -> (content: N.Draft.Content?, problems: [Problem]) {
    var draft = N.Draft(view, today: today)
    let problems = written.fill(&draft)
    return (problems.isEmpty ? draft.content : nil, problems)
  }

  private mutating func take(_ content: N.Draft.Content, after id: Digest?) -> Fate {
    guard taken.insert(content).inserted else { return .repeated }
    if let identity = N.Draft.identity(content), !takenOf.insert(identity).inserted {
      return .bad([.init("another row says otherwise of the same", "leave one of the two out")])
    }
    var content = content
    content.follows = id
    return id == nil ? .new(content) : .changed(content)
  }
}

extension Framework {
  /// What a person means by the whole, a judgement or a criterion: its id, or `overall`.
  package func subject(_ named: String) throws(Problem) -> String {
    let id = named.uppercased()
    if named.lowercased() == "overall" || id == overall?.id { return "overall" }
    if judgement(JudgementID(id)) != nil || criterion(CriterionID(id)) != nil { return id }
    let known = criteria.map(\.id.text) + judgements.map(\.id.text) + ["OVERALL"]
    throw Problem(
      "there is no criterion or judgement '\(named)' in \(self.id)",
      Suggestion.nearest(id, among: known).map { "did you mean \($0 == "OVERALL" ? "overall" : $0)?" }
        ?? "list them with 'muster criteria'")
  }
}
