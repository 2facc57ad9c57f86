import StructuredText

// How findings make the grade that a judgement is indicated at.
extension FrameworkDecoder {
  func bestFit(_ node: Node) -> BestFit? {
    guard let fields = FieldReader(node, "best-fit", findings) else { return nil }
    let note = fields.text("note")
    let withheld = fields.number("withheld-below")
    let range = fields.number("range-from")
    let spoken = fields.value("criteria-spoken-of", "a share such as 50%") { text in
      text.hasSuffix("%") ? percent(String(text.dropLast())) : nil
    }
    let nodes = fields.list("steps")
    let steps = nodes.enumerated().compactMap { step($1, isLast: $0 == nodes.count - 1) }
    fields.finish()
    guard let note, let withheld, let range, let spoken, steps.count == nodes.count, !steps.isEmpty else { return nil }
    return BestFit(note: note, withheldBelow: withheld, rangeFrom: range, criteriaSpokenOf: spoken, steps: steps)
  }

  private func step(_ node: Node, isLast: Bool) -> BestFit.Step? {
    guard let fields = FieldReader(node, "a step", findings) else { return nil }
    let id = fields.scalar("id")
    let words = fields.text("rule")
    let gives = grade(fields, "gives")
    define(id, .rule)
    let isOtherwise = fields.optionalText("when") == "otherwise"
    var test: BestFit.Test?
    if isOtherwise != isLast {
      findings.error(
        isLast ? "the last step can fail to match" : "no step after 'when: otherwise' is ever reached", at: fields.span,
        help: "let the last step, and no other, say when: otherwise")
    } else if !isOtherwise {
      test = self.test(fields)
    }
    fields.finish()
    guard let id, let words, let gives, isOtherwise || test != nil else { return nil }
    return BestFit.Step(rule: Rule(id: RuleID(id.text), words: words, action: .words), test: test, gives: gives)
  }

  private func test(_ fields: FieldReader) -> BestFit.Test? {
    let counted = fields.scalar("count").flatMap(counted)
    let atLeast = fields.optionalNumber("at-least") ?? 0
    let share = fields.optionalValue("share", "a share in whole numbers, such as 9 in 20", share)
    let whole = share == nil ? nil : fields.scalar("of").flatMap(self.counted)
    let other = fields.optionalScalar("no-fewer-than").flatMap(self.counted)
    guard let counted else { return nil }
    let part = share.flatMap { share in whole.map { (share: share, of: $0) } }
    return BestFit.Test(count: counted, atLeast: atLeast, share: part, noFewerThan: other)
  }

  private func counted(_ scalar: ScalarNode) -> BestFit.Counted? {
    switch scalar.text {
    case "shortfalls": return .shortfalls
    case "strengths": return .strengths
    case "all": return .all
    default:
      ledger.refer([.grade], scalar.text, at: scalar.span)
      return scale?.grade(GradeID(scalar.text)).map { .at($0) }
    }
  }

  private func share(_ text: String) -> BestFit.Share? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, parts[1] == "in", let part = Bounds.number(parts[0]),
      let whole = Bounds.number(parts[2])
    else { return nil }
    return BestFit.Share(part: part, whole: whole)
  }
}
