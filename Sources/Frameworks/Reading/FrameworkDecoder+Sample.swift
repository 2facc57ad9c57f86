import StructuredText

// Cohorts, strata and wishes for the sample.
extension FrameworkDecoder {
  func cohort(_ node: Node) -> Cohort? {
    guard let fields = FieldReader(node, "a cohort", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .cohort)
    let label = fields.text("label")
    let who = fields.text("who")
    _ = fields.optionalText("source")
    let target = fields.optionalNumber("target", in: Bounds.sample)
    let minimum = fields.optionalNumber("minimum", in: Bounds.sample)
    let tests = fields.optionalList("recognised-by").compactMap(rowTest)
    let strata = fields.optionalList("strata").compactMap(stratum)
    fields.finish()
    guard let id, let label, let who else { return nil }
    let asked = strata.reduce(0) { $0 + $1.minimum }
    if let target, asked > target {
      findings.error(
        "the strata of '\(id.text)' ask for \(asked) cases, more than its target of \(target)", at: id.span,
        help: "raise the target or lower a minimum")
    }
    if target == nil, minimum == nil {
      findings.warning(
        "the cohort '\(id.text)' has neither a target nor a minimum", at: id.span,
        help: "a small cohort may be left out of the sample altogether")
    }
    return Cohort(
      id: CohortID(id.text), label: label, who: who, target: target, minimum: max(minimum ?? 0, asked),
      ownMinimum: minimum ?? 0, strata: strata, recognisedBy: tests)
  }

  private func stratum(_ node: Node) -> Stratum? {
    guard let fields = FieldReader(node, "a stratum", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .stratum)
    let label = fields.text("label")
    let lookBack = fields.optionalText("look-back")
    let minimum = fields.optionalNumber("minimum", in: Bounds.sample)
    let tests = fields.optionalList("recognised-by").compactMap(rowTest)
    fields.finish()
    guard let id, let label else { return nil }
    return Stratum(
      id: StratumID(id.text), label: label, lookBack: lookBack, minimum: minimum ?? 0, recognisedBy: tests)
  }

  private func rowTest(_ node: Node) -> RowTest? {
    guard let fields = FieldReader(node, "recognised-by", findings) else { return nil }
    if fields.entries().isEmpty {
      findings.error(
        "a row is recognised by nothing here, so that every row would be", at: node.span,
        help: "name a column and what it holds, for example plan-end: blank")
    }
    return RowTest(
      conditions: fields.entries().compactMap { entry in
        guard case .scalar(let scalar) = entry.value else {
          findings.error(
            "a condition on a column is one line of text", at: entry.value.span, help: "for example plan-end: blank")
          return nil
        }
        return (column: entry.key.text, condition: scalar.text)
      })
  }

  func wish(_ node: Node) -> SampleWish? {
    guard let fields = FieldReader(node, "a wish for the sample", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .wish)
    let wish = fields.text("wish")
    let attribute = fields.optionalText("attribute")
    let value = fields.optionalText("value")
    let atLeast = fields.optionalNumber("at-least")
    _ = fields.optionalText("note")
    fields.finish()
    if attribute != nil, value == nil || atLeast == nil {
      findings.warning(
        "the wish cannot be counted: it names an attribute without \(value == nil ? "a value" : "a number")",
        at: id?.span ?? node.span, help: "add value and at-least, or leave the attribute out and count by hand")
    }
    guard let id, let wish else { return nil }
    return SampleWish(id: id.text, wish: wish, attribute: attribute, value: value, atLeast: atLeast)
  }
}
