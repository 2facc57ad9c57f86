/// What people said of how names are spelt.
package struct PersonNames: Sendable {
  private var names: [String: String] = [:]
  private var apart: Set<Set<String>> = []

  /// Of records in order: the last that says something of a name stands.
  init(_ said: [PersonNamed]) {
    for one in said {
      for spelling in one.spellings {
        if one.isOne {
          call(self[one.name], one.name)
          call(self[spelling], one.name)
          names[spelling.asWords] = one.name
          apart.remove([one.name.asWords, spelling.asWords])
        } else {
          names[spelling.asWords] = nil
          apart.insert([one.name.asWords, spelling.asWords])
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

  /// Whether somebody said that they are two.
  package func areApart(_ one: String, _ other: String) -> Bool { apart.contains([one.asWords, other.asWords]) }
}
