import Platform
import StructuredText

// Files that people name as sheets.
extension Call {
  /// What stands on standard input where `-` is named in place of a file; nil for a file.
  func input(_ named: String) throws -> [UInt8]? {
    guard named == "-" else { return nil }
    if let known = opened.input { return known }
    let bytes = try setting.readInput()
    opened.input = bytes
    return bytes
  }

  /// As people are told a file that they named.
  static func shown(_ named: String) -> String { named == "-" ? "standard input" : named }

  /// A small sheet, whole; of a workbook the one that `--sheet` names, else the one whose headings fit. A PDF and the like are
  /// refused with what to do about it.
  func sheet(_ named: String, isFor kinds: SheetKind..., ifPage help: String? = nil) throws -> NamedSheet {
    try sheet(
      named, kinds[0].words, named: value("sheet"), ifPage: help,
      fits: { header in kinds.contains { $0.fits(header, self) } }
    )
  }

  func sheet(
    _ named: String, _ words: String, named wanted: String? = nil, ifPage help: String? = nil, isQuiet: Bool = false,
    fits: @escaping ([String]) -> Bool
  ) throws -> NamedSheet {
    func tell(_ name: String) -> (String) -> Void { { if !isQuiet { warn("muster: \(name): \($0).") } } }
    if let workbook = try WorkbookFile(named, sheets: wanted.map { [$0] } ?? [], self) {
      let rows = try workbook.sheet(words, fits: fits) { header in SheetKind.allCases.contains { $0.fits(header, self) }
      }
      let name = workbook.name(rows)
      return NamedSheet(rows, of: workbook, tell: tell(name))
    }
    if wanted != nil {
      throw Failure("'\(named)' is no workbook, and has no sheets.", next: "Leave --sheet out.")
    }
    let bytes = try input(named) ?? FileReading.bytes(of: path(named), limit: TextLimits.standard.maximumBytes)
    let shown = Call.shown(named)
    if let foreign = ForeignFile(start: bytes) {
      var failure = Failure(foreign, shown)
      if foreign == .webPage, let help { failure.next = help }
      throw failure
    }
    return NamedSheet(SourceText(name: shown, bytes: bytes), fits: fits, tell: tell(shown))
  }
}

extension Call {
  /// The table of a small sheet, and what it is called. One that is plainly meant for another command is sent there.
  func table(_ named: String, isFor kind: SheetKind) throws -> (CSVTable, name: String) {
    let sheet = try sheet(named, isFor: kind)
    try SheetKind.check(sheet)
    let table = try sheet.table()
    try SheetKind.check(table, sheet.file, isFor: kind, self)
    return (table, sheet.name)
  }
}

extension Failure {
  /// A file is something else than a text.
  init(_ foreign: ForeignFile, _ file: String) {
    self.init("'\(file)' is \(foreign.words), and cannot be read as a sheet.", next: foreign.help)
  }
}

extension CSVTable {
  /// The table of a sheet, or everything that keeps it from being one.
  static func of(_ source: SourceText, fits: ([String]) -> Bool) throws -> CSVTable {
    let (table, diagnostics) = CSVTable.read(source, fits: fits)
    guard let table else {
      throw Failure(
        "'\(source.name)' cannot be read as a CSV file.", next: "Save it from the spreadsheet as CSV (UTF-8).",
        diagnostics: diagnostics)
    }
    return table
  }
}
