package import Digests

/// The short names by which people speak of records, as git does of commits.
package enum ShortID {
  /// How many letters a beginning has at least; fewer name too much to be meant.
  package static let shortest = 4

  /// Letters shown, as long as they tell apart all of the digests.
  package static func length(toTellApart digests: [Digest]) -> Int {
    let names = digests.map(\.shortened).sorted()
    var needed = 7
    for (one, two) in zip(names, names.dropFirst()) where one != two {
      needed = max(needed, one.sharedLength(with: two) + 1)
    }
    return needed
  }

  package enum Match: Sendable {
    case one(Digest)
    case none
    case several([Digest])
  }

  /// The digest that a beginning names: of the short name, or of the 64 hexadecimal digits.
  package static func resolve(_ beginning: String, among digests: [Digest]) -> Match {
    let wanted = beginning.lowercased()
    guard wanted.utf8.count >= shortest else { return .none }
    let found = Set(
      digests.filter { $0.short.hasPrefix(wanted) || (wanted.utf8.count >= 8 && $0.hex.hasPrefix(wanted)) })
    if found.count > 1 { return .several(found.sorted()) }
    return found.first.map { .one($0) } ?? .none
  }
}
