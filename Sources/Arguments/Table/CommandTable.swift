/// Every command of a program, its operands and options. Parsing, help, suggestions, completions, the manual page and the
/// reference are all rendered from this one table, so that none of them can be out of date.
package struct CommandTable: Sendable {
  /// Commands that belong together, under one heading of the help.
  package struct Group: Sendable {
    package let title: String
    package let commands: [CommandSpec]

    package init(_ title: String, _ commands: [CommandSpec]) { (self.title, self.commands) = (title, commands) }
  }

  /// A name and what it means, such as an exit code or a variable of the environment.
  package struct Meaning: Hashable, Sendable {
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
  }

  /// The program's name, as it is typed.
  package let name: String
  package let version: String
  /// One line that says what the program is for.
  package let summary: String
  /// Paragraphs for the help and the manual, parted by empty lines.
  package let discussion: String
  package let groups: [Group]
  /// Options that mean the same for every command.
  package let common: [OptionSpec]
  package let exitCodes: [Meaning]
  package let environment: [Meaning]
  /// For each kind of name that only the workspace knows, the words after the program's name that print them, one a line.
  package let lookups: [Lookup: [String]]

  package init(
    name: String, version: String, summary: String, discussion: String = "", groups: [Group],
    common: [OptionSpec] = [], exitCodes: [Meaning] = standardExitCodes, environment: [Meaning] = [],
    lookups: [Lookup: [String]] = [:]
  ) {
    (self.name, self.version, self.summary, self.discussion) = (name, version, summary, discussion)
    (self.groups, self.common, self.exitCodes) = (groups, common, exitCodes)
    (self.environment, self.lookups) = (environment, lookups)
  }

  /// What each exit code means, unless a table says otherwise.
  package static let standardExitCodes = [
    Meaning("0", "done"),
    Meaning("1", "done, and what was asked about falls short"),
    Meaning("2", "the request could not be carried out; standard error says why and what to do next"),
  ]

  package var commands: [CommandSpec] { groups.flatMap(\.commands) }

  /// Every command that can be named, each after those it is part of.
  package var places: [CommandPlace] { commands.flatMap { CommandPlace(path: [$0.name], command: $0).andBelow } }

  /// The command at a path; nil where there is none.
  package func command(at path: [String]) -> CommandSpec? {
    var found: CommandSpec?
    for name in path {
      guard let next = (found?.subcommands ?? commands).first(where: { $0.name == name }) else { return nil }
      found = next
    }
    return found
  }

  /// The options that a command takes: its own first, then the common ones.
  package func options(of command: CommandSpec) -> [OptionSpec] { command.options + commonOptions(of: command) }

  /// Whether a command takes an option, its own or a common one.
  package func takes(_ option: String, at path: [String]) -> Bool {
    command(at: path).map { options(of: $0).contains { $0.name == option } } ?? false
  }

  func commonOptions(of command: CommandSpec) -> [OptionSpec] {
    common.filter { option in
      !command.leavesOut.contains(option.name) && !command.options.contains { $0.name == option.name }
    } + OptionSpec.builtIn
  }

  /// The line that a command is typed as, with the program's name.
  func title(_ path: [String]) -> String { ([name] + path).joined(separator: " ") }
}

/// A command and the names that lead to it.
package struct CommandPlace: Sendable {
  package let path: [String]
  package let command: CommandSpec

  var andBelow: [CommandPlace] {
    [self] + command.subcommands.flatMap { CommandPlace(path: path + [$0.name], command: $0).andBelow }
  }
}
