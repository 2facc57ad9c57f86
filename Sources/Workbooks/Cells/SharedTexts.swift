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
    while reader.isAtPlainMarkup {
      // Room is made piece by piece: behind a text that is left to the reader of markup there may be another.
      let count = min(reader.usable - reader.cursor, SharedTexts.piece)
      let (byteCount, endCount) = (bytes.count, ends.count)
      bytes.append(contentsOf: repeatElement(0, count: count))
      // Each takes sixteen bytes of markup at least.
      ends.append(contentsOf: repeatElement(0, count: count / 16))
      var (taken, newBytes, newEnds) = (0, byteCount, endCount)
      bytes.withUnsafeMutableBufferPointer { texts in
        ends.withUnsafeMutableBufferPointer { ends in
          guard let texts = texts.baseAddress, let ends = ends.baseAddress else { return }
          taken = muster_read_texts(reader.base + reader.cursor, count, texts, &newBytes, ends, &newEnds)
        }
      }
      reader.cursor += taken
      bytes.removeLast(bytes.count - newBytes)
      ends.removeLast(ends.count - newEnds)
      guard taken > 0, isWithinLimits else { return }
    }
  }

  private static let piece = 8 << 10

  /// Where a text lies in `bytes`; nil where there is none of that number.
  func range(_ number: Int) -> Range<Int>? {
    guard number >= 0, number < ends.count else { return nil }
    return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}
