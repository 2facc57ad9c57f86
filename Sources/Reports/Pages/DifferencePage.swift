import Digests
package import Frameworks
package import Markup
package import Pages

/// What differs between two versions of a framework.
package struct DifferencePage: LaidOut {
  let old: Framework
  let new: Framework
  let comparison: FrameworkComparison

  package init(_ old: Framework, _ new: Framework) {
    (self.old, self.new, comparison) = (old, new, FrameworkComparison(old, new))
  }

  package var page: Page {
    Page("From \(old.id), version \(old.version) to \(new.id), version \(new.version)") {
      if comparison.changes.isEmpty {
        comparison.isSameFile
          ? "No difference: the files are the same, byte for byte."
          : "No difference that this page speaks of: remarks, layout or what is for people only may differ." as Phrase
      } else {
        "\(DifferencePage.count(comparison.changes))." as Phrase
      }
      for part in FrameworkComparison.Part.allCases {
        let changes = comparison.changes(part)
        if !changes.isEmpty {
          Block.heading("\(DifferencePage.title(part)): \(DifferencePage.count(changes))")
          Block.table(DifferencePage.table(changes))
        }
      }
      if old.id != new.id {
        "These are two frameworks, not two versions of one.\(" Which criteria correspond is shown by 'muster frameworks crosswalk'.", .command)"
          as Phrase
      } else if old.version == new.version, !comparison.changes.isEmpty {
        "\("Both call themselves version \(new.version).", .caution) Raise the version of the later one, so that records say which they were made under."
          as Phrase
      }
    }
  }

  package var sheet: Table? { DifferencePage.table(comparison.changes) }

  /// `3 reworded, 1 added`.
  package static func count(_ changes: [FrameworkComparison.Change]) -> String {
    FrameworkComparison.Change.Kind.allCases.compactMap { kind in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }.joined(separator: ", ")
  }

  private static func title(_ part: FrameworkComparison.Part) -> String {
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

  private static func table(_ changes: [FrameworkComparison.Change]) -> Table {
    Table(
      "What differs", name: "difference",
      [
        .init("How", heading: "", minimum: 8, page: .slim), .init("What", heading: "", minimum: 8),
        .init("Words", heading: "", minimum: 30, page: .broad),
      ],
      rows: changes.map { [.init($0.kind.rawValue, tone($0.kind)), .init(subject($0), .strong), words($0)] })
  }

  private static func tone(_ kind: FrameworkComparison.Change.Kind) -> Phrase.Manner {
    switch kind {
    case .added: .good
    case .removed: .bad
    case .moved, .reworded, .changed: .caution
    }
  }

  /// An id that says what it is the id of stands alone.
  private static func subject(_ change: FrameworkComparison.Change) -> String {
    let own = ["statement", "criterion", "judgement", "aspect", "question", "rule", "step", "grade", "position"]
    let isOwn = own.contains(change.noun) && !change.id.isEmpty
    return [change.id, isOwn ? "" : change.noun].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func words(_ change: FrameworkComparison.Change) -> Table.Cell {
    switch change.kind {
    case .added: return .init(change.after ?? "")
    case .removed: return .init(change.before ?? "")
    case .moved:
      let from = change.before ?? "nowhere"
      return .init(
        change.noun == "statement"
          ? "was \(from); the words are the same" : "from \(from) to \(change.after ?? "nowhere")")
    case .reworded:
      if let words = change.words, words.isReadable { return .init(phrase(words)) }
      return .lines(beforeAndAfter(change.before, change.after))
    case .changed:
      guard change.before != nil || change.after != nil else { return .blank }
      return .init("\(change.before ?? "nothing") \("→", .quiet) \(change.after ?? "nothing")")
    }
  }

  /// What it was and what it is, each in full.
  static func beforeAndAfter(_ before: String?, _ now: String?) -> [Phrase] {
    ["\("was", .quiet) \(before ?? "nothing")", "\("now", .quiet) \(now ?? "nothing")"]
  }

  /// The newer words, with what they replaced: `within [one working day → 24 hours]`.
  static func phrase(_ difference: WordDifference) -> Phrase {
    difference.runs.reduce(into: Phrase()) { text, run in
      if !text.isEmpty { text += " " }
      switch run {
      case .same(let words): text += Phrase(words)
      case .changed(let from, let to) where from.isEmpty: text += "[\("+", .quiet) \(to, .good)]"
      case .changed(let from, let to) where to.isEmpty: text += "[\(from, .bad) \("→", .quiet) nothing]"
      case .changed(let from, let to): text += "[\(from, .bad) \("→", .quiet) \(to, .good)]"
      }
    }
  }

  // MARK: For programs

  package var json: JSON {
    [
      "from": DifferencePage.side(old), "to": DifferencePage.side(new), "sameFile": .bool(comparison.isSameFile),
      "changes": DifferencePage.json(comparison.changes),
    ]
  }

  private static func side(_ framework: Framework) -> JSON {
    ["id": .text(framework.id.text), "version": .text(framework.version), "digest": .text(framework.digest.hex)]
  }

  package static func json(_ changes: [FrameworkComparison.Change]) -> JSON { .list(changes.map(json)) }

  private static func json(_ change: FrameworkComparison.Change) -> JSON {
    var members: [JSON.Member] = [
      .init("kind", .text(change.kind.rawValue)), .init("part", .text(change.part.rawValue)),
      .init("noun", .text(change.noun)), .init("id", change.id.isEmpty ? .null : .text(change.id)),
      .init("before", .optional(change.before)), .init("after", .optional(change.after)),
    ]
    if let words = change.words { members.append(.init("words", .list(words.runs.map(json)))) }
    return .object(members)
  }

  private static func json(_ run: WordDifference.Run) -> JSON {
    switch run {
    case .same(let words): ["same": .text(words)]
    case .changed(let from, let to): ["from": .text(from), "to": .text(to)]
    }
  }
}
