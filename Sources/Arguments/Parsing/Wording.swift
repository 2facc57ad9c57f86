/// The words of each error. Every pair is what is wrong, and what to do next.
struct Wording {
  typealias Words = (sentence: String, advice: String)

  let table: CommandTable
  let path: [String]

  func wording(of kind: ArgumentError.Kind) -> Words {
    switch kind {
    case .noCommand: noCommand()
    case .unknownCommand(let word, let suggestion): unknownCommand(word, suggestion)
    case .missingSubcommand(let names): missingSubcommand(names)
    case .unknownOption(let typed, let suggestion): unknownOption(typed, suggestion)
    case .misplacedOption(let typed, let owners): misplacedOption(typed, owners)
    case .missingValue(let option, let name, let allowed, let next):
      missingValue(option, name, allowed: allowed, next: next)
    case .emptyValue(let option): emptyValue(option)
    case .unwantedValue(let option, let value): unwantedValue(option, value)
    case .unknownValue(let value, let name, let allowed, let suggestion):
      unknownValue(value, for: name, allowed: allowed, suggestion: suggestion)
    case .repeatedOption(let option, let first, let second): repeatedOption(option, as: first, and: second)
    case .missingOperand(let name): missingOperand(name)
    case .tooManyOperands(let operand, let taken, let suggestion):
      tooManyOperands(operand, taken: taken, suggestion: suggestion)
    }
  }

  private var command: String { "'\(table.title(path))'" }

  private var seeHelp: String { "See '\(table.title(path)) --help'." }

  private var usage: String { "Usage: \(table.usage(path)). " }

  private func didYouMean(_ suggestion: String?) -> String { suggestion.map { "Did you mean '\($0)'? " } ?? "" }

  private func noCommand() -> Words {
    ("no command was given.", "'\(table.name) help' lists the commands.")
  }

  private func unknownCommand(_ word: String, _ suggestion: [String]?) -> Words {
    let next = didYouMean(suggestion.map { table.title($0) })
    if path.isEmpty { return ("there is no command '\(word)'.", next + "'\(table.name) help' lists the commands.") }
    let names = table.command(at: path)?.subcommands.map(\.name) ?? []
    let sentence = "\(command) has no subcommand '\(word)'."
    return (sentence, next + (names.isEmpty ? seeHelp : "It has \(Wording.list(names, "and"))."))
  }

  private func missingSubcommand(_ names: [String]) -> Words {
    ("\(command) needs one of \(Wording.list(names, "or")) after it.", seeHelp)
  }

  private func unknownOption(_ typed: String, _ suggestion: String?) -> Words {
    ("\(command) has no option '\(typed)'.", didYouMean(suggestion) + seeHelp)
  }

  private func misplacedOption(_ typed: String, _ owners: [String]) -> Words {
    let shown = owners.prefix(3).map { "'\($0)'" } + (owners.count > 3 ? ["others"] : [])
    guard !shown.isEmpty else { return ("'\(typed)' has no meaning for \(command).", seeHelp) }
    return ("'\(typed)' is an option of \(Wording.list(shown, "and")), not of \(command).", seeHelp)
  }

  private func missingValue(_ option: String, _ name: String, allowed: [String], next: String?) -> Words {
    let values = allowed.isEmpty ? "" : "It takes one of \(allowed.joined(separator: ", ")). "
    let advice = next.map { "If '\($0)' is the value, write '\(option)=\($0)'." } ?? seeHelp
    return ("'\(option)' needs a value (\(name)) after it.", values + advice)
  }

  private func emptyValue(_ option: String) -> Words {
    ("the value of '\(option)' is empty.", "Give it one, or leave the option out.")
  }

  private func unwantedValue(_ option: String, _ value: String) -> Words {
    ("'\(option)' takes no value, and '\(value)' was given.", "Write '\(option)' alone.")
  }

  private func unknownValue(
    _ value: String, for name: String, allowed: [String], suggestion: String?
  ) -> Words {
    let sentence = "'\(value)' is not a value that \(name) takes."
    return (sentence, didYouMean(suggestion) + "It takes one of \(allowed.joined(separator: ", ")).")
  }

  private func repeatedOption(_ option: String, as first: String, and second: String) -> Words {
    let sentence = "'\(option)' is given twice, as '\(first)' and as '\(second)'."
    return (sentence, "Keep the one that is meant.")
  }

  private func missingOperand(_ name: String) -> Words {
    ("\(command) needs \(name).", usage + seeHelp)
  }

  private func tooManyOperands(_ operand: String, taken: [String], suggestion: String?) -> Words {
    let most = taken.isEmpty ? "takes nothing but options" : "takes \(Wording.list(taken, "and")) and no more"
    let quotes =
      operand.contains(" ") || taken.isEmpty || suggestion != nil ? "" : "A value with spaces needs quotes around it. "
    return ("\(command) \(most): '\(operand)' is one too many.", didYouMean(suggestion) + quotes + seeHelp)
  }

  /// `a, b and c`.
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
