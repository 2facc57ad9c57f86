/// Drawings inside a page, made of typed shapes; numbers are written the same on every machine.
///
///     SVG.drawing(width: 200, height: 20, title: "Coverage") {
///       SVG.rect(x: 0, y: 0, width: 200, height: 20, .fill(.pattern("hatch-untested")))
///       SVG.text("31 of 90", x: 4, y: 14)
///     }
package enum SVG {
  /// A piece of a drawing.
  package struct Node: Sendable {
    let tree: Tree
  }

  /// Puts a drawing together from shapes, lists of shapes, conditions and loops.
  @resultBuilder
  package enum Builder {
    package static func buildExpression(_ node: Node) -> [Node] { [node] }

    package static func buildExpression(_ node: Node?) -> [Node] { node.map { [$0] } ?? [] }

    package static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }

    package static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }

    package static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }

    package static func buildEither(first part: [Node]) -> [Node] { part }

    package static func buildEither(second part: [Node]) -> [Node] { part }

    package static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
  }

  /// A drawing of that size in its own units (and in CSS pixels, unless the stylesheet says otherwise).
  ///
  /// - Parameter title: What the drawing says, for those who do not see it; a description may say more.
  package static func drawing(
    width: Double, height: Double, title: String, description: String? = nil, class names: String? = nil,
    @Builder content: () -> [Node]
  ) -> HTML.Node {
    var attributes: [TreeAttribute] = [
      .init("viewBox", "0 0 \(number(width)) \(number(height))"),
      .init("width", number(width)), .init("height", number(height)), .init("role", "img"),
    ]
    // A PDF takes its alternative text from the label alone.
    if let description { attributes.append(.init("aria-label", VisibleText.of("\(title). \(description)"))) }
    if let names { attributes.append(.init("class", names)) }
    var children = [element("title", text: title)]
    if let description { children.append(element("desc", text: VisibleText.of(description))) }
    return HTML.Node(element("svg", attributes, children + content().map(\.tree)))
  }

  /// A drawing that says nothing which the words beside it do not: for the eye alone.
  package static func ornament(
    width: Double, height: Double, class names: String, @Builder content: () -> [Node]
  ) -> HTML.Node {
    let attributes: [TreeAttribute] = [
      .init("viewBox", "0 0 \(number(width)) \(number(height))"), .init("width", number(width)),
      .init("height", number(height)), .init("aria-hidden", "true"), .init("class", names),
    ]
    return HTML.Node(element("svg", attributes, content().map(\.tree)))
  }

  /// What drawings of the page share, such as patterns; takes no room. Put it first in the body.
  package static func definitions(@Builder content: () -> [Node]) -> HTML.Node {
    let attributes: [TreeAttribute] = [
      .init("width", "0"), .init("height", "0"), .init("aria-hidden", "true"), .init("class", "definitions"),
    ]
    return HTML.Node(element("svg", attributes, [element("defs", [], content().map(\.tree))]))
  }

  static func element(_ name: StaticString, _ attributes: [TreeAttribute] = [], _ children: [Tree]) -> Tree {
    .element(TreeElement(name: name, form: .block, attributes: attributes, children: children))
  }

  static func element(_ name: StaticString, _ attributes: [TreeAttribute] = [], text: String) -> Tree {
    element(name, attributes, [.text(text)])
  }

  static func closed(_ name: StaticString, _ attributes: [TreeAttribute]) -> Node {
    Node(tree: .element(TreeElement(name: name, form: .closed, attributes: attributes, children: [])))
  }
}
