/// Why a sample cannot be drawn, where, and what to do. It never quotes a row: lists are about children.
package struct SamplingFault: Error, Sendable, Equatable {
  /// The list that is at fault, or nil where none is.
  package let list: String?
  /// The line of the list, from 1, where there is one.
  package let line: Int?
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// What to do next.
  package let help: String

  package init(list: String? = nil, line: Int? = nil, _ message: String, help: String) {
    (self.list, self.line, self.message, self.help) = (list, line, message, help)
  }
}
