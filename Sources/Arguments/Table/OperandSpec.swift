/// What stands after a command without a name, such as the files to attach.
package struct OperandSpec: Sendable {
  /// How many there may be. At most the last operand of a command repeats, and none that is required follows one that
  /// may be left out.
  package enum Arity: Sendable {
    case required
    case optional
    /// One or more.
    case repeating
    /// None or more.
    case any
  }

  /// What the help calls it, in capitals: `FILE`.
  package let name: String
  package let arity: Arity
  package let help: String
  /// The only values it takes; empty if it takes any.
  package let allowed: [String]
  package let completion: Completion

  package init(
    _ name: String, _ help: String, _ arity: Arity = .required, allowed: [String] = [], completion: Completion = .none
  ) {
    (self.name, self.arity, self.help) = (name, arity, help)
    (self.allowed, self.completion) = (allowed, completion)
  }

  var isNeeded: Bool { arity == .required || arity == .repeating }

  var repeats: Bool { arity == .repeating || arity == .any }

  /// As the usage line writes it: `FILE…`, `[CRITERION]`.
  var signature: String {
    switch arity {
    case .required: name
    case .optional: "[\(name)]"
    case .repeating: "\(name)…"
    case .any: "[\(name)…]"
    }
  }

  var helpText: String { help + Notes.allowed(allowed) }
}

/// What a shell offers where a value is to be typed.
package enum Completion: Hashable, Sendable {
  /// Nothing, or the allowed values where there are any.
  case none
  /// Files with one of these endings (`csv`); of every kind, if none is named.
  case files([String])
  case folders
  /// Names that only the workspace knows.
  case lookup(Lookup)
}

/// Names that the program prints for the shell when asked; see ``CommandTable/lookups``.
package enum Lookup: String, CaseIterable, Sendable {
  case record, criterion, statement, framework
}

/// What the help adds to the words of an operand or option.
enum Notes {
  static func allowed(_ values: [String]) -> String {
    values.isEmpty ? "" : "; one of " + values.joined(separator: ", ")
  }
}
