/// The names that parts have for each other, and texts as XML writes them.
package enum XMLName {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  package static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  package static let package = "http://schemas.openxmlformats.org/package/2006"

  /// What leads from one part to another, or to a page of the web.
  package struct Relationship {
    let id: String
    let type: String
    /// As XML writes it.
    let target: String
    let isExternal: Bool

    package init(_ id: String, type: String, target: String, isExternal: Bool = false) {
      (self.id, self.type, self.target, self.isExternal) = (id, type, target, isExternal)
    }
  }

  package static func relationships(_ all: [Relationship]) -> String {
    let texts = all.map { one in
      "<Relationship Id=\"\(one.id)\" Type=\"\(one.type)\" Target=\"\(one.target)\"\(one.isExternal ? " TargetMode=\"External\"" : "")/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(texts.joined())</Relationships>"
  }

  /// What a file says of itself.
  package static func properties(title: String) -> String {
    "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(escaped(title))</dc:title><dc:creator>Muster</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>"
  }

  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars { append(scalar, to: &escaped) }
    return escaped
  }

  /// The text of a cell: what XML cannot hold is written as `_x0007_`, and what looks like that is kept from being read so.
  static func cell(_ text: String) -> String {
    var escaped = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_", isEscape(scalars, index) {
        escaped += "_x005F_"
      } else if (scalar.value < 0x20 && scalar != "\t" && scalar != "\n") || scalar == "\u{FFFE}"
        || scalar == "\u{FFFF}"
      {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else {
        append(scalar, to: &escaped)
      }
    }
    return escaped
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    default: text.unicodeScalars.append(scalar)
    }
  }

  private static func isEscape(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return false }
    return scalars[(index + 2)..<(index + 6)].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
