/// The words of an Office file (.docx, .pptx, .odt and their relatives), paragraph by paragraph, hidden ones and its properties among
/// them: to find out whether something stands in it, not to show it. Nothing outside of the file is opened, no macro is looked at.
package enum OfficeText {
  /// The most letters that are read of one file.
  private static let mostBytes = 256 << 20

  /// - Parameter isWanted: Which parts are read, by their names in the file.
  package static func paragraphs(
    _ bytes: [UInt8], in isWanted: (String) -> Bool = { _ in true }
  ) throws(WorkbookFault) -> [String] {
    let archive = try Archive(bytes)
    var paragraphs: [String] = []
    var left = mostBytes
    for entry in archive.all where entry.name.lowercased().hasSuffix(".xml") && isWanted(entry.name) {
      guard entry.size <= left else { throw .tooLarge("'\(entry.name)'") }
      left -= entry.size
      paragraphs += try OfficeText.paragraphs(archive, entry)
    }
    return paragraphs
  }

  private static func paragraphs(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) -> [String] {
    var reader = try XMLReader(archive, entry)
    var (bytes, start): ([UInt8], Int) = ([], 0)
    while true {
      switch try reader.next() {
      case .text: try reader.appendText(to: &bytes, from: start)
      case .start: if reader.isBreak { bytes.append(0x20) }
      // What is styled within a word is one word; what stands in two paragraphs, cells or properties is not.
      case .end:
        guard reader.endsParagraph, bytes.count > start else { continue }
        bytes.append(0x0A)
        start = bytes.count
      case .done: return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      }
    }
  }

  /// Every cell of a workbook, as it is shown, the names of its sheets, and what else is written in it.
  package static func cells(_ bytes: [UInt8]) throws(WorkbookFault) -> [String] {
    let workbook = try Workbook(bytes)
    var texts = workbook.sheets.map(\.name)
    for sheet in workbook.sheets {
      _ = try workbook.read(sheet) { (line) throws(WorkbookFault) in texts += line.cells.map { line.text($0) } }
    }
    // Its sheets name texts by their numbers, which would be taken for texts.
    return texts + (try paragraphs(bytes) { !$0.lowercased().contains("/worksheets/") })
  }
}

extension XMLReader {
  /// Whether the element that begins parts words: a line break or a tab.
  fileprivate var isBreak: Bool { says(name, "br") || says(name, "tab") || says(name, "s") || says(name, "cr") }

  /// Whether the element that ended is a paragraph, a cell, a text that cells share, or a property of the file.
  fileprivate var endsParagraph: Bool {
    let names: [StaticString] = [
      "p", "h", "tc", "si", "is", "author", "title", "subject", "creator", "description", "keywords", "lastModifiedBy",
      "category", "Company", "Manager", "lpwstr",
    ]
    return names.contains { says(name, $0) }
  }
}
