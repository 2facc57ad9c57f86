// What the bytes of an event say.
extension XMLReader {
  /// Whether the element that began or ended is so called, in the vocabulary of the root.
  @inline(__always)
  func isElement(_ text: StaticString) -> Bool { isOwn && says(name, text) }

  @inline(__always)
  func says(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    var index = 0
    while index < range.count {
      if base[range.lowerBound + index] != text.utf8Start[index] { return false }
      index += 1
    }
    return true
  }

  /// The value of an attribute without a prefix, its entities decoded.
  func value(_ attribute: StaticString) throws(WorkbookFault) -> String? {
    for one in attributes where !one.hasPrefix && says(one.name, attribute) { return try decoded(one.value) }
    return nil
  }

  /// The value of an attribute with a prefix, whichever: relationships have theirs in several.
  func prefixedValue(_ attribute: StaticString) throws(WorkbookFault) -> String? {
    for one in attributes where one.hasPrefix && says(one.name, attribute) { return try decoded(one.value) }
    return nil
  }

  /// Whether there is an attribute without a prefix of that name.
  func has(_ attribute: StaticString) -> Bool { attributes.contains { !$0.hasPrefix && says($0.name, attribute) } }

  /// Whether an attribute is set: "1", or the word as XML Schema allows it.
  func isSet(_ attribute: StaticString) -> Bool {
    for one in attributes where !one.hasPrefix && says(one.name, attribute) {
      return says(one.value, "1") || says(one.value, "true")
    }
    return false
  }

  /// A whole number, or nil where the attribute has none.
  func number(_ attribute: StaticString) -> Int? {
    for one in attributes where !one.hasPrefix && says(one.name, attribute) {
      var number = 0
      for place in one.value {
        guard Sign.isDigit(base[place]), number < 1 << 40 else { return nil }
        number = number * 10 + Int(base[place] &- 0x30)
      }
      return one.value.isEmpty ? nil : number
    }
    return nil
  }

  private func decoded(_ range: Range<Int>) throws(WorkbookFault) -> String {
    var bytes: [UInt8] = []
    try append(range, isPlain: false, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Puts the text of the last event behind others; the cell that it belongs to begins at an offset.
  @inline(__always)
  func appendText(to bytes: inout [UInt8], from start: Int) throws(WorkbookFault) {
    guard bytes.count - start + text.count <= WorkbookLimits.cellBytes else {
      throw .tooLarge("a cell is longer than 1 MiB")
    }
    try append(text, isPlain: isPlain, to: &bytes)
  }

  private func append(_ range: Range<Int>, isPlain: Bool, to bytes: inout [UInt8]) throws(WorkbookFault) {
    if isPlain {
      bytes.append(contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      switch base[index] {
      case Sign.ampersand:
        index = try appendEntity(at: index, before: range.upperBound, to: &bytes)
      case Sign.carriageReturn:
        // XML has one line end, whatever the file has.
        bytes.append(Sign.lineFeed)
        index += index + 1 < range.upperBound && base[index + 1] == Sign.lineFeed ? 2 : 1
      default:
        bytes.append(base[index])
        index += 1
      }
    }
  }

  /// The offset behind an entity: one of the five, or a number.
  private func appendEntity(
    at start: Int, before end: Int, to bytes: inout [UInt8]
  ) throws(WorkbookFault) -> Int {
    var last = start + 1
    while last < end, last - start < 12, base[last] != UInt8(ascii: ";") { last += 1 }
    guard last < end, base[last] == UInt8(ascii: ";") else { throw damaged("there is an '&' that begins no entity") }
    let name = (start + 1)..<last
    if says(name, "amp") {
      bytes.append(Sign.ampersand)
    } else if says(name, "lt") {
      bytes.append(Sign.less)
    } else if says(name, "gt") {
      bytes.append(Sign.greater)
    } else if says(name, "quot") {
      bytes.append(Sign.doubleQuote)
    } else if says(name, "apos") {
      bytes.append(Sign.singleQuote)
    } else {
      let word = String(decoding: UnsafeBufferPointer(start: base + start + 1, count: name.count), as: UTF8.self)
      let number =
        word.hasPrefix("#x")
        ? UInt32(word.dropFirst(2), radix: 16) : word.hasPrefix("#") ? UInt32(word.dropFirst()) : nil
      guard let number, number > 0, let scalar = Unicode.Scalar(number), let encoded = UTF8.encode(scalar) else {
        throw damaged("there is an entity that is not one of XML's own")
      }
      bytes.append(contentsOf: encoded)
    }
    return last + 1
  }
}
