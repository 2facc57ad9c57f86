/// By what a person is known, however the name was written: nobody is another person by capitals, dots, spaces, or by where the
/// initials stand.
///
/// Whoever answers for a criterion lifts nothing from it, and whoever read a case does not read it a second time. Both are
/// asked by name, and by this one comparison. Names that are alike by it are taken as one person: that costs a second reader at
/// most, where the contrary would let an owner lift what was found against them.
package struct PersonName: Hashable, Sendable {
  private let initials: String
  private let names: [String]

  package init(_ written: String) {
    let plain = written.lowercased().filter { !"'’ʼ`".contains($0) }
    let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // A name in which there is no letter is known by what stands there.
    let isName = !words.isEmpty
    initials = isName ? String(words.filter { $0.count < 3 }.joined().sorted()) : plain.asWords
    names = words.filter { $0.count > 2 }.sorted()
  }
}
