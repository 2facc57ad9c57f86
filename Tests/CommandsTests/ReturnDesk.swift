import Assessments
import Calendar
import Digests
import Frameworks
import Platform
import RecordStore
import Reports
import StructuredText
import TestSupport
import Testing

/// A workspace whose lead is C. Farrow, and answers as her form would save them.
final class ReturnDesk {
  let stage: Stage

  /// In a workspace of its own, or in one that somebody opened.
  init(_ opened: Stage? = nil) throws {
    stage = try opened ?? Stage.opened()
    _ = stage.answer("assign", "HP2", "--owner", "C. Farrow", "--reviewer", "K. Lund")
    _ = stage.answer("assign", "HP3", "--owner", "C. Farrow")
    try stage.writeCaseList("cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "a public phrase", "--size", "10")
  }

  var assessment: Assessment {
    get throws {
      try Workspace(try WorkspaceLocation.at(stage.folder.path), WriteOnce()).contents().history.assessment(
        asAt: stage.now.date)
    }
  }

  var framework: Framework {
    get throws {
      try #require(BuiltInFrameworks.framework("ofsted-child-protection-2012.yaml"))
    }
  }

  func form(_ purpose: ReturnForm.Purpose = .owner, _ name: String? = "C. Farrow", _ ids: [String] = ["HP2", "HP3"])
    throws -> ReturnForm
  {
    let framework = try framework
    return ReturnForm(
      purpose, name: name, criteria: try ids.map { try #require(framework.criterion(CriterionID($0))) },
      of: try assessment, framework, made: stage.now.date)
  }

  func auditForm(_ count: Int = 2) throws -> ReturnForm {
    let assessment = try assessment
    let sample = try #require(assessment.samples.last)
    return ReturnForm(
      auditor: "K. Lund", cases: Array(sample.drawn.cases.prefix(count)), in: sample.id, of: assessment,
      try framework, made: stage.now.date)
  }

  /// What the form's page saves; `change` alters what it says of itself before it is sealed.
  func answers(
    _ form: ReturnForm, by: String = "C. Farrow", copy: String = "copy-1", saved: String = "2026-11-21T10:00:00Z",
    evidence: [[TextValue.Field]] = [], judgements: [[TextValue.Field]] = [], narratives: [[TextValue.Field]] = [],
    audits: [[TextValue.Field]] = [], change: (String) -> String = { $0 }
  ) -> String {
    var fields = [
      text("format", FormAnswers.format), text("form", form.id), text("assessment", form.assessment),
      text("authority", form.authority), text("framework", form.framework.id.text),
      text("framework-version", form.framework.version), text("framework-digest", form.framework.digest.hex),
      text("questions", form.questions.hex), text("for", form.purpose.rawValue),
    ]
    if let name = form.name { fields.append(text("name", name)) }
    fields.append(text("made", form.made.description))
    if let sample = form.sample { fields.append(text("sample", sample.hex)) }
    if !form.criteria.isEmpty { fields.append(list("criteria", form.criteria.map(\.id.text))) }
    if !form.cases.isEmpty { fields.append(list("cases", form.cases.map(\.reference))) }
    fields += [text("copy", copy), text("saved", saved)]
    fields.append(.init(key: "by", value: .mapping([text("name", by)])))
    let parts = [
      ("evidence", evidence), ("judgements", judgements), ("narratives", narratives), ("audits", audits),
    ]
    for (key, entries) in parts where !entries.isEmpty {
      fields.append(.init(key: key, value: .sequence(entries.map { .mapping($0) })))
    }
    return FormSeal.sealed(change(TextWriter.write(.mapping(fields))))
  }

  /// An item as it stands in the answers.
  func item(_ name: String = "HP2-1", _ more: TextValue.Field..., title: String = "Front-door audit")
    -> [TextValue.Field]
  {
    [
      text("item", name), text("criterion", String(name.prefix { $0 != "-" })), text("title", title),
      text("reference", "shelf 4"), text("kind", "audit"), text("dated", "2026-06-30"),
    ] + more
  }

  func judgement(_ criterion: String, _ grade: String, _ because: String) -> [TextValue.Field] {
    [text("criterion", criterion), text("grade", grade), text("because", because)]
  }

  func text(_ key: String, _ text: String) -> TextValue.Field { .init(key: key, value: .scalar(text)) }

  func list(_ key: String, _ texts: [String]) -> TextValue.Field {
    .init(key: key, value: .sequence(texts.map { .scalar($0) }))
  }

  /// Runs the import of a text, and gives its exit status.
  func take(_ text: String, _ options: String...) throws -> Int32 {
    try stage.folder.write(text, to: "returned-answers.txt")
    return stage.run(["import", "returned-answers.txt"] + options)
  }

  /// What standard error says, on one line.
  var complaint: String { stage.errors.split { $0.isWhitespace }.joined(separator: " ") }
}
