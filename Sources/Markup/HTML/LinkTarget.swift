/// Where a link leads: a place on the page, a file beside it, or an `https` address. Nothing else can be written, so
/// that no link can run anything.
package struct LinkTarget: Hashable, Sendable {
  let value: String
  let isElsewhere: Bool

  private init(_ value: String, isElsewhere: Bool = false) { (self.value, self.isElsewhere) = (value, isElsewhere) }

  /// The element of this page with that id.
  package static func fragment(_ id: String) -> LinkTarget {
    LinkTarget("#" + percentEncoded(identifier(id), keeping: ""))
  }

  /// A file by its path from the page's folder, `/` between the parts; nil if the path is empty or starts at the root.
  /// A name such as `javascript:x` is only a name here.
  package static func file(_ path: String) -> LinkTarget? {
    guard let first = path.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "\\") else { return nil }
    return LinkTarget(percentEncoded(path, keeping: "/"))
  }

  /// An address that starts with `https://` and a host, in the letters that addresses are made of; else nil.
  package static func https(_ address: String) -> LinkTarget? {
    let start = "https://"
    guard address.lowercased().hasPrefix(start), address.utf8.count <= 2000 else { return nil }
    let rest = address.utf8.dropFirst(start.utf8.count)
    let host = rest.prefix { !"/?#".utf8.contains($0) }
    guard !host.isEmpty, host.allSatisfy({ isUnreserved($0) || $0 == UInt8(ascii: ":") }) else { return nil }
    guard rest.allSatisfy({ isUnreserved($0) || ":/?#[]@!$&'()*+,;=%".utf8.contains($0) }) else { return nil }
    return LinkTarget(address, isElsewhere: true)
  }

  /// An id as it is written in `id` and found by a fragment: white space would end it.
  static func identifier(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
  }

  /// The unreserved characters of RFC 3986.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    case UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  private static func percentEncoded(_ text: String, keeping kept: StaticString) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.description.utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
