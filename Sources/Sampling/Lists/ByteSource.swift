/// Where a list's bytes come from. Sampling itself opens no file.
package protocol ByteSource {
  /// Puts the next bytes into the space given and says how many; 0 is the end.
  mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A source that can be read anywhere, and from its beginning again. A list in one needs less memory, since what rarely happens
/// need not be provided for, and less time.
package protocol RandomAccessSource: ByteSource, Sendable {
  /// Puts the bytes from an offset on into the space given and says how many; 0 is the end. Threads do so at the same time.
  func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
  /// Goes back to the first byte, for those who read one after the other.
  mutating func rewind() throws
}

/// Bytes from whoever can fill a buffer.
package struct ClosureSource: ByteSource {
  private let fill: (UnsafeMutableRawBufferPointer) throws -> Int

  package init(_ fill: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) { self.fill = fill }

  package mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int { try fill(space) }
}

/// Bytes that are in memory already.
package struct BytesSource: RandomAccessSource {
  private let all: [UInt8]
  private var done = 0

  package init(_ bytes: [UInt8]) { all = bytes }
  package init(_ text: String) { self.init(Array(text.utf8)) }

  package mutating func read(into space: UnsafeMutableRawBufferPointer) -> Int {
    let count = read(into: space, at: done)
    done += count
    return count
  }

  package func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    let part = all.dropFirst(offset).prefix(space.count)
    space.copyBytes(from: part)
    return part.count
  }

  package mutating func rewind() { done = 0 }
}

/// One case list to draw from.
package struct CaseList {
  /// As it is named to people, without its folders.
  package let name: String
  /// The id of the cohort or stratum to which its rows belong, where the user says so.
  package let belongsTo: String?
  /// Whether it is the stripped list that a draw has left to draw from again.
  package let isKept: Bool
  package var source: any ByteSource
  /// Where its headings stand in what a person sees.
  let headingLine: Int
  /// What is known of it before it is read, and to be told with what is found in it.
  let notices: [String]

  package init(
    name: String, belongsTo: String? = nil, source: any ByteSource, headingLine: Int = 1, notices: [String] = []
  ) {
    (self.name, self.belongsTo, self.source) = (name, belongsTo, source)
    (self.headingLine, self.notices) = (headingLine, notices)
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
    (belongsTo, isKept, headingLine, notices) = (nil, true, 1, [])
  }
}
