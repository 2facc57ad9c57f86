import StructuredText

// Judgements, criteria, aspects and statements.
extension FrameworkDecoder {
  func judgement(_ node: Node) -> Judgement? {
    guard let fields = FieldReader(node, "a judgement", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .judgement)
    let title = fields.text("title")
    let shortTitle = fields.optionalText("short-title")
    let agency = fields.optionalText("agency")
    _ = optionalBasis(fields)
    let also = references(fields, "also", to: [.criterion]).map { CriterionID($0) }
    let nodes = also.isEmpty ? fields.list("criteria") : fields.optionalList("criteria")
    let criteria = nodes.compactMap(criterion)
    fields.finish()
    guard let id, let title else { return nil }
    guard checkID(id, "a judgement", example: "HP") else { return nil }
    if nodes.isEmpty, also.isEmpty, fields.optionalNode("criteria") != nil {
      findings.error(
        "the judgement '\(id.text)' has no criteria", at: id.span,
        help: "give it at least one, or name those of other judgements under also")
    }
    return Judgement(
      id: JudgementID(id.text), title: title, shortTitle: shortTitle ?? title, agency: agency, criteria: criteria,
      also: also)
  }

  /// A list of ids, each of which must be defined somewhere in the file.
  func references(_ fields: FieldReader, _ key: String, to kinds: [ReferenceLedger.Kind]) -> [String] {
    fields.optionalList(key).compactMap { node in
      guard case .scalar(let scalar) = node else {
        findings.error("'\(key)' is a list of ids", at: node.span, help: "for example \(key): [HP1, HP2]")
        return nil
      }
      ledger.refer(kinds, scalar.text, at: scalar.span)
      return scalar.text
    }
  }

  private func criterion(_ node: Node) -> Criterion? {
    guard let fields = FieldReader(node, "a criterion", findings) else { return nil }
    let id = fields.scalar("id")
    let title = fields.text("title")
    let intent = fields.text("intent")
    let limiting = fields.optionalChoice("limiting", among: Criterion.Limiting.allCases.map { ($0.rawValue, $0) })
    let lookAt = fields.optionalTexts("look-at")
    let name = id?.text ?? ""
    define(id, .criterion)
    if let id { _ = checkID(id, "a criterion", example: "HP2") }
    let empty = fields.optionalText("empty")
    let claims = fields.optionalList("statements")
    let needsAspects = empty == nil && claims.isEmpty
    let ladders = needsAspects ? fields.list("aspects") : fields.optionalList("aspects")
    let aspects = ladders.compactMap { aspect($0, of: name) } + claims.compactMap { claim($0, of: name) }
    let evidence = fields.optionalList("evidence").compactMap(suggestion)
    let saysNone = fields.optionalNode("questions") != nil
    let questions = fields.optionalList("questions").compactMap { question($0, of: name) }
    let pitfalls = fields.optionalList("pitfalls").compactMap { pitfall($0, of: name) }
    fields.finish()
    guard let id, let title, let intent else { return nil }
    if needsAspects, ladders.isEmpty, fields.optionalNode("aspects") != nil {
      findings.error(
        "the criterion '\(id.text)' has no aspects", at: id.span,
        help: "give it at least one, with a ladder of statements; or say under empty why the source has none")
    }
    if empty != nil, !aspects.isEmpty {
      findings.error(
        "the criterion '\(id.text)' is said to be empty, and has statements", at: id.span,
        help: "take away 'empty' or the statements")
    }
    if questions.isEmpty, !saysNone, empty == nil { unquestioned.append(id) }
    return Criterion(
      id: CriterionID(id.text), title: title, intent: intent, limiting: limiting ?? .none, lookAt: lookAt,
      aspects: aspects, emptyBecause: empty, evidence: evidence, questions: questions, pitfalls: pitfalls)
  }

  /// A statement that stands alone: an aspect of its own, with the statement's id.
  private func claim(_ node: Node, of criterion: String) -> Aspect? {
    guard let fields = FieldReader(node, "a statement", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .statement)
    let text = fields.text("statement")
    let favourable = fields.value("favourable", "yes or no", yesOrNo)
    let origins = ["stated", "extended", "inverted", "looked-up", "project"]
    let origin = fields.optionalChoice("basis", among: origins.map { ($0, $0) })
    let agency = fields.optionalText("agency")
    let isFact = fields.optionalValue("fact", expected: "yes or no", parse: yesOrNo) ?? false
    _ = fields.optionalText("note")
    fields.finish()
    guard let id, checkStatement(id, of: criterion) != nil else { return nil }
    guard let text, let favourable, let scale else { return nil }
    let statement = Statement(
      id: StatementID(id.text), grade: favourable ? scale.best : scale.worst, text: text, isFavourable: favourable,
      origin: origin, agency: agency)
    return Aspect(
      id: AspectID(id.text), name: text.hasSuffix(".") ? String(text.dropLast()) : text, statements: [statement],
      shape: .claim(isFavourable: favourable), isFact: isFact)
  }

