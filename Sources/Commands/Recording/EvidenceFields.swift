import Arguments
import Assessments
import Calendar
import Frameworks
import StructuredText

/// What a person wrote about an evidence item, on the command line or in a row of a spreadsheet, before it is understood.
struct EvidenceFields {
  var title: String?
  var reference: String?
  var file: String?
  var to: [String] = []
  var shows: [String] = []
  var against: [String] = []
  var kind: String?
  var dated: String?
  var covers: String?
  var agency: String?
  var exercise: String?
  var extent: String?
  var place: String?
  var note: String?

  init() {}

  init(_ call: Call) {
    func list(_ option: String) -> [String] { call.parsed.values(option).flatMap(EvidenceFields.parts) }
    (title, reference, kind) = (call.value("title"), call.value("reference"), call.value("kind"))
    (to, shows, against) = (list("to"), list("shows"), list("against"))
    (dated, covers, agency) = (call.value("dated"), call.value("covers"), call.value("agency"))
    (exercise, extent) = (call.value("exercise"), call.value("extent"))
    (place, note) = (call.value("place"), call.value("note"))
  }

  /// Several ids in one cell or value: parted by commas, semicolons or line ends.
  static func parts(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Puts what was written into an item's content. Every problem is a sentence and what to do; with any problem the
  /// content is not to be used.
  func fill(_ content: inout EvidenceContent, _ framework: Framework, today: CivilDate) -> [Problem] {
    var problems: [Problem] = []
    if let title { content.title = title }
    if let kind { content.kind = read(kind, &problems) }
    if let dated {
      content.dated = CivilDate(written: dated)
      if content.dated == nil {
        problems.append(Problem("'\(dated)' is not a day", "write it as 2026-11-21 or 21/11/2026"))
      }
      if let day = content.dated, day > today {
        problems.append(Problem(DayToCome.words(day, today), "write the day that the item speaks for"))
      }
    }
    if let covers { fillPeriod(covers, &content, today, &problems) }
    if let agency { content.agency = agency }
    if let exercise { content.exercise = exercise }
    if let extent {
      switch Extent.read(extent.trimmed, framework.proportionWords) {
      case .success(let read): content.extent = read
      case .failure(let wrong): problems.append(Problem(wrong.what, wrong.help))
      }
    }
    if let place { content.place = place }
    if let note { content.note = note }
    if !to.isEmpty || !shows.isEmpty || !against.isEmpty { fillLinks(&content, framework, &problems) }
    return problems
  }

  struct Problem {
    let what: String
    let help: String

    init(_ what: String, _ help: String) { (self.what, self.help) = (what, help) }
  }

  /// Why an item cannot be recorded, or nil where nothing is wrong with it.
  static func failure(_ problems: [Problem]) -> Failure? {
    guard let first = problems.first else { return nil }
    guard problems.count > 1 else { return Failure(Failure.sentence(first.what), next: Failure.sentence(first.help)) }
    return Failure(
      "\(problems.count) things are wrong with the item.", next: "Put them right and try again.",
      details: problems.map { "\(Failure.sentence($0.what)) \(Failure.sentence($0.help))" })
  }

  /// A link to a statement that a person named, to its words as they are now.
  static func link(_ text: String, isAgainst: Bool, _ framework: Framework) throws -> StatementLink {
    var reader = LinkReader(framework)
    if let link = isAgainst ? reader.denied(text) : reader.link(text) { return link }
    throw failure(reader.problems) ?? Failure("There is no statement '\(text)'.")
  }

  private func read(_ text: String, _ problems: inout [Problem]) -> EvidenceKind? {
    let wanted = text.trimmed.lowercased().replacing(" ", with: "-")
    if let kind = EvidenceKind.allCases.first(where: {
      $0.rawValue == wanted || $0.label.replacing(" ", with: "-") == wanted
    }) {
      return kind
    }
    let known = EvidenceKind.allCases.map(\.rawValue)
    let near = Suggestion.nearest(wanted, among: known)
    problems.append(
      Problem(
        "'\(text)' is not a kind of evidence",
        near.map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))"))
    return nil
  }

  private func fillPeriod(
    _ text: String, _ content: inout EvidenceContent, _ today: CivilDate, _ problems: inout [Problem]
  ) {
    let ends = text.replacing(" to ", with: "..").split(separator: "..").map { CivilDate(written: String($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1] else {
      problems.append(Problem("'\(text)' is not a period", "write its first and last day: 2026-04-01..2026-06-30"))
      return
    }
    guard from <= to else {
      problems.append(
        Problem(
          "the period '\(text)' ends before it begins: \(to.inWords) is earlier than \(from.inWords)",
          "write the earlier day first: \(to)..\(from)"))
      return
    }
    if to > today {
      let help = from > today ? "write a period that is over" : "write it as far as it is over: \(from)..\(today)"
      problems.append(Problem("the period ends on a day to come: \(DayToCome.words(to, today))", help))
    }
    (content.from, content.to) = (from, to)
  }

  private func fillLinks(_ content: inout EvidenceContent, _ framework: Framework, _ problems: inout [Problem]) {
    var reader = LinkReader(framework)
    let criteria = to.compactMap { reader.criterion($0) }
    let showings = shows.compactMap { reader.showing($0, of: criteria) }
    let denied = against.compactMap { reader.denied($0) }
    problems += reader.problems
    var touched = criteria
    for showing in showings {
      switch showing {
      case .statement(let link): touched += [framework.statement(link.statement)?.criterion.id].compactMap { $0 }
      case .grade(let criterion, _): touched.append(criterion)
      }
    }
    touched += denied.compactMap { framework.statement($0.statement)?.criterion.id }
    var seen: Set<CriterionID> = []
    content.criteria = touched.filter { seen.insert($0).inserted }
    for one in denied where showings.contains(where: { $0.names(one) }) {
      problems.append(
        .init("it is said to show \(one.statement) and to speak against it", "leave out the one that is not meant"))
    }
    (content.shows, content.against) = (showings, denied)
  }
}
