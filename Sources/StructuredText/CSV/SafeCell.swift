/// Keeps a cell from becoming a formula in the spreadsheet that opens it.
package enum SafeCell {
  /// The text, with an apostrophe before it where a spreadsheet could take it for a formula; plain numbers stay.
  ///
  /// The first characters are those of OWASP's page on CSV injection: `=`, `+`, `-`, `@`, tab and carriage return,
  /// their full-width forms too, which some spreadsheets read alike.
  package static func guarded(_ text: String) -> String {
    startsLikeFormula(text) && !isPlainNumber(text) ? "'" + text : text
  }

  /// The text as it was before `guarded`, for sheets that come back.
  package static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.dropFirst())
    return guarded(rest) == text ? rest : text
  }

  private static func startsLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }

  /// `-12`, `+3.5`: a sign, digits, at most one point with digits after it.
  private static func isPlainNumber(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    guard bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") else { return false }
    bytes = bytes.dropFirst()
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}
