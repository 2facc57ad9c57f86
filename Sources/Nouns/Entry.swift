package import Arguments
package import Frameworks

/// How a field is read in: what sheets and forms call it, the option and the question for it, and what becomes of the text.
package struct Entry<Draft: Sendable>: Sendable {
  package typealias Read = @Sendable (_ text: String, _ draft: inout Draft) throws(Problem) -> Void

  /// What sheets, forms and messages call it.
  package let name: String
  /// In words for a message: `the date`.
  let words: String
  /// Other headings that mean it.
  let also: [String]
  /// Headings that mean it where no other does.
  let orElse: [String]
  package let option: OptionSpec?
  package let question: FieldQuestion?
  let read: Read

  init(
    _ name: String, _ words: String, also headings: [String] = [], orElse: [String] = [], option: OptionSpec? = nil,
    question: FieldQuestion? = nil,
    _ read: @escaping Read
  ) {
    (self.name, self.words, also, self.orElse) = (name, words, headings, orElse)
    (self.option, self.question, self.read) = (option, question, read)
  }
}

/// How a form asks for a field.
package struct FieldQuestion: Sendable {
  package enum Shape: Sendable {
    case line, short, lines
    case choice([(value: String, words: String)])
    /// Chosen among the framework's statements.
    case ladder
    /// The box beside such a choice; in a sheet a column of its own.
    case besideLadder
  }

  package let words: String
  package let hint: @Sendable (Framework) -> String?
  /// The heading in the form's sheet.
  package let heading: String
  /// What the page's script holds it to.
  package let check: String
  package let shape: Shape
  /// Whether an item cannot be without it.
  package let isNeeded: Bool

  init(
    _ words: String, hint: @escaping @Sendable (Framework) -> String? = { _ in nil }, heading: String,
    check: String = "any", _ shape: Shape, isNeeded: Bool = false
  ) {
    (self.words, self.hint, self.heading) = (words, hint, heading)
    (self.check, self.shape, self.isNeeded) = (check, shape, isNeeded)
  }
}

/// What is wrong with something that somebody wrote, and what to do about it.
package struct Problem: Error, Sendable {
  package let what: String
  package let help: String
  /// The field, by the name of its entry, that is blank; one that could not be read is not.
  let blank: String?

  package init(_ what: String, _ help: String, blank: String? = nil) {
    (self.what, self.help, self.blank) = (what, help, blank)
  }
}
