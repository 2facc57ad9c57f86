/// Text for a terminal or a pipe.
package enum Terminal {
  /// The lines as text, each with its line end.
  ///
  /// - Parameter colour: Whether styles show. The caller knows whether a terminal is there and what `NO_COLOR` says;
  ///   without it the result is the plain text and nothing else.
  package static func render(_ lines: [TerminalText], colour: Bool) -> String {
    var text = ""
    for line in lines {
      for span in line.spans {
        let parameters = colour ? span.style.parameters : []
        if parameters.isEmpty {
          text += span.text
        } else {
          text += "\u{1B}[\(parameters.joined(separator: ";"))m\(span.text)\u{1B}[0m"
        }
      }
      text += "\n"
    }
    return text
  }

  /// A line across.
  package static func rule(width: Int) -> TerminalText {
    TerminalText(String(repeating: "─", count: max(0, width)), .dim)
  }

  /// A heading: the first level is ruled off, the second only bold.
  package static func heading(_ text: TerminalText, level: Int = 1, width: Int) -> [TerminalText] {
    let lines = text.styled(.bold).wrapped(to: width)
    return level == 1 ? lines + [rule(width: lines.map(\.width).max() ?? 0)] : lines
  }

  /// Paragraphs, one to an item, wrapped.
  package static func bullets(_ items: [TerminalText], width: Int, indent: Int = 0) -> [TerminalText] {
    items.flatMap { ("• " + $0).wrapped(to: width, indent: indent, hanging: indent + 2) }
  }

  /// Numbered items, the numbers aligned on the right.
  package static func numbered(_ items: [TerminalText], width: Int, indent: Int = 0) -> [TerminalText] {
    let digits = String(items.count).count
    return items.enumerated().flatMap { index, item in
      let number = String(index + 1)
      let mark = TerminalText.spaces(digits - number.count) + TerminalText("\(number). ")
      return (mark + item).wrapped(to: width, indent: indent, hanging: indent + digits + 2)
    }
  }

  /// The widest that a column of names becomes by itself.
  package static let widestName = 28

  /// Names with what belongs to them, the second column aligned; a name too wide for its column has a line of its own.
  ///
  /// - Parameter nameWidth: The width of the column of names, so that several lists can share it; as wide as the widest
  ///   name of up to 28 columns, if nothing is said.
  package static func fields(
    _ pairs: [(name: TerminalText, value: TerminalText)], width: Int, indent: Int = 0, nameWidth: Int? = nil
  ) -> [TerminalText] {
    let names = pairs.map(\.name.width).filter { $0 <= widestName }.max() ?? widestName
    let column = indent + min(nameWidth ?? names, max(8, width / 2 - indent)) + 2
    return pairs.flatMap { name, value in
      let start = TerminalText.spaces(indent) + name
      guard start.width + 2 <= column else {
        return name.wrapped(to: width, indent: indent, hanging: indent + 2)
          + (value.isEmpty ? [] : value.wrapped(to: width, indent: column))
      }
      guard !value.isEmpty else { return [start] }
      let lines = value.wrapped(to: width, indent: column)
      return [start + .spaces(column - start.width) + value.wrapped(to: width - column)[0]] + lines.dropFirst()
    }
  }
}
