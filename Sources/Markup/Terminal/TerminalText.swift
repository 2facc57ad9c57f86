private import StructuredText

/// One line of text for a terminal: spans, each with its style. Whatever text goes in, no control character and nothing
/// that reorders the line comes out.
///
///     let line: TerminalText = "\(id, .bold) carries \("good", .good) today"
package struct TerminalText: Hashable, Sendable {
  /// A text of one style.
  struct Span: Hashable, Sendable {
    var text: String
    let style: TerminalStyle
  }

  private(set) var spans: [Span] = []

  /// Nothing.
  package init() {}

  /// A text in a style, made harmless.
  package init(_ text: some StringProtocol, _ style: TerminalStyle = .plain) {
    append(Span(text: TerminalSafety.neutralised(String(text)), style: style))
  }

  /// So many spaces.
  package static func spaces(_ count: Int) -> TerminalText {
    TerminalText(String(repeating: " ", count: Swift.max(0, count)))
  }

  /// The text without its styles.
  package var plain: String { spans.map(\.text).joined() }

  /// The columns it takes.
  package var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  package var isEmpty: Bool { spans.isEmpty }

  package static func + (left: TerminalText, right: TerminalText) -> TerminalText {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout TerminalText, right: TerminalText) {
    for span in right.spans { left.append(span) }
  }

  /// The same text in one style throughout.
  package func styled(_ style: TerminalStyle) -> TerminalText { TerminalText(plain, style) }

  /// Adds a span that is known to be harmless; one that looks as the last one does becomes part of it.
  mutating func append(_ span: Span) {
    guard !span.text.isEmpty else { return }
    if let last = spans.indices.last, spans[last].style == span.style {
      spans[last].text += span.text
    } else {
      spans.append(span)
    }
  }
}

extension TerminalText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// Literals, and values that are made harmless as they come in.
  package struct Interpolation: StringInterpolationProtocol {
    var text = TerminalText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { text += TerminalText(literal) }

    package mutating func appendInterpolation(_ value: some StringProtocol, _ style: TerminalStyle = .plain) {
      text += TerminalText(value, style)
    }

    package mutating func appendInterpolation(_ value: some BinaryInteger, _ style: TerminalStyle = .plain) {
      text += TerminalText(String(value), style)
    }

    /// A value that has words of its own, such as an id; made harmless like any other text.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: TerminalStyle = .plain) {
      text += TerminalText(value.description, style)
    }

    package mutating func appendInterpolation(_ value: TerminalText) { text += value }
  }
}
