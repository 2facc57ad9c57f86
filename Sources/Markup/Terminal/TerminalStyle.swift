/// How a text looks in a terminal: by what it means, never by a colour's name.
package struct TerminalStyle: Hashable, Sendable {
  /// What a text means.
  package enum Tone: Hashable, Sendable {
    case plain, good, caution, bad, accent
  }

  package var tone: Tone
  package var isBold: Bool
  package var isDim: Bool
  package var isUnderlined: Bool

  package init(_ tone: Tone = .plain, bold: Bool = false, dim: Bool = false, underlined: Bool = false) {
    (self.tone, isBold, isDim, isUnderlined) = (tone, bold, dim, underlined)
  }

  package static let plain = TerminalStyle()
  package static let bold = TerminalStyle(bold: true)
  package static let dim = TerminalStyle(dim: true)
  package static let underlined = TerminalStyle(underlined: true)
  package static let good = TerminalStyle(.good)
  package static let caution = TerminalStyle(.caution)
  package static let bad = TerminalStyle(.bad)
  package static let accent = TerminalStyle(.accent)

  /// The same tone, and bold.
  package var bold: TerminalStyle {
    var style = self
    style.isBold = true
    return style
  }

  /// The parameters of the terminal's "select graphic rendition" (ECMA-48, 8.3.117); empty if the style is plain.
  /// The eight colours that every terminal has, so that the user's own palette decides how they look.
  var parameters: [String] {
    var parameters: [String] = []
    if isBold { parameters.append("1") }
    if isDim { parameters.append("2") }
    if isUnderlined { parameters.append("4") }
    switch tone {
    case .plain: break
    case .good: parameters.append("32")
    case .caution: parameters.append("33")
    case .bad: parameters.append("31")
    case .accent: parameters.append("36")
    }
    return parameters
  }
}
