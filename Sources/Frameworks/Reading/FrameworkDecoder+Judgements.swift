import StructuredText

// Judgements, criteria, aspects and statements.
extension FrameworkDecoder {
  func judgement(_ node: Node) -> Judgement? {
    guard let fields = FieldReader(node, "a judgement", findings) else { return nil }
    let id = fields.scalar("id")
    let title = fields.text("title")
    let shortTitle = fields.optionalText("short-title")
    let agency = fields.optionalText("agency")
    _ = fields.optionalText("basis")
    let also = references(fields, "also", to: [.criterion]).map { CriterionID($0) }
    let criteria = (also.isEmpty ? fields.list("criteria") : fields.optionalList("criteria")).compactMap(criterion)
    fields.finish()
    guard let id, let title else { return nil }
    guard checkID(id, "a judgement", example: "HP") else { return nil }
    ledger.define(.judgement, id.text, at: id.span)
    if criteria.isEmpty, also.isEmpty {
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
    if let id, checkID(id, "a criterion", example: "HP2") { ledger.define(.criterion, id.text, at: id.span) }
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
    if aspects.isEmpty, empty == nil, needsAspects, !(hasLostScale && !ladders.isEmpty) {
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
    let text = fields.text("statement")
    let favourable = fields.value("favourable", "yes or no", yesOrNo)
    let origins = ["stated", "extended", "inverted", "looked-up", "project"]
    let origin = fields.optionalChoice("basis", among: origins.map { ($0, $0) })
    let agency = fields.optionalText("agency")
    _ = fields.optionalText("note")
    fields.finish()
    guard let id, checkStatement(id, of: criterion) != nil else { return nil }
    ledger.define(.statement, id.text, at: id.span)
    guard let text, let favourable, let scale else { return nil }
    let statement = Statement(
      id: StatementID(id.text), grade: favourable ? scale.best : scale.worst, text: text, isFavourable: favourable,
      origin: origin, agency: agency)
    return Aspect(
      id: AspectID(id.text), name: text.hasSuffix(".") ? String(text.dropLast()) : text, statements: [statement],
      shape: .claim(isFavourable: favourable))
  }

  private func aspect(_ node: Node, of criterion: String) -> Aspect? {
    guard let fields = FieldReader(node, "an aspect", findings) else { return nil }
    let id = fields.scalar("id")
    let name = fields.text("name")
    let ladder = fields.node("ladder")
    fields.finish()
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
    return Aspect(id: AspectID(full), name: name, statements: statements, shape: shape(statements))
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
    guard case .scalar(let text) = entry.value, !text.text.isEmpty else {
      findings.error(
        "the statement '\(id.text)' needs its words", at: entry.value.span, help: "write one claim that can be tested")
      return nil
    }
    guard let letter = checkStatement(id, of: criterion) else { return nil }
    ledger.define(.statement, id.text, at: id.span)
    guard let scale else { return nil }
    guard let grade = scale.grade(letter: letter) else {
      let letters = scale.grades.map { "\($0.letter) \($0.id)" }.joined(separator: ", ")
      findings.error("no grade has the letter \(letter)", at: id.span, help: "the scale has \(letters)")
      return nil
    }
    return Statement(id: StatementID(id.text), grade: grade, text: text.text)
  }

  /// The letter of a statement's id, where the id is one.
  private func checkStatement(_ id: ScalarNode, of criterion: String) -> Character? {
    let rest = id.text.dropFirst(criterion.count + 1)
    if id.text.hasPrefix(criterion + "."), let letter = rest.first, Int(rest.dropFirst()) != nil { return letter }
    findings.error(
      "'\(id.text)' is not a statement's id", at: id.span,
      help: "write the criterion, a point, the grade's letter and a number: \(criterion).G1")
    return nil
  }

  private func suggestion(_ node: Node) -> EvidenceSuggestion? {
    guard let fields = FieldReader(node, "an evidence suggestion", findings) else { return nil }
    let (kind, attach) = (fields.text("kind"), fields.text("attach"))
    fields.finish()
    guard let kind, let attach else { return nil }
    return EvidenceSuggestion(kind: kind, attach: attach)
  }

  private func question(_ node: Node, of criterion: String) -> AuditQuestion? {
    guard let fields = FieldReader(node, "a case-audit question", findings) else { return nil }
    let id = fields.scalar("id")
    let ask = fields.text("ask")
    let tests = fields.scalar("tests")
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
    ledger.define(.question, id.text, at: id.span)
    ledger.refer([.statement], tests.text, at: tests.span)
    return AuditQuestion(id: QuestionID(id.text), ask: ask, tests: StatementID(tests.text), cohorts: cohorts)
  }

  private func pitfall(_ node: Node, of criterion: String) -> Pitfall? {
    guard let fields = FieldReader(node, "a pitfall", findings) else { return nil }
    let id = fields.scalar("id")
    let pitfall = fields.text("pitfall")
    let source = fields.scalar("source")
    let locator = fields.text("locator")
    fields.finish()
    guard let id, let pitfall, let source, let locator else { return nil }
    checkPart(id, of: criterion, letter: "P", "a pitfall")
    ledger.define(.pitfall, id.text, at: id.span)
    ledger.refer([.source], source.text, at: source.span)
    return Pitfall(id: id.text, pitfall: pitfall, source: source.text, locator: locator)
  }

  func overall(_ node: Node) -> Framework.Overall? {
    guard let fields = FieldReader(node, "overall", findings) else { return nil }
    let id = fields.scalar("id")
    let title = fields.text("title")
    let name = id?.text ?? ""
    let statements = fields.optionalNode("statements").flatMap { FieldReader($0, "statements", findings) }?
      .entries().compactMap { statement($0, of: name) }
    _ = fields.optionalText("basis")
    fields.finish()
    guard let id, let title else { return nil }
    ledger.define(.judgement, id.text, at: id.span)
    return Framework.Overall(id: id.text, title: title, statements: statements ?? [])
  }

  /// Capital letters and digits, perhaps with hyphens between.
  private func checkID(_ id: ScalarNode, _ what: String, example: String) -> Bool {
    let fits = isCode(id.text)
    if !fits {
      findings.error(
        "'\(id.text)' is not \(what)'s id", at: id.span, help: "use capital letters and digits, as in \(example)")
    }
    return fits
  }

  /// Capital letters and digits, with single hyphens and points between, beginning with a letter.
  private func isCode(_ text: String) -> Bool {
    guard let first = text.first, first >= "A", first <= "Z", let last = text.last, last != "-", last != "." else {
      return false
    }
    let isWell = text.allSatisfy { ($0 >= "A" && $0 <= "Z") || ($0 >= "0" && $0 <= "9") || $0 == "-" || $0 == "." }
    return isWell && !zip(text, text.dropFirst()).contains { "-.".contains($0) && "-.".contains($1) }
  }

  private func checkPart(_ id: ScalarNode, of criterion: String, letter: String, _ what: String) {
    let prefix = "\(criterion).\(letter)"
    guard !id.text.hasPrefix(prefix) || Int(id.text.dropFirst(prefix.count)) == nil else { return }
    findings.error("'\(id.text)' is not \(what)'s id", at: id.span, help: "write \(prefix)1, \(prefix)2 …")
  }
}
