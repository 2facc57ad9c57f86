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
  static func list(_ call: Call) throws {
    let location =
      try call.value("workspace").map { WorkspaceLocation(root: call.path($0)) }
      ?? WorkspaceLocation.find(from: call.setting.folder)
    let (catalogue, today) = (try call.catalogue(location), call.setting.now.date)
    if let id = call.operands.first {
      let framework = try call.framework(FrameworkID(id), catalogue)
      guard call.flag("text"), let entry = catalogue.entry(framework.id) else {
        try call.give(FrameworkPage(framework, on: today))
        return
      }
      try call.deliver(String(decoding: entry.source.bytes, as: UTF8.self))
      return
    }
    if call.flag("text") {
      throw Failure("No framework was named.", next: "Add its id, as in 'muster frameworks ofsted-ilacs-2026 --text'.")
    }
    let read = catalogue.entries.map { (entry: $0, framework: $0.reading.framework) }
    if call.flag("json") {
      try call.show(.list(read.compactMap { $0.framework }.map { .object(FrameworkPage($0, on: today).members) }))
      return
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
  }
}
