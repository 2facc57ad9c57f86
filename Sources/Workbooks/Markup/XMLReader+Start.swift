// Tags that begin an element.
extension XMLReader {
  mutating func readStart() throws(WorkbookFault) -> Event? {
    attributes.removeAll(keepingCapacity: true)
    let first = cursor + 1
    guard let last = nameEnd(from: first) else { return try more() }
    guard last > first else { throw damaged("a tag has no name") }
    guard let (end, isEmpty) = try readAttributes(from: last) else { return try more() }
    guard depth < WorkbookLimits.depth else { throw damaged("elements are nested too deeply") }
    if depth == 0 {
      guard !sawRoot else { throw damaged("there is more behind its end") }
      sawRoot = true
      rootPrefix = Array(UnsafeBufferPointer(start: base + first, count: last - first))
      rootPrefix = rootPrefix.firstIndex(of: Sign.colon).map { Array(rootPrefix[..<$0]) } ?? []
    }
    starts.append(open.count)
    open.append(contentsOf: UnsafeBufferPointer(start: base + first, count: last - first))
    setName(first..<last)
    (cursor, endsAtOnce) = (end, isEmpty)
    return .start
  }

  /// Takes the prefix off a name, and notes whether it is the root's.
  mutating func setName(_ whole: Range<Int>) {
    var index = whole.lowerBound
    while index < whole.upperBound, base[index] != Sign.colon { index += 1 }
    guard index < whole.upperBound else {
      (name, isOwn) = (whole, rootPrefix.isEmpty)
      return
    }
    name = (index + 1)..<whole.upperBound
    isOwn = index - whole.lowerBound == rootPrefix.count
    if isOwn {
      for (index, byte) in rootPrefix.enumerated() where base[whole.lowerBound + index] != byte { isOwn = false }
    }
  }

  private func nameEnd(from start: Int) -> Int? {
    var index = start
    while index < usable {
      let byte = base[index]
      if Sign.isSpace(byte) || byte == Sign.greater || byte == Sign.slash || byte == Sign.equals { return index }
      index += 1
    }
    return nil
  }

  private func spaceEnd(from start: Int) -> Int {
    var index = start
    while index < usable, Sign.isSpace(base[index]) { index += 1 }
    return index
  }

  /// The offset behind the tag, and whether the element ends with it; nil where more bytes are needed.
  private mutating func readAttributes(from start: Int) throws(WorkbookFault) -> (end: Int, isEmpty: Bool)? {
    var index = start
    while true {
      index = spaceEnd(from: index)
      guard index < usable else { return nil }
      if base[index] == Sign.greater { return (index + 1, false) }
      if base[index] == Sign.slash {
        guard index + 1 < usable else { return nil }
        guard base[index + 1] == Sign.greater else { throw damaged("a tag does not end") }
        return (index + 2, true)
      }
      guard let nameEnd = nameEnd(from: index) else { return nil }
      let mark = spaceEnd(from: nameEnd)
      guard mark < usable else { return nil }
      let opening = spaceEnd(from: mark + 1)
      guard opening < usable else { return nil }
      let quote = base[opening]
      guard nameEnd > index, base[mark] == Sign.equals, quote == Sign.doubleQuote || quote == Sign.singleQuote else {
        throw damaged("an attribute has no value")
      }
      var closing = opening + 1
      while closing < usable, base[closing] != quote, base[closing] != Sign.less { closing += 1 }
      guard closing < usable else { return nil }
      guard base[closing] == quote else { throw damaged("an attribute does not end") }
      guard attributes.count < 256 else { throw damaged("an element has too many attributes") }
      attributes.append(attribute(index..<nameEnd, (opening + 1)..<closing))
      index = closing + 1
    }
  }

  private func attribute(_ whole: Range<Int>, _ value: Range<Int>) -> Attribute {
    var index = whole.lowerBound
    while index < whole.upperBound, base[index] != Sign.colon { index += 1 }
    let hasPrefix = index < whole.upperBound
    return Attribute(
      name: hasPrefix ? (index + 1)..<whole.upperBound : whole, value: value, hasPrefix: hasPrefix)
  }

  /// Refuses an encoding that no part may have, which the declaration at its very beginning says.
  func checkEncoding() throws(WorkbookFault) {
    let start = String(decoding: UnsafeBufferPointer(start: base, count: min(filled, 200)), as: UTF8.self)
    guard let end = start.firstRange(of: "?>"), let key = start[..<end.lowerBound].firstRange(of: "encoding"),
      start.drop(while: { $0 == "\u{FEFF}" }).hasPrefix("<?xml ")
    else { return }
    let value = start[key.upperBound...].drop { $0 != "\"" && $0 != "'" }.dropFirst().prefix { $0 != "\"" && $0 != "'" }
    let allowed =
      decoder.isUTF16 ? ["utf-16", "utf16", "utf-16le", "utf-16be"] : ["utf-8", "utf8", "us-ascii", "ascii"]
    guard allowed.contains(value.lowercased()) else { throw .encoding("'\(value.prefix(40))'") }
  }
}

/// The bytes that mean something in XML, by name.
enum Sign {
  static var less: UInt8 { UInt8(ascii: "<") }
  static var greater: UInt8 { UInt8(ascii: ">") }
  static var slash: UInt8 { UInt8(ascii: "/") }
  static var equals: UInt8 { UInt8(ascii: "=") }
  static var colon: UInt8 { UInt8(ascii: ":") }
  static var ampersand: UInt8 { UInt8(ascii: "&") }
  static var doubleQuote: UInt8 { UInt8(ascii: "\"") }
  static var singleQuote: UInt8 { UInt8(ascii: "'") }
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
