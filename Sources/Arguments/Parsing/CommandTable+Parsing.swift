extension CommandTable {
  /// What the words after the program's name ask for.
  ///
  /// Options may stand anywhere; `--` ends them. A value may start with a dash unless it is spelled like an option;
  /// `--name=value` takes any. The first thing that does not fit is thrown.
  package func parse(_ arguments: [String]) throws(ArgumentError) -> Invocation {
    var reader = LineReader(table: self, rest: arguments[...])
    try reader.read()
    if reader.asksForHelp { return .help(reader.path) }
    if reader.asksForVersion { return .version }
    guard let command = reader.command else {
      guard !arguments.isEmpty else { return .help([]) }
      throw ArgumentError(.noCommand, [], in: self)
    }
    guard command.standsAlone else {
      throw ArgumentError(.missingSubcommand(command.subcommands.map(\.name)), reader.path, in: self)
    }
    let checker = LineChecker(table: self, command: command, path: reader.path)
    let given = try checker.values(of: reader.options)
    try checker.check(operands: reader.operands)
    let known = Set(options(of: command).map(\.name))
    return .run(ParsedArguments(path: reader.path, operands: reader.operands, given: given, known: known))
  }
}
