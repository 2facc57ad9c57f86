import FrameworkLibrary

/// The framework files that are compiled into the program.
package enum BuiltInFrameworks {
  /// Each file's name and bytes, as they stand in the repository's `frameworks` folder.
  package static var all: [(name: String, bytes: [UInt8])] {
    var count: CInt = 0
    let table = UnsafeBufferPointer(start: muster_frameworks(&count), count: Int(count))
    return table.map { entry in
      (String(cString: entry.name), Array(UnsafeBufferPointer(start: entry.bytes, count: Int(entry.length))))
    }
  }
}
