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

  /// Done, where it ends at all.
  typealias Run = @Sendable (Call) throws -> Void

  /// Says whether what was asked about is as asked.
  typealias Ask = @Sendable (Call) throws -> Outcome

  let spec: CommandSpec
  let subcommands: [Command]
  /// Nil for a command that needs one of its subcommands.
  let run: Ask?
  /// Of a command that records, which calls of it only read.
  private let reads: @Sendable (Call) -> Bool

  init(
    _ name: String, _ summary: String, discussion: String = "", operands: [OperandSpec] = [],
    options: [OptionSpec] = [], examples: [CommandSpec.Example] = [], subcommands: [Command] = [],
    leavesOut: Set<String> = [], reads: @escaping @Sendable (Call) -> Bool = { _ in false }, run: Run? = nil,
    fallsShort: String? = nil, asks: Ask? = nil
  ) {
    let ask =
      asks
      ?? run.map { run in
        { @Sendable call in
          try run(call)
          return .done
        }
      }
    spec = CommandSpec(
      name, summary, discussion: discussion, operands: operands, options: options, examples: examples,
      subcommands: subcommands.map(\.spec), standsAlone: ask != nil, leavesOut: leavesOut, fallsShort: fallsShort)
    (self.subcommands, self.run, self.reads) = (subcommands, ask, reads)
  }

  /// Whether a call of it makes no record: none ever does where it need not know who asks.
  func isReading(_ call: Call) -> Bool { spec.leavesOut.contains("by") || reads(call) }

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
