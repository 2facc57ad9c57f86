import Platform
import StructuredText

// Files that people name as sheets.
extension Call {
  /// A small sheet, whole. A PDF, a workbook and the like are refused with what to do about it.
  func sheet(_ named: String, ifPage help: String? = nil) throws -> SourceText {
    let bytes = try FileReading.bytes(of: path(named), limit: TextLimits.standard.maximumBytes)
    if let foreign = ForeignFile(start: bytes) {
      var failure = Failure(foreign, named)
      if foreign == .webPage, let help { failure.next = help }
      throw failure
    }
    return SourceText(name: named, bytes: bytes)
  }
}

extension Call {
  /// The table of a small sheet, and what it is called. One that is plainly meant for another command is sent there.
  func table(_ named: String, isFor kind: SheetKind) throws -> (CSVTable, name: String) {
    let source = try sheet(named)
    try SheetKind.check(source)
    let table = try CSVTable.of(source)
    try SheetKind.check(table, source.name, isFor: kind)
    return (table, source.name)
  }
}

extension Failure {
  /// A file is something else than a text.
  init(_ foreign: ForeignFile, _ file: String) {
    self.init("'\(file)' is \(foreign.words), and cannot be read as a CSV file.", next: foreign.help)
  }
}

extension CSVTable {
  /// The table of a sheet, or everything that keeps it from being one.
  static func of(_ source: SourceText) throws -> CSVTable {
    let (table, diagnostics) = CSVTable.read(source)
    guard let table else {
      throw Failure(
        "'\(source.name)' cannot be read as a CSV file.", next: "Save it from the spreadsheet as CSV (UTF-8).",
        diagnostics: diagnostics)
    }
    return table
  }
}
