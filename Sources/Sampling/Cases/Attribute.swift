/// What a case is compared by when one asks whether a sample is like its caseload.
package enum Attribute: String, Sendable, CaseIterable {
  case age, gender, ethnicity, disability, team

  /// Its place among the attributes, from 0.
  var index: Int {
    switch self {
    case .age: 0
    case .gender: 1
    case .ethnicity: 2
    case .disability: 3
    case .team: 4
    }
  }

  /// What a case without a value is counted under.
  package static let notRecorded = "not recorded"

  /// The only values that it is counted by, nil where lists bring their own.
  package var fixedValues: [String]? {
    switch self {
    case .age: AgeBand.names
    case .disability: [Attribute.notRecorded, "yes", "no", "other"]
    case .gender, .ethnicity, .team: nil
    }
  }
}

/// Ages in bands, so that no age or date of birth is kept.
enum AgeBand {
  /// Youngest first; place 0 is for those without an age.
  static let names = [
    Attribute.notRecorded, "unborn", "under 1", "1 to 4", "5 to 9", "10 to 15", "16 to 17", "18 and over",
  ]

  static let adult: UInt16 = 7

  static func of(years: Int) -> UInt16 {
    switch years {
    case ..<0: 1
    case 0: 2
    case 1...4: 3
    case 5...9: 4
    case 10...15: 5
    case 16...17: 6
    default: adult
    }
  }
}
