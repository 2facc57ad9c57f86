extension CommandTable {
  /// For fish, one `complete` for each thing that may be typed and where.
  var fishCompletions: String {
    let quotedName = Shell.quotedForFish(name)
    var lines = [fishState, "complete -c \(quotedName) -f"]
    for command in commands { lines.append(fishWord(command.name, help: command.summary, at: "", position: "0")) }
    lines.append(fishWord("help", help: "say more about a command", at: "", position: "0"))
    for command in commands { lines.append(fishWord(command.name, help: command.summary, at: "help", position: "*")) }
    for option in common + [.help, .version] { lines.append(fishOption(option, condition: nil)) }
    for place in places {
      for option in place.command.options {
        lines.append(fishOption(option, condition: fishCondition(place.words, "*")))
      }
      for offer in place.offers {
        for command in offer.subcommands {
          lines.append(fishWord(command.name, help: command.summary, at: place.words, position: offer.position))
        }
        guard let operand = offer.operand else { continue }
        guard let source = fishSource(operand.completion, operand.allowed) else { continue }
        lines.append("complete -c \(quotedName) -n \(fishCondition(place.words, offer.position)) \(source)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A function that says whether the line stands at a command, with so many operands typed.
  private var fishState: String {
    let steps = places.map { place in
      let parent = place.path.dropLast().joined(separator: " ")
      return "      case \(Shell.quotedForFish("\(parent) \(place.command.name)"))\n"
        + "        set place \(Shell.quotedForFish(place.words))"
    }
    return #"""
      # Completion for \#(name) in fish. Load it with: \#(name) completions fish | source

      function _\#(functionName)_at --argument-names wanted position
        set -l place ''
        set -l count 0
        set -l skip 0
        for word in (commandline -opc)[2..-1]
          if test $skip -eq 1
            set skip 0
            continue
          end
          if contains -- $word \#(valueOptions.joined(separator: " "))
            set skip 1
            continue
          end
          if string match -q -- '-*' $word
            continue
          end
          switch "$place $word"
            case ' help'
              set place help
      \#(steps.joined(separator: "\n"))
            case '*'
              set count (math $count + 1)
          end
        end
        test "$place" = "$wanted"; and test "$position" = '*' -o "$count" = "$position"
      end

      """#
  }

  private func fishCondition(_ place: String, _ position: String) -> String {
    Shell.quotedForFish("_\(functionName)_at \(Shell.quotedForFish(place)) \(Shell.quotedForFish(position))")
  }

  private func fishWord(_ word: String, help: String, at place: String, position: String) -> String {
    "complete -c \(Shell.quotedForFish(name)) -n \(fishCondition(place, position)) "
      + "-a \(Shell.quotedForFish(word)) -d \(Shell.quotedForFish(help))"
  }

  private func fishOption(_ option: OptionSpec, condition: String?) -> String {
    var line = "complete -c \(Shell.quotedForFish(name))"
    if let condition { line += " -n \(condition)" }
    line += " -l \(Shell.quotedForFish(option.name))"
    if let short = option.short { line += " -s \(Shell.quotedForFish(String(short)))" }
    line += " -d \(Shell.quotedForFish(option.help))"
    guard !option.isFlag else { return line }
    return line + " -r " + (fishSource(option.completion, option.allowed) ?? "-f")
  }

  /// What fish offers. The output of a command is offered line by line and quoted.
  private func fishSource(_ completion: Completion, _ allowed: [String]) -> String? {
    if !allowed.isEmpty { return "-f -a \(Shell.quotedForFish(allowed.joined(separator: " ")))" }
    switch completion {
    case .none: return nil
    case .files(let endings):
      guard !endings.isEmpty else { return "-F" }
      let lists = endings.map { "(__fish_complete_suffix \(Shell.quoted(".\($0)")))" }
      return "-f -a \(Shell.quotedForFish(lists.joined(separator: " ")))"
    case .folders: return "-f -a '(__fish_complete_directories)'"
    case .lookup(let lookup):
      return lookupCommand(lookup).map { "-f -a \(Shell.quotedForFish("(\($0) 2>/dev/null)"))" }
    }
  }
}
