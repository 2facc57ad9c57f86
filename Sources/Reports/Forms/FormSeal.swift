package import Digests
package import StructuredText

/// Tells whether the answers are as they were saved: their last line holds the digest of all the lines before it.
package enum FormSeal {
  package enum Finding: Sendable, Equatable {
    /// As saved, with the digest of all of it.
    case whole(Digest)
    /// The last line is not there: the file was cut off.
    case cutOff
    /// The lines are not those that were saved.
    case altered
  }

  private static let start = Array("\nchecked: \"".utf8)

  /// Line ends may change on the way, as mail programs change them, and a mark may come before the text; nothing else may.
  package static func look(at source: SourceText) -> Finding {
    var bytes = source.bytes.filter { $0 != UInt8(ascii: "\r") }[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    let line = bytes.suffix(start.count + 65)
    guard line.starts(with: start), line.last == UInt8(ascii: "\"") else { return .cutOff }
    let stated = String(decoding: line.dropFirst(start.count).dropLast(), as: UTF8.self)
    let said = Array(bytes.dropLast(start.count + 65)) + [UInt8(ascii: "\n")]
    let found = SHA256.digest(of: said)
    return Digest(hex: stated) == found ? .whole(found) : .altered
  }

  /// The text with its seal, as the page writes it.
  package static func sealed(_ text: String) -> String { text + "checked: \"\(SHA256.digest(of: text).hex)\"\n" }
}
