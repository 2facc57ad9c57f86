package import Assessments
import Markup

/// How people name what identifies a person.
package enum IdentityWords {
  /// What was found that seems to identify a person, but for what may stand there, and in which fields; nil where nothing does.
  package static func seemsToHold(_ found: [String: Set<Identity>], but allowed: Set<Identity>) -> String? {
    let held = found.mapValues { $0.subtracting(allowed) }.filter { !$0.value.isEmpty }
    return held.isEmpty ? nil : "\(listed(held)) (in \(CountWords.listed(held.keys.sorted())))"
  }

  static func listed(_ found: [String: Set<Identity>]) -> String { listed(Set(kinds(found))) }

  /// `an NHS number and a date of birth`.
  package static func listed(_ found: Set<Identity>) -> String { CountWords.listed(found.sorted().map(one)) }

  /// All that was found, each once.
  static func kinds(_ found: [String: Set<Identity>]) -> [Identity] { Set(found.values.joined()).sorted() }

  private static func one(_ identity: Identity) -> String {
    switch identity {
    case .nhsNumber: "an NHS number"
    case .pupilNumber: "a unique pupil number"
    case .nationalInsurance: "a national insurance number"
    case .birthDate: "a date of birth"
    case .postcode: "a postcode"
    case .email: "an e-mail address"
    case .telephone: "a telephone number"
    case .name: "a name in place of a case"
    case .nameColumn: "a heading for people's names"
    }
  }
}
