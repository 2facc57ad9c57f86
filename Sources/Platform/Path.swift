/// Paths as text, taken apart and put together; nothing here looks at the disk.
package enum Path {
  /// Two parts joined by one `/`; the second alone where it is absolute.
  package static func join(_ folder: String, _ name: String) -> String {
    if isAbsolute(name) || folder.isEmpty { return name }
    if name.isEmpty { return folder }
    return folder.utf8.last == slash ? folder + name : "\(folder)/\(name)"
  }

  /// Whether the path starts from the root.
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// The path from the root, without `.`, `..`, and doubled or trailing `/`. `..` is taken as text: where the part before it is
  /// a link, that is not where the system would go.
  package static func absolute(_ path: String, from folder: String) -> String {
    var parts: [Substring] = []
    for part in join(folder, path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder that holds the path; `.` for a bare name, `/` for the root.
  package static func parent(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard let index = trimmed.utf8.lastIndex(of: slash) else { return "." }
    let parent = withoutTrailingSlashes(String(trimmed[..<index]))
    return parent.isEmpty ? "/" : parent
  }

  /// The last part of the path; `/` for the root.
  package static func name(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard trimmed.utf8.count > 1, let index = trimmed.utf8.lastIndex(of: slash) else { return trimmed }
    return String(trimmed[trimmed.utf8.index(after: index)...])
  }

  /// The path with control characters, which could steer a terminal, shown as `?`.
  package static func printable(_ path: String) -> String {
    guard path.unicodeScalars.contains(where: { isControl($0) }) else { return path }
    return String(String.UnicodeScalarView(path.unicodeScalars.map { isControl($0) ? "?" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static let slash = UInt8(ascii: "/")

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
