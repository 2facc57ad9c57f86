import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import Nouns
import Reports

/// What taking in a form would record: worked out in full, with everything that is wrong, before anything is written.
struct ReturnPlan {
  /// What becomes of an answer.
  enum Fate {
    case new
    /// The same form said something else of this item before.
    case changed(Digest)
    case known(Digest?)
    /// It was withdrawn here since, which the form cannot know.
    case withdrawn(Digest)
    /// Another case stands in the place of this one since.
    case replaced
    /// It was said anew after the answers were saved, by the same person in another copy of the form or by somebody else.
    case overtaken
    /// Its paper was erased here before, as the words say by whom.
    case erased(String)

    var words: String {
      switch self {
      case .new: "new"
      case .changed: "changed"
      case .known: "recorded already"
      case .withdrawn: "withdrawn here"
      case .replaced: "left out: the case was replaced since"
      case .overtaken: "left out: said anew since"
      case .erased: "left out: its paper was erased before"
      }
    }
  }

  struct Item {
    let answer: FormAnswers.Item
    fileprivate(set) var content: EvidenceContent
    fileprivate(set) var fate: Fate
    /// What the form says of it, to know a change from a repetition.
    let said: Digest

    init(answer: FormAnswers.Item, content: EvidenceContent) {
      (self.answer, self.content, fate) = (answer, content, .new)
      var fingerprint = Fingerprint("muster-return-item/1")
      fingerprint.add(RecordText.content(of: content))
      if let paper = answer.paper { fingerprint.add(paper.digest.hex) }
      said = fingerprint.digest()
    }

    /// A copy stands in the place of where it is said to be kept, which goes into the note.
    fileprivate mutating func hold(_ copy: Material) {
      if let place = answer.written[.reference] {
        content.note = [content.note, "Kept at: \(place)"].compactMap(\.self).joined(separator: "\n")
      }
      content.material = copy
    }

    /// Whether its paper is to be kept.
    fileprivate var keepsPaper: Bool {
      switch fate {
      case .new, .changed: answer.paper != nil
      case .known, .withdrawn, .replaced, .overtaken, .erased: false
      }
    }
  }

  private(set) var items: [Item] = []
  private(set) var judgements:
    [(
      body: any RecordContent, criterion: CriterionID, grade: (id: GradeID, label: String), because: String, fate: Fate
    )] =
      []
  private(set) var narratives: [(answer: FormAnswers.Narrative, body: NarrativeWritten?, fate: Fate)] = []
  private(set) var audits: [(audit: CaseAudited, fate: Fate)] = []
  private(set) var problems: [String] = []
  private var attached: AttachedFiles
  private let erased: ErasedPapers
  /// Since when answers of the same person are here that were saved after these.
  private let overtakenSince: Instant?
  let returned: Returned

  /// The papers that are to be kept.
  var papers: [FormAnswers.Paper] { items.filter(\.keepsPaper).compactMap(\.answer.paper) }

  /// Keeps them, and says of each item that the workspace has its copy. What was written of where it is kept besides goes into the
  /// note.
  mutating func keep(_ keep: (FormAnswers.Paper) throws -> StoredFile) rethrows {
    for index in items.indices where items[index].keepsPaper {
      guard let paper = items[index].answer.paper else { continue }
      items[index].hold(.copy(try keep(paper)))
    }
  }

  /// What is left out though it stands in the form and was asked for, and why.
  var leftOut: [String] {
    items.compactMap { item in
      guard case .erased(let words) = item.fate else { return nil }
      return
        "Left out: \(item.content.title), since \(words). All else is taken in; if this is to be here all the same, import the form again with --\(ErasedPapers.option)."
    }
  }

  /// How many answers would be recorded.
  var newCount: Int { bodies.count }

  init(_ returned: Returned, _ open: OpenWorkspace, without erased: ErasedPapers, today: CivilDate) {
    (self.returned, attached, self.erased) = (returned, AttachedFiles(open), erased)
    overtakenSince =
      open.assessment.returns.filter { later in
        guard let saved = returned.saved, let other = later.received.saved else { return false }
        return other > saved && open.assessment.names.areOne(later.received.from.name, returned.by.name)
      }.map(\.at).min()
    let before = ReturnHistory(returned, open)
    for answer in returned.items { take(answer, before: before, open: open, today: today) }
    for answer in returned.judgements { take(answer, open) }
    if !returned.narratives.isEmpty { takeNarratives(open, today: today) }
    for one in returned.audits { take(one.audit, of: one.drawn, in: one.sample, open: open, today: today) }
  }

