import StructuredText

// What past inspections found, published figures, and which criteria of other frameworks correspond.
extension FrameworkDecoder {
  func pastFinding(_ node: Node) -> PastFinding? {
    guard let fields = FieldReader(node, "a finding", findings) else { return nil }
    let (id, kind, finding) = (fields.scalar("id"), fields.text("kind"), fields.text("finding"))
    define(id, .finding)
    let source = source(fields)
    let locator = fields.text("locator")
    let criteria = references(fields, "criteria", to: [.criterion]).map { CriterionID($0) }
    fields.finish()
    guard let id, let kind, let finding, let source, let locator else { return nil }
    return PastFinding(id: id.text, kind: kind, finding: finding, source: source, locator: locator, criteria: criteria)
  }

  func benchmark(_ node: Node) -> Benchmark? {
    guard let fields = FieldReader(node, "a benchmark", findings) else { return nil }
    let (id, measure, figure) = (fields.scalar("id"), fields.text("measure"), fields.text("figure"))
    define(id, .benchmark)
    let source = source(fields)
    let (base, period) = (fields.optionalText("base"), fields.optionalText("period"))
    let (locator, warning) = (fields.optionalText("locator"), fields.optionalText("warning"))
    let criteria = references(fields, "criteria", to: [.criterion]).map { CriterionID($0) }
    let statements = references(fields, "statements", to: [.statement]).map { StatementID($0) }
    fields.finish()
    guard let id, let measure, let figure, let source else { return nil }
    return Benchmark(
      id: id.text, measure: measure, figure: figure, base: base, period: period, source: source, locator: locator,
      criteria: criteria, statements: statements, warning: warning)
  }

  private func source(_ fields: FieldReader) -> String? {
    guard let source = fields.scalar("source") else { return nil }
    ledger.refer([.source], source.text, at: source.span)
    return source.text
  }

  func themes(_ node: Node) -> ImprovementThemes? {
    guard let fields = FieldReader(node, "improvement-themes", findings) else { return nil }
    let (source, note, period) = (fields.text("source"), fields.optionalText("note"), fields.optionalText("period"))
    let readers = fields.optionalNumber("readers", in: 1...1000)
    let groups = fields.node("reports").map(counts) ?? []
    var named: [CriterionID: [String: Int]] = [:]
    if let node = fields.node("named"), let rows = FieldReader(node, "improvement-themes", findings) {
      for row in rows.entries() {
        ledger.refer([.criterion], row.key.text, at: row.key.span)
        let counted = counts(row.value)
        for (name, count) in counted {
          guard let group = groups.first(where: { $0.name == name }) else {
            findings.error(
              "there is no group of reports '\(name)'", at: row.key.span, help: "name it under reports, with its size")
            continue
          }
          if count > group.count {
            findings.error(
              "\(count) reports named '\(row.key.text)', of \(group.count) in '\(name)'", at: row.key.span,
              help: "a count cannot be more than the reports there are")
          }
        }
        named[CriterionID(row.key.text)] = Dictionary(
          counted.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first })
      }
    }
    fields.finish()
    guard let source else { return nil }
    return ImprovementThemes(
      source: source, note: note, period: period, readers: readers,
      groups: groups.map { (name: $0.name, reports: $0.count) }, named: named)
  }

  /// Names with a count each, in the file's order.
  private func counts(_ node: Node) -> [(name: String, count: Int)] {
    guard let fields = FieldReader(node, "counts", findings) else { return [] }
    return fields.entries().compactMap { entry in
      guard case .scalar(let scalar) = entry.value, let count = Bounds.number(scalar.text) else {
        findings.error("'\(entry.key.text)' needs a whole number", at: entry.value.span, help: "for example all: 164")
        return nil
      }
      return (name: entry.key.text, count: count)
    }
  }

  func crosswalk(_ node: Node) -> [FrameworkID: Crosswalk] {
    guard let frameworks = FieldReader(node, "crosswalk", findings) else { return [:] }
    var result: [FrameworkID: Crosswalk] = [:]
    for other in frameworks.entries() {
      guard let fields = FieldReader(other.value, "a crosswalk", findings) else { continue }
      var grades: [GradeID: GradeID] = [:]
      if let node = fields.node("grades"), let rows = FieldReader(node, "grades of a crosswalk", findings) {
        for row in rows.entries() {
          ledger.refer([.grade], row.key.text, at: row.key.span)
          guard case .scalar(let scalar) = row.value else {
            findings.error(
              "a \(scale?.noun ?? "grade") becomes one of the other framework's", at: row.value.span,
              help: "for example adequate: requires-improvement")
            continue
          }
          grades[GradeID(row.key.text)] = GradeID(scalar.text)
        }
      }
      var criteria: [CriterionID: [CriterionID]] = [:]
      if let node = fields.node("criteria"), let rows = FieldReader(node, "criteria of a crosswalk", findings) {
        for row in rows.entries() {
          ledger.refer([.criterion], row.key.text, at: row.key.span)
          guard case .sequence(let list) = row.value else {
            findings.error(
              "a crosswalk needs a list of criteria", at: row.value.span, help: "for example HP1: [HP1, HP2]")
            continue
          }
          criteria[CriterionID(row.key.text)] = list.items.compactMap {
            if case .scalar(let scalar) = $0 { CriterionID(scalar.text) } else { nil }
          }
        }
      }
      fields.finish()
      result[FrameworkID(other.key.text)] = Crosswalk(grades: grades, criteria: criteria)
    }
    return result
  }
}
