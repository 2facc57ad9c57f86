package import StructuredText

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
  private(set) var headingLine: Int
  /// How many lines of its bytes stand above the headings.
  private(set) var linesAbove = 0
  /// Which row of a sheet each row is; nil where lines are counted.
  let rowNumber: (@Sendable (Int) -> Int)?
  /// Columns of days whose month stands before the day, as an earlier reading has found.
  private(set) var monthFirst: Set<Int> = []
  /// Finds out what its columns mean.
  let matcher: ColumnMatcher
  /// What is known of it before it is read, and to be told with what is found in it.
  private(set) var notices: [String]

  package init(
    name: String, belongsTo: String? = nil, source: any ByteSource, headingLine: Int = 1, notices: [String] = [],
    matcher: ColumnMatcher = .caseList, rowNumber: (@Sendable (Int) -> Int)? = nil
  ) {
    (self.name, self.belongsTo, self.source) = (name, belongsTo, source)
    (self.headingLine, self.notices) = (headingLine, notices)
    (self.matcher, self.rowNumber) = (matcher, rowNumber)
    isKept = false
  }

  /// The same list with its bytes from elsewhere.
  func reading(_ source: any ByteSource) -> CaseList {
    var list = self
    list.source = source
    return list
  }

  /// The same list, to be read from its beginning again, with the months of some columns before their days.
  func again(monthFirst: Set<Int>) throws -> CaseList {
    var list = self
    list.monthFirst = monthFirst
    if var source = source as? any RandomAccessSource {
      try source.rewind()
      list.source = source
    }
    return list
  }

  /// The same list with its headings found, where they stand below a title.
  func withHeadingsFound() throws -> CaseList {
    guard let source = source as? any RandomAccessSource, !isKept, rowNumber == nil else { return self }
    let start = try [UInt8](unsafeUninitializedCapacity: HeadingLine.bytes) { space, count in
      count = try source.read(into: UnsafeMutableRawBufferPointer(space), at: 0)
    }
    var list = self
    list.linesAbove = HeadingLine.linesAbove(start) { header in
      let match = matcher.match(header)
      return match.column("case") != nil && match.matched.count > 1
    }
    guard list.linesAbove > 0 else { return self }
    list.headingLine += list.linesAbove
    list.notices.append("the headings stand on line \(list.headingLine); what is above was passed over")
    return list
  }

  /// Its headings, as far as they can be read without reading all of it.
  package func headings() throws -> [String] {
    guard let source = source as? any RandomAccessSource else { return [] }
    let start = try [UInt8](unsafeUninitializedCapacity: HeadingLine.bytes) { space, count in
      count = try source.read(into: UnsafeMutableRawBufferPointer(space), at: 0)
    }
    return HeadingLine.headings(start) { matcher.match($0).column("case") != nil } ?? []
  }

  /// The stripped list of an earlier draw: its references may have an apostrophe that keeps them from being formulas.
  package init(kept name: String, source: any ByteSource) {
    (self.name, self.source) = (name, source)
    (belongsTo, isKept, headingLine, notices) = (nil, true, 1, [])
    (matcher, rowNumber) = (.caseList, nil)
  }
}
