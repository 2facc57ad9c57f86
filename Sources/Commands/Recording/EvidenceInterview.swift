import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
import Pages

/// The questions about an evidence item, with what was said last time as the answer at hand.
struct EvidenceInterview {
  private let interview: Interview
  private let last: EvidenceContent?

  init(_ call: Call, _ open: OpenWorkspace, by person: Person) {
    interview = Interview(call, open)
    let items = open.assessment.currentEvidence
    last = (items.last { $0.by.name == person.name } ?? items.last)?.content
  }

  private var framework: Framework { interview.open.framework }

  /// Asks for what the command line did not say.
  func ask(_ written: inout Written<Evidence>, _ files: inout [String]) throws {
    try interview.begin()
    if files.isEmpty, written[.reference] == nil { try askWhere(&written, &files) }
    // Of several files each is called by its own name.
    if written[.title] == nil, files.count < 2 {
      written[.title] = try interview.ask(
        Question(
          "What is it called?",
          help: "A short title that a colleague would know it by, such as \"Q2 threshold audit\".",
          mayBeLeftOut: true))
    }
    if written[.criteria] == nil, written[.shows] == nil, written[.against] == nil { try askWhatItShows(&written) }
    written[.kind] = try written[.kind] ?? interview.need(kind)
    if written[.period] == nil { written[.dated] = try written[.dated] ?? interview.need(day) }
    written[.agency] =
      try written[.agency]
      ?? interview.ask(
        Question(
          "Whose evidence is it?", help: "The agency it comes from: childrens-social-care, police, health, a school.",
          standard: last?.agency, mayBeLeftOut: true))
    written[.extent] = try written[.extent] ?? interview.ask(extent)
    written[.note] =
      try written[.note]
      ?? interview.ask(
        Question("Anything to add? No child's name.", help: "A note is shown with the item.", mayBeLeftOut: true))
    try interview.confirm(summary(written, files))
  }

  private func askWhere(_ written: inout Written<Evidence>, _ files: inout [String]) throws {
    let place = try interview.need(
      Question(
        "The file, or where the item is kept:",
        help: "Name a file, and a copy of it is kept; or say where it is kept, such as \"SharePoint: Audits/2026/Q2\".",
        check: { text in .taken(text) }))
    if try interview.call.isFile(place) { files = [place] } else { written[.reference] = place }
  }

  private func askWhatItShows(_ written: inout Written<Evidence>) throws {
    let known = framework.criteria.map(\.id.text)
    let named = try interview.need(
      Question(
        "Which criterion does it bear on?", help: "One of \(known.joined(separator: ", ")).",
        standard: last?.criteria.first?.text
      ) { text in
        known.contains(text.uppercased())
          ? .taken(text.uppercased()) : .refused("There is no criterion '\(text)'. ? lists them.")
      })
    guard let criterion = framework.criterion(CriterionID(named)) else { return }
    try interview.call.say("\(criterion.title, .bold). Which of these does it best show?")
    written[.criteria] = named
    if let shown = try interview.ask(statement(of: criterion)) { written[.shows] = shown }
  }

  private func statement(of criterion: Criterion) -> Question {
    let statements = criterion.aspects.flatMap(\.statements)
    let framework = framework
    return Question(
      "A number or a statement; a \(framework.scale.noun) if it says no more:",
      help:
        "Choose the statement that says best what the item shows, good or bad. Left out, the item counts for nothing yet.",
      mayBeLeftOut: true,
      choices: statements.map { .init(value: $0.id.text, label: "\($0.id) \($0.grade.label): \($0.text)") }
    ) { text in
      let id = text.uppercased()
      if statements.contains(where: { $0.id.text == id }) { return .taken(id) }
      if framework.scale.grade(GradeID(text.lowercased().replacing(" ", with: "-"))) != nil { return .taken(text) }
      return .refused("'\(text)' is no statement of \(criterion.id) and no \(framework.scale.noun).")
    }
  }

  private var kind: Question {
    Question(
      "What kind is it?",
      help:
        "Audits, case samples, observations, feedback and external reviews show practice; papers alone prove nothing.",
      standard: last?.kind?.rawValue, choices: EvidenceKind.allCases.map { .init(value: $0.rawValue, label: $0.label) }
    ) { text in
      let known = EvidenceKind.allCases.first { $0.rawValue == text.lowercased() || $0.label == text.lowercased() }
      return known.map { .taken($0.rawValue) } ?? .refused("'\(text)' is not one of these kinds.")
    }
  }

  private var day: Question {
    let today = interview.call.setting.today
    return Question(
      "Which day does it speak for?", help: "The day of the audit or visit, or the last day of the period: 2026-09-30.",
      standard: last?.dated?.description
    ) { text in
      guard let day = CivilDate(written: text) else {
        return .refused("'\(text)' is not a day; write it as 2026-09-30.")
      }
      return day > today ? .refused("\(DayToCome.words(day, today)).") : .taken(day.description)
    }
  }

  private var extent: Question {
    let words = framework.proportionWords
    return Question(
      "How far does it reach?",
      help: "A count such as 31 of 40\(words.all.isEmpty ? "" : ", or a word: \(words.all.joined(separator: ", "))").",
      mayBeLeftOut: true
    ) { text in
      switch Extent.read(text, words) {
      case .success: .taken(text)
      case .failure(let wrong): .refused("\(Failure.sentence(wrong.what)) \(Failure.sentence(wrong.help))")
      }
    }
  }

  private func summary(
    _ written: Written<Evidence>, _ files: [String]
  ) -> [(name: TerminalText, value: TerminalText)] {
    let place = written[.reference] ?? files.joined(separator: ", ")
    let isLinked = written[.shows] != nil || written[.against] != nil
    return [("Where", TerminalText(place))]
      + Evidence.fields.compactMap { field in
        guard field.key != .reference else { return nil }
        let unsaid = field.key == .shows && !isLinked ? "not said; it counts for nothing yet" : nil
        return (written[field.key] ?? unsaid).map { (TerminalText(field.column.name), TerminalText($0)) }
      }
  }
}
