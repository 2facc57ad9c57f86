/// An option of a command: a flag, or one that takes a value.
package struct OptionSpec: Sendable {
  /// The name without its dashes: `framework`.
  package let name: String
  /// One letter for it, if there is one.
  package let short: Character?
  /// What the help calls its value, in capitals; nil for a flag.
  package let valueName: String?
  package let help: String
  /// Whether it may be given several times.
  package let repeats: Bool
  /// The only values it takes; empty if it takes any.
  package let allowed: [String]
  /// What holds where the option is not given, in words for the help. The parser does not fill it in.
  package let standard: String?
  package let completion: Completion

  /// An option that takes a value: `--framework ID`.
  package init(
    _ name: String, short: Character? = nil, _ valueName: String, _ help: String, repeats: Bool = false,
    allowed: [String] = [], standard: String? = nil, completion: Completion = .none
  ) {
    (self.name, self.short, self.valueName, self.help) = (name, short, valueName, help)
    (self.repeats, self.allowed, self.standard, self.completion) = (repeats, allowed, standard, completion)
  }

  private init(flag name: String, short: Character?, help: String) {
    (self.name, self.short, valueName, self.help) = (name, short, nil, help)
    (repeats, allowed, standard, completion) = (false, [], nil, .none)
  }

  /// An option without a value: `--json`.
  package static func flag(_ name: String, short: Character? = nil, _ help: String) -> OptionSpec {
    OptionSpec(flag: name, short: short, help: help)
  }

  package var isFlag: Bool { valueName == nil }

  /// What the parser itself answers.
  static let builtIn = [help]

  static let help = flag("help", short: "h", "show this help")

  static let version = flag("version", "show the version")

  /// The name with its dashes.
  var long: String { "--\(name)" }

  /// As the help writes it: `-o, --output FILE`.
  var signature: String {
    (short.map { "-\($0), " } ?? "") + long + (valueName.map { " \($0)" } ?? "")
  }

  var helpText: String {
    help + Notes.allowed(allowed) + (standard.map { "; \($0) if not given" } ?? "")
      + (repeats ? "; may be given several times" : "")
  }
}
