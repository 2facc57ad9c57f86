private import StructuredText

/// Checks operands and options against what a command takes.
struct LineChecker {
  let table: CommandTable
  let command: CommandSpec
  let path: [String]

  private func error(_ kind: ArgumentError.Kind) -> ArgumentError { ArgumentError(kind, path, in: table) }

  /// The values of each option by its name, a flag's as an empty list; the first that does not fit is thrown.
  func values(of options: [LineReader.Given]) throws(ArgumentError) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for option in options {
      let spec = try self.spec(of: option)
      if spec.isFlag {
        if let value = option.value { throw error(.unwantedValue(option: option.typed, value: value)) }
        values[spec.name] = []
        continue
      }
      let value = try self.value(of: option, spec)
      if let first = values[spec.name]?.first, !spec.repeats {
        throw error(.repeatedOption(spec.long, first: first, second: value))
      }
      values[spec.name, default: []].append(value)
    }
    return values
  }

  private func spec(of option: LineReader.Given) throws(ArgumentError) -> OptionSpec {
    let taken = table.options(of: command)
    guard let spec = option.spec else {
      throw error(.unknownOption(option.typed, suggestion: suggestion(for: option.typed, among: taken)))
    }
    guard let own = taken.first(where: { $0.name == spec.name }) else {
      // One that all the others take is not called theirs.
      let owners =
        table.common.contains { $0.name == spec.name }
        ? []
        : table.places.filter { place in
          place.command.standsAlone && table.options(of: place.command).contains { $0.name == spec.name }
        }
      throw error(.misplacedOption(option.typed, owners: owners.map { table.title($0.path) }))
    }
    return own
  }

  private func value(of option: LineReader.Given, _ spec: OptionSpec) throws(ArgumentError) -> String {
    guard let value = option.value else {
      throw error(
        .missingValue(option: option.typed, name: spec.valueName ?? "", allowed: spec.allowed, next: option.next))
    }
    guard !value.isEmpty else { throw error(.emptyValue(option: option.typed)) }
    try check(value, against: spec.allowed, for: spec.long)
    return value
  }

  private func check(_ value: String, against allowed: [String], for name: String) throws(ArgumentError) {
    guard !allowed.isEmpty, !allowed.contains(value) else { return }
    let suggestion = Suggestion.nearest(value, among: allowed)
    throw error(.unknownValue(value, for: name, allowed: allowed, suggestion: suggestion))
  }

  func check(operands: [String]) throws(ArgumentError) {
    for (index, operand) in operands.enumerated() {
      let last = command.operands.last
      guard let spec = index < command.operands.count ? command.operands[index] : last?.repeats == true ? last : nil
      else {
        let first = operands.first ?? operand
        let subcommand = Suggestion.nearest(first, among: command.subcommands.map(\.name))
        let suggestion = subcommand.map { table.title(path + [$0]) }
        throw error(.tooManyOperands(operand, taken: command.operands.map(\.name), suggestion: suggestion))
      }
      try check(operand, against: spec.allowed, for: spec.name)
    }
    let needed = command.operands.filter(\.isNeeded)
    if operands.count < needed.count { throw error(.missingOperand(needed[operands.count].name)) }
  }

  /// The option that may have been meant: the nearest by spelling, the only one that starts so, or the same with two
  /// dashes.
  private func suggestion(for typed: String, among options: [OptionSpec]) -> String? {
    let word = String(typed.drop { $0 == "-" })
    guard word.count > 1 else { return nil }
    let names = options.map(\.name)
    let starting = names.filter { $0.hasPrefix(word) }
    return (starting.count == 1 ? starting[0] : Suggestion.nearest(word, among: names)).map { "--\($0)" }
  }
}

extension CommandTable {
  /// The command that a word may have meant: one of those that may stand here, or one that stands elsewhere by that name.
  func suggestedPath(_ word: String, at path: [String]) -> [String]? {
    let here = path.isEmpty ? commands.map(\.name) + ["help"] : command(at: path)?.subcommands.map(\.name) ?? []
    if let exact = here.first(where: { $0 == word.lowercased() }) { return path + [exact] }
    if let elsewhere = places.first(where: { $0.path.last == word }) { return elsewhere.path }
    if let name = Suggestion.nearest(word, among: here) { return path + [name] }
    let names = places.compactMap(\.path.last)
    guard let name = Suggestion.nearest(word, among: names) else { return nil }
    return places.first { $0.path.last == name }?.path
  }
}
