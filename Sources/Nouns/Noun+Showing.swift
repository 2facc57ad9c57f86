package import Markup
package import Pages

extension Noun {
  /// Things as a table, one a row; all fields, or those named, in their order.
  ///
  /// - Parameters:
  ///   - left: What is left out.
  ///   - showing: Where what is shown otherwise than mostly is shown.
  package static func table(
    _ title: String, name: String, _ nouns: [Self], only keys: [Key]? = nil, without left: Set<Key> = [],
    showing: [Key: Table.Showing] = [:], called names: [Key: String] = [:]
  ) -> Table {
    let shown = keys.map { $0.compactMap(field) } ?? fields.filter { !left.contains($0.key) }
    return Table(
      title, name: name,
      shown.map { field in
        let column =
          keys == nil ? field.column.shown(showing[field.key] ?? field.column.showing) : field.column.shownOnPages
        return names[field.key].map(column.called) ?? column
      },
      rows: nouns.map { noun in shown.map { $0.cell(noun) } })
  }

  /// The fields as a page about the thing alone names them. What tables make room for only where there is room is left out
  /// where there is nothing.
  package var pageFields: [Field] {
    Self.fields.compactMap { field in
      let cell = field.cell(self)
      let mayBeMissing = [.wide, .desks, .sheets].contains(field.column.showing)
      return cell.value == .nothing && mayBeMissing ? nil : Field(Phrase(field.column.onPages), cell.inFull)
    }
  }

  /// The fields for programs, each by the name of its key.
  package var members: [JSON.Member] { members(only: Array(Key.allCases)) }

  private func members(only keys: [Key]) -> [JSON.Member] {
    keys.compactMap(Self.field).filter(\.isTold).map { .init($0.key.rawValue, $0.cell(self).json) }
  }

  /// Things for programs; all fields, or those named.
  package static func json(_ nouns: [Self], only keys: [Key]? = nil) -> JSON {
    .list(nouns.map { .object($0.members(only: keys ?? Array(Key.allCases))) })
  }

  private static func field(_ key: Key) -> NounField<Self>? { fields.first { $0.key == key } }
}
