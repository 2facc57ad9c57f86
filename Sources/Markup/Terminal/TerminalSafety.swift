/// What a terminal may be shown.
enum TerminalSafety {
  /// The text on one line, with nothing left in it that a terminal would obey.
  ///
  /// Line ends and tabs become a space; other control characters become the replacement character, so that the reader
  /// sees that something was there; what reorders a line (the bidirectional marks, embeddings, overrides and isolates)
  /// goes.
  static func neutralised(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var safe = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: continue
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: safe.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: safe.append("\u{FFFD}")
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}
