/// How people write what stands for a case. Records hold nothing else of a child, so that it must not be a name.
package enum CaseReference {
  /// What to do about one that looks like a name, as the end of a sentence.
  package static let rule =
    "a case reference must not be a name, since records keep it; use the case system's own reference"

  /// Whether it reads as a person's name: two or more words of letters, each with a capital, and no digit. A guess, good for
  /// asking somebody to look: `Aderyn Ashbolt` and `ASHBOLT, Aderyn` are names, `C 117` and `early help` are none.
  package static func looksLikeName(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "," }
    return words.count > 1 && words.allSatisfy(isCapitalised) && words.contains { $0.count(where: \.isLetter) > 1 }
  }

  private static func isCapitalised(_ word: Substring) -> Bool {
    word.first?.isUppercase ?? false && word.allSatisfy { $0.isLetter || "'’-.".contains($0) }
  }
}
