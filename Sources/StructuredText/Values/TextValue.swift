/// What a text says, without places: what is written.
package indirect enum TextValue: Hashable, Sendable {
  case scalar(String)
  case sequence([TextValue])
  case mapping([Field])

  /// One field of a mapping; the order of fields is kept and counts.
  package struct Field: Hashable, Sendable {
    package let key: String
    package let value: TextValue

    package init(key: String, value: TextValue) { (self.key, self.value) = (key, value) }
  }
}
