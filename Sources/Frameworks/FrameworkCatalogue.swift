package import StructuredText

/// The frameworks that can be used: a workspace's own first, then those built in.
package struct FrameworkCatalogue: Sendable {
  /// One framework that can be used, read only when asked for.
  package struct Entry: Sendable {
    package let source: SourceText
    package let isBuiltIn: Bool

    /// The file's name without its ending.
    package var id: FrameworkID {
      let file = source.name.split(separator: "/").last ?? ""
      return FrameworkID(file.hasSuffix(".yaml") ? String(file.dropLast(5)) : String(file))
    }
  }

  /// By id; a workspace's own file stands before a built-in one of the same id.
  package let entries: [Entry]

  package init(own: [SourceText]) {
    let mine = own.map { Entry(source: $0, isBuiltIn: false) }
    let names = Set(mine.map(\.id))
    let others = BuiltInFrameworks.all
      .map { Entry(source: SourceText(name: "frameworks/\($0.name)", bytes: $0.bytes), isBuiltIn: true) }
      .filter { !names.contains($0.id) }
    entries = (mine + others).sorted { $0.id < $1.id }
  }

  package func entry(_ id: FrameworkID) -> Entry? { entries.first { $0.id == id } }
}
