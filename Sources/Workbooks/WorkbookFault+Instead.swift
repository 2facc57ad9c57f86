import StructuredText

// Files that are something else, known by their first bytes, whatever they are called.
extension WorkbookFault {
  static func other(_ what: String, help: String) -> WorkbookFault {
    WorkbookFault(.notAWorkbook, "this is \(what)", help: help)
  }

  /// What a file is that is no workbook; nil where it may be one.
  package init?(instead bytes: [UInt8]) {
    let start = bytes.prefix(4096)
    let asXLSX = "Open it in the spreadsheet program, save it as .xlsx or CSV (UTF-8), and name that file."
    if bytes.isEmpty {
      self.init(.empty, "the file is empty: there is not one byte in it", help: "Copy it again from where it came.")
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = WorkbookFault.oldOffice(bytes)
    } else if start.starts(with: Array("PK".utf8)) || ArchiveDirectory(bytes).endRecord() != nil {
      // Of an OpenDocument file the first entry, which is never packed, says what it is.
      guard start.firstRange(of: Array("mimetypeapplication/vnd.oasis.opendocument".utf8)) != nil else { return nil }
      self.init(.openDocument, "this is an OpenDocument spreadsheet (.ods)", help: asXLSX)
    } else if start.firstRange(of: Array("urn:schemas-microsoft-com:office:spreadsheet".utf8)) != nil {
      self.init(.xml2003, "this is an XML spreadsheet of 2003, whatever its name says", help: asXLSX)
    } else {
      let foreign = ForeignFile(start: bytes)
      self = .other(foreign?.words ?? "not a workbook", help: foreign?.help ?? asXLSX)
    }
  }

  /// Files that hold files: those of Office before 2007, and workbooks with a password, which differ in the names within.
  private static func oldOffice(_ bytes: [UInt8]) -> WorkbookFault {
    func holds(_ name: String) -> Bool { bytes.firstRange(of: name.utf8.flatMap { [$0, 0] }) != nil }
    if holds("EncryptedPackage") { return .password }
    if holds("WordDocument") {
      return .other("an old Word document (.doc)", help: "Ask for the spreadsheet it was made from.")
    }
    return WorkbookFault(
      .oldOffice, "this is a workbook of Excel 97–2003 (.xls), whatever its name says",
      help: "Open it, save it as 'Excel Workbook (.xlsx)', and name that file.")
  }

  /// The file that Excel keeps beside a workbook that somebody has open: it holds a person's name, which is not told.
  package static var lockFile: WorkbookFault {
    WorkbookFault(
      .lockFile, "this is the mark that somebody has the workbook open, not the workbook",
      help: "Name the workbook itself, without '~$' before its name, once it is closed.")
  }
}
