/// What a command line asks for.
package enum Invocation: Hashable, Sendable {
  /// A command with its operands and options.
  case run(ParsedArguments)
  /// The help of the command at that path; of the program, if the path is empty.
  case help([String])
  case version
}

/// A command line that fits the table: every option is one that the command takes, every allowed value is allowed.
package struct ParsedArguments: Hashable, Sendable {
  /// The command's names: `["sample", "draw"]`.
  package let path: [String]
  package let operands: [String]
  private let given: [String: [String]]
  private let known: Set<String>

  init(path: [String], operands: [String], given: [String: [String]], known: Set<String>) {
    (self.path, self.operands, self.given, self.known) = (path, operands, given, known)
  }

  /// The operand at a place, from 0.
  package func operand(_ index: Int) -> String? { operands.indices.contains(index) ? operands[index] : nil }

  /// The value of an option, if it was given.
  package func value(_ name: String) -> String? { values(name).last }

  /// The values of an option, in order.
  package func values(_ name: String) -> [String] {
    assert(known.contains(name), "the table has no option --\(name) for \(path.joined(separator: " "))")
    return given[name] ?? []
  }

  /// Whether a flag was given.
  package func flag(_ name: String) -> Bool {
    assert(known.contains(name), "the table has no option --\(name) for \(path.joined(separator: " "))")
    return given[name] != nil
  }
}
