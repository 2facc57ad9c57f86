extension CaseReference {
  /// The one of several cases that somebody means by a reference: the very same, or the only one that is the same but for
  /// white space, upper and lower case, and zeros at the front of a number, which spreadsheets take away. Nil where none
  /// or several are.
  package static func meant(by reference: String, among cases: some Collection<String>) -> String? {
    if cases.contains(reference) { return reference }
    let bare = bare(reference)
    let fitting = Set(cases.filter { self.bare($0) == bare })
    return fitting.count == 1 ? fitting.first : nil
  }

  private static func bare(_ reference: String) -> String {
    let letters = reference.filter { !$0.isWhitespace }.lowercased()
    guard letters.allSatisfy({ $0.isASCII && $0.isNumber }) else { return letters }
    return String(letters.drop { $0 == "0" })
  }
}
