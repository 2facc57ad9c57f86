import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import Pages
import Platform
import RecordStore
import Reports
import StructuredText

/// `muster import` of a form that came back: shows what it says, and records it under the name of whoever filled it.
enum ReturnImport {
  /// What a file says that is a return; nil where it is something else.
  static func read(_ source: NamedSheet, open: OpenWorkspace, call: Call) throws -> Returned? {
    if let text = source.text, FormAnswers.isOne(text) {
      let returned = try Returned(answers: text, open, versions: call.versionsAtHand(open))
      let papers = returned.items.compactMap(\.paper)
      guard papers.isEmpty else { throw ReturnedPapers.missing(papers, returned.file) }
      return returned
    }
    return try ReturnSheet(source)?.returned(open)
  }

  /// The same with the papers that came with it.
  static func run(
    _ packed: ReturnedPapers, isOneOfSeveral: Bool = false, open: OpenWorkspace, call: Call
  ) throws {
    let returned = try Returned(
      answers: packed.answers, in: packed.file, open, versions: call.versionsAtHand(open))
    try packed.check(returned.items.compactMap(\.paper))
    try run(returned, with: packed, isOneOfSeveral: isOneOfSeveral, open: open, call: call)
  }

  /// - Parameter isOneOfSeveral: Whether it is said in a line what came back, and not in full.
  static func run(
    _ returned: Returned, with packed: ReturnedPapers? = nil, isOneOfSeveral: Bool = false, open: OpenWorkspace,
    call: Call
  ) throws {
    let (erased, all) = (ErasedPapers(open, call), ErasedPapers(open))
    // What was left out of it before may be wanted now.
    let isWanted = returned.items.compactMap(\.paper).contains { paper in
      all.contains(paper.digest) && !erased.contains(paper.digest)
    }
    if !isWanted, let earlier = open.assessment.returns.first(where: { $0.received.answers == returned.digest }) {
      let what = isOneOfSeveral ? "'\(returned.file)'" : "This"
      try call.say(
        "\(what) was taken in on \(earlier.at.date.inWords) by \(earlier.by.name). Nothing new is in it, and nothing was recorded."
      )
      return
    }
    try requireLatest(returned, open)
    var plan = ReturnPlan(returned, open, without: erased, today: call.setting.today)
    guard plan.problems.isEmpty else {
      throw Failure(
        plan.problems, with: returned.file,
        next: "Ask \(returned.by.name) to put it right in the form and to send it again. No answer was taken in.")
    }
    let (isForReal, isForPrograms) = (!call.flag("dry-run"), try call.format() == .json)
    let taker = isForReal ? try call.stamp(open) : nil
    // The papers lie ready until the records that name them are written.
    try lend(plan.papers, of: packed, call) { places in
      let looked = call.looked(places.values.sorted()) { path, looked in
        looked.look(at: Path.name(of: path), path) { try FileReading.eachChunk(ofFile: path, $0) }
      }
      if isOneOfSeveral {
        for remark in plan.leftOut + returned.remarks + looked.sentences { try call.say("\(returned.file): \(remark)") }
        if !isForReal { try call.say("\(summary(of: plan, isDryRun: true))") }
      } else if !isForPrograms {
        try call.give(ReturnPage(plan, looked: looked, isDryRun: !isForReal))
      }
      var unsafe: Unsafe?
      if let taker {
        let items = try record(&plan, from: places, open: open, by: taker)
        unsafe = try Unsafe(items, audits: plan.bodies.compactMap { $0 as? CaseAudited }, open, call)
      }
      // Programs hear all of it at once, and so at the end.
      if isForPrograms { try call.give(ReturnPage(plan, looked: looked, isDryRun: !isForReal, unsafe: unsafe)) }
      if let unsafe { try tell(plan, unsafe, isForPrograms: isForPrograms, open: open, call: call) }
    }
  }

  /// - Returns: The items that were recorded, with what they say.
  private static func record(
    _ plan: inout ReturnPlan, from places: [FormAnswers.Paper: String], open: OpenWorkspace, by taker: RecordHeader
  ) throws -> [(id: Digest, content: EvidenceContent)] {
    let returned = plan.returned
    var stamp = taker
    stamp.by = returned.by
    try plan.keep { paper in
      guard let place = places[paper] else { throw ReturnedPapers.missing([paper], returned.file) }
      return try open.workspace.keep(place).file
    }
    let kept = plan
    let records = try open.append(kept.bodies, stamp, closedBy: taker) { kept.receipt(after: $0) }
    return records.compactMap { record in
      if let item = record.content(EvidenceContent.self) { return (id: record.digest, content: item) }
      return record.content(EvidenceCorrected.self).map { (id: $0.evidence, content: $0.content) }
    }
  }

  private static func tell(
    _ plan: ReturnPlan, _ unsafe: Unsafe, isForPrograms: Bool, open: OpenWorkspace, call: Call
  ) throws {
    for note in open.workspace.notes { call.setting.complain("muster: \(note)\n") }
    guard !isForPrograms else { return }
    try call.say("\(summary(of: plan))")
    if let sentence = unsafe.sentence(open) { try call.say(sentence) }
  }

