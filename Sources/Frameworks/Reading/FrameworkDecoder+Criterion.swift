import StructuredText

// What stands beside the statements of a criterion: what to attach, what to ask of a case, what to beware of.
extension FrameworkDecoder {
  func suggestion(_ node: Node) -> EvidenceSuggestion? {
    guard let fields = FieldReader(node, "an evidence suggestion", findings) else { return nil }
    let (kind, attach) = (fields.text("kind"), fields.text("attach"))
    fields.finish()
    guard let kind, let attach else { return nil }
    return EvidenceSuggestion(kind: kind, attach: attach)
  }

  func question(_ node: Node, of criterion: String) -> AuditQuestion? {
    guard let fields = FieldReader(node, "a case-audit question", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .question)
    let ask = fields.text("ask")
    let tests = fields.scalar("tests")
    if let tests { ledger.refer([.statement], tests.text, at: tests.span) }
    let cohorts = (fields.optionalList("cohorts")).compactMap { node -> CohortID? in
      guard case .scalar(let scalar) = node else { return nil }
      ledger.refer([.cohort], scalar.text, at: scalar.span)
      return CohortID(scalar.text)
    }
    fields.finish()
    guard let id, let ask, let tests else { return nil }
    if !isCode(id.text) {
      findings.error(
        "'\(id.text)' is not a question's id", at: id.span, help: "write \(criterion).Q1, \(criterion).Q2 …")
    }
    return AuditQuestion(id: QuestionID(id.text), ask: ask, tests: StatementID(tests.text), cohorts: cohorts)
  }

  func pitfall(_ node: Node, of criterion: String) -> Pitfall? {
    guard let fields = FieldReader(node, "a pitfall", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .pitfall)
    let pitfall = fields.text("pitfall")
    let source = fields.scalar("source")
    if let source { ledger.refer([.source], source.text, at: source.span) }
    let locator = fields.text("locator")
    fields.finish()
    guard let id, let pitfall, let source, let locator else { return nil }
    checkPart(id, of: criterion, letter: "P", "a pitfall")
    return Pitfall(id: id.text, pitfall: pitfall, source: source.text, locator: locator)
  }
}
