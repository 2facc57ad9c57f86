/// One command: what it is for, what it takes, and how it is used.
package struct CommandSpec: Sendable {
  /// A command line to copy, and what it does: `Attach an audit`, without a colon after it.
  package struct Example: Hashable, Sendable {
    package let line: String
    package let meaning: String

    package init(_ line: String, _ meaning: String) { (self.line, self.meaning) = (line, meaning) }
  }

  package let name: String
  /// One line, starting with a verb, without a full stop.
  package let summary: String
  /// Paragraphs, parted by empty lines.
  package let discussion: String
  package let operands: [OperandSpec]
  package let options: [OptionSpec]
  package let examples: [Example]
  package let subcommands: [CommandSpec]
  /// Whether the command does something without one of its subcommands.
  package let standsAlone: Bool
  /// The common options that mean nothing here.
  package let leavesOut: Set<String>
  /// What exit code 1 means for this command, if it can end with it and more can be said than for all.
  package let fallsShort: String?

  /// - Parameter standsAlone: Where nothing is said, a command with subcommands needs one of them.
  package init(
    _ name: String, _ summary: String, discussion: String = "", operands: [OperandSpec] = [],
    options: [OptionSpec] = [], examples: [Example] = [], subcommands: [CommandSpec] = [], standsAlone: Bool? = nil,
    leavesOut: Set<String> = [], fallsShort: String? = nil
  ) {
    (self.name, self.summary, self.discussion) = (name, summary, discussion)
    (self.operands, self.options, self.examples) = (operands, options, examples)
    (self.subcommands, self.standsAlone) = (subcommands, standsAlone ?? subcommands.isEmpty)
    (self.leavesOut, self.fallsShort) = (leavesOut, fallsShort)
  }
}
