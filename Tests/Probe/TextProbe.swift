import StructuredText

/// As much as a check may want: the limits themselves are tested elsewhere.
private let wide = TextLimits(
  maximumBytes: 1 << 30, maximumDepth: 500, maximumLineBytes: 1 << 30, maximumNodes: 1 << 30)

/// What the reader makes of a text: its tree, or its diagnostics.
func readText(_ source: SourceText) -> String {
  let reading = TextReader.read(source)
  if let root = reading.root { return "{\"ok\":true,\"tree\":\(json(root.value))}" }
  return failure(reading.diagnostics)
}

/// What the writer makes of the value a text holds. The text may be JSON whose characters beyond ASCII stand as they
/// are.
func writeText(_ source: SourceText) -> String {
  let reading = TextReader.read(source, limits: wide)
  guard let root = reading.root else { return failure(reading.diagnostics) }
  return "{\"ok\":true,\"text\":\(json(TextWriter.write(root.value)))}"
}

private func failure(_ diagnostics: [Diagnostic]) -> String {
  "{\"ok\":false,\"diagnostics\":[\(diagnostics.map { json($0.rendered()) }.joined(separator: ","))]}"
}

/// The tree as JSON, fields in their order.
private func json(_ value: TextValue) -> String {
  switch value {
  case .scalar(let text): json(text)
  case .sequence(let items): "[" + items.map(json).joined(separator: ",") + "]"
  case .mapping(let fields):
    "{" + fields.map { "\(json($0.key)):\(json($0.value))" }.joined(separator: ",") + "}"
  }
}

/// A text as a JSON string.
func json(_ text: String) -> String {
  var bytes = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0..<0x20:
      let hex = String(byte, radix: 16)
      bytes += Array("\\u00\(hex.count == 1 ? "0" : "")\(hex)".utf8)
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
}
