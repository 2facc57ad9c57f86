import Arguments

/// A command of Muster: how it is asked for, and what carries it out.
struct Command: Sendable {
  /// How a command ended that could be carried out.
  enum Outcome: Sendable {
    case done
    /// Done, and what was asked about falls short.
    case fallsShort

    /// Done where what was asked about is as asked.
    init(_ isAsAsked: Bool) { self = isAsAsked ? .done : .fallsShort }

    var exitStatus: Int32 {
      switch self {
      case .done: 0
      case .fallsShort: 1
      }
    }
  }

  typealias Run = @Sendable (Call) throws -> Outcome

  let spec: CommandSpec
  let subcommands: [Command]
  /// Nil for a command that needs one of its subcommands.
  let run: Run?

  init(
    _ name: String, _ summary: String, discussion: String = "", operands: [OperandSpec] = [],
    options: [OptionSpec] = [], examples: [CommandSpec.Example] = [], subcommands: [Command] = [],
    leavesOut: Set<String> = [], fallsShort: String? = nil, run: Run? = nil
  ) {
    spec = CommandSpec(
      name, summary, discussion: discussion, operands: operands, options: options, examples: examples,
      subcommands: subcommands.map(\.spec), standsAlone: run != nil, leavesOut: leavesOut, fallsShort: fallsShort)
    (self.subcommands, self.run) = (subcommands, run)
  }

  /// Whether it makes no record, so that it need not know who asks.
  var isReading: Bool { spec.leavesOut.contains("by") }

  /// The command at a path; nil where there is none.
  static func at(_ path: [String]) -> Command? {
    var (found, commands): (Command?, [Command]) = (nil, groups.flatMap(\.commands))
    for name in path {
      found = commands.first { $0.spec.name == name }
      commands = found?.subcommands ?? []
    }
    return found
  }
}
