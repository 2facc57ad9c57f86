/// A stretch of a source text, in byte offsets, half open.
package struct SourceSpan: Sendable, Hashable {
  package var lower: Int
  package var upper: Int

  /// From one offset up to another; an end before the start is taken as the start.
  package init(_ lower: Int, _ upper: Int) {
    (self.lower, self.upper) = (lower, max(lower, upper))
  }
}
