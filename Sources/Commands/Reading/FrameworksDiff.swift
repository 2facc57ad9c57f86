import Arguments
import Digests
import Frameworks
import Markup
import RecordStore

extension Command {
  static let frameworksDiff = Command(
    "diff", "show what differs between two versions of a framework",
    discussion:
      "A version is named by the framework's id, by id and version (ID@VERSION, where the workspace keeps it in frameworks/earlier), or by a file, which may lie anywhere and have any name.",
    operands: [OperandSpec("A", "the earlier version"), OperandSpec("B", "the later version")],
    examples: [
      .init(
        "muster frameworks diff old/local-practice-review.yaml local-practice-review",
        "Compare with last year's file")
    ], leavesOut: ["by", "as-at", "framework"], run: FrameworksDiff.run)
}

/// `muster frameworks diff A B`: what differs between two versions of a framework.
enum FrameworksDiff {
  static func run(_ call: Call) throws -> Command.Outcome {
    let location = try call.nearestLocation()
    let catalogue = try call.catalogue(location)
    let old = try call.version(call.operands[0], catalogue, location)
    let new = try call.version(call.operands[1], catalogue, location)
    let comparison = FrameworkComparison(old, new)
    if call.flag("json") {
      try call.show(json(comparison, old, new))
      return .done
    }
    var page = call.page()
    page.heading("From \(words(old)) to \(words(new))")
    ComparisonScreen.show(comparison, &page)
    if old.id != new.id {
      page.paragraph(
        "These are two frameworks, not two versions of one. Which criteria correspond is shown by 'muster frameworks crosswalk'."
      )
    } else if old.version == new.version, !comparison.changes.isEmpty {
      page.paragraph(
        "\("Both call themselves version \(new.version).", .caution) Raise the version of the later one, so that records say which they were made under."
      )
    }
    try call.show(page)
    return .done
  }

  private static func words(_ framework: Framework) -> String { "\(framework.id), version \(framework.version)" }

  private static func json(_ comparison: FrameworkComparison, _ old: Framework, _ new: Framework) -> JSON {
    func side(_ framework: Framework) -> JSON {
      .object([
        .init("id", .text(framework.id.text)), .init("version", .text(framework.version)),
        .init("digest", .text(framework.digest.hex)),
      ])
    }
    return .object([
      .init("from", side(old)), .init("to", side(new)), .init("sameFile", .bool(comparison.isSameFile)),
      .init("changes", .list(comparison.changes.map(ComparisonScreen.json))),
    ])
  }
}

/// Differences between two versions, on the terminal and for programs.
enum ComparisonScreen {
  static func show(_ comparison: FrameworkComparison, _ page: inout TerminalPage) {
    guard !comparison.changes.isEmpty else {
      return page.paragraph(
        comparison.isSameFile
          ? "No difference: the files are the same, byte for byte."
          : "No difference that this page speaks of: remarks, layout or what is for people only may differ.")
    }
    page.paragraph("\(count(comparison.changes)).")
    page.blank()
    for part in FrameworkComparison.Part.allCases {
      let changes = comparison.changes(part)
      guard !changes.isEmpty else { continue }
      page.heading("\(title(part)): \(count(changes))", level: 2)
      for change in changes { line(change, &page) }
      page.blank()
    }
  }

  /// `3 reworded, 1 added`.
  static func count(_ changes: [FrameworkComparison.Change]) -> String {
    FrameworkComparison.Change.Kind.allCases.compactMap { kind in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }.joined(separator: ", ")
  }

  static func title(_ part: FrameworkComparison.Part) -> TerminalText {
    switch part {
    case .identity: "What it is"
    case .scale: "The scale"
    case .judgements: "Judgements"
    case .criteria: "Criteria"
    case .aspects: "Aspects"
    case .statements: "Statements"
    case .questions: "Audit questions"
    case .rules: "Rules"
    case .audit: "Boundaries of audits"
    case .sample: "The sample"
    case .other: "Other parts"
    }
  }

  static func line(_ change: FrameworkComparison.Change, _ page: inout TerminalPage) {
    let own = ["statement", "criterion", "judgement", "aspect", "question", "rule", "step", "grade", "position"]
    let isOwn = own.contains(change.noun) && !change.id.isEmpty
    let subject = [change.id, isOwn ? "" : change.noun].filter { !$0.isEmpty }.joined(separator: " ")
    let word = change.kind.rawValue.padding(to: 10)
    let start: TerminalText = "\(word, style(change.kind))\(subject, .bold)"
    func entry(_ text: TerminalText) { page.paragraph(start + text, indent: 2, hanging: 14) }
    switch change.kind {
    case .added: entry("  \(change.after ?? "")")
    case .removed: entry("  \(change.before ?? "")")
    case .moved:
      let from = change.before ?? "nowhere"
      entry(
        change.noun == "statement"
          ? " was \(from); the words are the same" : " from \(from) to \(change.after ?? "nowhere")")
    case .reworded:
      guard let words = change.words, words.isReadable else {
        entry("")
        page.paragraph("\("was", .dim) \(change.before ?? "nothing")", indent: 12, hanging: 16)
        page.paragraph("\("now", .dim) \(change.after ?? "nothing")", indent: 12, hanging: 16)
        return
      }
      entry("  " + self.words(words))
    case .changed:
      guard change.before != nil || change.after != nil else { return entry("") }
      entry(": \(change.before ?? "nothing") \("→", .dim) \(change.after ?? "nothing")")
    }
  }

  /// The newer words, with what they replaced: `within [one working day → 24 hours]`.
  static func words(_ difference: WordDifference) -> TerminalText {
    difference.runs.reduce(into: TerminalText()) { text, run in
      if !text.isEmpty { text += " " }
      switch run {
      case .same(let words): text += TerminalText(words)
      case .changed(let from, let to) where from.isEmpty: text += "[\("+", .dim) \(to, .good)]"
      case .changed(let from, let to) where to.isEmpty: text += "[\(from, .bad) \("→", .dim) nothing]"
      case .changed(let from, let to): text += "[\(from, .bad) \("→", .dim) \(to, .good)]"
      }
    }
  }

  private static func style(_ kind: FrameworkComparison.Change.Kind) -> TerminalStyle {
    switch kind {
    case .added: .good
    case .removed: .bad
    case .moved, .reworded, .changed: .caution
    }
  }

  static func json(_ change: FrameworkComparison.Change) -> JSON {
    var members: [JSON.Member] = [
      .init("kind", .text(change.kind.rawValue)), .init("part", .text(change.part.rawValue)),
      .init("noun", .text(change.noun)), .init("id", change.id.isEmpty ? .null : .text(change.id)),
      .init("before", .optional(change.before)), .init("after", .optional(change.after)),
    ]
    if let words = change.words {
      members.append(
        .init(
          "words",
          .list(
            words.runs.map { run in
              switch run {
              case .same(let words): .object([.init("same", .text(words))])
              case .changed(let from, let to): .object([.init("from", .text(from)), .init("to", .text(to))])
              }
            })))
    }
    return .object(members)
  }
}

extension String {
  /// With spaces after it, so many characters in all and at least one space.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
