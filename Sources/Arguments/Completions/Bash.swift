extension CommandTable {
  /// For bash from 3.2 on. Names are compared one by one, since `compgen -W` would run what stands in them.
  var bashCompletions: String {
    let function = functionName
    return bashHelpers + "\n" + #"""
      \#(function)() {
        local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" place="" count=0 i word
        COMPREPLY=()
        # Bash parts --name=value into three words.
        if [[ "$cur" == "=" ]]; then
          cur=""
        elif [[ "$prev" == "=" && "$COMP_CWORD" -gt 2 ]]; then
          prev="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        for (( i = 1; i < COMP_CWORD; i++ )); do
          word="${COMP_WORDS[i]}"
          case "$word" in
            =) (( i++ )); continue ;;
            \#(valueOptions.joined(separator: "|")))
              if [[ "${COMP_WORDS[i+1]}" != "=" ]]; then (( i++ )); fi
              continue ;;
            -*) continue ;;
          esac
          case "$place $word" in
      \#(shellSteps(indent: 6))
            *) (( count++ )) ;;
          esac
        done
        case "$place:$prev" in
      \#(bashValues)
        esac
        if [[ "$cur" == -* ]]; then
          case "$place" in
      \#(bashOptions)
          esac
          return
        fi
        case "$place:$count" in
      \#(bashOperands)
        esac
      }

      complete -F \#(function) \#(Shell.quoted(name))

      """#
  }

  private var bashHelpers: String {
    let function = functionName
    return #"""
      # Completion for \#(name) in bash. Load it with: source <(\#(name) completions bash)

      # Offers each of the words given that starts with what is typed.
      \#(function)_words() {
        local word
        for word in "$@"; do
          if [[ "$word" == "$cur"* ]]; then COMPREPLY+=("$word"); fi
        done
      }

      # Offers each line read that starts with what is typed, quoted.
      \#(function)_lines() {
        local line
        while IFS= read -r line; do
          if [[ "$line" == "$cur"* ]]; then COMPREPLY+=("$(printf '%q' "$line")"); fi
        done
      }

      # Offers folders, and files with one of the endings given (of every kind, if none is).
      \#(function)_files() {
        local line ending
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do
          if [[ -d "$line" || $# -eq 0 ]]; then COMPREPLY+=("$line"); continue; fi
          for ending in "$@"; do
            if [[ "$line" == *."$ending" ]]; then COMPREPLY+=("$line"); fi
          done
        done < <(compgen -f -- "$cur")
      }

      # Offers folders.
      \#(function)_folders() {
        local line
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$cur")
      }

      """#
  }

  private var bashOptions: String {
    let lines = places.map { place in
      let names = options(of: place.command).map(\.long).joined(separator: " ")
      return "      \(Shell.always(place.words))) \(functionName)_words \(names) ;;"
    }
    let names = (common + [.help, .version]).map(\.long).joined(separator: " ")
    return (lines + ["      *) \(functionName)_words \(names) ;;"]).joined(separator: "\n")
  }

  private var bashValues: String {
    func cases(_ place: String, _ options: [OptionSpec]) -> [String] {
      options.filter { !$0.isFlag }.map { option in
        let names = option.spellings.map { "\(place):\($0)" }.joined(separator: "|")
        return "    \(names)) \(bashOffer(option.completion, option.allowed)); return ;;"
      }
    }
    let own = places.flatMap { cases(Shell.always($0.words), $0.command.options) }
    return (own + cases("*", common)).joined(separator: "\n")
  }

  private var bashOperands: String {
    let commands = (commands.map(\.name) + ["help"]).joined(separator: " ")
    var lines = ["    :*|help:*) \(functionName)_words \(commands) ;;"]
    for place in places {
      for offer in place.offers {
        var parts: [String] = []
        if !offer.subcommands.isEmpty {
          parts.append("\(functionName)_words \(offer.subcommands.map(\.name).joined(separator: " "))")
        }
        if let operand = offer.operand { parts.append(bashOffer(operand.completion, operand.allowed)) }
        lines.append("    \(Shell.always(place.words)):\(offer.position)) \(parts.joined(separator: "; ")) ;;")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func bashOffer(_ completion: Completion, _ allowed: [String]) -> String {
    if !allowed.isEmpty { return "\(functionName)_words " + allowed.map { Shell.quoted($0) }.joined(separator: " ") }
    switch completion {
    case .none: return ":"
    case .files(let endings):
      return (["\(functionName)_files"] + endings.map { Shell.quoted($0) }).joined(separator: " ")
    case .folders: return "\(functionName)_folders"
    case .lookup(let lookup):
      return lookupCommand(lookup).map { "\(functionName)_lines < <(\($0) 2>/dev/null)" } ?? ":"
    }
  }
}
