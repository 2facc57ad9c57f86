import Assessments
import Digests
import Platform
import RecordStore
import StructuredText
import Workbooks

/// What a paper holds as text, to look for something in it: text, CSV, Office files, and PDF where `pdftotext` is installed.
struct FileLook {
  /// The texts of a file, or why they could not be had.
  enum Found {
    case texts([String])
    case unread(because: String)
  }

  /// What makes text of a PDF; nil where it is not installed.
  private let pdftotext: Program?

  init(_ environment: [String: String]) { pdftotext = Program(named: "pdftotext", environment: environment) }

  /// The largest file that is looked through: 64 MiB.
  private static let mostBytes = 64 << 20

  /// - Parameter path: Below `evidence/`.
  func texts(of path: String, in workspace: Workspace) -> Found {
    let whole = Path.join(workspace.location.evidence, path)
    return texts(at: whole) { body in
      if path.hasPrefix("files/") {
        try workspace.eachChunk(of: StoredFile(path: path, digest: SHA256.digest(of: ""), bytes: 0), body)
      } else {
        try Folder.eachChunk(
          ofFile: path.split(separator: "/").map(String.init), below: workspace.location.evidence, body)
      }
    }
  }

  /// The same of a paper that was taken in by reference, as it lies there now.
  func texts(elsewhere path: String, of open: OpenWorkspace) -> Found {
    let place = Path.absolute(path, from: open.workspace.location.root)
    do {
      guard try FileReading.kind(of: place) != nil else {
        return .unread(because: "no longer where it was taken in from")
      }
    } catch {
      return .unread(because: "\(error)")
    }
    return texts(at: place) { try FileReading.eachChunk(ofFile: place, $0) }
  }

  /// The same of a file somewhere else.
  /// - Parameter read: Lends its bytes part by part, as far as its caller reaches.
  func texts(at path: String, _ read: (FileReading.Chunk) throws -> Void) -> Found {
    var bytes: [UInt8] = []
    do {
      try read { part in
        bytes += part
        return bytes.count <= FileLook.mostBytes
      }
    } catch {
      return .unread(because: "\(error)")
    }
    guard bytes.count <= FileLook.mostBytes else { return .unread(because: "it is larger than 64 MiB") }
    return texts(bytes, at: path)
  }

  private func texts(_ bytes: [UInt8], at path: String) -> Found {
    do throws(WorkbookFault) {
      switch ForeignFile(start: bytes) {
      case .pdf: return pages(of: path)
      case .excel: return .texts(try OfficeText.cells(bytes))
      case .word, .openDocument, .archive: return try FileLook.office(bytes)
      case .webPage: return FileLook.plain(bytes, isMarkup: true)
      case .richText, .other, nil:
        return FileLook.plain(bytes, isSheet: [".csv", ".tsv"].contains(where: path.lowercased().hasSuffix))
      case .oldOffice: return .unread(because: "it is of an older Office (.doc, .xls, .msg)")
      case .picture: return .unread(because: "it is a picture")
      }
    } catch {
      return .unread(because: error.message)
    }
  }

  /// Any other archive has no words of its own.
  private static func office(_ bytes: [UInt8]) throws(WorkbookFault) -> Found {
    let texts = try OfficeText.paragraphs(bytes)
    return texts.isEmpty ? .unread(because: "it is an archive, or holds no text") : .texts(texts)
  }

  static func plain(_ bytes: [UInt8], isSheet: Bool = false, isMarkup: Bool = false) -> Found {
    // What stands in two cells is not one.
    let parts = [0x0A, 0x0D, 0x09] + (isSheet ? [0x3B, 0x2C, 0x22] : []) + (isMarkup ? [0x3C, 0x3E] : [])
    let isText = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { UTF8Check.check($0, from: 0, to: buffer.count).verdict == .good } ?? true
    }
    if isText {
      return .texts(bytes.split { parts.contains(Int($0)) }.map { String(decoding: $0, as: UTF8.self) })
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let (low, high) = bytes[0] == 0xFF ? (0, 1) : (1, 0)
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
        UInt16(bytes[index + low]) + UInt16(bytes[index + high]) * 256
      }
      return plain(Array(String(decoding: units, as: UTF16.self).utf8), isSheet: isSheet, isMarkup: isMarkup)
    }
    guard !bytes.contains(0) else { return .unread(because: "it is no text") }
    // As Windows wrote it: every letter of a reference is the same there.
    let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    return plain(Array(text.utf8), isSheet: isSheet, isMarkup: isMarkup)
  }

  private func pages(of path: String) -> Found {
    guard let pdftotext else { return .unread(because: "it is a PDF, and pdftotext is not installed") }
    let most = FileLook.mostBytes
    do {
      let run = try pdftotext.capture(["-q", "-enc", "UTF-8", path, "-"], milliseconds: 10_000, limit: most)
      if run.ending == .timedOut { return .unread(because: "pdftotext did not end within ten seconds") }
      guard run.ending == .exited(0) else { return .unread(because: "pdftotext could not read it") }
      let text = String(decoding: run.output, as: UTF8.self)
      guard run.output.count < most else { return .unread(because: "it holds more text than is looked through") }
      return text.trimmed.isEmpty
        ? .unread(because: "it is a PDF of pictures, without text") : FileLook.plain(run.output)
    } catch {
      return .unread(because: "\(error)")
    }
  }
}
