package import Pages

/// A thing that people speak of: an evidence item, an action. What it is, is said once, in its list of fields; tables, sheets,
/// JSON, its own page, options of commands, forms and imports are made from that list.
package protocol Noun: Sendable {
  /// Names each field; the raw value is its name for programs, who are told of the fields in the order of the keys.
  associatedtype Key: RawRepresentable<String>, CaseIterable, Hashable, Sendable
  /// What becomes of it while it is read in.
  associatedtype Draft: NounDraft = Never

  /// In the order in which people are shown them.
  static var fields: [NounField<Self>] { get }

  /// For whom it is shown.
  var audience: Audience { get }
}

/// What is being put together from what somebody wrote.
package protocol NounDraft: Sendable {
  /// What can only be understood once all of it is there; says what is wrong.
  mutating func finish() -> [Problem]
}

/// Of what is shown and never read in.
extension Never: NounDraft {
  package mutating func finish() -> [Problem] { [] }
}

/// One field of a noun: how it is called and shown, who may see it, its value, and how it is read in.
package struct NounField<N: Noun>: Sendable {
  package let key: N.Key
  package let column: Table.Column
  /// What its column was called in sheets that people may still have.
  let formerly: String?
  private let sight: Sight
  private let value: @Sendable (N) -> Table.Cell
  /// Nil where it is worked out, or told by what made the thing.
  package let entry: Entry<N.Draft>?
  /// Whether programs are told it; not where it puts in words what other fields tell them.
  let isTold: Bool

  init(
    _ key: N.Key, _ column: Table.Column, formerly: String? = nil, seenBy sight: Sight = .everybody,
    isTold: Bool = true,
    _ value: @escaping @Sendable (N) -> Table.Cell, entry: Entry<N.Draft>? = nil
  ) {
    (self.key, self.column, self.formerly, self.sight, self.value) = (key, column, formerly, sight, value)
    (self.isTold, self.entry) = (isTold, entry)
  }

  /// The value, as its audience may see it.
  package func cell(_ noun: N) -> Table.Cell {
    let cell = value(noun)
    return switch sight {
    case .everybody: cell
    case .whoeverSeesNames: noun.audience.seesNames ? cell : .nothing
    case .whoeverSeesCases: noun.audience.seesCases ? cell : .nothing
    case .whoeverSeesOwnWords:
      noun.audience.seesOwnWords ? cell : cell.value == .nothing ? .nothing : .init("not shown to a committee")
    }
  }
}

/// Who may see a field.
package enum Sight: Sendable {
  case everybody
  case whoeverSeesNames
  /// Which records it rests on: counted, they say how many findings a page only calls few.
  case whoeverSeesCases
  /// Reasons and notes as people wrote them.
  case whoeverSeesOwnWords
}
