import Calendar
import Digests
import Frameworks
import StructuredText

/// A field with text, or none where there is nothing to say.
func field(_ key: String, _ text: String?) -> [TextValue.Field] {
  text.map { [TextValue.Field(key: key, value: .scalar($0))] } ?? []
}

/// A field with a value of the field's own making, such as a day or a number.
func field(_ key: String, _ value: (some CustomStringConvertible)?) -> [TextValue.Field] {
  field(key, value.map { "\($0)" })
}

/// A field with a list of texts, or none where the list is empty.
func field(_ key: String, _ texts: [String]) -> [TextValue.Field] {
  texts.isEmpty ? [] : [TextValue.Field(key: key, value: .sequence(texts.map { .scalar($0) }))]
}

/// A field with a list of mappings, or none where the list is empty.
func field(_ key: String, _ entries: [[TextValue.Field]]) -> [TextValue.Field] {
  entries.isEmpty ? [] : [TextValue.Field(key: key, value: .sequence(entries.map { .mapping($0) }))]
}

extension FieldReader {
  func optionalDigest(_ key: String) -> Digest? {
    optionalValue(key, expected: "a digest of 64 hexadecimal digits") { Digest(hex: $0) }
  }

  func digest(_ key: String) -> Digest? { value(key, "a digest of 64 hexadecimal digits") { Digest(hex: $0) } }

  func day(_ key: String) -> CivilDate? { optionalValue(key, expected: "a day such as 2026-11-21") { CivilDate($0) } }

  /// Each entry of a list of mappings, read in turn.
  func entries<Entry>(_ key: String, _ what: String, _ read: (FieldReader) -> Entry?) -> [Entry] {
    optionalList(key).compactMap { node in
      guard let entry = FieldReader(node, what, findings) else { return nil }
      let result = read(entry)
      entry.finish()
      return result
    }
  }
}
