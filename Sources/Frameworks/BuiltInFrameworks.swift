import FrameworkLibrary
import StructuredText
import Synchronization

/// The framework files that are compiled into the program.
package enum BuiltInFrameworks {
  /// Each file's name and bytes, as they stand in the repository's `frameworks` folder.
  package static var all: [(name: String, bytes: [UInt8])] { names.map { ($0, bytes(of: $0)) } }

  /// The same of earlier versions, in `frameworks/earlier`, each named `ID@VERSION.yaml`.
  package static var allEarlier: [(name: String, bytes: [UInt8])] { earlierTable.map { ($0.fileName, $0.contents) } }

  /// The names of the files.
  package static var names: [String] { table.map(\.fileName) }

  /// The bytes of one file; none where there is no such file.
  package static func bytes(of name: String) -> [UInt8] { table.first { $0.fileName == name }?.contents ?? [] }

  /// What one file reads as; nil where there is no such file. It cannot change while the program runs, and so is read once.
  package static func framework(_ name: String) -> Framework? {
    read("frameworks/\(name)") { bytes(of: name) }
  }

  /// The earlier versions of a framework, by which assessments that were made under them are read until they are moved.
  package static func earlier(_ id: FrameworkID) -> [Framework] {
    earlierTable.filter { $0.fileName.hasPrefix("\(id.text)@") }.compactMap { file in
      read("frameworks/earlier/\(file.fileName)") { file.contents }
    }
  }

  private static func read(_ name: String, _ bytes: () -> [UInt8]) -> Framework? {
    frameworks.withLock { frameworks in
      if let known = frameworks[name] { return known }
      let source = SourceText(name: name, bytes: bytes())
      let framework = FrameworkReader.read(source, namedFreely: true, isChecked: false).framework
      frameworks[name] = framework
      return framework
    }
  }

  private static let frameworks = Mutex<[String: Framework]>([:])

  private static var table: UnsafeBufferPointer<muster_framework> { table(muster_frameworks) }

  private static var earlierTable: UnsafeBufferPointer<muster_framework> { table(muster_earlier_frameworks) }

  private static func table(
    _ library: (UnsafeMutablePointer<CInt>) -> UnsafePointer<muster_framework>
  ) -> UnsafeBufferPointer<muster_framework> {
    var count: CInt = 0
    let start = library(&count)
    return UnsafeBufferPointer(start: start, count: Int(count))
  }
}

extension muster_framework {
  fileprivate var fileName: String { String(cString: name) }

  fileprivate var contents: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: Int(length))) }
}
