/// The parts of a workbook and what leads from one to another (ECMA-376, part 2).
struct WorkbookPackage {
  /// Where a relationship leads.
  struct Target {
    /// The last word of its type: `worksheet`.
    let kind: String
    let isExternal: Bool
    /// The name of the part; nil where it would lie outside of the file.
    let path: String?
  }

  let archive: Archive
  /// The workbook itself.
  let main: Archive.Entry
  /// What leads on from it, by id.
  let relationships: [String: Target]

  init(_ archive: Archive) throws(WorkbookFault) {
    self.archive = archive
    guard let types = archive.entry("[Content_Types].xml") else {
      throw WorkbookFault.other("a zip archive, not a workbook", help: "Take the file out of it, and name that.")
    }
    let first = try WorkbookPackage.relationships(archive, of: "")
    guard let path = WorkbookPackage.first("officeDocument", of: first)?.path, let main = archive.entry(path)
    else {
      throw .damaged("its main part is missing")
    }
    try WorkbookPackage.check(try WorkbookPackage.type(of: path, archive, types), path)
    self.main = main
    relationships = try WorkbookPackage.relationships(archive, of: path)
  }

  /// The one part of a kind to which the workbook leads, where it is there.
  func part(_ kind: String) -> Archive.Entry? {
    WorkbookPackage.first(kind, of: relationships)?.path.flatMap { archive.entry($0) }
  }

  /// By id, so that it is the same one however often it is asked for.
  static func first(_ kind: String, of all: [String: Target]) -> Target? {
    all.filter { $0.value.kind == kind && !$0.value.isExternal }.min { $0.key < $1.key }?.value
  }

  /// Word and PowerPoint keep their documents alike, and Excel has a form of its own that is not XML.
  private static func check(_ type: String, _ path: String) throws(WorkbookFault) {
    if type.contains("sheet.binary") || path.hasSuffix(".bin") {
      throw WorkbookFault(
        .binary, "this is a binary workbook (.xlsb), which only Excel reads",
        help: "Open it in Excel, save it as 'Excel Workbook (.xlsx)', and name that file.")
    }
    for (sign, words) in [("wordprocessingml", "a Word document"), ("presentationml", "a presentation")]
    where type.contains(sign) {
      throw .other("\(words), not a workbook", help: "Ask for the spreadsheet that it was made from.")
    }
  }

  /// What the file says that a part is.
  static func type(
    of path: String, _ archive: Archive, _ entry: Archive.Entry
  ) throws(WorkbookFault) -> String {
    var reader = try XMLReader(archive, entry)
    var found = ""
    while true {
      switch try reader.next() {
      case .start:
        if reader.isElement("Override"), let name = try reader.value("PartName"),
          name.drop(while: { $0 == "/" }).lowercased() == path.lowercased()
        {
          found = try reader.value("ContentType") ?? ""
        }
      case .end, .text: continue
      case .done: return found
      }
    }
  }

  /// What leads on from a part; the file itself has no name.
  static func relationships(_ archive: Archive, of path: String) throws(WorkbookFault) -> [String: Target] {
    let folders = path.split(separator: "/").map(String.init)
    let name = (folders.dropLast() + ["_rels", "\(folders.last ?? "").rels"]).joined(separator: "/")
    guard let entry = archive.entry(name) else { return [:] }
    var reader = try XMLReader(archive, entry)
    var found: [String: Target] = [:]
    while true {
      switch try reader.next() {
      case .start:
        guard reader.isElement("Relationship"), let id = try reader.value("Id"), let type = try reader.value("Type"),
          let target = try reader.value("Target")
        else { continue }
        guard found[id] == nil else { throw .damaged("two of its relationships have one id") }
        found[id] = Target(
          kind: String(type.split(separator: "/").last ?? ""),
          isExternal: try reader.value("TargetMode") == "External",
          path: resolved(target, from: Array(folders.dropLast())))
      case .end, .text: continue
      case .done: return found
      }
    }
  }

  private static func resolved(_ target: String, from folder: [String]) -> String? {
    var parts = target.hasPrefix("/") ? [] : folder
    for part in target.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
