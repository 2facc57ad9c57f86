/// Writes values as people would: texts plain where that is safe, in double quotes where not, as a `|` block where they
/// have several lines.
///
/// What is written reads back equal, here and in every YAML 1.1 or 1.2 reader that takes scalars as text. Nothing is
/// lost but one thing: a key of more than 1,024 characters, which no reader need find the colon of, is refused on
/// reading.
package enum TextWriter {
  /// The value as text, with a line break at its end. Costs a pass over it.
  package static func write(_ value: TextValue) -> String {
    var layout = TextLayout()
    layout.writeRoot(value)
    return String(decoding: layout.bytes, as: UTF8.self)
  }
}

/// The text written so far. Every level is indented by two; a list lies further in than its key.
private struct TextLayout {
  private(set) var bytes: [UInt8] = []

  mutating func writeRoot(_ value: TextValue) {
    switch value {
    case .mapping(let fields) where !fields.isEmpty: write(fields, column: 0)
    case .sequence(let items) where !items.isEmpty: write(items, column: 0)
    case .scalar(let text): endLine(with: ScalarStyle.line(text, column: 0))
    case .mapping: endLine(with: Array("{}".utf8))
    case .sequence: endLine(with: Array("[]".utf8))
    }
  }

  /// Writes fields; the first goes on the line that has been started, which ends at `column`.
  private mutating func write(_ fields: [TextValue.Field], column: Int) {
    for (index, field) in fields.enumerated() {
      if index > 0 { indent(column) }
      bytes += ScalarStyle.key(field.key)
      bytes.append(Sign.colon)
      switch field.value {
      case .mapping(let inner) where !inner.isEmpty:
        startLine(column + 2)
        write(inner, column: column + 2)
      case .sequence(let items) where !items.isEmpty:
        startLine(column + 2)
        write(items, column: column + 2)
      default:
        writeSmall(field.value, parent: column)
      }
    }
  }

  /// Writes items; the first goes on the line that has been started, which ends at `column`.
  private mutating func write(_ items: [TextValue], column: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { indent(column) }
      bytes.append(Sign.dash)
      switch item {
      case .mapping(let fields) where !fields.isEmpty:
        bytes.append(Sign.space)
        write(fields, column: column + 2)
      case .sequence(let inner) where !inner.isEmpty:
        bytes.append(Sign.space)
        write(inner, column: column + 2)
      default:
        writeSmall(item, parent: column)
      }
    }
  }

  /// Writes what stands on the line of its key or dash.
  private mutating func writeSmall(_ value: TextValue, parent: Int) {
    bytes.append(Sign.space)
    switch value {
    case .mapping: endLine(with: Array("{}".utf8))
    case .sequence: endLine(with: Array("[]".utf8))
    case .scalar(let text):
      if let block = BlockLayout(text) {
        bytes += block.lines(indentedBy: parent + BlockLayout.step)
      } else {
        endLine(with: ScalarStyle.line(text, column: parent + 2))
      }
    }
  }

  private mutating func endLine(with text: [UInt8]) {
    bytes += text
    bytes.append(Sign.lineFeed)
  }

  private mutating func startLine(_ column: Int) {
    bytes.append(Sign.lineFeed)
    indent(column)
  }

  private mutating func indent(_ column: Int) {
    bytes.append(contentsOf: repeatElement(Sign.space, count: column))
  }
}
