extension CommandTable {
  /// The reference of every command as Markdown, for the repository; the same text whenever it is made.
  package var markdownReference: String {
    var lines = ["# \(Markdown.text(name)): the commands", "", Markdown.text(CommandTable.sentence(summary))]
    for paragraph in CommandTable.paragraphs(discussion) { lines += ["", Markdown.text(paragraph)] }
    for group in groups {
      lines += ["", "**\(Markdown.text(group.title))**", ""]
      let places = group.commands.flatMap { CommandPlace(path: [$0.name], command: $0).andBelow }
      lines += places.filter(\.command.standsAlone).map { place in
        "- [`\(title(place.path))`](#\(Markdown.anchor(title(place.path)))): \(Markdown.text(place.command.summary))"
      }
    }
    for place in places { lines += section(place) }
    lines += ["", "## Options of every command", ""] + Markdown.options(common + [.help, .version])
    lines += ["", "## Exit codes", ""] + Markdown.table(("code", "meaning"), exitCodes.map { ($0.name, $0.text) })
    if !environment.isEmpty {
      lines += ["", "## Environment", ""]
      lines += Markdown.table(("variable", "meaning"), environment.map { ($0.name, $0.text) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ place: CommandPlace) -> [String] {
    let command = place.command
    var lines = [
      "", "## \(Markdown.text(title(place.path)))", "", Markdown.text(CommandTable.sentence(command.summary)),
    ]
    lines += ["", "```", usage(place.path), "```"]
    for paragraph in CommandTable.paragraphs(command.discussion) { lines += ["", Markdown.text(paragraph)] }
    if !command.operands.isEmpty {
      lines += [""] + Markdown.table(("operand", "what it is"), command.operands.map { ($0.signature, $0.helpText) })
    }
    if !command.options.isEmpty { lines += [""] + Markdown.options(command.options) }
    for example in command.examples {
      lines += ["", Markdown.text(example.meaning) + ":", "", "```", example.line, "```"]
    }
    if let meaning = command.fallsShort { lines += ["", "Exit code 1: " + Markdown.text(meaning) + "."] }
    return lines
  }
}

/// Markdown in which no text can become markup.
private enum Markdown {
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>|#&".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return result
  }

  /// The anchor that renderers give a heading: lower case, a dash for a space.
  static func anchor(_ heading: String) -> String {
    String(heading.lowercased().map { $0 == " " ? "-" : $0 })
  }

  /// A name in a table's cell. The names of the table hold no backquote and no bar.
  static func code(_ text: String) -> String { "`\(text)`" }

  static func table(_ heading: (String, String), _ rows: [(String, String)]) -> [String] {
    ["| \(heading.0) | \(heading.1) |", "| --- | --- |"] + rows.map { "| \(code($0.0)) | \(text($0.1)) |" }
  }

  static func options(_ options: [OptionSpec]) -> [String] {
    table(("option", "what it does"), options.map { ($0.signature, $0.helpText) })
  }
}
