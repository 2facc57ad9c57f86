package import StructuredText

/// The frameworks that can be used: a workspace's own first, then those built in.
package struct FrameworkCatalogue: Sendable {
  /// One framework that can be used, read only when asked for.
  package struct Entry: Sendable {
    /// A workspace's own file; nil where it is one of those built in.
    private let own: SourceText?
    /// What its file is called.
    private let file: String
    /// The file's name without its ending.
    package let id: FrameworkID

    fileprivate init(own: SourceText) { self.init(own, String(own.name.split(separator: "/").last ?? "")) }

    fileprivate init(builtIn file: String) { self.init(nil, file) }

    private init(_ own: SourceText?, _ file: String) {
      (self.own, self.file) = (own, file)
      id = FrameworkID(file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file)
    }

    package var isBuiltIn: Bool { own == nil }

    /// The text of its file; of a built-in one, copied on every call.
    package var source: SourceText {
      own ?? SourceText(name: "frameworks/\(file)", bytes: BuiltInFrameworks.bytes(of: file))
    }

    /// What it reads as, and what is wrong with it where it cannot be used.
    package var reading: (framework: Framework?, diagnostics: [Diagnostic]) {
      guard let own else { return (BuiltInFrameworks.framework(file), []) }
      return FrameworkReader.read(own, isChecked: false)
    }
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
