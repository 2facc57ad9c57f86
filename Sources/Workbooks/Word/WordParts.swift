/// What a Word document (.docx and its relatives) says of how it looks: its styles, with the colours and the lists that they name.
/// Nothing else of it is read: no text, no macro, no picture, nothing outside of the file.
package struct WordParts: Sendable {
  /// A style as it is named where it is used, and as people see it.
  package struct Style: Sendable {
    package let id: String
    package let name: String
    /// The style from which it has what it does not say itself.
    fileprivate var basis: String?
    fileprivate var tabs: [Int] = []
  }

  /// Why a file is none whose styles can be taken.
  package enum Fault: Error, Sendable { case notWord, password, tooLarge, damaged, withoutStyles }

  /// The parts as they are written.
  package let styles: String
  package let theme: String?
  package let numbering: String?
  package let named: [Style]

  /// The most bytes of the file, and of one part that is taken.
  package static let mostBytes = 32 << 20
  private static let mostOfPart = 8 << 20

  package init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= WordParts.mostBytes else { throw .tooLarge }
    do throws(WorkbookFault) {
      if let fault = WorkbookFault(instead: bytes) { throw fault }
      let archive = try Archive(bytes)
      let first = try WorkbookPackage.relationships(archive, of: "")
      guard let main = WorkbookPackage.first("officeDocument", of: first)?.path,
        let types = archive.entry("[Content_Types].xml"),
        try WorkbookPackage.type(of: main, archive, types).contains("wordprocessingml")
      else { throw WorkbookFault.other("no Word document", help: "") }
      let relationships = try WorkbookPackage.relationships(archive, of: main)
      func part(_ kind: String) -> Archive.Entry? {
        WorkbookPackage.first(kind, of: relationships)?.path.flatMap { archive.entry($0) }
      }
      named = try part("styles").map { (entry) throws(WorkbookFault) in try WordParts.named(archive, entry) } ?? []
      styles =
        try part("styles").map { (entry) throws(WorkbookFault) in try WordParts.text(archive, entry) ?? "" } ?? ""
      theme = try part("theme").flatMap { (entry) throws(WorkbookFault) in try WordParts.text(archive, entry) }
      numbering = try part("numbering").flatMap { (entry) throws(WorkbookFault) in try WordParts.text(archive, entry) }
    } catch {
      throw Fault(error)
    }
    // Parts are put together as texts, and every program that writes them calls their vocabulary so.
    guard styles.contains("</w:styles>"), styles.contains(WordParts.vocabulary) else { throw .withoutStyles }
  }

  private static let vocabulary = "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private static func named(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) -> [Style] {
    var reader = try XMLReader(archive, entry)
    var styles: [Style] = []
    var id: String?
    while true {
      switch try reader.next() {
      case .start where reader.depth == 2:
        id = reader.isElement("style") ? try reader.prefixedValue("styleId") : nil
      case .start where reader.depth == 3 && reader.isElement("name"):
        if let id, let name = try reader.prefixedValue("val") { styles.append(Style(id: id, name: name)) }
      case .start where reader.depth == 3 && reader.isElement("basedOn"):
        if let last = styles.indices.last, styles[last].id == id {
          styles[last].basis = try reader.prefixedValue("val")
        }
      case .start where reader.depth == 5 && reader.isElement("tab"):
        if let last = styles.indices.last, styles[last].id == id,
          let place = try reader.prefixedValue("pos").flatMap({ Int($0) })
        {
          styles[last].tabs.append(place)
        }
      case .start, .end, .text: continue
      case .done: return styles
      }
    }
  }

  /// Where a style has tab stops (in twentieths of a point), those of the styles that it is based on among them.
  package func tabs(of id: String) -> [Int] {
    var (tabs, next, seen): ([Int], String?, Set<String>) = ([], id, [])
    while let id = next, seen.insert(id).inserted {
      let style = named.first { $0.id == id }
      tabs += style?.tabs ?? []
      next = style?.basis
    }
    return tabs
  }

  /// A part as it is written; nil where it leads to another, such as a picture, which does not come with it.
  private static func text(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) -> String? {
    // What a part leads to, it names in a part beside it.
    let name = entry.name.split(separator: "/").last.map(String.init) ?? ""
    guard archive.entry("\(entry.name.dropLast(name.count))_rels/\(name).rels") == nil else { return nil }
    // All of it is read, so that what is no good XML, or has a document type, is refused.
    var reader = try XMLReader(archive, entry)
    checking: while true {
      switch try reader.next() {
      case .start, .end, .text: continue
      case .done: break checking
      }
    }
    var part = try PartReader(archive, entry)
    var bytes: [UInt8] = []
    var isMore = true
    while isMore {
      isMore = try part.next { (chunk) throws(WorkbookFault) in
        guard bytes.count + chunk.count <= mostOfPart else { throw .tooLarge("'\(entry.name)'") }
        bytes.append(contentsOf: chunk)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding("of '\(entry.name)'") }
    return text
  }
}

extension WordParts.Fault {
  fileprivate init(_ fault: WorkbookFault) {
    self =
      switch fault.kind {
      case .password: .password
      case .tooLarge: .tooLarge
      case .damaged, .documentType, .encoding, .compression, .empty, .formulaWithoutValue: .damaged
      case .oldOffice, .binary, .openDocument, .notAWorkbook, .xml2003, .lockFile: .notWord
      }
  }
}
