extension CommandTable {
  /// For zsh, to be sourced or put on the function path as `_muster`.
  var zshCompletions: String {
    let function = functionName
    return #"""
      #compdef \#(name)
      # Completion for \#(name) in zsh. Load it with: source <(\#(name) completions zsh)

      \#(function)() {
        local cur="${words[CURRENT]}" prev="${words[CURRENT-1]}" place="" word
        local -i count=0 i
        local -a found
        for (( i = 2; i < CURRENT; i++ )); do
          word="${words[i]}"
          case "$word" in
            \#(valueOptions.joined(separator: "|"))) (( i += 1 )); continue ;;
            -*) continue ;;
          esac
          case "$place $word" in
      \#(shellSteps(indent: 6))
            *) (( count += 1 )) ;;
          esac
        done
        if [[ "$cur" == --*=* ]]; then
          prev="${cur%%=*}"
          compset -P '*='
        fi
        case "$place:$prev" in
      \#(zshValues)
        esac
        if [[ "$cur" == -* ]]; then
          case "$place" in
      \#(zshOptions)
          esac
          _describe -o option found
          return
        fi
        case "$place:$count" in
      \#(zshOperands)
        esac
      }

      if [[ "${funcstack[1]}" == "\#(function)" ]]; then
        \#(function) "$@"
      else
        compdef \#(function) \#(Shell.quoted(name))
      fi

      """#
  }

  private func described(_ pairs: [(String, String)]) -> String {
    "found=(" + pairs.map { Shell.always("\($0.0):\($0.1)") }.joined(separator: " ") + ")"
  }

  private var zshOptions: String {
    let lines = places.map { place in
      let pairs = options(of: place.command).map { ($0.long, $0.help) }
      return "      \(Shell.always(place.words))) \(described(pairs)) ;;"
    }
    let pairs = (common + [.help, .version]).map { ($0.long, $0.help) }
    return (lines + ["      *) \(described(pairs)) ;;"]).joined(separator: "\n")
  }

  private var zshValues: String {
    func cases(_ place: String, _ options: [OptionSpec]) -> [String] {
      options.filter { !$0.isFlag }.map { option in
        let names = option.spellings.map { "\(place):\($0)" }.joined(separator: "|")
        return "    \(names)) \(zshOffer(option.completion, option.allowed)); return ;;"
      }
    }
    let own = places.flatMap { cases(Shell.always($0.words), $0.command.options) }
    return (own + cases("*", common)).joined(separator: "\n")
  }

  private var zshOperands: String {
    let all = described(commands.map { ($0.name, $0.summary) } + [("help", "say more about a command")])
    var lines = ["    :*|help:*) \(all); _describe command found ;;"]
    for place in places {
      for offer in place.offers {
        var parts: [String] = []
        if !offer.subcommands.isEmpty {
          parts.append(described(offer.subcommands.map { ($0.name, $0.summary) }) + "; _describe command found")
        }
        if let operand = offer.operand { parts.append(zshOffer(operand.completion, operand.allowed)) }
        lines.append("    \(Shell.always(place.words)):\(offer.position)) \(parts.joined(separator: "; ")) ;;")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func zshOffer(_ completion: Completion, _ allowed: [String]) -> String {
    if !allowed.isEmpty { return "compadd -- " + allowed.map { Shell.quoted($0) }.joined(separator: " ") }
    switch completion {
    case .none: return ":"
    case .files(let endings):
      return endings.isEmpty ? "_files" : "_files -g \(Shell.always("*.(\(endings.joined(separator: "|")))"))"
    case .folders: return "_files -/"
    case .lookup(let lookup):
      // The flag f parts the output at line ends; what comes out is not expanded again, and compadd quotes it.
      return lookupCommand(lookup).map { "compadd -- \"${(f)$(\($0) 2>/dev/null)}\"" } ?? ":"
    }
  }
}