  private func aspect(_ node: Node, of criterion: String) -> Aspect? {
    guard let fields = FieldReader(node, "an aspect", findings) else { return nil }
    let id = fields.scalar("id")
    let name = fields.text("name")
    let ladder = fields.node("ladder")
    let isFact = fields.optionalValue("fact", expected: "yes or no", parse: yesOrNo) ?? false
    let failsByOneCase = fields.optionalValue("one-case", expected: "yes or no", parse: yesOrNo) ?? false
    fields.finish()
    if let id { ledger.know(.aspectLetter, id.text, at: id.span) }
    guard let id, let name else { return nil }
    if id.text.count != 1 || !id.text.isPlainIdentifier {
      findings.error("'\(id.text)' is not an aspect's id", at: id.span, help: "use one small letter: a, b, c …")
    }
    let full = "\(criterion).\(id.text)"
    ledger.define(.aspect, full, at: id.span)
    guard let ladder, let rungs = FieldReader(ladder, "a ladder of statements", findings) else { return nil }
    let statements = rungs.entries().compactMap { statement($0, of: criterion) }.sorted { $0.grade > $1.grade }
    if statements.isEmpty {
      if hasLostScale, !rungs.entries().isEmpty { return nil }
      findings.error(
        "the aspect '\(full)' has no statements", at: id.span, help: "write at least one, as in \(criterion).G1: …")
      return nil
    }
    for (one, two) in zip(statements, statements.dropFirst()) where one.grade == two.grade {
      findings.error(
        "the aspect '\(full)' has two statements at \(one.grade.label.lowercased()): \(one.id) and \(two.id)",
        at: id.span,
        help: "an aspect says one thing at each grade; make a second aspect of the other")
    }
    let shape = shape(statements)
    described.formUnion(statements.map(\.grade))
    if shape == .partial, statements.count == rungs.entries().count {
      partialLadders.append((full, statements, id.span))
    }
    if isFact, !shape.hasSteps {
      findings.error(
        "the aspect '\(full)' is no plain fact: its ladder has more than a statement and its opposite", at: id.span,
        help: "take away 'fact', or put the fact in an aspect of its own")
    }
    return Aspect(
      id: AspectID(full), name: name, statements: statements, shape: shape, isFact: isFact,
      failsByOneCase: failsByOneCase)
  }

  /// A ladder is full with a statement at every grade. A statement alone below the best grade, or with its opposite at
  /// the worst, is met or not. Anything between describes a part of the scale.
  private func shape(_ statements: [Statement]) -> Aspect.Shape {
    guard let scale else { return .partial }
    if statements.count == scale.grades.count { return .full }
    guard let top = statements.first?.grade, top != scale.best, !top.isShortfall else { return .partial }
    if statements.count == 1 { return .twoStep }
    return statements.count == 2 && statements.last?.grade == scale.worst ? .twoStep : .partial
  }

  private func statement(_ entry: MappingNode.Entry, of criterion: String) -> Statement? {
    let id = entry.key
    define(id, .statement)
    guard case .scalar(let text) = entry.value, !text.text.isEmpty else {
      findings.error(
        "the statement '\(id.text)' needs its words", at: entry.value.span, help: "write one claim that can be tested")
      return nil
    }
    guard let letter = checkStatement(id, of: criterion) else { return nil }
    guard let scale else { return nil }
    guard let grade = scale.grade(letter: letter) else {
      let letters = scale.grades.map { "\($0.letter) \($0.id)" }.joined(separator: ", ")
      findings.error("no grade has the letter \(letter)", at: id.span, help: "the scale has \(letters)")
      return nil
    }
    return Statement(id: StatementID(id.text), grade: grade, text: text.text)
  }

  func overall(_ node: Node) -> Framework.Overall? {
    guard let fields = FieldReader(node, "overall", findings) else { return nil }
    let id = fields.scalar("id")
    let title = fields.text("title")
    let name = id?.text ?? ""
    let statements = fields.optionalNode("statements").flatMap { FieldReader($0, "statements", findings) }?
      .entries().compactMap { statement($0, of: name) }
    _ = optionalBasis(fields)
    fields.finish()
    define(id, .judgement)
    guard let id, let title else { return nil }
    return Framework.Overall(id: id.text, title: title, statements: statements ?? [])
  }
}
