import Digests
import Frameworks
import Markup
import Platform
import RecordStore
import StructuredText

/// `muster frameworks diff A B`: what differs between two versions of a framework.
enum FrameworksDiff {
  static func run(_ call: Call) throws -> Bool {
    let location =
      try call.value("workspace").map { WorkspaceLocation(root: call.path($0)) }
      ?? WorkspaceLocation.find(from: call.setting.folder)
    let catalogue = try call.catalogue(location)
    let old = try framework(call.operands[0], catalogue, call)
    let new = try framework(call.operands[1], catalogue, call)
    let comparison = FrameworkComparison(old, new)
    if call.flag("json") {
      try call.show(json(comparison, old, new))
      return true
    }
    var page = call.page()
    page.heading("From \(old.id), version \(old.version), to \(new.id), version \(new.version)")
    show(comparison, &page)
    if !comparison.changes.isEmpty, old.version == new.version, old.id == new.id {
      page.paragraph(
        "\("Both call themselves version \(new.version).", .caution) Raise the version, so that records say which they were made under."
      )
    }
    try call.show(page)
    return true
  }

  /// A framework named by its id, or by a file, which may lie anywhere and have any name.
  static func framework(_ named: String, _ catalogue: FrameworkCatalogue, _ call: Call) throws -> Framework {
    guard named.contains("/") || named.hasSuffix(".yaml") else {
      return try call.framework(FrameworkID(named), catalogue)
    }
    let bytes = try FileReading.bytes(of: call.path(named), limit: TextLimits.standard.maximumBytes)
    let (framework, diagnostics) = FrameworkReader.read(SourceText(name: named, bytes: bytes), namedFreely: true)
    guard let framework else {
      throw Failure(
        "'\(named)' cannot be used.", next: "Mend what is said above.",
        diagnostics: diagnostics.filter { $0.severity == .error })
    }
    return framework
  }

  static func show(_ comparison: FrameworkComparison, _ page: inout TerminalPage) {
    guard !comparison.changes.isEmpty else { return page.paragraph("Nothing differs that bears on an assessment.") }
    var nouns: [String] = []
    for change in comparison.changes where !nouns.contains(change.noun) { nouns.append(change.noun) }
    for noun in nouns {
      let changes = comparison.changes.filter { $0.noun == noun }
      page.heading("\(CommandWords.sentence(noun)): \(changes.count)", level: 2)
      for change in changes { self.change(change, &page) }
      page.blank()
    }
  }

  private static func change(_ change: FrameworkComparison.Change, _ page: inout TerminalPage) {
    switch change.kind {
    case .added:
      page.paragraph("\("added", .good)     \(change.id, .bold) \(change.after ?? "")", indent: 2, hanging: 12)
    case .removed:
      page.paragraph("\("removed", .bad)   \(change.id, .bold) \(change.before ?? "")", indent: 2, hanging: 12)
    case .reworded, .changed, .moved:
      page.paragraph("\(change.kind.rawValue, .caution)  \(change.id, .bold)", indent: 2, hanging: 12)
      page.paragraph("was \(change.before ?? "nothing")", indent: 12, hanging: 4)
      page.paragraph("now \(change.after ?? "nothing")", indent: 12, hanging: 4)
    }
  }

  private static func json(_ comparison: FrameworkComparison, _ old: Framework, _ new: Framework) -> JSON {
    func side(_ framework: Framework) -> JSON {
      .object([
        .init("id", .text(framework.id.text)), .init("version", .text(framework.version)),
        .init("digest", .text(framework.digest.hex)),
      ])
    }
    return .object([
      .init("from", side(old)), .init("to", side(new)),
      .init(
        "changes",
        .list(
          comparison.changes.map { change in
            .object([
              .init("kind", .text(change.kind.rawValue)), .init("noun", .text(change.noun)),
              .init("id", .text(change.id)), .init("before", .optional(change.before)),
              .init("after", .optional(change.after)),
            ])
          })),
    ])
  }
}

/// Small words that several commands need.
enum CommandWords {
  /// The first letter a capital.
  static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
