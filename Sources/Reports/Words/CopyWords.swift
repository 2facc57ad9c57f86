import Nouns

/// Who a copy of the report is for, and what that means.
enum CopyWords {
  static func sentence(_ audience: Audience, _ kind: ReportKind = .readiness) -> String {
    let ownWords =
      switch kind {
      case .readiness: "people’s own words"
      case .selfEvaluation:
        "people’s words (but for those written for a committee, what figures are called and what past inspections recommended)"
      }
    let words =
      switch audience {
      case .leaders: "It shows everything that is recorded. Keep it as you keep case references."
      case .inspectors: "The names of owners, auditors and leads are left out."
      case .committee:
        "Names of persons, teams and papers, case references, \(ownWords) and what a grade may fall to are left out. "
          + "Counts of cases under five are shown as “fewer than 5”, and what would give one away is withheld."
      }
    return "This copy is for \(audience.label). \(words)"
  }
}
