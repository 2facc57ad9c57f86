import Markup
import Platform
import RecordStore
import StructuredText
import Workbooks

extension Call {
  /// Prints a text, or writes it to the file that `--output` names. A file that is there is written anew.
  func deliver(_ text: String) throws {
    guard let named = value("output") else { return try setting.print(text) }
    try write(text, to: path(named))
    try say("Written to \(named).")
  }

  /// Writes a workbook to the file that `--output` names.
  func deliver(_ workbook: NewWorkbook) throws {
    guard let named = value("output") else {
      throw Failure("A workbook is written to a file.", next: "Name it: --output NAME.xlsx.")
    }
    try write(workbook.marked(opened.marking).bytes, to: path(named))
    try say("Written to \(named).")
  }

  /// A sheet of texts with one row of headings, to be filled in: a workbook where `--output` names one, else CSV. What may be chosen
  /// stands with the headings that it is chosen below.
  func deliver(_ title: String, _ rows: [[String]], choices: [String: [String]] = [:]) throws {
    guard try ending(among: ["csv", "xlsx", "txt"]) == "xlsx" else {
      return try deliver(CSVWriter.write(rows, bom: true))
    }
    let columns = (rows.first ?? []).map { NewWorkbook.Column($0, choices: choices[$0] ?? []) }
    try deliver(NewWorkbook(title, [.init(title, columns, rows: rows.dropFirst().map { $0.map { .text($0) } })]))
  }

  /// Writes a file anew; `path` starts from the root. What was there before stays until all of the new text is on the disk.
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// Writes a file anew, as ``write(_:to:)`` does a text.
  func write(_ bytes: [UInt8], to path: String) throws {
    try requireWritable(path)
    let files = setting.writer.files
    let kind = try files.kind(of: path)
    guard kind == .file else { return try place(bytes, at: path) }
    let fresh = "\(path).muster-new"
    if try files.kind(of: fresh) == .file { try files.remove(fresh) }
    try place(bytes, at: fresh)
    try files.remove(path)
    try place(bytes, at: path)
    try files.remove(fresh)
  }

  /// Refuses a path that an answer may not be written to, before the work that makes the answer.
  func requireWritable(_ path: String) throws {
    try requireOutsideEvidence(path)
    let kind = try setting.writer.files.kind(of: path)
    guard kind == .file || kind == nil else {
      throw Failure("'\(path)' is not a file that can be written anew.", next: "Name another file.")
    }
  }

  /// Writes a folder of files, whole or not at all; `path` starts from the root. A folder with anything in it stays as it
  /// is, and is refused.
  func writeFolder(_ path: String, _ fill: (NewFolder) throws -> Void) throws {
    try requireOutsideEvidence(path)
    let endings = ["csv", "docx", "htm", "html", "json", "md", "pdf", "txt", "xlsx", "zip"]
    if let ending = Path.name(of: path).split(separator: ".").dropFirst().last?.lowercased(), endings.contains(ending) {
      throw Failure(
        "'\(path)' ends in .\(ending) as a file does, and what is written is a folder.",
        next: "Name it without an ending.")
    }
    let files = setting.writer.files
    switch try files.kind(of: path) {
    case nil: break
    case .folder:
      guard try Folder(path).entries().isEmpty else {
        throw Failure("The folder '\(path)' is not empty.", next: "Name another folder, or empty this one first.")
      }
    case .file, .link, .other:
      throw Failure("'\(path)' is there already and is not a folder.", next: "Name another folder.")
    }
    let folder = try NewFolder(path, setting.writer)
    do {
      try fill(folder)
      try folder.finish()
    } catch {
      folder.discard()
      throw error
    }
  }

  private func place(_ bytes: [UInt8], at path: String) throws {
    guard try setting.writer.write(bytes, to: path) == .written else {
      throw Failure("Another program wrote '\(path)' meanwhile.", next: "Do it again, or name another file.")
    }
  }

  /// Records and evidence files are written once; an answer must never take the place of one.
  private func requireOutsideEvidence(_ path: String) throws {
    guard let location = try WorkspaceLocation.find(from: Path.parent(of: path)),
      path == location.evidence || path.hasPrefix(location.evidence + "/")
    else { return }
    throw Failure(
      "'\(path)' is among the evidence, where nothing is ever written over.", next: "Name a file in another folder.")
  }
}
