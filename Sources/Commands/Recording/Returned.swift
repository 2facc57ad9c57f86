import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Reports
import StructuredText

/// A form that came back and belongs here: whatever file it came in, its answers are for this assessment and its questions.
struct Returned {
  let file: String
  /// In what its lines are counted: the same, or the answers in an archive.
  let lines: String
  /// The form's id, as far as the file says it.
  let form: String
  let copy: String?
  let digest: Digest
  let purpose: ReturnForm.Purpose
  let by: Person
  let saved: Instant?
  let items: [FormAnswers.Item]
  let judgements: [FormAnswers.Judgement]
  /// What was written for the self-evaluation.
  let narratives: [FormAnswers.Narrative]
  /// Audits, each with the sample that its case is of.
  let audits: [(sample: Assessment.Sample, drawn: SampleDrawn.DrawnCase, audit: FormAnswers.Audit)]
  /// What the person who takes it in should know.
  var remarks: [String] = []

  /// The criteria that the form asks about.
  let criteria: Set<CriterionID>

  /// Reads saved answers, or says in plain words why they cannot be taken in.
  ///
  /// - Parameters:
  ///   - archive: In which the answers came.
  ///   - versions: Those of the framework that are at hand: a form may have been made with an earlier one.
  init(answers source: SourceText, in archive: String? = nil, _ open: OpenWorkspace, versions: [Framework]) throws {
    let file = archive ?? source.name
    (self.file, lines) = (file, source.name)
    switch FormSeal.look(at: source) {
    case .whole(let digest): self.digest = digest
    case .cutOff:
      throw Failure(
        "'\(file)' is not whole: the line that ends every answers file is not there.",
        next: "Ask for the file again, as an attachment. No answer was taken in.")
    case .altered:
      throw Failure(
        "'\(file)' was changed after it was saved.",
        next:
          "Ask for the file again, as the form saved it; what is to be different is put right in the form. No answer was taken in."
      )
    }
    let (answers, diagnostics) = FormAnswers.read(source)
    guard let answers else {
      throw Failure(
        "'\(file)' cannot be read as answers of a form.",
        next: "Ask for the file again. No answer was taken in.",
        diagnostics: diagnostics)
    }
    let identity = answers.identity
    let (asked, now) = try ReturnCheck(file: file, open: open, versions: versions).form(identity)
    (form, copy, purpose) = (identity.form, answers.copy, identity.purpose)
    by =
      identity.purpose == .agency
      ? Person(name: answers.by.name, role: answers.by.role, agency: identity.name) : answers.by
    let changed = Set(asked.criteria.filter { !now.asks($0) }.map(\.id.text))
    saved = answers.saved
    items = answers.items.filter { !changed.contains($0.criterion) }
    judgements = answers.judgements.filter { !changed.contains($0.criterion) }
    narratives = answers.narratives.filter { !changed.contains($0.criterion) }
    criteria = Set(asked.criteria.map(\.id))
    let sample = open.assessment.samples.first { $0.id == identity.sample }
    let wanted = Set(identity.cases)
    let others = Set(asked.cases.filter { !now.asks($0) }.map { FormWords.line($0.reference) })
    audits = try answers.audits.filter { !others.contains($0.reference) }.map { audit in
      guard let sample, wanted.contains(audit.reference),
        let drawn = sample.asked(audit.reference)
      else {
        throw Failure(
          "'\(file)' answers for case '\(audit.reference)', which the form did not ask about.",
          next: "Ask for the file again. No answer was taken in.")
      }
      return (sample, drawn, audit)
    }
    let left =
      answers.items.count - items.count + answers.judgements.count - judgements.count
      + answers.narratives.count - narratives.count + answers.audits.count - audits.count
    if left > 0 {
      let what = identity.purpose == .cases ? "cases" : "\(CountWords.listed(changed.sorted()))"
      remarks.append(
        "The words of \(what) have changed since the form was made, so that what it says of \(identity.purpose == .cases ? "them" : "that") was left out (\(CountWords.counted(left, "answer"))): send a new form."
      )
    } else if identity.frameworkDigest != open.framework.digest, changed.isEmpty, others.isEmpty {
      remarks.append("The framework's file has changed since the form was made, but not the questions of this form.")
    }
  }

