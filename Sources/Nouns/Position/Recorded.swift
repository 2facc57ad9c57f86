package import Assessments
package import Calendar
package import Digests
package import Frameworks
import StructuredText

/// A thing that a command or a row of a sheet tells whole. Told again it is brought up to date, and told as it is recorded nothing is.
package protocol Recorded: Noun where Draft: RecordedDraft {
  init(_ told: Assessment.Told<Draft.Content>, _ view: View)
  var told: Assessment.Told<Draft.Content> { get }
  /// By which a row is known.
  static var idKey: Key { get }
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
  /// Whether one says of a thing what is so now, and the other what was.
  static func areOne(_ one: Content, _ other: Content) -> Bool
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
  private let known: [(thing: N, content: N.Draft.Content?)]
  /// What was taken in of this sheet already.
  private var taken: [N.Draft.Content] = []

  package init(_ view: View, today: CivilDate) {
    (self.view, self.today) = (view, today)
    known = N.all(view).map { thing in
      var draft = N.Draft(view, today: today)
      _ = thing.ownWritten.fill(&draft)
      return (thing, draft.content)
    }
  }

  /// The thing that an id, or its beginning, names.
  package func named(_ id: String) -> N? {
    guard case .one(let digest) = ShortID.resolve(id, among: known.map(\.thing.told.id)) else { return nil }
    return known.first { $0.thing.told.id == digest }?.thing
  }

  /// - Parameter isAsked: Of which fields a thing that is here is told anew; of the others it keeps what is recorded.
  package mutating func fate(
    _ written: Written<N>, of id: String? = nil, where isAsked: (NounField<N>) -> Bool = { _ in true }
  ) -> Fate {
    var (written, first): (Written<N>, Digest?) = (written, nil)
    if let id {
      guard let thing = named(id) else {
        let noun = N.Draft.Content.words.one
        return .bad([.init("there is no \(noun) '\(id)'", "leave the id blank where it is a new one")])
      }
      first = thing.told.id
      let own = thing.ownWritten
      let read = N.fields.filter { $0.entry != nil }
      for field in read where !isAsked(field) { written[field.key] = own[field.key] }
      // What is recorded may be what nobody could write today, such as a criterion that is gone.
      if read.allSatisfy({ written[$0.key] == own[$0.key] }) { return .same(thing.told.id) }
    }
    var draft = N.Draft(view, today: today)
    let problems = written.fill(&draft)
    guard problems.isEmpty, var content = draft.content else { return .bad(problems) }
    if let same = known.first(where: { $0.content == content && (first ?? $0.thing.told.id) == $0.thing.told.id }) {
      return .same(same.thing.told.id)
    }
    if taken.contains(content) { return .repeated }
    guard !taken.contains(where: { N.Draft.areOne($0, content) }) else {
      return .bad([.init("another row says otherwise of the same", "leave one of the two out")])
    }
    taken.append(content)
    let before = first ?? known.last { $0.content.map { N.Draft.areOne($0, content) } ?? false }?.thing.told.id
    content.follows = before
    return before == nil ? .new(content) : .changed(content)
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

/// Readings that several drafts have.
enum FieldReading {
  /// Words in one line, and no more of them than are read.
  static func words(_ text: String, _ what: String, upTo limit: Int) throws(Problem) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count <= limit else {
      throw Problem("\(what) has \(words.count) letters, and \(limit) are the most", "say it shorter")
    }
    return words.ifSaid
  }

  static func day(_ text: String) throws(Problem) -> CivilDate? {
    guard !text.isEmpty else { return nil }
    guard let day = CivilDate(written: text) else {
      throw Problem("'\(text)' is not a day", "write it as 2026-11-21 or 21/11/2026")
    }
    return day
  }

  /// A day on which something was.
  static func past(
    _ text: String, _ today: CivilDate, help: String = "write the day on which it was"
  ) throws(Problem) -> CivilDate? {
    guard let day = try day(text) else { return nil }
    guard day <= today else { throw Problem(DayToCome.words(day, today), help) }
    return day
  }

  static func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ what: String, _ type: Value.Type
  ) throws(Problem) -> Value? {
    guard !text.isEmpty else { return nil }
    let wanted = text.lowercased().replacing(" ", with: "-")
    if let value = Value(rawValue: wanted) { return value }
    let known = Value.allCases.map(\.rawValue)
    throw Problem(
      "'\(text)' is not \(what)",
      Suggestion.nearest(wanted, among: known).map { "did you mean '\($0)'?" }
        ?? "use one of \(known.joined(separator: ", "))")
  }

  static func criterion(_ text: String, _ framework: Framework) throws(Problem) -> CriterionID? {
    guard !text.isEmpty else { return nil }
    var reader = LinkReader(framework)
    let found = reader.criterion(text)
    if let problem = reader.problems.first { throw problem }
    return found
  }
}
