extension CommandTable {
  /// How a command is typed: `muster attach FILE… [options]`.
  func usage(_ path: [String]) -> String {
    guard let command = command(at: path) else { return "\(name) COMMAND [options]" }
    guard command.standsAlone else { return "\(title(path)) COMMAND [options]" }
    return ([title(path)] + command.operands.map(\.signature) + ["[options]"]).joined(separator: " ")
  }

  /// The exit codes of a command, in its own words where it has some.
  func exitCodes(of command: CommandSpec?) -> [Meaning] {
    exitCodes.map { meaning in
      guard meaning.name == "1", let own = command?.fallsShort else { return meaning }
      return Meaning(meaning.name, own)
    }
  }

  /// The paragraphs of a discussion, each on one line.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    let all: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for line in all {
      if !line.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        paragraphs.append(lines.joined(separator: " "))
        lines = []
      }
    }
    return paragraphs
  }

  /// A summary as a sentence: with a capital and a full stop.
  static func sentence(_ summary: String) -> String {
    let text = summary.prefix(1).uppercased() + summary.dropFirst()
    return text.last.map { ".!?:".contains($0) } == true ? text : text + "."
  }

  /// Every command that can be run, by the words that name it.
  var runnable: [CommandPlace] { places.filter(\.command.standsAlone) }
}
