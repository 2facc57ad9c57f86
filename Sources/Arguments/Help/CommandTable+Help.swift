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
    for group in groups {
      page.heading(TerminalText(group.title), level: 2)
      let places = group.commands.flatMap { CommandPlace(path: [$0.name], command: $0).andBelow }
      page.fields(
        places.filter(\.command.standsAlone).map {
          (TerminalText($0.path.joined(separator: " "), .bold), TerminalText($0.command.summary))
        }, indent: 2)
    }
    write(common + [.help, .version], under: "Options of every command", to: &page)
    write(environment, under: "Environment", to: &page)
    write(exitCodes, under: "Exit codes", to: &page)
    page.blank()
    page.paragraph("'\(name) help COMMAND' says more about one command.")
  }

  private func write(_ command: CommandSpec, _ path: [String], to page: inout TerminalPage) {
    page.paragraph("\(title(path), .bold): \(command.summary)")
    writeUsage(path, to: &page)
    write(CommandTable.paragraphs(command.discussion), to: &page)
    if !command.subcommands.isEmpty {
      page.heading("Commands", level: 2)
      page.fields(
        command.subcommands.map {
          let words = ([path.last ?? "", $0.name] + $0.operands.map(\.signature)).joined(separator: " ")
          return (TerminalText(words, .bold), TerminalText($0.summary))
        }, indent: 2)
    }
    if !command.operands.isEmpty {
      page.heading("What it takes", level: 2)
      page.fields(command.operands.map { (TerminalText($0.signature, .bold), TerminalText($0.helpText)) }, indent: 2)
    }
    write(command.options, under: "Options", to: &page)
    write(commonOptions(of: command), under: "Options of every command", to: &page)
    write(command.examples, to: &page)
    write(exitCodes(of: command), under: "Exit codes", to: &page)
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

  private func write(_ options: [OptionSpec], under heading: TerminalText, to page: inout TerminalPage) {
    guard !options.isEmpty else { return }
    page.heading(heading, level: 2)
    page.fields(
      options.map { option in
        let short = option.short.map { "-\($0), " } ?? ""
        let value = option.valueName.map { " \($0)" } ?? ""
        return ("\(short + option.long, .bold)\(value)", TerminalText(option.helpText))
      }, indent: 2)
  }

  private func write(_ examples: [CommandSpec.Example], to page: inout TerminalPage) {
    guard !examples.isEmpty else { return }
    page.heading("Examples", level: 2)
    for example in examples {
      page.paragraph(TerminalText(example.meaning), indent: 2)
      page.paragraph(TerminalText(example.line, .accent), indent: 4, hanging: 8)
    }
  }

  private func write(_ meanings: [Meaning], under heading: TerminalText, to page: inout TerminalPage) {
    guard !meanings.isEmpty else { return }
    page.heading(heading, level: 2)
    page.fields(meanings.map { (TerminalText($0.name, .bold), TerminalText($0.text)) }, indent: 2)
  }
}
