import SheetKernel

/// The number formats of a workbook, by the number that cells have of their style.
struct Styles {
  private var formats: [NumberFormat] = []
  /// What the kernel makes of a number, by style.
  private(set) var plain: [UInt8] = []

  /// Cells of a workbook without styles, or of a style that is not there, are shown without a format.
  func format(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }

  init() {}

  init(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) {
    var reader = try XMLReader(archive, entry)
    var codes: [Int: String] = [:]
    var numbers: [Int] = []
    var isInCells = false
    reading: while true {
      switch try reader.next() {
      case .start:
        switch reader.depth {
        case 1: continue
        case 2:
          isInCells = reader.isElement("cellXfs")
          if !isInCells, !reader.isElement("numFmts") { try reader.skip() }
        case 3:
          if isInCells {
            numbers.append(reader.number("numFmtId") ?? 0)
          } else if let number = reader.number("numFmtId") {
            codes[number] = try reader.value("formatCode")
          }
          guard numbers.count <= 1 << 16, codes.count <= 1 << 16 else {
            throw .tooLarge("there are too many styles in it")
          }
        default: try reader.skip()
        }
      case .end, .text: continue
      case .done: break reading
      }
    }
    let known = codes.mapValues { NumberFormat($0) }
    formats = numbers.map { known[$0] ?? NumberFormat(builtIn: $0) }
    plain = formats.map {
      switch $0 {
      case .general: UInt8(MUSTER_AS_WRITTEN)
      case .day: UInt8(MUSTER_AS_DAY)
      case .time, .duration, .pattern: UInt8(MUSTER_AS_ELSE)
      }
    }
  }
}
