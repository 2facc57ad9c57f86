import Arguments
import Calendar
import Digests
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
      try call.show(.list(read.compactMap { $0.framework }.map { json($0, on: today) }))
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

  private static func json(_ framework: Framework, on day: CivilDate) -> JSON {
    .object([
      .init("id", .text(framework.id.text)), .init("version", .text(framework.version)),
      .init("title", .text(framework.title)),
      .init("inForceToday", .bool(framework.inForce.contains(day))),
      .init("criteria", .integer(framework.criteria.count)),
    ])
  }

  private static func show(_ framework: Framework, _ call: Call) throws -> Command.Outcome {
    if call.flag("json") {
      try call.show(json(framework, on: call.setting.now.date))
      return .done
    }
    var page = call.page()
    page.heading("\(framework.title)")
    if let words = standing(framework, on: call.setting.now.date) { page.paragraph(words) }
    page.fields([
      ("Id", "\(framework.id.text), version \(framework.version)"),
      ("By", "\(framework.inspectorates.joined(separator: ", ")), \(framework.nation)"),
      ("Notice", "\(framework.noticePeriod ?? "not said")"), ("Length", "\(framework.length ?? "not said")"),
      (
        framework.scale.isGraded ? "Grades" : "Positions",
        "\(framework.scale.grades.map(\.label).joined(separator: ", "))"
      ),
      (
        "Overall",
        framework.overall != nil
          ? "a grade for the whole"
          : framework.rules.gradesJudgements ? "none; each judgement has a grade" : "none; criteria stand side by side"
      ),
      (
        "Sample",
        "\(framework.sampleSize) cases from \(CountWords.counted(framework.cohorts.count, "cohort")): \(CountWords.listed(framework.cohorts.map(\.id.text)))"
      ),
      ("Digest", "\(framework.digest.short)"),
    ])
    page.blank()
    page.paragraph("\(framework.notice, .dim)")
    page.blank()
    for judgement in framework.judgements {
      page.heading("\(judgement.id.text) \(judgement.title)", level: 2)
      for criterion in judgement.criteria {
        page.paragraph("\(criterion.id.text, .bold)  \(criterion.title)", indent: 2, hanging: 7)
      }
      page.blank()
    }
    try call.show(page)
    return .done
  }
}
