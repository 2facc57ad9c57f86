/// Pieces of Word's own markup (ECMA-376, WordprocessingML), built as trees, so that data is only ever a text or a value.
enum WordXML {
  static func element(_ name: StaticString, _ attributes: [TreeAttribute] = [], _ children: [Tree] = []) -> Tree {
    .element(
      TreeElement(name: name, form: children.isEmpty ? .closed : .block, attributes: attributes, children: children))
  }

  /// An element that says one thing.
  static func value(_ name: StaticString, _ value: String) -> Tree { element(name, [.init("w:val", value)]) }

  static func number(_ name: StaticString, _ number: Int) -> Tree { value(name, "\(number)") }

  /// Words as a run has them, every space kept.
  static func text(_ words: String, in name: StaticString = "w:t") -> Tree {
    .element(
      TreeElement(
        name: name, form: .inline, attributes: [.init("xml:space", "preserve")], children: [.text(words)]))
  }

  static func run(_ properties: [Tree], _ children: [Tree]) -> Tree {
    element("w:r", [], (properties.isEmpty ? [] : [element("w:rPr", [], properties)]) + children)
  }

  static func paragraph(_ properties: [Tree], _ children: [Tree]) -> Tree {
    element("w:p", [], (properties.isEmpty ? [] : [element("w:pPr", [], properties)]) + children)
  }

  /// The paragraph that has to follow a table at the end, so low that it opens no page of its own.
  static var closing: Tree {
    let spacing = element(
      "w:spacing",
      [.init("w:before", "0"), .init("w:after", "0"), .init("w:line", "20"), .init("w:lineRule", "exact")])
    return paragraph([spacing, element("w:rPr", [], [number("w:sz", 2)])], [])
  }

  /// What the program that shows the document works out: begin, what it is, what it was, end.
  static func field(_ instruction: String, _ result: [Tree]) -> [Tree] {
    fieldStart(instruction) + result + [mark("end")]
  }

  static func fieldStart(_ instruction: String) -> [Tree] {
    [mark("begin"), run([], [text(" \(instruction) ", in: "w:instrText")]), mark("separate")]
  }

  static var fieldEnd: Tree { mark("end") }

  private static func mark(_ kind: String) -> Tree { run([], [element("w:fldChar", [.init("w:fldCharType", kind)])]) }

  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A part of a document: its root with the vocabularies that it uses.
  static func part(_ name: StaticString, _ children: [Tree]) -> String {
    var writer = TreeWriter()
    writer.write(
      element(
        name,
        [
          .init("xmlns:w", main), .init("xmlns:r", relationships),
          .init("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
          .init("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
          .init("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ], children))
    return writer.text
  }
}
