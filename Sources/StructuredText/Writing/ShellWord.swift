/// Words of commands as they are shown to people, who copy them from the screen.
package enum ShellWord {
  /// The word so that a shell takes it for one: in quotes where it holds anything that might mean something there.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plain.contains($0) }
    if isPlain, !word.isEmpty, !word.hasPrefix("-") { return word }
    // Double quotes are known to every shell, those of Windows too; but a few signs mean something inside them.
    guard word.contains(where: { "\"\\$`!".contains($0) }) else { return "\"\(word)\"" }
    return "'\(word.replacing("'", with: "'\\''"))'"
  }

  private static let plain = Set("0123456789-_./:+,=".unicodeScalars)
}
