/// Writes a tree as bytes in one pass.
///
/// Blocks stand on lines of their own, so that two reports can be compared line by line; running text is never touched.
struct TreeWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether what was written last was the end of a block, so that the end of its parent goes on a new line.
  private var isAfterBlock = false
  private var preservedDepth = 0

  init(reserving count: Int = 64 * 1024) { bytes.reserveCapacity(count) }

  /// What has been written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ trees: [Tree]) {
    for tree in trees { write(tree) }
  }

  mutating func write(_ tree: Tree) {
    switch tree {
    case .text(let text):
      guard !text.isEmpty else { return }
      bytes.appendEscaped(text, in: .content)
      isAfterBlock = false
    case .element(let element): write(element)
    case .embedded(let embedded): write(embedded)
    }
  }

  /// A line that is the same in every document, such as `<!doctype html>`.
  mutating func writeLine(_ literal: StaticString) {
    startLine()
    append(literal)
    isAfterBlock = true
  }

  private mutating func write(_ element: TreeElement) {
    let isBlock = element.form != .inline && element.form != .void
    if isBlock { startLine() }
    writeStart(element.name, element.attributes, closed: element.form == .closed)
    isAfterBlock = false
    if element.form.hasContent {
      writeContent(of: element)
      if isAfterBlock { startLine() }
      writeEnd(element.name)
    }
    isAfterBlock = isBlock
  }

  private mutating func writeContent(of element: TreeElement) {
    guard element.form == .preserved else { return write(element.children) }
    // The parser drops one newline after the start tag, which would be the reader's own.
    if case .text(let text)? = element.children.first, text.utf8.first == UInt8(ascii: "\n") { append("\n") }
    preservedDepth += 1
    write(element.children)
    preservedDepth -= 1
    isAfterBlock = false
  }

  private mutating func write(_ embedded: Embedded) {
    startLine()
    writeStart(embedded.name, embedded.attributes, closed: false)
    bytes.append(contentsOf: embedded.text.utf8)
    writeEnd(embedded.name)
    isAfterBlock = true
  }

  private mutating func startLine() {
    guard preservedDepth == 0, let last = bytes.last, last != UInt8(ascii: "\n") else { return }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func writeStart(_ name: StaticString, _ attributes: [TreeAttribute], closed: Bool) {
    append("<")
    append(name)
    for (index, attribute) in attributes.enumerated() { write(attribute, at: index, of: attributes) }
    append(closed ? "/>" : ">")
  }

  private mutating func writeEnd(_ name: StaticString) {
    append("</")
    append(name)
    append(">")
  }

  /// An attribute given twice counts once, as in every browser, except that classes add up.
  private mutating func write(_ attribute: TreeAttribute, at index: Int, of all: [TreeAttribute]) {
    if case .absent = attribute.value { return }
    if all.count > 1, all[..<index].contains(where: { $0.hasName(of: attribute) }) { return }
    append(" ")
    append(attribute.prefix)
    append(attribute.name)
    guard case .text(let value) = attribute.value else { return }
    append("=\"")
    bytes.appendEscaped(value, in: .attribute)
    if all.count > 1, attribute.name.description == "class" {
      for case .text(let more) in all[(index + 1)...].filter({ $0.hasName(of: attribute) }).map(\.value) {
        append(" ")
        bytes.appendEscaped(more, in: .attribute)
      }
    }
    append("\"")
  }
}
