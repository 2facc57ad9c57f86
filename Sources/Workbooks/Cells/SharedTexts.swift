/// The texts that cells share, all in one piece.
struct SharedTexts {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  init(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) {
    var reader = try XMLReader(archive, entry)
    reading: while true {
      switch try reader.next() {
      case .start:
        if reader.depth == 1 { continue }
        guard reader.depth == 2, reader.isElement("si") else {
          try reader.skip()
          continue
        }
        try reader.appendRichText(to: &bytes)
        ends.append(bytes.count)
        guard bytes.count <= WorkbookLimits.sharedBytes, ends.count <= 1 << 24 else {
          throw .tooLarge("its texts come to more than \(WorkbookLimits.sharedBytes >> 20) MiB")
        }
      case .end, .text: continue
      case .done: break reading
      }
    }
  }

  /// Where a text lies in `bytes`; nil where there is none of that number.
  func range(_ number: Int) -> Range<Int>? {
    guard number >= 0, number < ends.count else { return nil }
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }
}