  /// What is to be written, in order.
  var bodies: [any RecordContent] {
    items.compactMap { item -> (any RecordContent)? in
      switch item.fate {
      case .new: item.content
      case .changed(let evidence):
        EvidenceCorrected(
          evidence: evidence, because: "The form came back again with this changed", content: item.content)
      case .known, .withdrawn, .replaced, .overtaken, .erased: nil
      }
    }
      + judgements.compactMap { if case .new = $0.fate { $0.body } else { nil } }
      + narratives.compactMap { if case .new = $0.fate { $0.body } else { nil } }
      + audits.compactMap { if case .new = $0.fate { $0.audit } else { nil } }
  }

  /// The receipt, once the others are written.
  func receipt(after written: [Record]) -> any RecordContent {
    var new = written.filter { $0.kind == .evidenceAttached }.map(\.digest)[...]
    let kept = items.compactMap { item -> ReturnReceived.Item? in
      let evidence: Digest? =
        switch item.fate {
        case .new: new.popFirst()
        case .changed(let digest), .withdrawn(let digest): digest
        case .known(let digest): digest
        case .replaced, .overtaken, .erased: nil
        }
      guard let evidence, let name = item.answer.item else { return nil }
      return ReturnReceived.Item(item: name, evidence: evidence, said: item.said)
    }
    return ReturnReceived(
      form: returned.form, copy: returned.copy, answers: returned.digest, from: returned.by, saved: returned.saved,
      items: kept)
  }

  // MARK: What each answer comes to

  private mutating func take(
    _ answer: FormAnswers.Item, before: ReturnHistory, open: OpenWorkspace, today: CivilDate
  ) {
    var wrong: [Problem] = []
    if !returned.criteria.contains(CriterionID(answer.criterion)) {
      wrong.append(.init("the form did not ask about \(answer.criterion)", "send a new form with 'muster form'"))
    }
    if answer.written[.title] == nil { wrong.append(.init("the title is blank", "say what the item is called")) }
    var written = answer.written
    (written[.criteria], written[.agency]) = (answer.criterion, returned.by.agency)
    var draft = EvidenceDraft(open.framework, today: today)
    wrong += written.fill(&draft)
    let content = draft.content
    if wrong.isEmpty, content.criteria != [CriterionID(answer.criterion)] {
      wrong.append(.init("it names a statement of another criterion", "choose among those of \(answer.criterion)"))
    }
    guard wrong.isEmpty else { return note(wrong, answer.line) }
    var item = Item(answer: answer, content: content)
    let taken = items.filter { if case .erased = $0.fate { false } else { true } }
    item.fate = before.fate(of: item, among: taken.map(\.content))
    if item.keepsPaper, let paper = answer.paper, let words = erased.words(paper.name, paper.digest) {
      item.fate = .erased(words)
      return items.append(item)
    }
    // One paper that says nothing new is attached once, whoever sends it; what others recorded of it is not this form's to change.
    if case .new = item.fate, let paper = answer.paper, attached.says(content, of: paper.digest) {
      item.fate = .known(nil)
    }
    // No browser keeps a paper that went with an earlier answer: the workspace's copy of it stays.
    if case .changed(let id) = item.fate, answer.paper == nil,
      let recorded = open.assessment.evidence.first(where: { $0.id == id }),
      recorded.content.material.storedFile != nil
    {
      item.hold(recorded.content.material)
    }
    if let paper = answer.paper { attached.note(content, of: paper.digest) }
    items.append(item)
  }

  private mutating func take(_ answer: FormAnswers.Judgement, _ open: OpenWorkspace) {
    guard let criterion = open.framework.criterion(CriterionID(answer.criterion)),
      returned.criteria.contains(criterion.id)
    else {
      return note([.init("the form did not ask about '\(answer.criterion)'", "send a new form")], answer.line)
    }
    let scale = open.framework.scale
    let wanted = answer.grade.lowercased()
    var grades = scale.grades.map { (id: $0.id, label: $0.label) }
    if let absence = scale.notRelevant, returned.purpose != .agency {
      grades.append((GradeScale.notRelevantID, absence.label))
    }
    guard let grade = grades.first(where: { $0.id.text == wanted || $0.label.lowercased() == wanted }) else {
      let known = grades.map(\.id.text).joined(separator: ", ")
      return note([.init("'\(answer.grade)' is not a \(scale.noun)", "use one of \(known)")], answer.line)
    }
    let (subject, because) = (criterion.id.text, answer.because)
    let body: any RecordContent
    let isKnown: Bool
    var isOvertaken = false
    if returned.purpose == .agency {
      let agency = returned.by.agency ?? "an agency"
      let text =
        "\(agency.prefix(1).uppercased())\(agency.dropFirst()) judges this \(grade.label.lowercased()): \(because)"
      body = NoteMade(subject: subject, text: text)
      isKnown = open.assessment.notes.contains { $0.note.subject == subject && $0.note.text == text }
    } else {
      let (names, reviewer) = (open.assessment.names, open.assessment.owners[criterion.id]?.reviewer)
      let isReviewer = reviewer.map { names.areOne($0, returned.by.name) } ?? false
      let part: JudgementMade.Part = isReviewer ? .reviewer : .owner
      body = JudgementMade(subject: subject, grade: grade.id, because: because, part: part)
      isKnown = open.assessment.judgements.contains { made in
        made.by.name == returned.by.name && made.judgement.subject == subject && made.judgement.part == part
          && made.judgement.grade == grade.id && made.judgement.because == because
      }
      let last = open.assessment.judgements.last { made in
        made.judgement.subject == subject && made.judgement.part == part && names.areOne(made.by.name, returned.by.name)
      }
      isOvertaken = isOvertakenBy(last?.at)
    }
    judgements.append((body, criterion.id, grade, because, isKnown ? .known(nil) : isOvertaken ? .overtaken : .new))
  }

