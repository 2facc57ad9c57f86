package import StructuredText

/// The frameworks that can be used: a workspace's own first, then those built in.
package struct FrameworkCatalogue: Sendable {
  /// One framework that can be used, read only when asked for.
  package struct Entry: Sendable {
    /// A workspace's own file; nil where it is one of those built in.
    private let own: SourceText?
    /// What its file is called, with the folder.
    private let name: String

    fileprivate init(own: SourceText) { (self.own, name) = (own, own.name) }

    fileprivate init(builtIn file: String) { (own, name) = (nil, "frameworks/\(file)") }

    package var isBuiltIn: Bool { own == nil }

    /// The text of its file; of a built-in one, copied on every call.
    package var source: SourceText { own ?? SourceText(name: name, bytes: BuiltInFrameworks.bytes(of: file)) }

    /// The file's name without its ending.
    package var id: FrameworkID { FrameworkID(file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file) }

    private var file: String { String(name.split(separator: "/").last ?? "") }
  }

  /// By id; a workspace's own file stands before a built-in one of the same id.
  package let entries: [Entry]

  package init(own: [SourceText]) {
    let mine = own.map { Entry(own: $0) }
    let names = Set(mine.map(\.id))
    let others = BuiltInFrameworks.names.map { Entry(builtIn: $0) }.filter { !names.contains($0.id) }
    entries = (mine + others).sorted { $0.id < $1.id }
  }

  package func entry(_ id: FrameworkID) -> Entry? { entries.first { $0.id == id } }
}
