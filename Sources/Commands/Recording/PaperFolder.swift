import Digests
import Markup
import Platform
import RecordStore
import Reports
import StructuredText

/// What lies in a folder of papers, and below it: what is taken for a paper, and what is left out and why.
struct PaperFolder {
  struct Paper {
    /// From the root.
    let path: String
    let name: String
    /// The folders below the one that was named, down to the one that holds it.
    let folders: [String]
    let digest: Digest

    /// Below the folder that was named.
    var parts: [String] { folders + [name] }
  }

  enum LeftOut: String, CaseIterable {
    case form, empty, link, shortcut
    case leftByPrograms = "left-by-programs"
    case hidden
    case ownRecords = "own-records"
    case noFile = "no-file"
    case name

    /// `2 links` and so on, as a list says it.
    func counted(_ count: Int) -> String {
      let (one, many) =
        switch self {
        case .form:
          (
            "form that came back (take it in by itself: 'muster import FILE')",
            "forms that came back (take them in by themselves: 'muster import FILE…')"
          )
        case .empty: ("empty file", "empty files")
        case .link: ("link", "links")
        case .shortcut: ("shortcut", "shortcuts")
        case .leftByPrograms:
          ("file that programs leave (Thumbs.db, ~$…)", "files that programs leave (Thumbs.db, ~$…)")
        case .hidden: ("hidden file or folder", "hidden files or folders")
        case .ownRecords: ("folder of this workspace's own records", "folders of this workspace's own records")
        case .noFile: ("thing that is no file", "things that are no files")
        case .name: ("file or folder whose name is no UTF-8", "files or folders whose names are no UTF-8")
        }
      return "\(count) \(count == 1 ? one : many)"
    }
  }

  /// From the root.
  let path: String
  private(set) var papers: [Paper] = []
  private(set) var leftOut: [LeftOut: Int] = [:]
  /// Where lies what cannot be opened by its name, as far as that can be written.
  private var misnamed: [String] = []

  /// Reads a folder. No link in it is followed, so that nothing outside it is ever read.
  ///
  /// - Parameter records: The folder of the workspace's own evidence.
  /// - Parameter output: A file that is about to be written, which is no paper.
  init(_ path: String, records: String, output: String?) throws(SystemError) {
    self.path = path
    try read(Folder(path), above: [], records: records, output: output)
  }

  private mutating func read(
    _ folder: borrowing Folder, above: [String], records: String, output: String?
  ) throws(SystemError) {
    for entry in try folder.entries() {
      let path = Path.join(folder.path, entry.name)
      if path == output { continue }
      // A name of other bytes than letters is read with a mark in their place, and nothing is called so.
      if entry.name.unicodeScalars.contains("\u{FFFD}"), try folder.kind(of: entry.name) == nil {
        leftOut[.name, default: 0] += 1
        misnamed.append((above + [entry.name]).joined(separator: "/"))
        continue
      }
      if let why = PaperFolder.leftOut(entry, path: path, records: records) {
        leftOut[why, default: 0] += 1
        continue
      }
      if entry.kind == .folder {
        try read(folder.folder(entry.name), above: above + [entry.name], records: records, output: output)
        continue
      }
      var (hash, start) = (SHA256(), [UInt8]())
      try folder.eachChunk(of: entry.name) { (bytes) throws(SystemError) in
        hash.update(bytes)
        if start.isEmpty { start = Array(bytes.prefix(ForeignFile.bytesNeeded)) }
        return true
      }
      if start.isEmpty {
        leftOut[.empty, default: 0] += 1
      } else if ReturnedPapers.mayBe(start) || FormAnswers.isOne(SourceText(name: entry.name, bytes: start)) {
        leftOut[.form, default: 0] += 1
      } else {
        papers.append(Paper(path: path, name: entry.name, folders: above, digest: hash.finish()))
      }
    }
  }

  /// What was left out, as a sentence; nil where nothing was.
  var leftOutWords: String? {
    let left = LeftOut.allCases.compactMap { why in leftOut[why].map { why.counted($0) } }
    let renamed = misnamed.isEmpty ? "" : " Give \(IntakeWords.first(misnamed)) another name, and do it again."
    return left.isEmpty ? nil : "Left out: \(CountWords.listed(left)).\(renamed)"
  }

  private static func leftOut(_ entry: Folder.Entry, path: String, records: String) -> LeftOut? {
    let name = entry.name.lowercased()
    switch entry.kind {
    case .link: return .link
    case .other: return .noFile
    case .folder where path == records: return .ownRecords
    case .file, .folder: break
    }
    if name.hasPrefix("~$") || [".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini"].contains(name) {
      return .leftByPrograms
    }
    if name.hasPrefix(".") { return .hidden }
    return [".lnk", ".url", ".webloc"].contains(where: name.hasSuffix) ? .shortcut : nil
  }
}
