package import Calendar

/// A reference to a paper, as far as it says which paper that is.
///
/// People and programs write one place in several ways. White space, a slash at the end, the case of a scheme and a host
/// and the parameters that follow whoever clicks tell nothing of the paper; whatever else differs may be another one.
package struct PaperReference: Hashable, Sendable {
  /// The place without what tells nothing. Bytes, since thousands of them are compared at each command.
  private let bytes: [UInt8]

  package init(_ written: String) {
    var bytes = PaperReference.spaced(written)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), PaperReference.isScheme(bytes[..<colon]) else {
      self.bytes = PaperReference.bare(bytes[...])
      return
    }
    PaperReference.lower(&bytes, bytes.startIndex..<colon)
    let start = colon + 3
    guard bytes[(colon + 1)...].starts(with: "//".utf8) else {
      self.bytes = PaperReference.bare(bytes[...])
      return
    }
    let host = start..<(bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex)
    PaperReference.lower(&bytes, host)
    let fragment = bytes[host.upperBound...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let query = bytes[host.upperBound..<fragment].firstIndex(of: UInt8(ascii: "?")) ?? fragment
    let isLibrary = bytes[host].reversed().starts(with: ".sharepoint.com".utf8.reversed())
    let told = bytes[query..<fragment].dropFirst().split(separator: UInt8(ascii: "&")).filter {
      !PaperReference.isTracking($0, isLibrary: isLibrary)
    }
    self.bytes =
      PaperReference.bare(bytes[..<query]) + (told.isEmpty ? [] : Array("?".utf8))
      + told.joined(separator: "&".utf8) + PaperReference.bare(bytes[fragment...])
  }

  /// Parameters by which those who send a link out know who followed it.
  private static let tracking: Set<String> = [
    "gclid", "gbraid", "wbraid", "dclid", "fbclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl",
  ]
  /// The same of a document library's sharing links.
  private static let sharing: Set<String> = ["csf", "web", "e"]

  private static func isTracking(_ parameter: ArraySlice<UInt8>, isLibrary: Bool) -> Bool {
    let name = String(decoding: parameter.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self).lowercased()
    return name.hasPrefix("utm_") || tracking.contains(name) || (isLibrary && sharing.contains(name))
  }

  /// With one space for each run of white space, however that is written, and none beside a slash or behind a colon.
  private static func spaced(_ written: String) -> [UInt8] {
    var result: [UInt8] = []
    var (isAfterSpace, rest) = (false, Array(written.utf8)[...])
    while let byte = rest.first {
      let mayBeSpace = byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "%") || byte >= 0x80
      if mayBeSpace, let space = spaces.first(where: { rest.starts(with: $0) }) {
        isAfterSpace = true
        rest = rest.dropFirst(space.count)
        continue
      }
      let isBeside = byte == UInt8(ascii: "/") || (result.last.map { "/:".utf8.contains($0) } ?? true)
      if isAfterSpace, !isBeside { result.append(UInt8(ascii: " ")) }
      result.append(byte)
      (isAfterSpace, rest) = (false, rest.dropFirst())
    }
    return result
  }

  private static let spaces = [" ", "\t", "\n", "\r", "\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}", "%20"].map {
    Array($0.utf8)
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
      }
  }

  private static func lower(_ bytes: inout [UInt8], _ range: Range<Int>) {
    for place in range where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[place]) { bytes[place] |= 0x20 }
  }

  /// Without slashes at the end.
  private static func bare(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(bytes[..<(bytes.lastIndex { !"/\\".utf8.contains($0) }.map { $0 + 1 } ?? bytes.startIndex)])
  }
}

extension PaperReference: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// A paper at one place, as it was on one day: two items of one edition are one paper.
package struct PaperEdition: Hashable, Sendable {
  package let reference: PaperReference
  package let day: CivilDate

  package init(reference: PaperReference, day: CivilDate) { (self.reference, self.day) = (reference, day) }
}

extension EvidenceContent {
  /// Nil for a copy of a file, which is known by its bytes, and where it is not said where it is or for which day it speaks.
  package var edition: PaperEdition? {
    guard let reference, let day = speaksFor else { return nil }
    return PaperEdition(reference: reference, day: day)
  }
}

extension String {
  /// The words that a name or a title consists of, however they were spaced and in whatever case.
  package var asWords: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
