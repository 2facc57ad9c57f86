/// What a text may be at most, so that none can use up the machine. What is beyond is an error, never cut.
package struct TextLimits: Sendable, Equatable {
  /// The size of the whole text.
  package var maximumBytes: Int
  /// How deep lists and mappings may lie in each other.
  package var maximumDepth: Int
  /// The length of one line.
  package var maximumLineBytes: Int
  /// How many values, lists and mappings there may be in all.
  package var maximumNodes: Int
  /// After how many errors reading stops.
  package var maximumErrors: Int

  package init(
    maximumBytes: Int, maximumDepth: Int, maximumLineBytes: Int, maximumNodes: Int, maximumErrors: Int = 50
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumLineBytes = maximumLineBytes
    self.maximumNodes = maximumNodes
    self.maximumErrors = maximumErrors
  }

  /// 16 MiB, 64 deep, lines of 128 KiB, a million values, 50 errors: ten times any framework, record or form we know.
  package static let standard = TextLimits(
    maximumBytes: 16 << 20, maximumDepth: 64, maximumLineBytes: 128 << 10, maximumNodes: 1_000_000)
}
