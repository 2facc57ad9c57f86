/// Where a list's bytes come from. Sampling itself opens no file.
package protocol ByteSource {
  /// Puts the next bytes into the space given and says how many; 0 is the end.
  mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int
  /// Goes back to the first byte; false where that cannot be done. A list that can be read again needs less memory, since
  /// what rarely happens need not be provided for.
  mutating func rewind() throws -> Bool
}

extension ByteSource {
  package mutating func rewind() throws -> Bool { false }
}

/// Bytes from whoever can fill a buffer.
package struct ClosureSource: ByteSource {
  private let fill: (UnsafeMutableRawBufferPointer) throws -> Int

  package init(_ fill: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) { self.fill = fill }

  package mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int { try fill(space) }
}

/// Bytes that are in memory already.
package struct BytesSource: ByteSource {
  private let all: [UInt8]
  private var rest: ArraySlice<UInt8>

  package init(_ bytes: [UInt8]) { (all, rest) = (bytes, bytes[...]) }
  package init(_ text: String) { self.init(Array(text.utf8)) }

  package mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int {
    let part = rest.prefix(space.count)
    space.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    return part.count
  }

  package mutating func rewind() throws -> Bool {
    rest = all[...]
    return true
  }
}

/// One case list to draw from.
package struct CaseList {
  /// As it is named to people, without its folders.
  package let name: String
  /// The id of the cohort or stratum to which its rows belong, where the user says so.
  package let belongsTo: String?
  /// Headings that the user has chosen for meanings that would be ambiguous: meaning id to heading.
  package let chosenColumns: [String: String]
  /// Whether it is the stripped list that a draw has left to draw from again.
  package let isKept: Bool
  package var source: any ByteSource

  package init(
    name: String, belongsTo: String? = nil, chosenColumns: [String: String] = [:], source: any ByteSource
  ) {
    (self.name, self.belongsTo, self.chosenColumns, self.source) = (name, belongsTo, chosenColumns, source)
    isKept = false
  }

  /// The same list with its bytes from elsewhere.
  func reading(_ source: any ByteSource) -> CaseList {
    var list = self
    list.source = source
    return list
  }

  /// The stripped list of an earlier draw: its references may have an apostrophe that keeps them from being formulas.
  package init(kept name: String, source: any ByteSource) {
    (self.name, self.source) = (name, source)
    (belongsTo, chosenColumns, isKept) = (nil, [:], true)
  }
}
