extension Diagnostic {
  /// The diagnostic as people see it: place and message, their line with a caret, notes, help. No line break at the
  /// end.
  ///
  ///     assessment.yaml:3:7: error: '2026-02-30' is not a day in the calendar
  ///     3 | from: 2026-02-30
  ///       |       ^^^^^^^^^^
  ///     help: February 2026 ends on the 28th
  package func rendered() -> String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let carets = String(repeating: "^", count: caretWidth)
    var lines = [
      "\(Excerpt.visible(file)):\(line):\(column): \(severity.rawValue): \(Excerpt.visible(message.text))",
      excerpt.isEmpty ? "\(number) |" : "\(number) | \(excerpt)",
      "\(margin) | \(caretIndent)\(carets)",
    ]
    lines += notes.map { "\(Excerpt.visible(file)):\($0.line):\($0.column): note: \(Excerpt.visible($0.text))" }
    if let help { lines.append("help: \(Excerpt.visible(help))") }
    return lines.joined(separator: "\n")
  }
}

extension [Diagnostic] {
  /// All of them in order of place, a blank line between. No line break at the end.
  package func rendered() -> String {
    inOrderOfPlace().map { $0.rendered() }.joined(separator: "\n\n")
  }

  /// By line and column; those of one place stay as they were.
  func inOrderOfPlace() -> [Diagnostic] {
    enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset) < (right.element.line, right.element.column, right.offset)
    }.map(\.element)
  }
}
