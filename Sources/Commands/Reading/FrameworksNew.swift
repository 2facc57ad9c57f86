import Arguments
import Frameworks
import Markup
import Platform
import StructuredText

extension Command {
  static let frameworksNew = Command(
    "new", "write a commented framework to begin from",
    operands: [OperandSpec("ID", "the id of the framework, which is also the file's name")],
    options: [
      OptionSpec("title", "TEXT", "the inspection's title"),
      .flag("ungraded", "with positions in place of grades"),
    ], leavesOut: ["by", "as-at", "framework", "json"], run: FrameworksNew.run)
}

/// `muster frameworks new ID`: writes a commented framework to begin from.
enum FrameworksNew {
  static func run(_ call: Call) throws {
    let id = call.operands[0]
    guard id.isPlainIdentifier else {
      throw Failure(
        "'\(id)' is not an id.", next: "Use small letters, digits and single hyphens: local-practice-review.")
    }
    let title = call.value("title")?.trimmed ?? "Review of practice"
    let text = FrameworkStarter.text(id: id, title: title, isGraded: !call.flag("ungraded"))
    let file = call.value("output") ?? "\(id).yaml"
    let path = call.path(file)
    guard try FileReading.kind(of: path) == nil else {
      throw Failure("There is a file '\(file)' already.", next: "Name another one with --output.")
    }
    _ = try call.setting.writer.write(Array(text.utf8), to: path)
    try call.say("Written to \(file).")
    try call.say(
      "Fill it in, and let the program look at it as often as you like: 'muster frameworks check \(ShellWord.quoted(file))'."
    )
    try call.say(
      "Then put it in the folder 'frameworks' of a workspace, as \(id).yaml. Every field is described in frameworks/FORMAT.md."
    )
  }
}
