import StructuredText

// The rules, as words and as data.
extension FrameworkDecoder {
  private enum Kind: String, CaseIterable { case input, fixed, `guard`, computed, cap, ceiling, warning }

  func rules(_ node: Node, compared: [Rules.Observation]) -> Rules? {
    guard let fields = FieldReader(node, "rules", findings) else { return nil }
    let reading = fields.choice("reading", among: Rules.Reading.allCases.map { ($0.rawValue, $0) })
    let note = fields.optionalText("note")
    let criterion = rules(fields.list("criterion"), ofCriteria: true)
    let judgement = rules(fields.optionalList("judgement"))
    let overall = rules(fields.optionalList("overall"))
    // ILACS once counted findings by steps in its first version, which is still read; nothing is concluded from them.
    _ = fields.optionalNode("best-fit")
    fields.finish()
    if !findings.lacks("criterion", of: "rules") { checkGrades(criterion, at: fields.span) }
    if !judgement.rules.isEmpty { checkEnd(judgement, "judgement", at: fields.span) }
    if !overall.rules.isEmpty { checkEnd(overall, "overall", at: fields.span) }
    if !overall.rules.isEmpty, judgement.rules.isEmpty, judgement.isWhole, !findings.lacks("judgement", of: "rules") {
      findings.error(
        "there are rules for 'overall' and none for 'judgement', from which it is made", at: fields.span,
        help: "write rules for the judgements, or leave overall out")
    }
    guard let reading else { return nil }
    return Rules(
      reading: reading, note: note, criterion: criterion.rules, judgement: judgement.rules,
      overall: overall.rules, compared: compared)
  }

  /// Rules that never come to a grade would leave every criterion without one.
  private func checkGrades(_ list: RuleList, at span: SourceSpan) {
    let hasBestFit = list.rules.contains { if case .bestFit = $0.action { true } else { false } }
    let hasEnd = if case .ceiling(.otherwise, _)? = list.rules.last?.action { true } else { false }
    guard list.isWhole, !hasBestFit, !hasEnd else { return }
    findings.error(
      "the rules of 'criterion' neither compute a grade nor end with one", at: span,
      help:
        "add {id: R2, kind: computed, take: lower median, of: full ladders, at-most-above-lowest: 1}, or end them "
        + "with a ceiling that says when: otherwise")
  }

  /// Rules that can all fail to match would leave a judgement undefined.
  private func checkEnd(_ list: RuleList, _ name: String, at span: SourceSpan) {
    guard list.isWhole else { return }
    switch list.rules.last(where: { if case .words = $0.action { false } else { true } })?.action {
    case .ceiling(.otherwise, _), .median: return
    default: break
    }
    findings.error(
      "the rules of '\(name)' can all fail to match", at: span,
      help: "end them with a ceiling that says when: otherwise")
  }

  func shadowOverall(_ node: Node) -> ShadowOverall? {
    guard let fields = FieldReader(node, "shadow-overall", findings) else { return nil }
    let title = fields.text("title")
    let note = fields.text("note")
    let list = rules(fields.list("rules"))
    fields.finish()
    checkEnd(list, "shadow-overall", at: fields.span)
    guard let title, let note else { return nil }
    return ShadowOverall(title: title, note: note, rules: list.rules)
  }

  /// The rules of one list that could be read. A list with holes has no order and no end to look at.
  private struct RuleList {
    let rules: [Rule]
    let isWhole: Bool
  }

  private func rules(_ nodes: [Node], ofCriteria: Bool = false) -> RuleList {
    let placed = nodes.compactMap { node in rule(node).map { (rule: $0, span: node.span) } }
    let isWhole = placed.count == nodes.count
    if isWhole, isChecked { warnOfUnreached(placed, ofCriteria: ofCriteria) }
    return RuleList(rules: placed.map(\.rule), isWhole: isWhole)
  }

  private func rule(_ node: Node) -> Rule? {
    guard let fields = FieldReader(node, "a rule", findings) else { return nil }
    let id = fields.scalar("id")
    let words = fields.text("rule")
    let kind = fields.choice("kind", among: Kind.allCases.map { ($0.rawValue, $0) })
    _ = optionalBasis(fields)
    define(id, .rule)
    guard let id, let words, let kind else { return nil }
    let action = action(kind, fields)
    fields.finish()
    return action.map { Rule(id: RuleID(id.text), words: words, action: $0) }
  }

  private func action(_ kind: Kind, _ fields: FieldReader) -> Rule.Action? {
    switch kind {
    case .input, .warning: return .words
    case .fixed:
      let (when, grade) = (when(fields), grade(fields, "gives"))
      guard let when, let grade else { return nil }
      return .fixed(when, grade)
    case .guard: return when(fields).map { .guardian($0) }
    case .ceiling:
      let (when, grade) = (when(fields), grade(fields, "gives"))
      guard let when, let grade else { return nil }
      return .ceiling(when, grade)
    case .cap:
      _ = fields.value("of", "'two-step aspects'") { $0 == "two-step aspects" ? $0 : nil }
      let (partly, not) = (grade(fields, "partly-met"), grade(fields, "not-met"))
      guard let partly, let not else { return nil }
      return .cap(partlyMet: partly, notMet: not)
    case .computed:
      _ = fields.value("take", "'lower median'") { $0 == "lower median" ? $0 : nil }
      let of = fields.value("of", "'full ladders' or 'judgements'") {
        ["full ladders", "judgements"].contains($0) ? $0 : nil
      }
      if of == "judgements" { return .median }
      return fields.value("at-most-above-lowest", "a whole number of grades") { Bounds.number($0) }.map {
        .bestFit(atMostAboveLowest: $0)
      }
    }
  }

  func observation(_ node: Node) -> Rules.Observation? {
    guard let fields = FieldReader(node, "an observation", findings) else { return nil }
    let (id, observation) = (fields.scalar("id"), fields.text("observation"))
    define(id, .observation)
    let basis = basis(fields)
    let place = fields.optionalText("where")
    fields.finish()
    guard let id, let observation, let basis else { return nil }
    return Rules.Observation(id: id.text, observation: observation, basis: basis, place: place ?? "")
  }

  func optionalBasis(_ fields: FieldReader) -> Basis? {
    fields.optionalChoice("basis", among: Basis.allCases.map { ($0.rawValue, $0) })
  }

  func basis(_ fields: FieldReader) -> Basis? {
    fields.choice("basis", among: Basis.allCases.map { ($0.rawValue, $0) })
  }
}
