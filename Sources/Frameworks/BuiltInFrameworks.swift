import FrameworkLibrary
import StructuredText
import Synchronization

/// The framework files that are compiled into the program.
package enum BuiltInFrameworks {
  /// Each file's name and bytes, as they stand in the repository's `frameworks` folder.
  package static var all: [(name: String, bytes: [UInt8])] { names.map { ($0, bytes(of: $0)) } }

  /// The names of the files.
  package static var names: [String] { table.map { String(cString: $0.name) } }

  /// The bytes of one file; none where there is no such file.
  package static func bytes(of name: String) -> [UInt8] {
    table.first { String(cString: $0.name) == name }.map {
      Array(UnsafeBufferPointer(start: $0.bytes, count: Int($0.length)))
    } ?? []
  }

  /// What one file reads as; nil where there is no such file. It cannot change while the program runs, and so is read once.
  package static func framework(_ name: String) -> Framework? {
    frameworks.withLock { frameworks in
      if let known = frameworks[name] { return known }
      let source = SourceText(name: "frameworks/\(name)", bytes: bytes(of: name))
      let framework = FrameworkReader.read(source, isChecked: false).framework
      frameworks[name] = framework
      return framework
    }
  }

  private static let frameworks = Mutex<[String: Framework]>([:])

  private static var table: UnsafeBufferPointer<muster_framework> {
    var count: CInt = 0
    let start = muster_frameworks(&count)
    return UnsafeBufferPointer(start: start, count: Int(count))
  }
}
