import StructuredText

// What a framework carries for people: its ids, its basis and what it points to are checked, and nothing is computed.
extension FrameworkDecoder {
  /// Notes an id as soon as it is read, so that what else is wrong with its entry does not lose it to those who name it.
  func define(_ id: ScalarNode?, _ kind: ReferenceLedger.Kind) {
    if let id { ledger.define(kind, id.text, at: id.span) }
  }

  func fact(_ node: Node) {
    guard let fields = FieldReader(node, "a fact", findings) else { return }
    define(fields.scalar("id"), .fact)
    _ = fields.text("fact")
    _ = basis(fields)
    if let source = fields.optionalScalar("source") { ledger.refer([.source], source.text, at: source.span) }
    _ = fields.optionalText("locator")
    fields.finish()
  }

  func timescale(_ node: Node) {
    guard let fields = FieldReader(node, "a timescale", findings) else { return }
    define(fields.scalar("id"), .timescale)
    _ = fields.text("timescale")
    _ = basis(fields)
    _ = references(fields, "used-in", to: [.criterion, .judgement])
    _ = fields.optionalText("where")
    fields.finish()
  }

  func caseListField(_ node: Node) {
    guard let fields = FieldReader(node, "a case list field", findings) else { return }
    define(fields.scalar("id"), .caseListField)
    _ = fields.text("field")
    if case .scalar(let scalar)? = fields.optionalNode("cohorts") {
      if scalar.text != "all" {
        findings.error(
          "'\(scalar.text)' is neither a list of cohorts nor all", at: scalar.span,
          help: "write cohorts: [\(scalar.text)], or cohorts: all")
      }
    } else {
      _ = references(fields, "cohorts", to: [.cohort])
    }
    fields.finish()
  }

  func caseFilePoint(_ node: Node) {
    guard let fields = FieldReader(node, "a case file point", findings) else { return }
    define(fields.scalar("id"), .caseFilePoint)
    _ = fields.text("point")
    _ = references(fields, "criteria", to: [.criterion, .judgement])
    _ = optionalBasis(fields)
    _ = fields.optionalText("locator")
    fields.finish()
  }
}
