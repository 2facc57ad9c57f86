/// A value of a PDF file (ISO 32000-1, 7.3), as far as finding pages needs it.
indirect enum PDFObject {
  case dictionary([String: PDFObject])
  case array([PDFObject])
  case name(String)
  case number(Int)
  /// The number of an object that stands elsewhere in the file.
  case reference(Int)
  /// Strings, truth values, null, and numbers with a fraction.
  case other

  subscript(key: String) -> PDFObject? {
    if case .dictionary(let entries) = self { entries[key] } else { nil }
  }

  var items: [PDFObject] {
    if case .array(let items) = self { items } else { [] }
  }

  var referenced: Int? {
    if case .reference(let number) = self { number } else { nil }
  }

  var whole: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  var named: String? {
    if case .name(let name) = self { name } else { nil }
  }
}

/// Reads values from the bytes of a PDF file, from a place onwards.
struct PDFScanner {
  private let bytes: [UInt8]
  private(set) var place: Int
  /// Deeper than any file nests that is not made to break readers.
  private static let deepest = 40

  init(_ bytes: [UInt8], at place: Int) { (self.bytes, self.place) = (bytes, place) }

  /// The next word, or nil at the end: what stands between blanks and delimiters.
  mutating func word() -> String? {
    skipBlanks()
    let start = place
    while place < bytes.count, !PDFScanner.ends(bytes[place]) { place += 1 }
    return start < place ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  /// The next value; nil where there is none that can be read.
  mutating func value(depth: Int = 0) -> PDFObject? {
    skipBlanks()
    guard depth < PDFScanner.deepest, place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "("): return string()
    case UInt8(ascii: "<") where next == UInt8(ascii: "<"): return dictionary(depth)
    case UInt8(ascii: "<"): return skip(past: UInt8(ascii: ">"))
    default: return numberOrReference()
    }
  }

  private var next: UInt8? { place + 1 < bytes.count ? bytes[place + 1] : nil }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func ends(_ byte: UInt8) -> Bool { isBlank(byte) || "()<>[]/%".utf8.contains(byte) }

  private mutating func skipBlanks() {
    while place < bytes.count, PDFScanner.isBlank(bytes[place]) { place += 1 }
  }

  private mutating func skip(past end: UInt8) -> PDFObject {
    while place < bytes.count, bytes[place] != end { place += 1 }
    place += 1
    return .other
  }

  /// `#20` in a name stands for a byte.
  private mutating func name() -> String {
    place += 1
    var letters: [UInt8] = []
    while place < bytes.count, !PDFScanner.ends(bytes[place]) {
      let digits = String(decoding: bytes[min(place + 1, bytes.count)..<min(place + 3, bytes.count)], as: UTF8.self)
      if bytes[place] == UInt8(ascii: "#"), let byte = UInt8(digits, radix: 16) {
        letters.append(byte)
        place += 3
      } else {
        letters.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func array(_ depth: Int) -> PDFObject? {
    place += 1
    var items: [PDFObject] = []
    while true {
      skipBlanks()
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: "]") { break }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    }
    place += 1
    return .array(items)
  }

  private mutating func dictionary(_ depth: Int) -> PDFObject? {
    place += 2
    var entries: [String: PDFObject] = [:]
    while true {
      skipBlanks()
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: ">") { break }
      guard case .name(let key)? = value(depth: depth + 1), let entry = value(depth: depth + 1) else { return nil }
      entries[key] = entry
    }
    place += 2
    return .dictionary(entries)
  }

  private mutating func string() -> PDFObject? {
    var open = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: break
      }
      place += 1
      if open == 0 { return .other }
    }
    return nil
  }

  private mutating func numberOrReference() -> PDFObject? {
    guard let word = word() else { return nil }
    guard let number = Int(word) else { return .other }
    let after = place
    if let second = self.word(), Int(second) != nil, self.word() == "R" { return .reference(number) }
    place = after
    return .number(number)
  }
}
