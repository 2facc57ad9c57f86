package import Markup

extension CommandTable {
  /// The help of the command at a path, or of the program if the path is empty or leads nowhere.
  package func help(for path: [String], width: Int) -> [TerminalText] {
    var page = TerminalPage(width: width)
    if let command = command(at: path) {
      write(command, path, to: &page)
    } else {
      writeProgram(to: &page)
    }
    return page.lines
  }

  /// What `--version` prints.
  package var versionLine: TerminalText { "\(name) \(version)" }

  private func writeProgram(to page: inout TerminalPage) {
    page.paragraph("\(name, .bold): \(summary)")
    writeUsage([], to: &page)
    write(CommandTable.paragraphs(discussion), to: &page)
    let commands = groups.map { group in
      HelpSection(
        group.title,
        group.commands.flatMap { CommandPlace(path: [$0.name], command: $0).andBelow }.filter(\.command.standsAlone)
          .map { (TerminalText($0.words, .bold), TerminalText($0.command.summary)) })
    }
    let options = HelpSection("Options of every command", (common + [.help, .version]).map(\.helpField))
    write(commands + [options, HelpSection("Environment", environment.map(\.helpField))], to: &page)
    write([HelpSection("Exit codes", exitCodes.map(\.helpField))], to: &page)
    page.blank()
    page.paragraph("'\(name) help COMMAND' says more about one command.")
  }

  private func write(_ command: CommandSpec, _ path: [String], to page: inout TerminalPage) {
    page.paragraph("\(title(path), .bold): \(command.summary)")
    writeUsage(path, to: &page)
    write(CommandTable.paragraphs(command.discussion), to: &page)
    let subcommands = command.subcommands.map { subcommand in
      let words = ([path.last ?? "", subcommand.name] + subcommand.operands.map(\.signature)).joined(separator: " ")
      return (name: TerminalText(words, .bold), value: TerminalText(subcommand.summary))
    }
    write(
      [
        HelpSection("Commands", subcommands),
        HelpSection("What it takes", command.operands.map { ("\($0.signature, .bold)", "\($0.helpText)") }),
        HelpSection("Options", command.options.map(\.helpField)),
        HelpSection("Options of every command", commonOptions(of: command).map(\.helpField)),
      ], to: &page)
    write(command.examples, to: &page)
    write([HelpSection("Exit codes", exitCodes(of: command).map(\.helpField))], to: &page)
  }

  private func writeUsage(_ path: [String], to page: inout TerminalPage) {
    page.blank()
    page.paragraph("\("Usage:", .bold) \(usage(path))", hanging: 9)
  }

  private func write(_ paragraphs: [String], to page: inout TerminalPage) {
    for paragraph in paragraphs {
      page.blank()
      page.paragraph(TerminalText(paragraph))
    }
  }

  /// Lists under headings, their second columns aligned with each other.
  private func write(_ sections: [HelpSection], to page: inout TerminalPage) {
    let widths = sections.flatMap(\.fields).map(\.name.width).filter { $0 <= Terminal.widestName }
    for section in sections where !section.fields.isEmpty {
      page.heading(TerminalText(section.title), level: 2)
      page.fields(section.fields, indent: 2, nameWidth: widths.max())
    }
  }

  private func write(_ examples: [CommandSpec.Example], to page: inout TerminalPage) {
    guard !examples.isEmpty else { return }
    page.heading("Examples", level: 2)
    for example in examples {
      page.paragraph("\(example.meaning):", indent: 2)
      page.paragraph(TerminalText(example.line, .accent), indent: 4, hanging: 8)
    }
  }
}

/// A heading and the list below it.
private struct HelpSection {
  let title: String
  let fields: [(name: TerminalText, value: TerminalText)]

  init(_ title: String, _ fields: [(name: TerminalText, value: TerminalText)]) {
    (self.title, self.fields) = (title, fields)
  }
}

extension OptionSpec {
  fileprivate var helpField: (name: TerminalText, value: TerminalText) {
    let names = (short.map { "-\($0), " } ?? "") + long
    return ("\(names, .bold)\(valueName.map { " \($0)" } ?? "")", TerminalText(helpText))
  }
}

extension CommandTable.Meaning {
  fileprivate var helpField: (name: TerminalText, value: TerminalText) { ("\(name, .bold)", TerminalText(text)) }
}
