import Calendar
package import Digests
package import Frameworks

extension ReturnForm {
  /// The digest of every word that the form asks with, in the order in which they stand on its page. The page works it
  /// out again from what it shows when the answers are saved, so that a form that was altered gives itself away.
  package var questions: Digest {
    var fingerprint = Fingerprint("muster-form-questions/1")
    for words in criteria.map(ReturnForm.words) + cases.map(ReturnForm.words) {
      for word in words { fingerprint.add(word) }
    }
    return fingerprint.digest()
  }

  /// The name of this form: what it asks, of whom, for which assessment, made on which day.
  package var id: String {
    var fingerprint = Fingerprint("muster-form/1")
    for part in [purpose.rawValue, name ?? "", assessment, authority, framework.id.text, framework.version] {
      fingerprint.add(part)
    }
    fingerprint.add(made.description)
    fingerprint.add(sample?.hex ?? "")
    for part in criteria.map(\.id.text) + cases.map(\.reference) { fingerprint.add(part) }
    fingerprint.add(questions)
    return fingerprint.digest().short
  }

  /// What a criterion is asked with: its id and title, its intent, then aspect by aspect its statements.
  static func words(of criterion: Criterion) -> [String] {
    var words = [criterion.id.text, criterion.title, criterion.intent]
    for aspect in criterion.aspects {
      words.append(aspect.name)
      for statement in aspect.statements {
        // A claim that stands alone has no rung, and so no grade to name.
        words += aspect.isLadder ? [statement.grade.label, statement.text] : [statement.text]
      }
    }
    return words.map(FormWords.line)
  }

  /// What a case is asked with: its reference and cohort, then the questions.
  static func words(of one: Case) -> [String] {
    ([one.reference, one.cohort] + one.questions.flatMap { [$0.id.text, $0.ask] }).map(FormWords.line)
  }

  /// Whether it asks about a criterion in the very words in which another form does, with the same statements to choose from.
  package func asks(_ criterion: Criterion) -> Bool {
    func statements(_ criterion: Criterion) -> [StatementID] { criterion.aspects.flatMap(\.statements).map(\.id) }
    return criteria.contains {
      ReturnForm.words(of: $0) == ReturnForm.words(of: criterion) && statements($0) == statements(criterion)
    }
  }

  /// The same of a case.
  package func asks(_ one: Case) -> Bool { cases.contains { ReturnForm.words(of: $0) == ReturnForm.words(of: one) } }

  /// The code that stands in each row of the spreadsheet: for which assessment and framework it was made, from which
  /// form, and with which words. Each row has its own, so that rows may be sorted, copied and removed.
  package func rowCode(_ criterion: Criterion, of form: String) -> String {
    rowCode(ReturnForm.words(of: criterion), of: form)
  }

  /// The same for one case, by its own questions.
  package func rowCode(_ one: Case, of form: String) -> String {
    rowCode([sample?.hex ?? ""] + ReturnForm.words(of: one), of: form)
  }

  private func rowCode(_ words: [String], of form: String) -> String {
    var fingerprint = Fingerprint("muster-form-row/1")
    for part in [assessment, framework.id.text, framework.version, purpose.rawValue, form] + words {
      fingerprint.add(part)
    }
    return "\(ReturnForm.rowFormat) \(assessment) \(purpose.rawValue) \(form) \(fingerprint.digest().short)"
  }

  /// How each code in a spreadsheet begins.
  package static let rowFormat = "muster-form-row-1"
}
