/// How lists are read. The result is the same whichever way; the cost is not.
package struct ListReading: Sendable {
  /// How many bytes are looked at at a time, by each thread.
  package var blockSize: Int
  /// The most threads. There are never more at work than processors.
  package var threads: Int
  /// Whether every case is remembered from the start, and not only where a case is found to stand on the list twice.
  package var remembersEveryCase: Bool
  /// Whether the digest of each list is found out, without which a draw can be shown but not recorded.
  package var takesDigests = true

  package init(blockSize: Int, threads: Int, remembersEveryCase: Bool = false) {
    (self.blockSize, self.threads, self.remembersEveryCase) = (blockSize, threads, remembersEveryCase)
  }

  package static let standard = ListReading(blockSize: 128 << 10, threads: 8)

  /// As it suits a draw that is only shown.
  package static let preview: ListReading = {
    var reading = standard
    reading.takesDigests = false
    return reading
  }()
}
