import Calendar
import StructuredText

// What a framework says of itself: when it holds, what it rests on, its scale and its words.
extension FrameworkDecoder {
  func inForce(_ node: Node) -> Framework.InForce? {
    guard let fields = FieldReader(node, "in-force", findings) else { return nil }
    let from = fields.value("from", "a day such as 2012-05-01") { CivilDate($0) }
    let to = fields.optionalValue("to", expected: "a day such as 2013-10-31") { CivilDate($0) }
    let note = fields.optionalText("note")
    fields.finish()
    guard let from else { return nil }
    if let to, to < from {
      findings.error(
        "in-force ends on \(to), before it begins on \(from)", at: fields.span, help: "exchange the two days")
    }
    return Framework.InForce(from: from, to: to, note: note)
  }

  func source(_ node: Node) -> Framework.Source? {
    guard let fields = FieldReader(node, "a source", findings) else { return nil }
    let id = fields.scalar("id")
    define(id, .source)
    let title = fields.text("title")
    let file = fields.optionalText("file")
    let date = fields.optionalText("date")
    let rights = fields.optionalText("rights")
    for key in ["cautions", "publisher", "locators"] { _ = fields.optionalText(key) }
    if fields.optionalText("used-for") != nil, let id { explained.insert(id.text) }
    fields.finish()
    guard let id, let title else { return nil }
    return Framework.Source(id: id.text, title: title, file: file, date: date, rights: rights)
  }

  func openPoint(_ node: Node) -> Framework.OpenPoint? {
    guard let fields = FieldReader(node, "an open point", findings) else { return nil }
    let (id, point, treatment) = (fields.scalar("id"), fields.text("point"), fields.text("treatment"))
    fields.finish()
    define(id, .openPoint)
    guard let id, let point, let treatment else { return nil }
    return Framework.OpenPoint(id: id.text, point: point, treatment: treatment)
  }

  func readScale(_ fields: FieldReader) -> GradeScale? {
    let positions = fields.optionalNode("positions")
    if let positions, fields.optionalNode("scale") != nil {
      findings.error(
        "a framework has a scale or positions, not both", at: positions.span,
        help: "keep scale where grades are given, positions where none are")
    }
    let kind: GradeScale.Kind = positions == nil ? .grades : .positions
    let name = positions == nil ? "scale" : "positions"
    let noun = positions == nil ? "grade" : "position"
    let notKnown = fields.optionalNode("not-known").flatMap { absence($0, "not-known") }
    let notRelevant = fields.optionalNode("not-relevant").flatMap { absence($0, "not-relevant") }
    let nodes = fields.list(name)
    var grades: [Grade] = []
    for (index, node) in nodes.enumerated() {
      guard let entry = FieldReader(node, "a \(noun)", findings) else { continue }
      let id = entry.scalar(noun)
      let letter = entry.value("letter", "one capital letter") {
        $0.count == 1 && $0 >= "A" && $0 <= "Z" ? $0.first : nil
      }
      let label = entry.text("label")
      let meaning = entry.text("meaning")
      let shortfall = entry.optionalValue("shortfall", expected: "yes or no", parse: yesOrNo) ?? false
      _ = optionalBasis(entry)
      entry.finish()
      guard let id, let letter, let label, let meaning else { continue }
      ledger.define(.grade, id.text, at: id.span)
      if let twin = grades.first(where: { $0.letter == letter }) {
        findings.error(
          "the letter \(letter) already stands for '\(twin.id)'", at: id.span,
          help: "give each \(noun) a letter of its own")
      }
      grades.append(
        Grade(
          id: GradeID(id.text), letter: letter, label: label, meaning: meaning, isShortfall: shortfall,
          level: nodes.count - 1 - index))
    }
    guard grades.count == nodes.count,
      let scale = GradeScale(grades, kind: kind, notKnown: notKnown, notRelevant: notRelevant)
    else {
      if grades.count == nodes.count, let place = fields.optionalNode(name) {
        findings.error("a scale needs two \(noun)s or more", at: place.span, help: "list them best first")
      }
      return nil
    }
    warnOfShortfalls(scale, at: fields.place(of: name))
    return scale
  }

  private func absence(_ node: Node, _ what: String) -> GradeScale.Absence? {
    guard let fields = FieldReader(node, what, findings) else { return nil }
    let (label, meaning) = (fields.text("label"), fields.optionalText("meaning"))
    fields.finish()
    return label.map { GradeScale.Absence(label: $0, meaning: meaning) }
  }

  /// A grade of the scale named in a field.
  func grade(_ fields: FieldReader, _ key: String) -> Grade? {
    guard let scalar = fields.scalar(key) else { return nil }
    ledger.refer([.grade], scalar.text, at: scalar.span)
    return scale?.grade(GradeID(scalar.text))
  }

  func proportionBand(_ node: Node) -> ProportionWords.Band? {
    guard let fields = FieldReader(node, "a proportion word", findings) else { return nil }
    let words = fields.texts("words")
    let from = fields.value("from", "a whole per cent from 0 to 100", percent)
    let to = fields.value("to", "a whole per cent from 0 to 100", percent)
    fields.finish()
    guard !words.isEmpty, let from, let to else { return nil }
    guard from <= to else {
      findings.error("the band ends at \(to), below its start at \(from)", at: fields.span)
      return nil
    }
    return ProportionWords.Band(words: words, range: from...to)
  }

  func auditRule(_ node: Node) -> AuditRule? {
    guard let fields = FieldReader(node, "audit-rule", findings) else { return nil }
    let tested = grade(fields, "tested-grade")
    let shows: [(Int, Grade)] = fields.list("shows").compactMap { node in
      guard let entry = FieldReader(node, "a boundary", findings) else { return nil }
      let atLeast = entry.value("at-least", "a whole per cent from 0 to 100", percent)
      let shown = grade(entry, "grade")
      entry.finish()
      guard let atLeast, let shown else { return nil }
      return (atLeast, shown)
    }
    let fewest = fields.number("fewest-cases")
    let beside = fields.number("counts-beside-below")
    _ = fields.optionalText("note")
    fields.finish()
    if zip(shows, shows.dropFirst()).contains(where: { $0.1 <= $1.1 }) {
      findings.warning(
        "a smaller share shows a \(scale?.noun ?? "grade") that is as good or better", at: fields.span,
        help: "let the \(scale?.noun ?? "grade")s fall with the shares")
    }
    guard let tested, let fewest, let beside else { return nil }
    if shows.last?.0 != 0 || zip(shows, shows.dropFirst()).contains(where: { $0.0 <= $1.0 }) {
      findings.error(
        "the boundaries must fall, and end at 0", at: fields.span,
        help: "list the highest share first and at-least: 0 last")
    }
    return AuditRule(
      testedGrade: tested, shows: shows.map { (atLeast: $0.0, grade: $0.1) }, fewestCases: fewest,
      countsBesideBelow: beside)
  }

  func percent(_ text: String) -> Int? { Int(text).flatMap { (0...100).contains($0) ? $0 : nil } }

  func yesOrNo(_ text: String) -> Bool? { text == "yes" ? true : text == "no" ? false : nil }
}
