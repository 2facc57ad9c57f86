import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages

// The one list of what there is to an evidence item. A field that is added here stands in every table, sheet, page and answer for
// programs; with an entry it can be told, asked for and taken in as well.

extension Evidence {
  package typealias Draft = EvidenceDraft

  package enum Key: String, CaseIterable, Sendable {
    case id, title, reference = "where", kind, dated, period, shows, against, criteria, state, freshUntil = "until"
    case afterwards, recheckBy, since, lacks, agency, team, extent, place, exercise, note, recheck, recheckBecause, by,
      on
    case corrected, withdrawnBecause, logID = "logId"
  }

  package static let fields: [NounField<Evidence>] =
    whatItIs + whatItShows + whereItStands + whatIsSaidBeside + whoAndWhen

  private static let whatItIs: [NounField<Evidence>] = [
    .init(.id, .init("Id", minimum: 7, page: .slim)) { $0.view.id($0.item.id) },
    .init(
      .title, .init("Title", minimum: 20, page: .broad), { $0.view.typed($0.content.title) },
      entry: .init(
        "title", "the title",
        also: [
          "name of evidence", "evidence", "document", "document title", "item", "evidence title", "description",
          "evidence item",
        ],
        option: .init("title", "TEXT", "what the item is called", standard: "the file's name"),
        question: .init(
          "What is it called?", hint: { _ in "For example: Front-door audit, spring 2026" },
          heading: "What the item is called", check: "title", .line, isNeeded: true)
      ) { $1.content.title = $0 }),
    .init(
      .reference, .init("Where it is", showing: .sheets), seenBy: .whoeverSeesOwnWords, { $0.material },
      entry: .init(
        "reference", "where it is kept",
        also: ["link", "location", "where kept", "url", "where it is kept", "source", "file location"], orElse: ["ref"],
        option: .init("reference", "PLACE", "where it is kept, instead of a copy"),
        question: .init(
          "Where is it kept?", hint: { _ in "So that it can be found and shown: a folder, a link, a file number" },
          heading: "Where it is kept", check: "reference", .line, isNeeded: true)
      ) { $1.content.material = .reference($0) }),
    .init(
      .kind, .init("Kind", showing: .roomy),
      { evidence in
        evidence.content.kind.map { .coded($0.label, as: .text($0.rawValue)) } ?? .optional(nil, none: "not said")
      },
      entry: .init(
        "kind", "the kind", also: ["type", "evidence type", "kind of evidence", "type of evidence", "category"],
        option: .init(
          "kind", "KIND",
          "audit, performance-data, case-sample, observation, feedback-children, feedback-families, feedback-staff, policy, minutes, external-review or other"
        ),
        question: .init(
          "What kind of thing is it?", heading: "Kind",
          .choice(EvidenceKind.allCases.map { ($0.rawValue, $0.asked) }))
      ) { text, draft throws(Problem) in try draft.readKind(text) }),
    .init(
      .dated, .init("Dated", minimum: 11, page: .slim), { .day($0.content.speaksFor, none: "no date") },
      entry: .init(
        "dated", "the date", also: ["date", "date of evidence", "evidence date", "document date", "as at"],
        option: .init("dated", "DATE", "the day it speaks for"),
        question: .init(
          "Which day does it speak for?",
          hint: { _ in "For an audit of a quarter, the last day of it. For example 30/06/2026" },
          heading: "Date (30/06/2026)", check: "date", .short)
      ) { text, draft throws(Problem) in try draft.readDay(text) }),
    .init(
      .period, .init("Period", showing: .sheets), { $0.period },
      entry: .init(
        "covers", "the period", also: ["period covered", "covering", "dates covered"],
        option: .init("covers", "FROM..TO", "the period it covers; it ages from the end of that"),
        question: .init(
          "Does it cover a period?",
          hint: { _ in
            "Its first and its last day: 01/04/2026 to 30/06/2026. It ages from the end of that. You may leave this out."
          },
          heading: "Period (01/04/2026 to 30/06/2026)", check: "period", .short)
      ) { text, draft throws(Problem) in try draft.readPeriod(text) }),
  ]

  private static let whatItShows: [NounField<Evidence>] = [
    .init(
      .shows, .init("Shows", minimum: 8), { $0.shows },
      entry: .init(
        "shows", "what it shows",
        also: [
          "what it shows", "statement", "shows statement", "grade", "grade shown", "statement evidenced",
          "statement met",
        ],
        option: .init(
          "shows", "STATEMENT", "the statement that best says what it shows (HP2.G1), or a grade with --to",
          repeats: true),
        question: .init("What does it show?", heading: "Shows (HP2.G1)", .ladder)
      ) { $1.shows = Written<Evidence>.parts($0) }),
    .init(
      .against, .init("Against", showing: .sheets), { .list($0.content.against.map(\.statement.text)) },
      entry: .init(
        "against", "what it speaks against", also: ["speaks against", "what it speaks against", "counts against"],
        option: .init("against", "STATEMENT", "a statement that it shows not to hold", repeats: true),
        question: .init("What does it show not to hold?", heading: "Shows not to hold", .besideLadder)
      ) { $1.against = Written<Evidence>.parts($0) }),
    .init(
      .criteria, .init("Criteria", showing: .sheets),
      { .list($0.content.bearsOn($0.view.framework).map(\.text)) },
      entry: .init(
        "criterion", "the criterion",
        also: ["criterion id", "standard", "bears on", "to", "criteria", "standard criterion", "judgement area"],
        option: .init("to", "CRITERION", "a criterion that it bears on", repeats: true)
      ) { $1.criteria = Written<Evidence>.parts($0) }),
  ]

