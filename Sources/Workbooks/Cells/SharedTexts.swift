import SheetKernel

/// The texts that cells share, all in one piece.
struct SharedTexts {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []

  init() {}

  init(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) {
    var reader = try XMLReader(archive, entry)
    reading: while true {
      if reader.depth == 1 {
        takePlain(&reader)
        guard isWithinLimits else { throw tooLarge }
      }
      switch try reader.next() {
      case .start:
        if reader.depth == 1 { continue }
        guard reader.depth == 2, reader.isElement("si") else {
          try reader.skip()
          continue
        }
        try reader.appendRichText(to: &bytes)
        ends.append(UInt32(bytes.count))
        guard isWithinLimits else { throw tooLarge }
      case .end, .text: continue
      case .done: break reading
      }
    }
  }

  private var isWithinLimits: Bool { bytes.count <= WorkbookLimits.sharedBytes && ends.count <= 1 << 24 }

  private var tooLarge: WorkbookFault {
    .tooLarge("its texts come to more than \(WorkbookLimits.sharedBytes >> 20) MiB")
  }

  /// Takes in texts without runs and without anything to be decoded from where the window stands, as many as there are.
  private mutating func takePlain(_ reader: inout XMLReader) {
    guard reader.isAtPlainMarkup else { return }
    let count = reader.usable - reader.cursor
    let (byteCount, endCount) = (bytes.count, ends.count)
    // Each takes seventeen bytes of markup at least.
    bytes.append(contentsOf: repeatElement(0, count: count))
    ends.append(contentsOf: repeatElement(0, count: count / 16))
    var (newBytes, newEnds) = (byteCount, endCount)
    bytes.withUnsafeMutableBufferPointer { texts in
      ends.withUnsafeMutableBufferPointer { ends in
        guard let texts = texts.baseAddress, let ends = ends.baseAddress else { return }
        reader.cursor += muster_read_texts(reader.base + reader.cursor, count, texts, &newBytes, ends, &newEnds)
      }
    }
    bytes.removeLast(bytes.count - newBytes)
    ends.removeLast(ends.count - newEnds)
  }

  /// Where a text lies in `bytes`; nil where there is none of that number.
  func range(_ number: Int) -> Range<Int>? {
    guard number >= 0, number < ends.count else { return nil }
    return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}
