/// What is looked for in all that is recorded: one case, or one person, in every way in which either is known to be written.
package struct Sought: Sendable {
  package enum Subject: Sendable { case one(reference: String), person(name: String) }

  package enum Certainty: Int, Comparable, Sendable {
    /// A number like it, or something longer that it is a part of: for somebody to look at.
    case perhaps
    case sure

    package static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
  }

  package let subject: Subject
  private let wanted: Set<String>
  private let texts: References
  private let cases: References
  /// Whether a value that is nothing but a reference, or a name, means it.
  private let isMeant: @Sendable (String) -> Bool

  /// A case, by its reference as it is known.
  ///
  /// - Parameter known: Every reference that is in use, so that none is taken for a part of another.
  package init(case reference: String, among known: Set<String>) {
    let finder = CaseFinder(known.union([reference]))
    subject = .one(reference: reference)
    wanted = [reference]
    cases = References(known.filter { !Erasing.isNumber($0) })
    texts = cases.around(wanted)
    isMeant = { finder.meant(by: $0) == reference }
  }

  /// A person, an agency or a team, however it is spelt.
  package init(person name: String, spelt inUse: Set<String>, _ names: PersonNames, cases known: Set<String>) {
    subject = .person(name: name)
    wanted = inUse.filter { names.areOne($0, name) }.union([name])
    cases = References(known.filter { !Erasing.isNumber($0) })
    texts = References(wanted)
    isMeant = { names.areOne($0, name) }
  }

  // MARK: In a text

  /// Whether it stands in a text; nil where it does not.
  package func certainty(in text: String) -> Certainty? {
    mentions(Array(text.unicodeScalars), texts).map { mention in
      mention.isSure && !isOneWordOfMany ? .sure : .perhaps
    }.max()
  }

  private func mentions(_ letters: [Unicode.Scalar], _ references: References) -> [References.Mention] {
    references.mentions(in: letters).filter { !wanted.isDisjoint(with: $0.references) }
  }

  /// A name of one word, such as an agency's, stands in many a text that does not mean it.
  private var isOneWordOfMany: Bool {
    if case .person(let name) = subject { !name.contains(where: \.isWhitespace) } else { false }
  }

  /// Whether a value means it that is nothing but a reference, or a name.
  package func isMeant(by value: String) -> Bool { isMeant(value) }

  /// A text without any other case's reference.
  package func masked(_ text: String) -> String {
    let letters = Array(text.unicodeScalars)
    let others = cases.mentions(in: letters).filter { $0.references.isDisjoint(with: wanted) && $0.isSure }
    guard !others.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var index = 0
    for other in others {
      result.append(contentsOf: letters[index..<other.place.lowerBound])
      result.append(contentsOf: Sought.another.unicodeScalars)
      index = other.place.upperBound
    }
    result.append(contentsOf: letters[index...])
    return String(result)
  }

  static let another = "[another case]"

  // MARK: In a record

  /// What stands for a case, and who is named, in the fields of records.
  static let caseKeys: Set<String> = ["case", "ref", "reserve", "replaces", "by-case", "replacements"]
  static let nameKeys: Set<String> = [
    "name", "owner", "reviewer", "auditor", "moderator", "agency", "team", "told", "agreed-by", "spellings",
  ]

  func isOwnField(_ key: String) -> Bool {
    switch subject {
    case .one: Sought.caseKeys.contains(key)
    case .person: Sought.nameKeys.contains(key)
    }
  }

  /// Whether the value of a field means it or speaks of it.
  func certainty(of text: String, in key: String) -> Certainty? {
    isOwnField(key) && isMeant(text) ? .sure : certainty(in: text)
  }
}
