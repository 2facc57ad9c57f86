extension HTML {
  /// Puts a page together from texts, nodes, lists of nodes, conditions and loops.
  @resultBuilder
  package enum Builder {
    package static func buildExpression(_ node: Node) -> [Node] { [node] }

    package static func buildExpression(_ node: Node?) -> [Node] { node.map { [$0] } ?? [] }

    package static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }

    /// A text, escaped when it is written.
    package static func buildExpression(_ text: String) -> [Node] { [.text(text)] }

    package static func buildExpression(_ text: Substring) -> [Node] { [.text(String(text))] }

    package static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }

    package static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }

    package static func buildEither(first part: [Node]) -> [Node] { part }

    package static func buildEither(second part: [Node]) -> [Node] { part }

    package static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
  }
}
