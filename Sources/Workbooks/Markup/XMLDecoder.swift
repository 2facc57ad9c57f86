/// Turns the UTF-16 of a part into UTF-8. UTF-8 stays as it is.
struct XMLDecoder {
  private enum Form { case undecided, utf8, littleEndian, bigEndian }

  private var form = Form.undecided
  private var pending: [UInt8] = []
  private var highSurrogate: UInt16?

  /// Whether nothing is left half said.
  var isWhole: Bool { pending.isEmpty && highSurrogate == nil }

  /// What the part is written in, as far as its first bytes tell.
  var isUTF16: Bool { form == .littleEndian || form == .bigEndian }

  /// The next bytes as UTF-8; nil where they are that already.
  mutating func decoded(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) -> [UInt8]? {
    if form == .undecided { form = XMLDecoder.form(bytes) }
    guard isUTF16 else { return nil }
    let all = pending + bytes
    pending = all.count % 2 == 1 ? [all[all.count - 1]] : []
    var text: [UInt8] = []
    text.reserveCapacity(all.count * 3 / 2)
    for index in stride(from: 0, to: all.count - 1, by: 2) {
      let (first, second) = (UInt16(all[index]), UInt16(all[index + 1]))
      try append(form == .littleEndian ? second << 8 | first : first << 8 | second, to: &text)
    }
    return text
  }

  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) throws(WorkbookFault) {
    let scalar: Unicode.Scalar?
    if let high = highSurrogate {
      highSurrogate = nil
      scalar =
        UTF16.isTrailSurrogate(unit)
        ? Unicode.Scalar(0x1_0000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)) : nil
    } else if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    } else {
      scalar = Unicode.Scalar(UInt32(unit))
    }
    guard let scalar, let encoded = UTF8.encode(scalar) else {
      throw .damaged("a letter in it is half a letter (UTF-16)")
    }
    if scalar != "\u{FEFF}" { text.append(contentsOf: encoded) }
  }

  /// By the byte-order mark, else by the `<` with which every part begins.
  private static func form(_ bytes: UnsafeRawBufferPointer) -> Form {
    guard bytes.count >= 2 else { return .utf8 }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (UInt8(ascii: "<"), 0): return .littleEndian
    case (0xFE, 0xFF), (0, UInt8(ascii: "<")): return .bigEndian
    default: return .utf8
    }
  }
}
