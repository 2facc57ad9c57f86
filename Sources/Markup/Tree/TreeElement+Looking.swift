/// What those who write a tree in other ways than as markup look for in an element.
extension TreeElement {
  /// The elements of that name that it holds itself.
  func elements(_ wanted: String) -> [TreeElement] {
    children.compactMap { if case .element(let one) = $0, one.name.description == wanted { one } else { nil } }
  }

  /// The outermost elements below it of which `isWanted` holds, in order.
  func flattened(_ isWanted: (String) -> Bool) -> [TreeElement] {
    children.flatMap { child -> [TreeElement] in
      guard case .element(let one) = child else { return [] }
      return isWanted(one.name.description) ? [one] : one.flattened(isWanted)
    }
  }

  func hasClass(_ name: String) -> Bool {
    attributes.contains { attribute in
      guard attribute.name.description == "class", case .text(let value) = attribute.value else { return false }
      return value.split(separator: " ").contains(Substring(name))
    }
  }

  /// Whether a page keeps it from those who read: running feet and what is for the eye alone.
  var isHiddenFromReaders: Bool {
    attributes.contains { attribute in
      guard case .text(let value) = attribute.value else {
        return attribute.name.description == "hidden" && attribute.isPresent
      }
      return attribute.prefix.description + attribute.name.description == "aria-hidden" && value == "true"
    }
  }
}

extension TreeAttribute {
  var isPresent: Bool { if case .present = value { true } else { false } }
}
