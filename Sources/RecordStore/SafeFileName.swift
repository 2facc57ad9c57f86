/// A name for an evidence file that every system takes, close to the one it came with.
package enum SafeFileName {
  /// Keeps the path from the workspace on under 120 characters.
  package static let limit = 70

  // Linux counts a name in bytes (255), the others in UTF-16 units.
  private static let byteLimit = 200
  private static let extensionLimit = 16

  /// The last part of a path as a safe name; a name that is safe comes back as it is.
  ///
  /// Replaced or dropped: what Windows forbids (Microsoft, "Naming Files, Paths, and Namespaces"), control and invisible
  /// characters, dots and hyphens at the front, dots and spaces at the end, device names such as `CON`.
  package static func make(from path: String) -> String {
    let last = path.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? ""
    let plain = String(String.UnicodeScalarView(last.unicodeScalars.compactMap(replacement)))
    let (stem, ending) = parts(trimmed(plain))
    var name = trimmed(shortened(stem, leaving: ending) + ending)
    if name.isEmpty { name = "file" }
    return isDevice(name) ? "_\(name)" : name
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "<", ">", ":", "\"", "|", "?", "*": return "-"
    case " ": return " "
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse: return nil
    case .lineSeparator, .paragraphSeparator, .spaceSeparator: return " "
    default: return scalar
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first == "." || first == " " || first == "-" { rest.removeFirst() }
    while let last = rest.last, last == "." || last == " " { rest.removeLast() }
    return String(rest)
  }

  /// The name up to its last dot, and the rest if it is short enough to be an ending such as `.pdf`.
  private static func parts(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= extensionLimit else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  private static func shortened(_ stem: String, leaving ending: String) -> String {
    var stem = stem
    while stem.utf16.count + ending.utf16.count > limit || stem.utf8.count + ending.utf8.count > byteLimit {
      stem.removeLast()
    }
    return stem
  }

  private static func isDevice(_ name: String) -> Bool {
    let base = (name.split(separator: ".", omittingEmptySubsequences: false).first ?? "").lowercased()
    let stem = base.split(separator: " ").first.map(String.init) ?? base
    if ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"].contains(stem) { return true }
    guard stem.hasPrefix("com") || stem.hasPrefix("lpt"), stem.count == 4, let last = stem.last else { return false }
    return "0123456789¹²³".contains(last)
  }
}
