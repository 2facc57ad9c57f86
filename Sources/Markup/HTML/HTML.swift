/// HTML in which data cannot become markup: names are literals of this module, and every text and every value is
/// escaped when it is written. There is no way to put in markup as text.
///
///     HTML.section(.class("summary"), .id("overall")) {
///       HTML.h2 { "What the evidence carries" }
///       HTML.p { "Noted by "; HTML.isolated(name) }
///     }
package enum HTML {
  /// A piece of a page: a text or an element.
  package struct Node: Sendable {
    let tree: Tree

    init(_ tree: Tree) { self.tree = tree }

    /// A text, escaped when it is written.
    package static func text(_ text: String) -> Node { Node(.text(text)) }
  }

  /// The kind of element that holds other pieces; call it with attributes and content.
  package struct Element: Sendable {
    let name: StaticString
    let form: TreeElement.Form

    init(_ name: StaticString, _ form: TreeElement.Form = .block) { (self.name, self.form) = (name, form) }

    /// The element with these attributes and this content.
    package func callAsFunction(_ attributes: Attribute..., @Builder content: () -> [Node] = { [] }) -> Node {
      self(attributes, content: content)
    }

    /// The element with attributes that were put together before.
    package func callAsFunction(_ attributes: [Attribute], @Builder content: () -> [Node] = { [] }) -> Node {
      let children = content().map(\.tree)
      return Node(.element(TreeElement(name: name, form: form, attributes: attributes.map(\.tree), children: children)))
    }
  }

  /// The kind of element that holds nothing, such as a line break.
  package struct VoidElement: Sendable {
    let name: StaticString

    init(_ name: StaticString) { self.name = name }

    /// The element with these attributes.
    package func callAsFunction(_ attributes: Attribute...) -> Node { self(attributes) }

    /// The element with attributes that were put together before.
    package func callAsFunction(_ attributes: [Attribute]) -> Node {
      Node(.element(TreeElement(name: name, form: .void, attributes: attributes.map(\.tree), children: [])))
    }
  }

  /// The nodes as text, without a document around them.
  package static func render(_ nodes: [Node]) -> String {
    var writer = TreeWriter(reserving: 4096)
    writer.write(nodes.map(\.tree))
    return writer.text
  }

  /// The nodes as text, without a document around them.
  package static func render(@Builder _ content: () -> [Node]) -> String { render(content()) }
}
