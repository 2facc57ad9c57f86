/// Parts a command line into the command, its operands and its options; what belongs to what is checked afterwards.
struct LineReader {
  /// An option as it was given.
  struct Given {
    /// As typed, with its dashes.
    let typed: String
    let spec: OptionSpec?
    /// The value; nil where none was given.
    let value: String?
    /// The word after it, where that was not taken as its value.
    let next: String?
  }

  let table: CommandTable
  var rest: ArraySlice<String>
  private(set) var path: [String] = []
  private(set) var command: CommandSpec?
  private(set) var operands: [String] = []
  private(set) var options: [Given] = []
  private(set) var asksForVersion = false
  private(set) var asksForHelp = false
  /// After the word `help` only names of commands follow.
  private var isHelpCommand = false
  private var optionsAreOver = false

  init(table: CommandTable, rest: ArraySlice<String>) { (self.table, self.rest) = (table, rest) }

  mutating func read() throws(ArgumentError) {
    while let word = rest.popFirst() {
      if optionsAreOver || !looksLikeOption(word) {
        try readWord(word)
      } else if word == "--" {
        optionsAreOver = true
      } else if word.hasPrefix("--") {
        readLong(word)
      } else {
        readShort(word)
      }
    }
  }

  /// `-` alone stands for standard input, `-5` is a number.
  private func looksLikeOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word != "-" else { return false }
    guard let second = word.dropFirst().first, second.isASCII, second.isNumber else { return true }
    return option(short: second) != nil
  }

  private mutating func readWord(_ word: String) throws(ArgumentError) {
    let choices = command.map(\.subcommands) ?? (path.isEmpty ? table.commands : [])
    let mayBeCommand = operands.isEmpty && !(optionsAreOver && command?.standsAlone == true)
    if mayBeCommand, let next = choices.first(where: { $0.name == word }) {
      command = next
      path.append(word)
    } else if command == nil, path.isEmpty, word == "help", !isHelpCommand {
      (isHelpCommand, asksForHelp) = (true, true)
    } else if let command, command.standsAlone, !isHelpCommand {
      operands.append(word)
    } else {
      throw ArgumentError(.unknownCommand(word, suggestion: table.suggestedPath(word, at: path)), path, in: table)
    }
  }

  private mutating func readLong(_ word: String) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let value = parts.count > 1 ? String(parts[1]) : nil
    let spec = option(named: name)
    take(spec, typed: "--\(name)", value: value ?? valueThatFollows(spec))
  }

  /// `-j`, `-o FILE`, `-oFILE`, `-jo FILE`.
  private mutating func readShort(_ word: String) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let spec = option(short: letter) else {
        // The whole word is named, so that `-framework` can be told what it should be.
        return take(nil, typed: word, value: nil)
      }
      if spec.isFlag {
        take(spec, typed: "-\(letter)", value: nil)
      } else {
        let attached = letters.isEmpty ? nil : String(letters.first == "=" ? letters.dropFirst() : letters)
        return take(spec, typed: "-\(letter)", value: attached ?? valueThatFollows(spec))
      }
    }
  }

  private mutating func take(_ spec: OptionSpec?, typed: String, value: String?) {
    switch spec?.name {
    case OptionSpec.help.name where value == nil: asksForHelp = true
    case OptionSpec.version.name where spec?.isFlag == true && value == nil: asksForVersion = true
    default: options.append(Given(typed: typed, spec: spec, value: value, next: value == nil ? rest.first : nil))
    }
  }

  /// The next word, if the option wants one and it is not spelled like an option itself.
  private mutating func valueThatFollows(_ spec: OptionSpec?) -> String? {
    guard let spec, !spec.isFlag, let next = rest.first, !isSpelledLikeOption(next) else { return nil }
    return rest.popFirst()
  }

  private func isSpelledLikeOption(_ word: String) -> Bool {
    if word == "--" { return true }
    if word.hasPrefix("--") {
      let name = word.dropFirst(2).prefix { $0 != "=" }
      return !name.isEmpty && name.allSatisfy { $0 == "-" || $0.isLetter }
    }
    guard word.hasPrefix("-"), word.count == 2, let letter = word.last else { return false }
    return option(short: letter) != nil
  }

  /// The option meant here: one of this command, one of a command below it, or else of any, so that it is known whether
  /// a value follows. Whether it belongs here is another question.
  private func option(where matches: (OptionSpec) -> Bool) -> OptionSpec? {
    // Nearly every option is one of the command's own, and then no others need be gathered.
    if let own = command.flatMap({ table.options(of: $0).first(where: matches) }) { return own }
    let below = table.places.filter { $0.path.starts(with: path) }.flatMap { $0.command.options }
    return (below + table.common + OptionSpec.builtIn + table.places.flatMap { $0.command.options })
      .first(where: matches) ?? (matches(.version) ? .version : nil)
  }

  private func option(named name: String) -> OptionSpec? { option { $0.name == name } }

  private func option(short letter: Character) -> OptionSpec? { option { $0.short == letter } }
}
