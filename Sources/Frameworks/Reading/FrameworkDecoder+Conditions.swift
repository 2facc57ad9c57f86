import StructuredText

// When a rule applies: conditions over the parts that make a whole.
extension FrameworkDecoder {
  func when(_ fields: FieldReader) -> When? {
    if let any = fields.optionalNode("when-any") {
      guard case .sequence(let list) = any else {
        findings.error("'when-any' needs a list of conditions", at: any.span)
        return nil
      }
      return conditions(list).map { .any($0) }
    }
    switch fields.node("when") {
    case .scalar(let scalar)?:
      if scalar.text == "otherwise" { return .otherwise }
      findings.error(
        "'\(scalar.text)' is not a condition", at: scalar.span, help: "write a list of conditions, or otherwise")
      return nil
    case .sequence(let list)?: return conditions(list).map { .all($0) }
    case .mapping(let mapping)?:
      findings.error("'when' needs a list of conditions", at: mapping.span, help: "put a hyphen before it")
      return nil
    case nil: return nil
    }
  }

  /// Nil where one of them is not one: a rule without it would be another rule.
  private func conditions(_ list: SequenceNode) -> [Condition]? {
    let conditions = list.items.compactMap(condition)
    return conditions.count == list.items.count ? conditions : nil
  }

  private func condition(_ node: Node) -> Condition? {
    guard let fields = FieldReader(node, "a condition", findings) else { return nil }
    let marks = Criterion.Limiting.allCases.map { ($0.rawValue, $0) }
    if let mark = fields.optionalChoice("in", among: marks) {
      fields.finish()
      return .limiting(mark)
    }
    let selection = fields.node("of").flatMap(selection)
    let predicate = fields.scalar("are").flatMap(predicate)
    let comparison = comparison(fields)
    fields.finish()
    guard let selection, let predicate, let comparison else { return nil }
    return .parts(selection, predicate, comparison)
  }

  private func selection(_ node: Node) -> Condition.Selection? {
    switch node {
    case .scalar(let scalar):
      switch scalar.text {
      case "all": return .all
      case "judged": return .judged
      case "hard": return .limiting(.hard)
      case "soft": return .limiting(.soft)
      case "favourable": return .favourable
      case "unfavourable": return .unfavourable
      case "wide": return .wide
      case "aspects": return .aspects
      default:
        findings.error(
          "'\(scalar.text)' selects nothing", at: scalar.span,
          help: "write all, judged, hard, soft, favourable, unfavourable, wide, aspects or a list of ids")
        return nil
      }
    case .sequence(let list):
      return .named(
        list.items.compactMap { item in
          guard case .scalar(let scalar) = item else { return nil }
          let isLetter = scalar.text.count == 1 && scalar.text.isPlainIdentifier
          ledger.refer(isLetter ? [.aspectLetter] : [.judgement, .criterion], scalar.text, at: scalar.span)
          return scalar.text
        })
    case .mapping(let mapping):
      findings.error("'of' needs all, judged, hard, soft or a list of ids", at: mapping.span)
      return nil
    }
  }

  private func predicate(_ scalar: ScalarNode) -> Condition.Predicate? {
    let words = scalar.text.split(separator: " ").map(String.init)
    if words == ["judged"] { return .judged }
    if words == ["not", "judged"] { return .notJudged }
    let confirmed = words.first == "confirmed"
    let name = confirmed ? words.dropFirst().first : words.first
    guard let name else { return nil }
    ledger.refer([.grade], name, at: scalar.span)
    guard let grade = scale?.grade(GradeID(name)) else { return nil }
    switch Array(words.drop { $0 == "confirmed" }.dropFirst()) {
    case []: return confirmed ? .confirmed(grade) : .exactly(grade)
    case ["or", "better"] where !confirmed: return .orBetter(grade)
    case ["or", "worse"] where !confirmed: return .orWorse(grade)
    default:
      findings.error(
        "'\(scalar.text)' is not a condition on a grade", at: scalar.span,
        help: "write good, good or better, good or worse, confirmed inadequate, judged or not judged")
      return nil
    }
  }

  private func comparison(_ fields: FieldReader) -> Condition.Comparison? {
    let forms: [(String, (Condition.Amount) -> Condition.Comparison)] = [
      ("at-least", { .atLeast($0) }), ("at-most", { .atMost($0) }), ("below", { .below($0) }),
      ("above", { .above($0) }),
    ]
    let given = forms.compactMap { key, make in
      fields.optionalValue(key, expected: "a count such as 2 or a share such as 80%", parse: amount).map(make)
    }
    if given.count != 1 {
      findings.error(
        "a condition needs one of at-least, at-most, below and above", at: fields.span, help: "for example at-least: 1")
    }
    return given.first
  }

  private func amount(_ text: String) -> Condition.Amount? {
    if text.hasSuffix("%") { return percent(String(text.dropLast())).map { .share($0) } }
    return Bounds.number(text).map { .count($0) }
  }
}