  private mutating func take(
    _ answer: FormAnswers.Audit, of drawn: SampleDrawn.DrawnCase, in sample: Assessment.Sample, open: OpenWorkspace,
    today: CivilDate
  ) {
    guard let day = CivilDate(written: answer.audited) else {
      return note([.init("'\(answer.audited)' is not a day", "write it as 2026-11-21")], answer.line)
    }
    guard day <= today else {
      return note([.init(DayToCome.words(day, today), "write the day on which the case was audited")], answer.line)
    }
    var answers: [CaseAudited.QuestionAnswered] = []
    for one in answer.answers {
      guard let question = open.framework.question(QuestionID(one.question))?.question else {
        note([.init("'\(one.question)' is not asked of case '\(drawn.reference)'", "send a new form")], answer.line)
        continue
      }
      if let problem = QuestionOfAnotherCohort(question.id, of: drawn, by: open.framework) {
        note([.init(problem.words, "send a new form")], answer.line)
        continue
      }
      guard let read = CaseAudited.Answer(written: one.answer) else {
        note([.init("'\(one.answer)' is not an answer", "write yes, partly, no or n/a")], answer.line)
        continue
      }
      guard !answers.contains(where: { $0.question == question.id }) else {
        note([.init("\(question.id) is answered twice for case '\(drawn.reference)'", "leave one")], answer.line)
        continue
      }
      answers.append(.init(question: question.id, answer: read, note: one.note))
    }
    let audit = CaseAudited(
      sample: sample.id, reference: drawn.reference, auditor: returned.by.name, audited: day, answers: answers,
      grade: nil)
    let isKnown = sample.audits.contains { $0.inOrder == audit.inOrder }
    let isReplaced = !sample.cases.contains { $0.reference == drawn.reference }
    audits.append((audit, isKnown ? .known(nil) : isReplaced ? .replaced : .new))
  }

  private mutating func takeNarratives(_ open: OpenWorkspace, today: CivilDate) {
    var intake = Intake<Narrative>(View(open.analysis, idLength: open.idLength), today: today)
    for answer in returned.narratives {
      guard returned.criteria.contains(CriterionID(answer.criterion)), returned.purpose != .agency else {
        note([.init("the form did not ask about '\(answer.criterion)'", "send a new form")], answer.line)
        continue
      }
      var written = Written<Narrative>()
      (written[.subject], written[.part], written[.text]) = (answer.criterion, answer.part.rawValue, answer.text)
      switch intake.fate(written, where: { written[$0.key] != nil }) {
      case .bad(let wrong): note(wrong, answer.line)
      case .same(let id): narratives.append((answer, nil, .known(id)))
      case .repeated: narratives.append((answer, nil, .known(nil)))
      case .new(let body), .changed(let body):
        if let problem = IdentityWords.problem(body) {
          note([problem], answer.line)
        } else {
          narratives.append((answer, body, fate(of: body, open)))
        }
      }
    }
  }

  /// What this person said last of it is known, whatever became of that since; what somebody else wrote later stays.
  private func fate(of body: NarrativeWritten, _ open: OpenWorkspace) -> Fate {
    let names = open.assessment.names
    let own = open.history.records.last { record in
      guard let earlier = record.content(NarrativeWritten.self) else { return false }
      return earlier.subject == body.subject && earlier.part == body.part
        && names.areOne(record.header.by.name, returned.by.name)
    }
    if own?.content(NarrativeWritten.self)?.text == body.text { return .known(nil) }
    if isOvertakenBy(own?.header.at) { return .overtaken }
    let told = open.assessment.narratives.first { $0.id == body.follows }
    guard let told, let saved = returned.saved, told.at > saved, !names.areOne(told.by.name, returned.by.name) else {
      return .new
    }
    return .overtaken
  }

  /// Whether what this person said last came with answers that were saved after these, or later.
  private func isOvertakenBy(_ last: Instant?) -> Bool {
    guard let last, let overtakenSince else { return false }
    return last >= overtakenSince
  }

  private mutating func note(_ wrong: [Problem], _ line: Int) {
    problems += wrong.map { "\(returned.lines):\(line): \($0.what); \($0.help)" }
  }
}
