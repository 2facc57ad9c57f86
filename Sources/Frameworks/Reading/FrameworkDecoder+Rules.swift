import StructuredText

// The rules, as words and as data.
extension FrameworkDecoder {
  private enum Kind: String, CaseIterable { case input, fixed, `guard`, computed, cap, ceiling, warning }

  func rules(_ node: Node, compared: [Rules.Observation]) -> Rules? {
    guard let fields = FieldReader(node, "rules", findings) else { return nil }
    let reading = fields.choice("reading", among: Rules.Reading.allCases.map { ($0.rawValue, $0) })
    let note = fields.optionalText("note")
    let criterion = fields.list("criterion").compactMap(rule)
    let judgement = fields.optionalList("judgement").compactMap(rule)
    let bestFit = fields.optionalNode("best-fit").flatMap(bestFit)
    let overall = fields.optionalList("overall").compactMap(rule)
    fields.finish()
    guard let reading else { return nil }
    if !judgement.isEmpty { checkEnd(judgement, "judgement", at: fields.span) }
    if !overall.isEmpty { checkEnd(overall, "overall", at: fields.span) }
    let hasBestFit = criterion.contains { if case .bestFit = $0.action { true } else { false } }
    let hasEnd = if case .ceiling(.otherwise, _)? = criterion.last?.action { true } else { false }
    if !hasBestFit, !hasEnd, !hasLostScale {
      findings.error(
        "the rules of 'criterion' neither compute a grade nor end with one", at: fields.span,
        help:
          "add {id: R2, kind: computed, take: lower median, of: full ladders, at-most-above-lowest: 1}, or end them "
          + "with a ceiling that says when: otherwise")
    }
    if !overall.isEmpty, judgement.isEmpty {
      findings.error(
        "there are rules for 'overall' and none for 'judgement', from which it is made", at: fields.span,
        help: "write rules for the judgements, or leave overall out")
    }
    return Rules(
      reading: reading, note: note, criterion: criterion, judgement: judgement, bestFit: bestFit, overall: overall,
      compared: compared)
  }

  /// Rules that can all fail to match would leave a judgement undefined.
  private func checkEnd(_ rules: [Rule], _ name: String, at span: SourceSpan) {
    switch rules.last(where: { if case .words = $0.action { false } else { true } })?.action {
    case .ceiling(.otherwise, _), .median: return
    default: if hasLostScale { return }
    }
    findings.error(
      "the rules of '\(name)' can all fail to match", at: span,
      help: "end them with a ceiling that says when: otherwise")
  }

  func shadowOverall(_ node: Node) -> ShadowOverall? {
    guard let fields = FieldReader(node, "shadow-overall", findings) else { return nil }
    let title = fields.text("title")
    let note = fields.text("note")
    let rules = fields.list("rules").compactMap(rule)
    fields.finish()
    checkEnd(rules, "shadow-overall", at: fields.span)
    guard let title, let note else { return nil }
    return ShadowOverall(title: title, note: note, rules: rules)
  }

  private func rule(_ node: Node) -> Rule? {
    guard let fields = FieldReader(node, "a rule", findings) else { return nil }
    let id = fields.scalar("id")
    let words = fields.text("rule")
    let kind = fields.choice("kind", among: Kind.allCases.map { ($0.rawValue, $0) })
    _ = fields.optionalText("basis")
    guard let id, let words, let kind else { return nil }
    ledger.define(.rule, id.text, at: id.span)
    let action = action(kind, fields)
    fields.finish()
    return action.map { Rule(id: RuleID(id.text), words: words, action: $0) }
  }

  private func action(_ kind: Kind, _ fields: FieldReader) -> Rule.Action? {
    switch kind {
    case .input, .warning: return .words
    case .fixed:
      guard let when = when(fields), let grade = grade(fields, "gives") else { return nil }
      return .fixed(when, grade)
    case .guard: return when(fields).map { .guardian($0) }
    case .ceiling:
      guard let when = when(fields), let grade = grade(fields, "gives") else { return nil }
      return .ceiling(when, grade)
    case .cap:
      _ = fields.value("of", "'two-step aspects'") { $0 == "two-step aspects" ? $0 : nil }
      guard let partly = grade(fields, "partly-met"), let not = grade(fields, "not-met") else { return nil }
      return .cap(partlyMet: partly, notMet: not)
    case .computed:
      _ = fields.value("take", "'lower median'") { $0 == "lower median" ? $0 : nil }
      let of = fields.value("of", "'full ladders' or 'judgements'") {
        ["full ladders", "judgements"].contains($0) ? $0 : nil
      }
      if of == "judgements" { return .median }
      return fields.value("at-most-above-lowest", "a whole number of grades") { Int($0) }.map {
        .bestFit(atMostAboveLowest: $0)
      }
    }
  }

  private func when(_ fields: FieldReader) -> When? {
    if let any = fields.optionalNode("when-any") {
      guard case .sequence(let list) = any else {
        findings.error("'when-any' needs a list of conditions", at: any.span)
        return nil
      }
      return .any(list.items.compactMap(condition))
    }
    switch fields.node("when") {
    case .scalar(let scalar)?:
      if scalar.text == "otherwise" { return .otherwise }
      findings.error(
        "'\(scalar.text)' is not a condition", at: scalar.span, help: "write a list of conditions, or otherwise")
      return nil
    case .sequence(let list)?: return .all(list.items.compactMap(condition))
    case .mapping(let mapping)?:
      findings.error("'when' needs a list of conditions", at: mapping.span, help: "put a hyphen before it")
      return nil
    case nil: return nil
    }
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
          if scalar.text.count > 1 { ledger.refer([.judgement, .criterion], scalar.text, at: scalar.span) }
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
      fields.optionalValue(key, "a count such as 2 or a share such as 80%", amount).map(make)
    }
    if given.count != 1 {
      findings.error(
        "a condition needs one of at-least, at-most, below and above", at: fields.span, help: "for example at-least: 1")
    }
    return given.first
  }

  private func amount(_ text: String) -> Condition.Amount? {
    if text.hasSuffix("%") { return percent(String(text.dropLast())).map { .share($0) } }
    return Int(text).flatMap { $0 >= 0 ? .count($0) : nil }
  }

  func observation(_ node: Node) -> Rules.Observation? {
    guard let fields = FieldReader(node, "an observation", findings) else { return nil }
    let (id, observation) = (fields.text("id"), fields.text("observation"))
    let basis = basis(fields)
    let place = fields.optionalText("where")
    fields.finish()
    guard let id, let observation, let basis else { return nil }
    return Rules.Observation(id: id, observation: observation, basis: basis, place: place ?? "")
  }

  func basis(_ fields: FieldReader) -> Basis? {
    fields.choice("basis", among: Basis.allCases.map { ($0.rawValue, $0) })
  }
}
