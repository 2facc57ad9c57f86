import StructuredText

extension Record {
  /// Whether a text stands in it, in small letters or capitals.
  package func mentions(_ text: String) -> Bool {
    let wanted = text.lowercased()
    func isIn(_ value: TextValue) -> Bool {
      switch value {
      case .scalar(let text): text.lowercased().contains(wanted)
      case .sequence(let values): values.contains(where: isIn)
      case .mapping(let fields): fields.contains { isIn($0.value) }
      }
    }
    return isIn(.mapping(header.by.fields + body.fields))
  }
}
