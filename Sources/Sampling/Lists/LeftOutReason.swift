/// Why rows of a list are left out.
struct LeftOutReason: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// As it is recorded, and read by people.
  let words: String
  /// What their cohort column says that the framework does not know, where that is why.
  let unknownCohort: String?

  init(_ words: String) { (self.words, unknownCohort) = (words, nil) }

  init(stringLiteral words: String) { self.init(words) }

  init(unknownCohort value: String) {
    (words, unknownCohort) = ("cohort '\(value)' is not one of the framework's", value)
  }
}
