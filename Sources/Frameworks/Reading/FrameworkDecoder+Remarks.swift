import StructuredText

// What a framework carries for people: its ids, its basis and what it points to are checked, and nothing is computed from it.
extension FrameworkDecoder {
  /// Notes an id as soon as it is read, so that what else is wrong with its entry does not lose it to those who name it.
  func define(_ id: ScalarNode?, _ kind: ReferenceLedger.Kind) {
    if let id { ledger.define(kind, id.text, at: id.span) }
  }

  func fact(_ node: Node) -> Fact? {
    guard let fields = FieldReader(node, "a fact", findings) else { return nil }
    let (id, fact) = (fields.scalar("id"), fields.text("fact"))
    define(id, .fact)
    let about = fields.optionalChoice("about", among: Fact.Topic.allCases.map { ($0.rawValue, $0) })
    let basis = basis(fields)
    let (source, locator) = (optionalSource(fields), fields.optionalText("locator"))
    fields.finish()
    guard let id, let fact, let basis else { return nil }
    return Fact(id: id.text, about: about, fact: fact, basis: basis, source: source, locator: locator)
  }

  private func optionalSource(_ fields: FieldReader) -> String? {
    guard let source = fields.optionalScalar("source") else { return nil }
    ledger.refer([.source], source.text, at: source.span)
    return source.text
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

  func caseFilePoint(_ node: Node) -> CaseFilePoint? {
    guard let fields = FieldReader(node, "a case file point", findings) else { return nil }
    let (id, point) = (fields.scalar("id"), fields.text("point"))
    define(id, .caseFilePoint)
    let criteria = references(fields, "criteria", to: [.criterion, .judgement])
    let basis = optionalBasis(fields)
    let (source, locator) = (optionalSource(fields), fields.optionalText("locator"))
    fields.finish()
    guard let id, let point else { return nil }
    return CaseFilePoint(
      id: id.text, point: point, criteria: criteria, basis: basis, source: source, locator: locator)
  }
}
