/// The tones of grades wherever they are shown, the worst and darkest first; the last is white within a thick line.
package enum GradeTone {
  package static let fills: [UInt32] = [0x801650, 0xAC4A22, 0xF0B45A, 0xEFD296, 0xCFE3F1, 0xFFFFFF]

  /// Whether letters on it are white.
  package static func isDark(_ number: Int) -> Bool { number < 2 }

  /// Its colour in hexadecimal digits.
  package static func digits(_ number: Int) -> String {
    String(SVG.Colour(fills[min(max(number, 0), fills.count - 1)]).text.dropFirst())
  }
}
