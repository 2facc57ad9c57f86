/// A workbook (.xlsx and its relatives, strict ones too), of which sheets are read as they are asked for. Nothing is worked out
/// anew, nothing outside the file is opened, macros are never looked at.
package struct Workbook {
  /// A sheet of cells.
  package struct Sheet: Sendable {
    package let name: String
    /// Whether it is hidden from whoever opens the workbook.
    package let isHidden: Bool
    let part: Archive.Entry
  }

  /// The most bytes of a file.
  package static let mostBytes = WorkbookLimits.fileBytes

  /// The sheets in the workbook's order; charts and the like are passed over.
  package let sheets: [Sheet]
  let archive: Archive
  let isFrom1904: Bool
  let texts: SharedTexts
  let styles: Styles

  /// Reads what a workbook says of itself. What is none, or is one that cannot be read, is refused by what it is.
  package init(_ bytes: [UInt8]) throws(WorkbookFault) {
    if let fault = WorkbookFault(instead: bytes) { throw fault }
    let archive = try Archive(bytes)
    let package = try WorkbookPackage(archive)
    var reader = try XMLReader(archive, package.main)
    var (sheets, isFrom1904): ([Sheet], Bool) = ([], false)
    reading: while true {
      switch try reader.next() {
      case .start:
        switch reader.depth {
        case 1:
          guard reader.isElement("workbook") else { throw .damaged("its main part is no workbook") }
        case 2:
          if reader.isElement("workbookPr") { isFrom1904 = reader.isSet("date1904") }
          if !reader.isElement("sheets") { try reader.skip() }
        case 3:
          if reader.isElement("sheet"), let sheet = try Workbook.sheet(&reader, package) { sheets.append(sheet) }
          try reader.skip()
        default: try reader.skip()
        }
      case .end, .text: continue
      case .done: break reading
      }
    }
    (self.archive, self.sheets, self.isFrom1904) = (archive, sheets, isFrom1904)
    texts =
      try package.part("sharedStrings").map { (entry) throws(WorkbookFault) in try SharedTexts(archive, entry) }
      ?? SharedTexts()
    styles = try package.part("styles").map { (entry) throws(WorkbookFault) in try Styles(archive, entry) } ?? Styles()
  }

  private static func sheet(_ reader: inout XMLReader, _ package: WorkbookPackage) throws(WorkbookFault) -> Sheet? {
    let name = try reader.value("name") ?? ""
    let state = try reader.value("state") ?? "visible"
    let isHidden = state != "visible"
    guard let id = try reader.prefixedValue("id"), let target = package.relationships[id] else {
      throw .damaged("the part of sheet “\(name)” is missing")
    }
    guard target.kind == "worksheet" else { return nil }
    guard !target.isExternal, let path = target.path else {
      throw .damaged("sheet “\(name)” is not in the file, but somewhere else")
    }
    guard let part = package.archive.entry(path) else { throw .damaged("the part of sheet “\(name)” is missing") }
    return Sheet(name: name, isHidden: isHidden, part: part)
  }
}
