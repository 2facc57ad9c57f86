/// What a file is that is no plain text, told from its first bytes, so that nobody is shown pages of signs instead.
package enum ForeignFile: Sendable, Equatable, CaseIterable {
  case pdf, excel, openDocument, word, archive, oldOffice, richText, webPage, picture, other

  /// How many bytes are enough to tell.
  package static let bytesNeeded = 4096

  /// Nil where the bytes may be plain text.
  package init?(start bytes: [UInt8]) {
    let start = bytes.prefix(ForeignFile.bytesNeeded)
    if let known = ForeignFile.signatures.first(where: { start.starts(with: $0.bytes) }) {
      self = known.file == .archive ? ForeignFile.inArchive(start) : known.file
    } else if ForeignFile.isWebPage(start) {
      self = .webPage
    } else if ForeignFile.isBinary(start) {
      self = .other
    } else {
      return nil
    }
  }

  /// What it is, as an end of "this is …".
  package var words: String {
    switch self {
    case .pdf: "a PDF"
    case .excel: "an Excel workbook"
    case .openDocument: "an OpenDocument file (LibreOffice)"
    case .word: "a Word document"
    case .archive: "a zip archive, or a document kept as one"
    case .oldOffice: "a workbook or document of an older Office (.xls, .doc)"
    case .richText: "a rich-text document"
    case .webPage: "a web page"
    case .picture: "a picture"
    case .other: "no plain text"
    }
  }

  /// What to do to have a text.
  package var help: String {
    switch self {
    case .excel, .openDocument, .oldOffice, .webPage:
      "Open it in the spreadsheet program, save it as .xlsx or CSV (UTF-8), and name that file."
    case .archive: "Take the spreadsheet out of it, and name that file."
    case .pdf, .word, .richText, .picture:
      "Ask for the spreadsheet that it was made from, and name that file."
    case .other: "Name a workbook (.xlsx), or a sheet that was saved as CSV (UTF-8)."
    }
  }

  private static let signatures: [(bytes: [UInt8], file: ForeignFile)] = [
    (Array("%PDF-".utf8), .pdf), (Array("PK\u{3}\u{4}".utf8), .archive), (Array("PK\u{5}\u{6}".utf8), .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice), (Array("{\\rtf".utf8), .richText),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
  ]

  /// The names of the first files in an archive stand in it as they are, between what is packed.
  private static func inArchive(_ start: ArraySlice<UInt8>) -> ForeignFile {
    func holds(_ text: String) -> Bool { start.firstRange(of: Array(text.utf8)) != nil }
    if holds("mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
    if holds("word/") { return .word }
    // The first part of a workbook may be longer than what is looked at; nothing but Office begins with it.
    return holds("xl/") || holds("[Content_Types].xml") ? .excel : .archive
  }

  private static func isWebPage(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
    let first = text.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
    return first.hasPrefix("<!doctype html") || first.hasPrefix("<html")
  }

  /// Whether more than one sign in twenty of the first line is a control character that no text has. A text of which a part was
  /// lost is told by its line. UTF-16 has zero bytes in every second place.
  private static func isBinary(_ start: ArraySlice<UInt8>) -> Bool {
    guard !start.starts(with: [0xFF, 0xFE]), !start.starts(with: [0xFE, 0xFF]) else { return false }
    let line = start.prefix { $0 != Sign.lineFeed }
    let strange = line.count { ($0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B) || $0 == 0x7F }
    return strange * 20 > line.count
  }
}
