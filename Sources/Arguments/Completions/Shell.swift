/// A shell that completion can be written for.
package enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension CommandTable {
  /// A script that makes a shell offer this table's commands, options and values.
  ///
  /// What the workspace names is asked of the program by the words in ``lookups``; the shell offers it, and neither runs
  /// nor expands anything in it.
  package func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletions
    case .zsh: zshCompletions
    case .fish: fishCompletions
    }
  }

  /// The command line that lists names of a kind, if there is one.
  func lookupCommand(_ lookup: Lookup) -> String? {
    lookups[lookup].map { ([name] + $0).map { Shell.quoted($0) }.joined(separator: " ") }
  }

  /// Every way to write an option that a value follows.
  var valueOptions: [String] {
    var seen: Set<String> = []
    return (common + places.flatMap(\.command.options)).filter { !$0.isFlag }.flatMap(\.spellings)
      .filter { seen.insert($0).inserted }
  }

  /// For bash and zsh: which command each word leads to from where one stands.
  func shellSteps(indent: Int) -> String {
    let steps = places.map { place in
      let parent = place.path.dropLast().joined(separator: " ")
      return "\(Shell.always("\(parent) \(place.command.name)"))) place=\(Shell.quoted(place.words)) ;;"
    }
    let start = String(repeating: " ", count: indent)
    return (["' help') place=help ;;"] + steps).map { start + $0 }.joined(separator: "\n")
  }

  /// The name of the script's own functions.
  var functionName: String { "_" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
}

extension CommandPlace {
  /// What may stand next at one place among the operands.
  struct Offer {
    /// The number of operands before it, from 0, or `*` for any.
    let position: String
    let subcommands: [CommandSpec]
    let operand: OperandSpec?
  }

  var words: String { path.joined(separator: " ") }

  /// What may follow the command; its subcommands only where no operand has been given.
  var offers: [Offer] {
    var offers: [Offer] = []
    for (index, operand) in command.operands.enumerated() {
      if index == 0, !operand.repeats || !command.subcommands.isEmpty {
        offers.append(Offer(position: "0", subcommands: command.subcommands, operand: operand))
      }
      if operand.repeats {
        offers.append(Offer(position: "*", subcommands: [], operand: operand))
      } else if index > 0 {
        offers.append(Offer(position: String(index), subcommands: [], operand: operand))
      }
    }
    if offers.isEmpty, !command.subcommands.isEmpty {
      offers.append(Offer(position: "0", subcommands: command.subcommands, operand: nil))
    }
    return offers
  }
}

extension OptionSpec {
  /// `--output` and `-o`.
  var spellings: [String] { [long] + (short.map { ["-\($0)"] } ?? []) }
}

extension Shell {
  /// A word for bash and zsh that is only a word.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./".contains(Character(scalar)))
    }
    return isPlain && !word.isEmpty ? word : always(word)
  }

  /// The same in quotes even where it needs none, so that a list of cases lines up.
  static func always(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  /// The same for fish, which reads `\'` and `\\` inside quotes.
  static func quotedForFish(_ word: String) -> String {
    var result = "'"
    for character in word {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "'"
  }
}
