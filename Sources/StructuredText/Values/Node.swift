/// What a text says, with the place of every part.
package enum Node: Sendable {
  case scalar(ScalarNode)
  case sequence(SequenceNode)
  case mapping(MappingNode)

  /// The stretch it was written in.
  package var span: SourceSpan {
    switch self {
    case .scalar(let node): node.span
    case .sequence(let node): node.span
    case .mapping(let node): node.span
    }
  }

  /// The same without places.
  package var value: TextValue {
    switch self {
    case .scalar(let node): .scalar(node.text)
    case .sequence(let node): .sequence(node.items.map(\.value))
    case .mapping(let node):
      .mapping(node.entries.map { TextValue.Field(key: $0.key.text, value: $0.value.value) })
    }
  }
}

/// A text. Nothing is a number, a date or a truth value until a decoder takes it for one; nothing written is "".
package struct ScalarNode: Sendable {
  package let text: String
  package let span: SourceSpan

  package init(text: String, span: SourceSpan) { (self.text, self.span) = (text, span) }
}

/// A list.
package struct SequenceNode: Sendable {
  package let items: [Node]
  package let span: SourceSpan

  package init(items: [Node], span: SourceSpan) { (self.items, self.span) = (items, span) }
}

/// Fields by key, in the order of the file. No key is there twice.
package struct MappingNode: Sendable {
  package let entries: [Entry]
  package let span: SourceSpan

  package init(entries: [Entry], span: SourceSpan) { (self.entries, self.span) = (entries, span) }

  /// One field.
  package struct Entry: Sendable {
    package let key: ScalarNode
    package let value: Node

    package init(key: ScalarNode, value: Node) { (self.key, self.value) = (key, value) }
  }
}
