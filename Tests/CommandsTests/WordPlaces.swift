import Arguments
import Commands

/// A place of a command line where people may write what they like: an option or an operand of a command.
struct WordPlace: Hashable, CustomStringConvertible {
  let description: String

  private init(_ path: [String], _ place: String) { description = (path + [place]).joined(separator: " ") }

  init(_ path: [String], _ option: OptionSpec) { self.init(path, "--\(option.name)") }
  init(_ path: [String], _ operand: OperandSpec) { self.init(path, operand.name) }

  /// What the help calls a value that is read as what it is, and refused where it is not: nobody's words.
  private static let typed: Set<String> = [
    "ACTION", "ANSWER", "ATTRIBUTES", "BAND", "COLUMN", "CRITERION", "DATE", "DAYS", "EXTENT", "FROM..TO", "GRADE",
    "GRADE=PERCENT", "HOW", "ID", "ITEM", "KIND", "KIND=MONTHS", "NUMBER", "OLD=NEW", "OUTCOME", "PART", "QUESTION",
    "QUESTION=ANSWER", "SAMPLE", "STATEMENT", "STATUS", "SUBJECT", "TIME",
  ]

  /// Places for words of which nothing that can be erased is kept, each with the reason.
  static let apart: [String: String] = [
    "init DIR": "a folder, of which no record says anything",
    "init --from": "a framework's file",
    "erase --because": "it stays for good, as the command says",
    "erase --find": "it is looked for, and not kept", "erase --case": "it is looked for, and removed",
    "import --leave-bad": "a sheet that is written",
    "action raise --answers": "the id of a statement, a question or an item",
    "action update --answers": "the same", "source OTHER": "the id of an item",
    "milestone set OF": "the id of what it is of",
    "measure record VALUE": "a number", "inspection record DAY": "a day", "narrative write --for": "an audience",
    "form --owner": "a form records nothing", "form --agency": "a form records nothing",
    "form --auditor": "a form records nothing", "form --case": "a form records nothing",
  ]

  /// Every one of the commands that record something.
  static let all: Set<WordPlace> = {
    let recording = CommandTable.muster.places.filter {
      $0.command.standsAlone && !$0.command.leavesOut.contains("by")
    }
    return Set(
      recording.flatMap { command in
        command.command.options.filter { takesWords($0.valueName, $0.allowed) }.map { WordPlace(command.path, $0) }
          + command.command.operands.filter { takesWords($0.name, $0.allowed) }.map { WordPlace(command.path, $0) }
      })
  }()

  private static func takesWords(_ name: String?, _ allowed: [String]) -> Bool {
    name.map { allowed.isEmpty && !typed.contains($0) } ?? false
  }

  /// The places of a command line where something stands.
  static func places(of arguments: [String], where holds: (String) -> Bool) throws -> Set<WordPlace> {
    guard case .run(let parsed) = try CommandTable.muster.parse(arguments),
      let command = CommandTable.muster.command(at: parsed.path)
    else { return [] }
    let options = command.options.filter { !$0.isFlag && parsed.values($0.name).contains(where: holds) }
    let operands = parsed.operands.enumerated().filter { holds($0.element) }.compactMap { index, _ in
      command.operands.indices.contains(index) ? command.operands[index] : command.operands.last
    }
    return Set(options.map { WordPlace(parsed.path, $0) } + operands.map { WordPlace(parsed.path, $0) })
  }
}
