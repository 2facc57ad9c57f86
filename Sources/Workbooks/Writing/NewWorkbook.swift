package import Calendar

/// A workbook to be written: sheets with one row of headings. What is text stays text, whatever it looks like; nothing is a formula.
package struct NewWorkbook: Sendable {
  /// What stands in one place.
  package enum Value: Sendable, Equatable { case text(String), number(Int), day(CivilDate), nothing }

  package struct Column: Sendable {
    package let heading: String
    /// What may be chosen below it; empty where anything may be written.
    package let choices: [String]

    package init(_ heading: String, choices: [String] = []) { (self.heading, self.choices) = (heading, choices) }
  }

  package struct Sheet: Sendable {
    let name: String
    let columns: [Column]
    let rows: [[Value]]

    package init(_ name: String, _ columns: [Column], rows: [[Value]]) {
      (self.name, self.columns, self.rows) = (name, columns, rows)
    }
  }

  /// What the workbook is called in its properties.
  private let title: String
  private let sheets: [(name: String, sheet: Sheet)]

  /// Names are shortened and parted where a spreadsheet program would not take them.
  package init(_ title: String, _ sheets: [Sheet]) {
    self.title = title
    var taken: Set<String> = ["history"]
    self.sheets = sheets.map { sheet in
      let base = NewWorkbook.name(sheet.name)
      var (name, number) = (base, 1)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = "\(base.prefix(27)) (\(number))"
      }
      return (name, sheet)
    }
  }

  /// The protective marking above and below every printed page.
  private var marking: String?

  /// The same with a protective marking.
  package func marked(_ marking: String?) -> NewWorkbook {
    var workbook = self
    workbook.marking = marking
    return workbook
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let package = "application/vnd.openxmlformats-package"
    let parts: [(name: String, type: String)] =
      [(name: "xl/workbook.xml", type: "\(main).sheet.main+xml"), ("xl/styles.xml", "\(main).styles+xml")]
      + sheets.indices.map { ("xl/worksheets/sheet\($0 + 1).xml", "\(main).worksheet+xml") }
      + [("docProps/core.xml", "\(package).core-properties+xml")]
    let types =
      "<Default Extension=\"rels\" ContentType=\"\(package).relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.type)\"/>" }.joined()
    var archive = NewArchive()
    archive.add("[Content_Types].xml", "<Types xmlns=\"\(XMLName.package)/content-types\">\(types)</Types>")
    archive.add(
      "_rels/.rels",
      XMLName.relationships([
        .init("r1", type: "\(XMLName.office)/officeDocument", target: "xl/workbook.xml"),
        .init(
          "r2", type: "\(XMLName.package)/relationships/metadata/core-properties", target: "docProps/core.xml"),
      ]))
    archive.add("docProps/core.xml", XMLName.properties(title: title))
    archive.add("xl/workbook.xml", workbook)
    archive.add(
      "xl/_rels/workbook.xml.rels",
      XMLName.relationships(
        sheets.indices.map {
          .init("s\($0 + 1)", type: "\(XMLName.office)/worksheet", target: "worksheets/sheet\($0 + 1).xml")
        } + [.init("f", type: "\(XMLName.office)/styles", target: "styles.xml")]))
    archive.add("xl/styles.xml", NewStyle.sheet)
    for (index, sheet) in sheets.enumerated() {
      archive.add(
        "xl/worksheets/sheet\(index + 1).xml", SheetMarkup(sheet.sheet, isFirst: index == 0, marking: marking).text)
    }
    return archive.bytes
  }

  /// The headings of every sheet are printed on each of its pages, and filter what is below them.
  private var workbook: String {
    let listed = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(XMLName.escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"s\(index + 1)\"/>"
    }
    let filters = sheets.enumerated().map { index, sheet in
      let place = SheetMarkup.absolute(sheet.sheet)
      return
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">\(XMLName.escaped(NewWorkbook.quoted(sheet.name)))!\(place)</definedName>"
    }
    let titles = sheets.enumerated().map { index, sheet in
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">\(XMLName.escaped(NewWorkbook.quoted(sheet.name)))!$1:$1</definedName>"
    }
    return
      "<workbook xmlns=\"\(XMLName.main)\" xmlns:r=\"\(XMLName.office)\"><bookViews><workbookView/></bookViews><sheets>\(listed.joined())</sheets><definedNames>\((filters + titles).joined())</definedNames></workbook>"
  }

  private static func quoted(_ name: String) -> String { "'\(name.replacing("'", with: "''"))'" }

  /// At most 31 letters, as programs count them, and none that means something in a formula.
  private static func name(_ text: String) -> String {
    var name = ""
    for letter in text {
      let kept = "[]:*?/\\".contains(letter) || letter.isNewline ? "-" : letter
      guard name.utf16.count + kept.utf16.count <= 31 else { break }
      name.append(kept)
    }
    while name.last == "'" || name.last == " " { name.removeLast() }
    while name.first == "'" || name.first == " " { name.removeFirst() }
    return name.isEmpty ? "Sheet" : name
  }
}
