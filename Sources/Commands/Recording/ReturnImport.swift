import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import Platform
import RecordStore
import Reports
import StructuredText

/// `muster import` of a form that came back: shows what it says, and records it under the name of whoever filled it.
enum ReturnImport {
  /// What a file says that is a return; nil where it is something else.
  static func read(_ source: NamedSheet, _ open: OpenWorkspace) throws -> Returned? {
    if let text = source.text, FormAnswers.isOne(text) { return try Returned(answers: text, open) }
    return try ReturnSheet(source)?.returned(open)
  }

  static func run(_ returned: Returned, _ open: OpenWorkspace, _ call: Call) throws {
    if let earlier = open.assessment.returns.first(where: { $0.received.answers == returned.digest }) {
      try call.say(
        "This was taken in on \(earlier.at.date.inWords) by \(earlier.by.name). Nothing new is in it, and nothing was recorded."
      )
      return
    }
    try requireLatest(returned, open)
    let plan = ReturnPlan(returned, open, today: call.setting.today)
    guard plan.problems.isEmpty else {
      throw Failure(
        plan.problems, with: returned.file,
        next: "Ask \(returned.by.name) to put it right in the form and to send it again. No answer was taken in.")
    }
    let isForReal = !call.flag("dry-run")
    let taker = isForReal ? try call.stamp(open) : nil
    try ReturnScreen(plan: plan, isDryRun: !isForReal, call: call).show()
    guard let taker else { return }
    var stamp = taker
    stamp.by = returned.by
    try open.workspace.append(plan.bodies, stamp, closedBy: taker, to: open.contents) { plan.receipt(after: $0) }
    for note in open.workspace.notes { call.setting.complain("muster: \(note)\n") }
    if !call.flag("json") {
      let kinds = Dictionary(grouping: plan.bodies.map(\.kind)) { $0 }
      let words = kinds.sorted { $0.key.rawValue < $1.key.rawValue }.map { RecordWords.counted($1.count, $0) }
      try call.say(
        words.isEmpty
          ? "Took in nothing new from \(returned.by.name)."
          : "Took in from \(returned.by.name): \(CountWords.listed(words)).")
    }
  }

  /// Answers that were saved before some that are recorded from the same copy of the form would undo the later ones.
  private static func requireLatest(_ returned: Returned, _ open: OpenWorkspace) throws {
    guard let copy = returned.copy, let saved = returned.saved else { return }
    let later = open.assessment.returns.last {
      $0.received.form == returned.form && $0.received.copy == copy && ($0.received.saved.map { $0 > saved } ?? false)
    }
    guard let later else { return }
    throw Failure(
      "'\(returned.file)' was saved before the answers from the same form that were taken in on \(later.at.date.inWords).",
      next: "Nothing is to be done: the later answers count. No answer was taken in.")
  }
}

/// What a return says, before it is recorded.
struct ReturnScreen {
  let plan: ReturnPlan
  let isDryRun: Bool
  let call: Call

  private var returned: Returned { plan.returned }

  func show() throws {
    if call.flag("json") { return try call.show(json) }
    var page = call.page()
    page.heading("What came back")
    var from = returned.by.name
    if let role = returned.by.role { from += ", \(role)" }
    if let agency = returned.by.agency { from += " (\(agency))" }
    page.fields([
      ("From", "\(from)"), ("Form", "\(returned.form)"),
      ("Saved", "\(returned.saved.map { $0.date.inWords } ?? "as a spreadsheet")"),
    ])
    page.blank()
    if !plan.items.isEmpty {
      page.heading("Evidence", level: 2)
      page.table(
        TerminalTable(
          [
            .init("For", minimum: 4), .init("Title", minimum: 16), .init("Shows"), .init("Kind"),
            .init("Dated", minimum: 11), .init("", minimum: 8),
          ],
          rows: plan.items.map { item in
            [
              "\(item.answer.criterion)", "\(item.content.title)", "\(EvidenceWords.links(item.content))",
              "\(item.content.kind?.label ?? "not said")", "\(item.content.speaksFor?.short ?? "no date")",
              "\(item.fate.words)\(item.content.isPlaced ? "" : ", to be placed")",
            ]
          }))
      page.blank()
    }
    if !plan.judgements.isEmpty {
      page.heading(returned.purpose == .agency ? "Views, kept as notes" : "Judgements", level: 2)
      page.table(
        TerminalTable(
          [.init("On", minimum: 4), .init("Grade"), .init("Because", minimum: 20), .init("", minimum: 8)],
          rows: plan.judgements.map {
            ["\($0.criterion)", "\($0.grade.label)", "\($0.because)", "\($0.fate.words)"]
          }))
      page.blank()
    }
    if !plan.audits.isEmpty {
      page.heading("Audits", level: 2)
      page.table(
        TerminalTable(
          [.init("Case", minimum: 8), .init("Audited", minimum: 11), .init("Answers", .right), .init("", minimum: 8)],
          rows: plan.audits.map {
            ["\($0.audit.reference)", "\($0.audit.audited.short)", "\($0.audit.answers.count)", "\($0.fate.words)"]
          }))
      page.blank()
    }
    for remark in returned.remarks { page.paragraph("\(remark)") }
    if isDryRun { page.paragraph("Nothing was recorded (--dry-run).") }
    try call.show(page)
  }

  private var json: JSON {
    .object([
      .init("form", .text(returned.form)), .init("from", .text(returned.by.name)),
      .init("role", .optional(returned.by.role)), .init("agency", .optional(returned.by.agency)),
      .init("saved", .optional(returned.saved?.description)), .init("recorded", .bool(!isDryRun)),
      .init("new", .integer(plan.newCount)),
      .init(
        "evidence",
        .list(
          plan.items.map {
            .object([
              .init("criterion", .text($0.answer.criterion)), .init("title", .text($0.content.title)),
              .init("shows", .text(EvidenceWords.links($0.content))), .init("state", .text($0.fate.words)),
            ])
          })),
      .init(
        "judgements",
        .list(
          plan.judgements.map {
            .object([
              .init("criterion", .text($0.criterion.text)), .init("grade", .text($0.grade.id.text)),
              .init("because", .text($0.because)), .init("state", .text($0.fate.words)),
            ])
          })),
      .init(
        "audits",
        .list(
          plan.audits.map {
            .object([
              .init("case", .text($0.audit.reference)), .init("audited", .text($0.audit.audited.description)),
              .init("answers", .integer($0.audit.answers.count)), .init("state", .text($0.fate.words)),
            ])
          })),
    ])
  }
}