  private static func summary(of plan: ReturnPlan, isDryRun: Bool = false) -> String {
    let kinds = Dictionary(grouping: plan.bodies.map(\.kind)) { $0 }
    let words = kinds.sorted { $0.key.rawValue < $1.key.rawValue }.map { RecordWords.counted($1.count, $0) }
    let name = plan.returned.by.name
    if isDryRun {
      return "Would take in from \(name): \(words.isEmpty ? "nothing new" : CountWords.listed(words)) (--dry-run)."
    }
    return words.isEmpty
      ? "Took in nothing new from \(name)." : "Took in from \(name): \(CountWords.listed(words))."
  }

  private static func lend(
    _ papers: [FormAnswers.Paper], of packed: ReturnedPapers?, _ call: Call,
    _ body: ([FormAnswers.Paper: String]) throws -> Void
  ) throws {
    guard let packed else { return try body([:]) }
    try packed.lend(papers, call.setting.environment, body)
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
private struct ReturnPage: LaidOut {
  let plan: ReturnPlan
  /// What its papers seem to hold of single people.
  let looked: PapersLooked
  let isDryRun: Bool
  /// What of it says that a child may be unsafe, once it is recorded.
  let unsafe: Unsafe?
  private var returned: Returned { plan.returned }

  init(_ plan: ReturnPlan, looked: PapersLooked, isDryRun: Bool, unsafe: Unsafe? = nil) {
    (self.plan, self.looked, self.isDryRun, self.unsafe) = (plan, looked, isDryRun, unsafe)
  }

  var page: Page {
    let role = returned.by.role.map { ", \($0)" } ?? ""
    let agency = returned.by.agency.map { " (\($0))" } ?? ""
    return Page("What came back") {
      plan.leftOut.map { .sentence("\(typed: $0)") }
      Block.fields([
        Field("From", "\(typed: returned.by.name + role + agency)"), Field("Form", Phrase(returned.form)),
        Field("Saved", Phrase(returned.saved.map { $0.date.inWords } ?? "as a spreadsheet")),
      ])
      Block.table(evidence)
      Block.table(judgements)
      Block.table(narratives)
      Block.table(audits)
      returned.remarks.map { .sentence(Phrase($0)) }
      looked.sentences.map { .sentence("\(typed: $0)") }
      if isDryRun { "Nothing was recorded (--dry-run)." as Phrase }
    }
  }

  private func titled(_ title: String, _ columns: [Table.Column], rows: [[Table.Cell]]) -> Table {
    var table = Table(
      title, name: "return", columns + [.init("State", heading: "", minimum: 8, key: "state")], rows: rows)
    table.onScreen = .titled
    return table
  }

  private var evidence: Table {
    titled(
      "Evidence",
      [
        .init("For", minimum: 4, key: "criterion"), .init("Title", minimum: 16, key: "title"),
        .init("Shows", key: "shows"), .init("Kind"), .init("Dated", minimum: 11),
      ],
      rows: plan.items.map { item in
        let fate = item.answer.paper == nil ? item.fate.words : "\(item.fate.words), with its paper"
        return [
          .init(item.answer.criterion), .init(item.content.title), .init(EvidenceWords.links(item.content)),
          .optional(item.content.kind?.label, none: "not said"), .day(item.content.speaksFor, none: "no date"),
          .coded("\(fate)\(item.content.isPlaced ? "" : ", to be placed")", as: .text(item.fate.words)),
        ]
      })
  }

  private var judgements: Table {
    titled(
      returned.purpose == .agency ? "Views, kept as notes" : "Judgements",
      [
        .init("On", minimum: 4, key: "criterion"), .init("Grade", key: "grade"),
        .init("Because", minimum: 20, key: "because"),
      ],
      rows: plan.judgements.map {
        [
          .init($0.criterion.text), .coded($0.grade.label, as: .text($0.grade.id.text)), .init($0.because),
          .init($0.fate.words),
        ]
      })
  }

  private var narratives: Table {
    titled(
      "For the self-evaluation",
      [
        .init("On", minimum: 4, key: "criterion"), .init("Part", key: "part"),
        .init("In words", minimum: 24, key: "text"),
      ],
      rows: plan.narratives.map {
        [.init($0.answer.criterion), .init($0.answer.part.rawValue), .init($0.answer.text), .init($0.fate.words)]
      })
  }

  private var audits: Table {
    titled(
      "Audits",
      [
        .init("Case", minimum: 8, key: "case"), .init("Audited", minimum: 11, key: "audited"),
        .init("Answers", .right, key: "answers"),
      ],
      rows: plan.audits.map {
        [
          .init($0.audit.reference), .day($0.audit.audited), .number($0.audit.answers.count), .init($0.fate.words),
        ]
      })
  }

  var json: JSON {
    .object(
      [
        .init("form", .text(returned.form)), .init("from", .text(returned.by.name)),
        .init("role", .optional(returned.by.role)), .init("agency", .optional(returned.by.agency)),
        .init("saved", .optional(returned.saved?.description)), .init("recorded", .bool(!isDryRun)),
        .init("new", .integer(plan.newCount)), .init("evidence", evidence.json),
        .init("judgements", judgements.json), .init("narratives", narratives.json), .init("audits", audits.json),
      ] + looked.members + (unsafe.map { [$0.member] } ?? []))
  }
}
