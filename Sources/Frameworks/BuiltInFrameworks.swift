import FrameworkLibrary

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

  private static var table: UnsafeBufferPointer<muster_framework> {
    var count: CInt = 0
    let start = muster_frameworks(&count)
    return UnsafeBufferPointer(start: start, count: Int(count))
  }
}
