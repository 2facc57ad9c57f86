/// Text for files that have no markup to hold it in its place: spreadsheets and Markdown.
package enum VisibleText {
  /// The text with nothing left in it that acts without being seen.
  ///
  /// What reorders a line is spelt out, so that `⟨U+202E⟩` stands where the override stood and the letters after it keep
  /// their order; control characters become the replacement character; a byte-order mark goes, since what follows it
  /// would start the cell. Line ends become `\n`. Joiners stay: scripts and emoji are written with them.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
    var visible = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: continue
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: visible.append("\n")
      case 0x09: visible.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: visible.append("\u{FFFD}")
      case 0xFEFF: continue
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069:
        visible.append(contentsOf: "⟨U+\(hex(scalar))⟩".unicodeScalars)
      default: visible.append(scalar)
      }
    }
    return String(visible)
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether any letter of it runs from right to left.
  package static func hasRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }
}
