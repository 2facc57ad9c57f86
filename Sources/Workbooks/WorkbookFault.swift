/// Why a file is no workbook that can be read: what it is or what is wrong with it, where, and what to do. It quotes no cell.
package struct WorkbookFault: Error, Sendable, Equatable {
  /// Which kind of refusal it is, for those who must tell them apart.
  package enum Kind: Sendable {
    case password, oldOffice, binary, openDocument, notAWorkbook, xml2003, lockFile, empty
    case compression, damaged, documentType, encoding, tooLarge, formulaWithoutValue
  }

  package let kind: Kind
  /// Where in the workbook: `sheet “List 3”, cell C12`; nil where it is the file as a whole.
  package private(set) var place: String?
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// What to do next, as a sentence.
  package let help: String

  init(_ kind: Kind, at place: String? = nil, _ message: String, help: String) {
    (self.kind, self.place, self.message, self.help) = (kind, place, message, help)
  }

  /// The same fault at a place on a sheet.
  func at(_ place: String) -> WorkbookFault {
    var fault = self
    fault.place = place
    return fault
  }

  /// The same fault on a sheet: its place there is kept, if it has one.
  func on(sheet name: String) -> WorkbookFault {
    var fault = self
    fault.place = "sheet “\(name)”" + (place.map { ", \($0)" } ?? "")
    return fault
  }
}

extension WorkbookFault {
  static func damaged(_ what: String, at place: String? = nil) -> WorkbookFault {
    WorkbookFault(
      .damaged, at: place, "the workbook is damaged: \(what)",
      help: "Open it in the spreadsheet program, save it again, and name that file; or ask for a fresh copy.")
  }

  static func tooLarge(_ what: String, at place: String? = nil) -> WorkbookFault {
    WorkbookFault(
      .tooLarge, at: place, "the workbook is too large to be read: \(what)",
      help: "Save only the sheet that is needed, without pictures and empty formatted rows; or save it as CSV (UTF-8).")
  }

  static func encoding(_ name: String) -> WorkbookFault {
    WorkbookFault(
      .encoding, "a part is written in the encoding \(name), which no workbook may be",
      help: "Open it in the spreadsheet program, save it again, and name that file.")
  }

  static var documentType: WorkbookFault {
    WorkbookFault(
      .documentType, "a part has a document type (<!DOCTYPE), which no spreadsheet program writes",
      help: "Do not open it. Ask whoever sent it where it comes from.")
  }

  static var password: WorkbookFault {
    WorkbookFault(
      .password, "the workbook is encrypted with a password",
      help: "Open it, take the password off (File, Info, Protect Workbook, Encrypt with Password), and save it.")
  }

  static func compression(_ method: Int) -> WorkbookFault {
    WorkbookFault(
      .compression, "a part is compressed in a way that no spreadsheet program uses (method \(method))",
      help: "Open it in the spreadsheet program, save it again, and name that file.")
  }
}
