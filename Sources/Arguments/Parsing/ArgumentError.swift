package import Markup

/// Why a command line could not be understood: one sentence, and what to do next.
package struct ArgumentError: Error, Hashable, Sendable {
  /// What is wrong with the line.
  package enum Kind: Hashable, Sendable {
    case noCommand
    case unknownCommand(String, suggestion: [String]?)
    case missingSubcommand([String])
    case unknownOption(String, suggestion: String?)
    case misplacedOption(String, owners: [String])
    /// An option without a value; `next` is what follows, where that is spelled like an option.
    case missingValue(option: String, name: String, allowed: [String], next: String?)
    case emptyValue(option: String)
    case unwantedValue(option: String, value: String)
    case unknownValue(String, for: String, allowed: [String], suggestion: String?)
    case repeatedOption(String, first: String, second: String)
    case missingOperand(String)
    case tooManyOperands(String, taken: [String], suggestion: String?)
  }

  package let kind: Kind
  /// The command that was understood so far.
  package let path: [String]
  /// What is wrong.
  package let sentence: String
  /// What to do next.
  package let advice: String
  private let program: String

  init(_ kind: Kind, _ path: [String], in table: CommandTable) {
    (self.kind, self.path, program) = (kind, path, table.name)
    let wording = Wording(table: table, path: path)
    (sentence, advice) = wording.wording(of: kind)
  }

  /// The lines for standard error: the program's name, what is wrong, and what to do next.
  package func lines(width: Int) -> [TerminalText] {
    let start: TerminalText = "\(program, .bold): \(sentence) Nothing was changed."
    return start.wrapped(to: width) + TerminalText(advice).wrapped(to: width)
  }
}
