/// What HTML and SVG are made of before they are written. Only this module can build it, so that a name is always a
/// literal and data is always text or the value of an attribute.
indirect enum Tree: Sendable {
  case text(String)
  case element(TreeElement)
  case embedded(Embedded)
}

/// An element: a literal name, attributes and what it holds.
struct TreeElement: Sendable {
  /// How the element is written.
  enum Form: Sendable {
    /// Starts on a line of its own; white space around it means nothing.
    case block
    /// Stands in running text; nothing may be put around it.
    case inline
    /// White space inside it is kept, as in `pre`.
    case preserved
    /// HTML without content, on a line of its own: `<meta>`.
    case line
    /// HTML without content: `<br>`.
    case void
    /// SVG without content: `<rect/>`.
    case closed

    var hasContent: Bool { self == .block || self == .inline || self == .preserved }
  }

  let name: StaticString
  let form: Form
  var attributes: [TreeAttribute]
  var children: [Tree]
}

/// An attribute: a literal name, and a value that is escaped when it is written.
struct TreeAttribute: Sendable {
  enum Value: Sendable {
    case text(String)
    case present
    case absent
  }

  /// `data-`, `aria-` or nothing.
  var prefix: StaticString = ""
  let name: StaticString
  let value: Value

  init(prefix: StaticString = "", _ name: StaticString, _ value: String) {
    (self.prefix, self.name, self.value) = (prefix, name, .text(value))
  }

  /// An attribute that is there or not, such as `checked`.
  init(_ name: StaticString, if condition: Bool) {
    (self.name, value) = (name, condition ? .present : .absent)
  }

  func hasName(of other: TreeAttribute) -> Bool {
    prefix.description == other.prefix.description && name.description == other.name.description
  }
}

/// Text that is written as it is: the content of `style` and `script`, made from literals or from JSON only.
struct Embedded: Sendable {
  let name: StaticString
  let attributes: [TreeAttribute]
  let text: String

  init(_ name: StaticString, _ attributes: [TreeAttribute] = [], text: String) {
    (self.name, self.attributes, self.text) = (name, attributes, text)
  }
}
