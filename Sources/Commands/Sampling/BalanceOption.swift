import Assessments
import Sampling

/// `--balance age,gender`: what a draw is balanced by.
enum BalanceOption {
  static func read(_ call: Call) throws -> [Attribute] {
    guard let text = call.value("balance") else { return [] }
    let known = Attribute.allCases.map(\.rawValue).joined(separator: ", ")
    return try text.split(separator: ",").map { word in
      guard let attribute = Attribute(rawValue: String(word).trimmed) else {
        throw Failure("A sample cannot be balanced by '\(word)'.", next: "Use some of \(known), with commas between.")
      }
      return attribute
    }
  }

  /// A balanced draw is balanced by what is wished for too, last: so a wish is met wherever a fair draw can meet it.
  static func add(_ wishes: [PlannedWish], to balance: inout [Attribute]) {
    guard !balance.isEmpty else { return }
    for attribute in wishes.compactMap(\.attribute) where !balance.contains(attribute) { balance.append(attribute) }
  }

  /// What a coordinator must know after a balanced draw.
  static let keepLists =
    "Keep the lists as they are: a balanced sample is drawn again from them, since nothing about single children was kept."

  /// Ages, genders and the like are never stored, so that there is no stripped list of a balanced draw.
  static func refuse(verifyingWithoutLists drawn: SampleDrawn) throws {
    guard !drawn.balance.isEmpty else { return }
    let names = drawn.lists.map(\.name).joined(separator: ", ")
    throw Failure(
      "This sample was balanced by \(drawn.balance.joined(separator: ", ")), which is never stored, so it can be drawn again only from its lists.",
      next: "Name the lists as they were: \(names).")
  }
}
