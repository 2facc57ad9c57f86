import Assessments

/// Words as a form shows them and as the browser finds them again: what is digested here must be what stands on the page.
package enum FormWords {
  /// The longest note or reason that a form takes, in characters.
  package static let longestNote = 10_000
  /// The longest text of one line that a form takes, in characters.
  package static let longestLine = 500

  /// A text on one line: runs of blank space and control characters are one space, and what would make letters run
  /// backwards is shown as a replacement character.
  package static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBlank = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029:
        if !isBlank { result.append(" ") }
        isBlank = true
      case 0x202D, 0x202E, 0xFFFE, 0xFFFF:
        result.append("\u{FFFD}")
        isBlank = false
      default:
        result.append(scalar)
        isBlank = false
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// A text of several lines without control characters other than line ends and tabs, blank space taken off its ends.
  package static func note(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.value {
      case 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: result.append(" ")
      default: result.append(scalar)
      }
    }
    let start = result.drop { $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(start.reversed().drop { $0.properties.isWhitespace }.reversed()))
  }

  /// The answers, as a form words them.
  static func answer(_ answer: CaseAudited.Answer) -> String {
    switch answer {
    case .yes: "Yes"
    case .partly: "Partly"
    case .no: "No"
    case .notApplicable: "Not applicable"
    }
  }
}
