import Nouns

/// Who a copy of the report is for, and what that means.
enum CopyWords {
  static func sentence(_ audience: Audience) -> String {
    let words =
      switch audience {
      case .leaders: "It shows everything that is recorded. Keep it as you keep case references."
      case .inspectors: "The names of owners, auditors and leads are left out."
      case .committee:
        "Names of persons, teams and papers, case references, people’s own words and what a grade may fall to are left out. "
          + "Counts of cases under five are shown as “fewer than 5”, and what would give one away is withheld."
      }
    return "This copy is for \(audience.label). \(words)"
  }
}
