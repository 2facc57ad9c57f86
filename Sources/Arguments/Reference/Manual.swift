extension CommandTable {
  /// The manual page (section 1) in roff, for `man`; the same text whenever it is made.
  package var manualPage: String {
    var page = ManualWriter()
    page.heading(of: name, version: version)
    page.section("NAME")
    page.text("\(name) \\- ", summary)
    page.section("SYNOPSIS")
    page.bold(name, " COMMAND [options]")
    page.section("DESCRIPTION")
    page.paragraphs(CommandTable.paragraphs(discussion.isEmpty ? summary : discussion))
    page.section("COMMANDS")
    for place in places { write(place, to: &page) }
    page.section("OPTIONS OF EVERY COMMAND")
    for option in common + [.help, .version] { page.option(option) }
    page.section("EXIT STATUS")
    for meaning in exitCodes { page.item(meaning.name, meaning.text) }
    if !environment.isEmpty {
      page.section("ENVIRONMENT")
      for meaning in environment { page.item(meaning.name, meaning.text) }
    }
    return page.text
  }

  private func write(_ place: CommandPlace, to page: inout ManualWriter) {
    let command = place.command
    page.subsection(title(place.path))
    page.text("", CommandTable.sentence(command.summary))
    page.paragraph()
    page.bold(title(place.path), String(usage(place.path).dropFirst(title(place.path).count)))
    page.paragraphs(CommandTable.paragraphs(command.discussion))
    for operand in command.operands { page.item(operand.signature, operand.helpText) }
    for option in command.options { page.option(option) }
    if let meaning = command.fallsShort { page.item("exit status 1", meaning) }
    for example in command.examples { page.example(example) }
  }
}

/// Writes roff with the macros of man(7), in which no text can become a request.
private struct ManualWriter {
  private(set) var text = ""

  mutating func heading(of name: String, version: String) {
    text = ".\\\" -*- mode: nroff; coding: utf-8 -*-\n"
    text += ".TH \(escaped(name.uppercased())) 1 \"\" \"\(quoted(name)) \(quoted(version))\"\n.nh\n.ad l\n"
  }

  mutating func section(_ title: String) { text += ".SH \"\(quoted(title))\"\n" }

  mutating func subsection(_ title: String) { text += ".SS \"\(quoted(title))\"\n" }

  /// A line; what comes first is roff already.
  mutating func text(_ start: String, _ line: String) {
    text += (start.isEmpty ? escaped(line) : start + escapedInside(line)) + "\n"
  }

  mutating func paragraph() { text += ".PP\n" }

  mutating func paragraphs(_ paragraphs: [String]) {
    for paragraph in paragraphs { text += ".PP\n\(escaped(paragraph))\n" }
  }

  mutating func bold(_ start: String, _ rest: String) {
    text += "\\fB\(escapedInside(start))\\fR\(escapedInside(rest))\n"
  }

  mutating func item(_ name: String, _ meaning: String) {
    text += ".TP\n\\fB\(escapedInside(name))\\fR\n\(escaped(meaning))\n"
  }

  mutating func option(_ option: OptionSpec) {
    let short = option.short.map { "\\fB\(escapedInside("-\($0)"))\\fR, " } ?? ""
    let value = option.valueName.map { " \\fI\(escapedInside($0))\\fR" } ?? ""
    text += ".TP\n\(short)\\fB\(escapedInside(option.long))\\fR\(value)\n\(escaped(option.helpText))\n"
  }

  mutating func example(_ example: CommandSpec.Example) {
    text += ".PP\n\(escaped(example.meaning + ":"))\n.PP\n.RS 4\n.nf\n\(escaped(example.line))\n.fi\n.RE\n"
  }

  /// A line that starts with a dot or an apostrophe would be a request.
  private func escaped(_ line: String) -> String {
    let inside = escapedInside(line)
    return inside.hasPrefix(".") || inside.hasPrefix("'") ? "\\&" + inside : inside
  }

  private func quoted(_ line: String) -> String {
    var result = ""
    for character in escapedInside(line) { result += character == "\"" ? "\\(dq" : String(character) }
    return result
  }

  /// Backslashes are roff's own, a dash is a hyphen unless it is escaped, and quotes must stay as they are typed.
  private func escapedInside(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case let scalar where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
