/// The fields of a mapping that is being read, by key once there are so many that it costs less to look one up than to compare
/// it with each.
struct FieldList {
  private static let few = 32

  private(set) var entries: [MappingNode.Entry] = []
  private var places: [String: Int] = [:]

  /// Adds a field; where one of that key is there already, nothing is added and that one is returned.
  mutating func add(_ key: ScalarNode, _ value: Node) -> MappingNode.Entry? {
    if let first = entry(key.text) { return first }
    entries.append(MappingNode.Entry(key: key, value: value))
    if entries.count == FieldList.few + 1 {
      for (index, entry) in entries.enumerated() { places[entry.key.text] = index }
    } else if entries.count > FieldList.few {
      places[key.text] = entries.count - 1
    }
    return nil
  }

  private func entry(_ key: String) -> MappingNode.Entry? {
    guard entries.count <= FieldList.few else { return places[key].map { entries[$0] } }
    for index in entries.indices where entries[index].key.text == key { return entries[index] }
    return nil
  }
}