  init(
    file: String, form: String, digest: Digest, purpose: ReturnForm.Purpose, by: Person, items: [FormAnswers.Item],
    judgements: [FormAnswers.Judgement], narratives: [FormAnswers.Narrative],
    audits: [(sample: Assessment.Sample, drawn: SampleDrawn.DrawnCase, audit: FormAnswers.Audit)],
    criteria: Set<CriterionID>
  ) {
    (self.file, lines, self.form, copy, self.digest, self.purpose) = (file, file, form, nil, digest, purpose)
    (self.by, saved, self.items, self.judgements, self.narratives) = (by, nil, items, judgements, narratives)
    (self.audits, self.criteria) = (audits, criteria)
  }
}

/// Holds what a form says of itself against the assessment.
struct ReturnCheck {
  let file: String
  let open: OpenWorkspace
  let versions: [Framework]

  /// The form as it was made from what the answers say of it, and as it would be made now; any difference from what was asked is
  /// said in plain words.
  func form(_ identity: FormAnswers.Identity) throws -> (asked: ReturnForm, now: ReturnForm) {
    guard identity.assessment == open.assessment.id else {
      throw Failure(
        "'\(file)' answers a form of another assessment\(identity.authority.isEmpty ? "" : ", of \(identity.authority)").",
        next: "Take it in where that assessment is kept: name it with --workspace. No answer was taken in.")
    }
    let framework =
      versions.first { $0.digest == identity.frameworkDigest }
      ?? versions.first { $0.version == identity.version }
    guard identity.framework == open.framework.id.text, let framework, framework.version == identity.version else {
      throw Failure(
        "'\(file)' answers a form for \(identity.framework) version \(identity.version); this assessment is against \(open.framework.id) version \(open.framework.version).",
        next: "Send a new form with 'muster form'. No answer was taken in.")
    }
    let form = try made(identity, framework)
    guard form.questions == identity.questions else {
      throw identity.frameworkDigest == framework.digest
        ? altered("the questions on it are not those that 'muster form' wrote")
        : Failure(
          "'\(file)' answers questions whose words have changed since the form was made on \(identity.made.inWords).",
          next: "Send a new form with 'muster form'. No answer was taken in.")
    }
    guard form.id == identity.form else { throw altered("it is not for whom or from when it says") }
    return (form, framework.digest == open.framework.digest ? form : try made(identity, open.framework, isLater: true))
  }

  /// - Parameter isLater: Whether the framework may have no such criterion any more.
  private func made(
    _ identity: FormAnswers.Identity, _ framework: Framework, isLater: Bool = false
  ) throws -> ReturnForm {
    if identity.purpose == .cases {
      guard let sample = open.assessment.samples.first(where: { $0.id == identity.sample }) else {
        throw Failure(
          "'\(file)' answers for a sample that is not here.",
          next: "The record of the draw may not have arrived yet; see 'muster verify'. No answer was taken in.")
      }
      let cases = try identity.cases.map { reference in
        guard let drawn = sample.asked(reference) else {
          throw altered("case '\(reference)' is not in the sample")
        }
        return drawn
      }
      return ReturnForm(
        auditor: identity.name ?? "", cases: cases, in: sample.id, of: open.assessment, framework,
        made: identity.made)
    }
    let criteria = try identity.criteria.compactMap { id -> Criterion? in
      guard let criterion = framework.criterion(CriterionID(id)) else {
        if isLater { return nil }
        throw altered("there is no criterion '\(id)'")
      }
      return criterion
    }
    return ReturnForm(
      identity.purpose, name: identity.name, criteria: criteria, of: open.assessment, framework,
      made: identity.made)
  }

  private func altered(_ how: String) -> Failure {
    Failure(
      "'\(file)' comes from a form that was altered: \(how).",
      next: "Send a new form with 'muster form', and ask for its answers. No answer was taken in.")
  }
}

extension Assessment.Sample {
  /// Every case that a form may have asked about, also those that were replaced since.
  var everyCase: [SampleDrawn.DrawnCase] {
    cases + (drawn.cases + drawn.reserves).filter { one in !cases.contains { $0.reference == one.reference } }
  }

  /// The case of a reference as forms write it.
  fileprivate func asked(_ reference: String) -> SampleDrawn.DrawnCase? {
    everyCase.first { FormWords.line($0.reference) == reference }
  }
}
