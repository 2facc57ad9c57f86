import Arguments
import Calendar
import Frameworks
import Reports
import StructuredText

extension Command {
  static let frameworks = Command(
    "frameworks", "list the frameworks, or show one",
    operands: [OperandSpec("ID", "the framework to show", .optional)],
    options: [.flag("text", "print the framework's file itself, to keep or to change a copy of"), .formats],
    subcommands: [.frameworksCheck, .frameworksDiff, .frameworksNew, .frameworksCrosswalk],
    leavesOut: ["by", "as-at", "framework"], run: FrameworksCommand.list)
}

/// `muster frameworks`: lists frameworks, shows one, checks files.
enum FrameworksCommand {
  static func list(_ call: Call) throws {
    let (catalogue, today) = (try call.catalogue(try call.nearestLocation()), call.setting.now.date)
    guard let id = call.operands.first else {
      guard !call.flag("text") else {
        throw Failure(
          "No framework was named.", next: "Add its id, as in 'muster frameworks ofsted-ilacs-2026 --text'.")
      }
      try call.give(FrameworksPage(catalogue.entries, on: today))
      return
    }
    let framework = try call.framework(FrameworkID(id), catalogue)
    if call.flag("text"), let entry = catalogue.entry(framework.id) {
      try call.deliver(String(decoding: entry.source.bytes, as: UTF8.self))
    } else {
      try call.give(FrameworkPage(framework, on: today))
    }
  }
}
