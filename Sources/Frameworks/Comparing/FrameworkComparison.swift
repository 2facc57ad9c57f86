/// What differs between two versions of a framework, or between any two.
package struct FrameworkComparison: Sendable {
  /// The parts of a framework, in the order in which differences are shown.
  package enum Part: String, Sendable, CaseIterable {
    case identity, scale, judgements, criteria, aspects, statements, questions, rules, audit, sample, other
  }

  /// One difference.
  package struct Change: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
      case added, removed, moved, reworded
      /// Something other than words: a number, a mark, an order.
      case changed
    }

    package let kind: Kind
    package let part: Part
    /// What it is: `statement`, `limiting mark`.
    package let noun: String
    package let id: String
    /// Nil where it was not there.
    package let before: String?
    /// Nil where it is not there any more.
    package let after: String?

    /// Which words changed, where the words did.
    package var words: WordDifference? {
      guard kind == .reworded, let before, let after else { return nil }
      return WordDifference(before, after)
    }
  }

  /// By part; in each in the order of the newer framework, with what was removed last.
  package let changes: [Change]
  /// Whether the two files are the same, byte for byte.
  package let isSameFile: Bool

  package init(_ old: Framework, _ new: Framework) {
    var list = ChangeList(old, new)
    list.compareIdentity()
    list.compareScale()
    list.compareJudgements()
    list.compareStatements()
    list.compareQuestions()
    list.compareRules()
    list.compareSample()
    list.compareOtherParts()
    let found = list.changes
    changes = Part.allCases.flatMap { part in found.filter { $0.part == part } }
    isSameFile = old.digest == new.digest
  }

  package func changes(_ part: Part) -> [Change] { changes.filter { $0.part == part } }
}

/// Differences as they are found.
struct ChangeList {
  let old: Framework
  let new: Framework
  private(set) var changes: [FrameworkComparison.Change] = []

  init(_ old: Framework, _ new: Framework) { (self.old, self.new) = (old, new) }

  mutating func add(
    _ kind: FrameworkComparison.Change.Kind, in part: FrameworkComparison.Part, _ noun: String, of id: String,
    from before: String?, to after: String?
  ) {
    changes.append(.init(kind: kind, part: part, noun: noun, id: id, before: before, after: after))
  }

  /// One text of something that is in both.
  mutating func compare(
    _ part: FrameworkComparison.Part, _ noun: String, of id: String, from before: String?, to after: String?,
    as kind: FrameworkComparison.Change.Kind = .changed
  ) {
    if before != after { add(kind, in: part, noun, of: id, from: before, to: after) }
  }

  /// Things known by their ids. Those in both come back, to be looked at more closely.
  @discardableResult
  mutating func compare<Thing>(
    _ part: FrameworkComparison.Part, _ noun: String, from before: [Thing], to after: [Thing], id: (Thing) -> String,
    words: (Thing) -> String
  ) -> [(before: Thing, after: Thing)] {
    let known = Dictionary(before.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let left = Set(after.map(id))
    var both: [(before: Thing, after: Thing)] = []
    for thing in after {
      guard let was = known[id(thing)] else {
        add(.added, in: part, noun, of: id(thing), from: nil, to: words(thing))
        continue
      }
      compare(part, noun, of: id(thing), from: words(was), to: words(thing), as: .reworded)
      both.append((was, thing))
    }
    for thing in before where !left.contains(id(thing)) {
      add(.removed, in: part, noun, of: id(thing), from: words(thing), to: nil)
    }
    return both
  }

  /// Whether what is in both stands in another order.
  mutating func compareOrder(
    _ part: FrameworkComparison.Part, noun: String, id: String, before: [String], after: [String]
  ) {
    let (were, are) = (Set(before), Set(after))
    compare(
      part, noun, of: id, from: before.filter(are.contains).joined(separator: ", "),
      to: after.filter(were.contains).joined(separator: ", "))
  }

  /// A statement that was taken out and one that was put in with the very same words are one that moved.
  mutating func joinMoved() {
    let added = changes.filter { $0.kind == .added && $0.noun == "statement" }
    for removed in changes where removed.kind == .removed && removed.noun == "statement" {
      let twins = added.filter { $0.after == removed.before }
      let others = changes.filter { $0.kind == .removed && $0.noun == "statement" && $0.before == removed.before }
      guard let twin = twins.first, twins.count == 1, others.count == 1,
        let index = changes.firstIndex(of: twin)
      else { continue }
      changes[index] = .init(
        kind: .moved, part: .statements, noun: "statement", id: twin.id, before: removed.id, after: twin.id)
      changes.removeAll { $0 == removed }
    }
  }
}
