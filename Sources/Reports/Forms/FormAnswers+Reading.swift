import Assessments
import Calendar
import Digests
import Nouns
import StructuredText

extension FormAnswers {
  init?(_ fields: FieldReader) {
    let known = fields.value("format", "'\(FormAnswers.format)', the format that this version reads") {
      $0 == FormAnswers.format ? $0 : nil
    }
    let identity = Identity(fields)
    let copy = fields.text("copy")
    let saved = fields.value("saved", "a time such as 2026-11-21T10:32:05Z") { Instant($0) }
    let by = fields.node("by").flatMap { FieldReader($0, "by", fields.findings) }.flatMap { FormAnswers.person($0) }
    let items = fields.items("evidence", what: "an item", read: FormAnswers.item)
    let judgements = fields.items("judgements", what: "a judgement", read: FormAnswers.judgement)
    let narratives = fields.items("narratives", what: "a text", read: FormAnswers.narrative)
    let audits = fields.items("audits", what: "an audit", read: FormAnswers.audit)
    _ = fields.text("checked")
    fields.finish()
    guard known != nil, let identity, let copy, let saved, let by else { return nil }
    (self.identity, self.copy, self.saved, self.by) = (identity, FormWords.line(copy), saved, by)
    (self.items, self.judgements, self.narratives, self.audits) = (items, judgements, narratives, audits)
  }

  private static func person(_ fields: FieldReader) -> Person? {
    let (name, role, agency) = (fields.line("name"), fields.optionalLine("role"), fields.optionalLine("agency"))
    fields.finish()
    return name.map { Person(name: $0, role: role, agency: agency) }
  }

  private static func item(_ fields: FieldReader, _ line: Int) -> Item? {
    let (name, criterion) = (fields.line("item"), fields.line("criterion"))
    var item = Item(item: name, criterion: criterion ?? "", line: line)
    item.paper = paper(fields)
    for asked in Evidence.asked {
      let key = asked.entry.name
      item.written[asked.field.key] =
        switch asked.question.shape {
        case .lines: fields.optionalNote(key)
        case .ladder, .besideLadder: fields.optionalTexts(key).joined(separator: ", ")
        case .line, .short, .choice:
          // A paper that is there itself need not say where it is kept.
          asked.question.isNeeded && (item.paper == nil || asked.field.key != .reference)
            ? fields.line(key) : fields.optionalLine(key)
        }
    }
    return name == nil || criterion == nil || item.written[.title] == nil ? nil : item
  }

  private static func paper(_ fields: FieldReader) -> Paper? {
    guard let name = fields.optionalText("paper") else { return nil }
    let digest = fields.value("paper-digest", "a digest of 64 hexadecimal digits") { Digest(hex: $0) }
    let mark = fields.value("paper-holds", "'\(Paper.mark)', which the form's own mark writes") {
      $0 == Paper.mark ? $0 : nil
    }
    return digest.flatMap { mark == nil ? nil : Paper(name: name, digest: $0) }
  }

  private static func judgement(_ fields: FieldReader, _ line: Int) -> Judgement? {
    let (criterion, grade, because) = (fields.line("criterion"), fields.line("grade"), fields.note("because"))
    guard let criterion, let grade, let because else { return nil }
    return Judgement(criterion: criterion, grade: grade, because: because, line: line)
  }

  private static func narrative(_ fields: FieldReader, _ line: Int) -> Narrative? {
    let (criterion, text) = (fields.line("criterion"), fields.note("text"))
    let part = fields.choice("part", among: Narrative.parts.map { ($0.rawValue, $0) })
    guard let criterion, let part, let text else { return nil }
    return Narrative(criterion: criterion, part: part, text: text, line: line)
  }

  private static func audit(_ fields: FieldReader, _ line: Int) -> Audit? {
    let (reference, audited) = (fields.line("case"), fields.line("audited"))
    let answers = fields.items("answers", what: "an answer") { entry, _ -> (String, String, String?)? in
      let (question, answer) = (entry.line("question"), entry.line("answer"))
      let note = entry.optionalNote("note")
      guard let question, let answer else { return nil }
      return (question, answer, note)
    }
    guard let reference, let audited else { return nil }
    var audit = Audit(reference: reference, audited: audited, line: line)
    audit.answers = answers.map { (question: $0.0, answer: $0.1, note: $0.2) }
    return audit
  }
}

extension FormAnswers.Identity {
  init?(_ fields: FieldReader) {
    let (form, assessment, authority) = (
      fields.line("form"), fields.line("assessment"), fields.optionalLine("authority")
    )
    let (framework, version) = (fields.line("framework"), fields.line("framework-version"))
    let digest = fields.value("framework-digest", "a digest of 64 hexadecimal digits") { Digest(hex: $0) }
    let questions = fields.value("questions", "a digest of 64 hexadecimal digits") { Digest(hex: $0) }
    let purpose = fields.choice("for", among: ReturnForm.Purpose.allCases.map { ($0.rawValue, $0) })
    let name = fields.optionalLine("name")
    let made = fields.value("made", "a day such as 2026-11-21") { CivilDate($0) }
    let sample = fields.optionalValue("sample", expected: "a digest of 64 hexadecimal digits") { Digest(hex: $0) }
    let (criteria, cases) = (fields.optionalTexts("criteria"), fields.optionalTexts("cases"))
    guard let form, let assessment, let framework, let version, let digest, let questions, let purpose, let made else {
      return nil
    }
    self.init(
      form: form, assessment: assessment, authority: authority ?? "", framework: framework, version: version,
      frameworkDigest: digest, questions: questions, purpose: purpose, name: name, made: made, sample: sample,
      criteria: criteria, cases: cases)
  }
}

extension FieldReader {
  /// A text of one line, without what could play tricks with a reader's eyes; empty counts as missing.
  fileprivate func line(_ key: String) -> String? {
    value(key, "a text of at most \(FormWords.longestLine) characters") { FormWords.checked(line: $0) }
  }

  fileprivate func optionalLine(_ key: String) -> String? {
    optionalValue(key, expected: "a text of at most \(FormWords.longestLine) characters") {
      FormWords.checked(line: $0)
    }
  }

  fileprivate func note(_ key: String) -> String? {
    value(key, "a text of at most \(FormWords.longestNote) characters") { FormWords.checked(note: $0) }
  }

  fileprivate func optionalNote(_ key: String) -> String? {
    optionalValue(key, expected: "a text of at most \(FormWords.longestNote) characters") {
      FormWords.checked(note: $0)
    }
  }

  /// The entries of a list of mappings, each with the line on which it starts.
  fileprivate func items<Entry>(_ key: String, what: String, read: (FieldReader, Int) -> Entry?) -> [Entry] {
    // Entries come in the order of the text, so that its lines are counted once for all of them.
    var (line, counted) = (1, 0)
    return optionalList(key).compactMap { node in
      guard let entry = FieldReader(node, what, findings) else { return nil }
      line += findings.source.bytes[counted..<max(counted, node.span.lower)].count { $0 == UInt8(ascii: "\n") }
      counted = max(counted, node.span.lower)
      let result = read(entry, line)
      entry.finish()
      return result
    }
  }
}

extension FormWords {
  /// The text as one line; nil where nothing is left of it, or it is longer than a form takes.
  package static func checked(line text: String) -> String? {
    let line = line(text)
    return line.isEmpty || line.unicodeScalars.count > longestLine ? nil : line
  }

  /// The text as a note; nil where nothing is left of it, or it is longer than a form takes.
  package static func checked(note text: String) -> String? {
    let note = note(text)
    return note.isEmpty || note.unicodeScalars.count > longestNote ? nil : note
  }
}
