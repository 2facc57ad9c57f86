/// A zip archive of papers, as a form saves it: what is in it by name, each with its check sum looked at when it is taken out.
package struct PaperArchive: Sendable {
  /// The most bytes of the file, and of all that is in it when it is unpacked.
  package static let mostBytes = 160 << 20

  private let archive: Archive

  /// Reads what is in it, and unpacks nothing.
  package init(_ bytes: [UInt8]) throws(Fault) {
    do throws(WorkbookFault) {
      archive = try Archive(bytes)
      guard archive.unpacked <= PaperArchive.mostBytes else { throw .tooLarge("") }
    } catch {
      throw Fault(error)
    }
  }

  /// Whether a file of that name lies in some folder of it, as where it was unpacked and packed anew.
  package func holds(below name: String) -> Bool {
    archive.all.contains { $0.name.lowercased().hasSuffix("/\(name)") }
  }

  /// All of one file; nil where there is none of that name.
  package func bytes(of name: String) throws(Fault) -> [UInt8]? {
    guard let entry = archive.entry(name) else { return nil }
    var bytes: [UInt8] = []
    do throws(WorkbookFault) {
      var reader = try PartReader(archive, entry)
      while try reader.next({ (part) throws(WorkbookFault) in bytes += part }) {}
    } catch {
      throw Fault(error)
    }
    return bytes
  }

  /// Why an archive cannot be taken in.
  package enum Fault: Error, Sendable {
    case password, tooLarge, damaged

    fileprivate init(_ fault: WorkbookFault) {
      switch fault.kind {
      case .password: self = .password
      case .tooLarge: self = .tooLarge
      case .oldOffice, .binary, .openDocument, .notAWorkbook, .xml2003, .lockFile, .empty, .compression, .damaged,
        .documentType, .encoding, .formulaWithoutValue:
        self = .damaged
      }
    }
  }
}