  private static let whereItStands: [NounField<Evidence>] = [
    .init(.state, .init("State")) { $0.state },
    .init(.freshUntil, .init("Counts until", minimum: 11, showing: .desks), formerly: "Fresh until") {
      .day($0.standing?.state.until)
    },
    .init(.afterwards, .init("Afterwards", showing: .desks)) { .optional($0.standing.flatMap(StandingWords.goesOn)) },
    .init(.recheckBy, .init("Look again by", showing: .sheets)) { .day($0.standing?.state.recheckBy) },
    .init(.since, .init("State since", showing: .sheets)) { .day($0.standing?.state.since) },
    .init(.lacks, .init("Lacks", showing: .sheets)) { $0.lacking },
  ]

  private static let whatIsSaidBeside: [NounField<Evidence>] = [
    .init(
      .agency, .init("Agency", showing: .wide), { $0.view.typed($0.content.agency) },
      entry: .init(
        "agency", "the agency", also: ["organisation", "partner", "partner agency", "from agency", "service"],
        option: .init("agency", "AGENCY", "whose evidence it is")
      ) { $1.content.agency = $0.ifSaid }),
    .init(
      .team, .init("Team", showing: .sheets), { $0.view.typed($0.content.team) },
      entry: .init(
        "team", "the team", also: ["team name", "which team", "team or service area"],
        option: .init("team", "TEAM", "the team of the agency whose work it speaks of"),
        question: .init(
          "Which team’s work does it speak of?", hint: { _ in "You may leave this out." }, heading: "Team",
          check: "line", .line)
      ) { $1.content.team = $0.ifSaid }),
    .init(
      .extent, .init("Extent", heading: "Of how many", showing: .wide), { $0.extent },
      entry: .init(
        "extent", "the extent", also: ["how many", "proportion", "how much"],
        option: .init(
          "extent", "EXTENT", "how far it reaches: \"31 of 40\", or a word of the inspectorate such as most"),
        question: .init(
          "How many does that hold for?", hint: extentHint, heading: "Extent (31 of 40)", check: "extent", .short)
      ) { text, draft throws(Problem) in try draft.readExtent(text) }),
    .init(
      .place, .init("Place in it", showing: .sheets), seenBy: .whoeverSeesOwnWords,
      { $0.view.typed($0.content.place) },
      entry: .init(
        "place", "the place in it", also: ["where in it", "page", "place in the document"],
        option: .init("place", "PLACE", "the place in the document: \"page 4, paragraph 12\""),
        question: .init(
          "Where in it is that said?", hint: { _ in "For example: page 4, paragraph 12. You may leave this out." },
          heading: "Place in the document", check: "line", .line)
      ) { $1.content.place = $0.ifSaid }),
    .init(
      .exercise, .init("Exercise", showing: .sheets), { $0.view.typed($0.content.exercise) },
      entry: .init("exercise", "the exercise", option: .init("exercise", "NAME", "papers of one exercise count once")) {
        $1.content.exercise = $0.ifSaid
      }),
    .init(
      .note, .init("Note", showing: .sheets), seenBy: .whoeverSeesOwnWords, { $0.view.typed($0.content.note) },
      entry: .init(
        "note", "the note", also: ["notes", "comment", "comments", "remarks"],
        option: .init("note", "TEXT", "anything else; no child's name"),
        question: .init(
          "Anything to add", hint: { _ in "No child's name." }, heading: "Note (no child's name)", check: "note", .lines
        )
      ) { $1.content.note = $0.ifSaid }),
    .init(
      .logID, .init("Id in its log", showing: .sheets), seenBy: .whoeverSeesOwnWords,
      { $0.view.typed($0.content.logID) },
      entry: .init("log-id", "its id in the log") { $1.content.logID = $0.ifSaid }),
  ]

  private static let whoAndWhen: [NounField<Evidence>] = [
    .init(.recheck, .init("Re-check", heading: "Looked at again", showing: .sheets)) { $0.recheck },
    .init(
      .recheckBecause, .init("Re-check found", heading: "What was found then", showing: .sheets),
      seenBy: .whoeverSeesOwnWords
    ) {
      $0.view.typed($0.item.recheck?.because)
    },
    .init(.by, .init("Attached by", showing: .sheets), seenBy: .whoeverSeesNames) { .optional($0.item.by.name) },
    .init(.on, .init("Attached on", showing: .sheets)) { .day($0.item.attached.date) },
    .init(.corrected, .init("Corrected on", showing: .sheets)) { .day($0.item.corrected?.date) },
    .init(.withdrawnBecause, .init("Withdrawn because", showing: .sheets), seenBy: .whoeverSeesOwnWords) {
      $0.view.typed($0.item.withdrawn?.because)
    },
  ]

  /// A word that may stand for a count; the framework need not have any.
  @Sendable private static func extentHint(_ framework: Framework) -> String? {
    let words = framework.proportionWords.all
    let word = words.first { $0.lowercased() == "most" } ?? words.first
    return "A count such as 31 of 40\(word.map { ", or a word such as \($0)" } ?? ""). You may leave this out."
  }
}

extension EvidenceKind {
  /// As somebody would say it who has never seen the list.
  package var asked: String {
    switch self {
    case .audit: "Audit of several cases or records"
    case .performanceData: "Performance data"
    case .caseSample: "Sample of case files"
    case .observation: "Observation of practice"
    case .feedbackChildren: "Feedback from children"
    case .feedbackFamilies: "Feedback from families"
    case .feedbackStaff: "Feedback from staff or partners"
    case .policy: "Policy or procedure"
    case .minutes: "Minutes"
    case .externalReview: "External review"
    case .other: "Something else"
    }
  }
}
