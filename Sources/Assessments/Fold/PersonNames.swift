/// What people said of how names are spelt.
package struct PersonNames: Sendable {
  private var names: [String: String] = [:]
  /// Pairs that somebody said are two.
  private var apart: Set<[String]> = []

  /// Where nobody said anything.
  package static let none = PersonNames([])

  /// Of records in order: the last that says something of a name stands.
  init(_ said: [PersonNamed]) {
    for one in said {
      for spelling in one.spellings {
        if one.isOne {
          call(self[one.name], one.name)
          call(self[spelling], one.name)
          names[spelling.asWords] = one.name
          apart.remove(PersonNames.pair(one.name, spelling))
        } else {
          names[spelling.asWords] = nil
          apart.insert(PersonNames.pair(one.name, spelling))
        }
      }
    }
  }

  /// Calls whoever was called by one name until now by another.
  private mutating func call(_ before: String, _ name: String) {
    for (spelling, called) in names where called.asWords == before.asWords { names[spelling] = name }
    if before.asWords != name.asWords { names[before.asWords] = name }
    names[name.asWords] = nil
  }

  /// A name as it is to be written; itself where nobody said anything of it.
  package subscript(_ name: String) -> String { names.isEmpty ? name : names[name.asWords] ?? name }

  /// Whether two spellings are one name: people said so, or they are alike and nobody said that they are two.
  package func areOne(_ one: String, _ other: String) -> Bool {
    self[one].asWords == self[other].asWords
      || (PersonName(self[one]) == PersonName(self[other]) && !areApart(one, other))
  }

  /// Whether somebody said that they are two, of these spellings or of others of the same names.
  package func areApart(_ one: String, _ other: String) -> Bool {
    let asked = PersonNames.pair(self[one], self[other])
    return asked[0] != asked[1] && apart.contains { PersonNames.pair(self[$0[0]], self[$0[1]]) == asked }
  }

  private static func pair(_ one: String, _ other: String) -> [String] { [one.asWords, other.asWords].sorted() }
}
