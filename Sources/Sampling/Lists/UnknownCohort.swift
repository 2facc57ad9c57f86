/// Why rows are left out whose cohort column says something that the framework does not know.
package enum UnknownCohort {
  private static let ending = "' is not one of the framework's"
  private static let start = "cohort '"

  static func reason(_ value: String) -> String { start + value + ending }

  /// The value that a reason is about; nil where rows were left out for another reason.
  package static func value(in reason: String) -> String? {
    guard reason.hasPrefix(start), reason.hasSuffix(ending), reason.count > start.count + ending.count else {
      return nil
    }
    return String(reason.dropFirst(start.count).dropLast(ending.count))
  }
}
