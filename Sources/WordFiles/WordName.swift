import Workbooks

/// The names that the parts of a Word document have for each other, and what it says of itself.
enum WordName {
  /// What the text calls a part: those that stand above and below its pages have names of their own.
  static func id(_ part: String) -> String { ["header1": "head", "footer1": "foot"][part] ?? part }

  /// What leads from the text to something of that kind.
  static func relationship(_ id: String, _ kind: String, to target: String, isExternal: Bool = false)
    -> XMLName.Relationship
  { .init(id, type: "\(XMLName.office)/\(kind)", target: target, isExternal: isExternal) }

  static func contentTypes(_ parts: [(name: String, kind: String)]) -> String {
    let office = "application/vnd.openxmlformats-officedocument"
    let package = "application/vnd.openxmlformats-package"
    let all =
      [("/word/document.xml", "\(office).wordprocessingml.document.main+xml")]
      + parts.map { part in
        (
          "/word/\(part.name).xml",
          part.kind == "theme" ? "\(office).theme+xml" : "\(office).wordprocessingml.\(part.kind)+xml"
        )
      } + [("/docProps/core.xml", "\(package).core-properties+xml")]
    return
      "<Types xmlns=\"\(XMLName.package)/content-types\"><Default Extension=\"rels\" ContentType=\"\(package).relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
      + all.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined() + "</Types>"
  }

  static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  /// Word asks before it brings fields up to date, and does so only where that is called for.
  static func settings(updatesFields: Bool) -> String {
    "<w:settings \(namespace)>\(updatesFields ? "<w:updateFields w:val=\"true\"/>" : "")<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-GB\"/></w:settings>"
  }
}
