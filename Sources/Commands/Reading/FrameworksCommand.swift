import Arguments
import Calendar
import Frameworks
import Markup
import Platform
import RecordStore
import Reports
import StructuredText

extension Command {
  static let frameworks = Command(
    "frameworks", "list the frameworks, or show one",
    operands: [OperandSpec("ID", "the framework to show", .optional)],
    options: [.flag("text", "print the framework's file itself, to keep or to change a copy of")],
    subcommands: [.frameworksCheck, .frameworksDiff, .frameworksNew, .frameworksCrosswalk],
    leavesOut: ["by", "as-at", "framework"], run: FrameworksCommand.list)
}

/// `muster frameworks`: lists frameworks, shows one, checks files.
enum FrameworksCommand {
  /// Whether a framework is in force on a day, in a sentence; nil where it is.
  static func standing(_ framework: Framework, on day: CivilDate) -> TerminalText? {
    if framework.inForce.contains(day) { return nil }
    if let to = framework.inForce.to, to < day {
      return
        "\("Not in force today:", .caution) it was used from \(framework.inForce.from.inWords) to \(to.inWords), and serves as a pattern."
    }
    return "\("Not in force yet:", .caution) it is used from \(framework.inForce.from.inWords)."
  }

  static func list(_ call: Call) throws -> Command.Outcome {
    let location =
      try call.value("workspace").map { WorkspaceLocation(root: call.path($0)) }
      ?? WorkspaceLocation.find(from: call.setting.folder)
    let catalogue = try call.catalogue(location)
    if let id = call.operands.first {
      let framework = try call.framework(FrameworkID(id), catalogue)
      guard call.flag("text"), let entry = catalogue.entry(framework.id) else { return try show(framework, call) }
      try call.deliver(String(decoding: entry.source.bytes, as: UTF8.self))
      return .done
    }
    if call.flag("text") {
      throw Failure("No framework was named.", next: "Add its id, as in 'muster frameworks ofsted-ilacs-2026 --text'.")
    }
    let today = call.setting.now.date
    let read = catalogue.entries.map { (entry: $0, framework: $0.reading.framework) }
    if call.flag("json") {
      try call.show(.list(read.compactMap { $0.framework }.map { .object(members($0, on: today)) }))
      return .done
    }
    var page = call.page()
    page.heading("Frameworks")
    for (entry, framework) in read {
      guard let framework else {
        page.paragraph(
          "\(entry.id.text, .bold)  \("cannot be used", .bad): run 'muster frameworks check \(ShellWord.quoted(entry.source.name))'"
        )
        continue
      }
      let state: TerminalText =
        framework.inForce.contains(today) ? "\("in force today", .good)" : "\("not in force today", .caution)"
      page.paragraph("\(entry.id.text, .bold)  \(state)\(entry.isBuiltIn ? "" : ", the workspace's own")")
      page.paragraph(
        "\(framework.title). \(framework.inspectorates.joined(separator: ", ")), \(framework.nation); \(CountWords.counted(framework.judgements.count, "judgement")), \(framework.criteria.count) criteria.",
        indent: 2)
    }
    try call.show(page)
    return .done
  }

  /// What a program is told of each framework.
  static func members(_ framework: Framework, on day: CivilDate) -> [JSON.Member] {
    [
      .init("id", .text(framework.id.text)), .init("version", .text(framework.version)),
      .init("title", .text(framework.title)),
      .init("inForceToday", .bool(framework.inForce.contains(day))),
      .init("criteria", .integer(framework.criteria.count)),
    ]
  }

  private static func show(_ framework: Framework, _ call: Call) throws -> Command.Outcome {
    let shown = FrameworkPage(framework: framework, today: call.setting.now.date)
    if call.flag("json") {
      try call.show(shown.json)
      return .done
    }
    var page = call.page()
    shown.write(on: &page)
    try call.show(page)
    return .done
  }
}
