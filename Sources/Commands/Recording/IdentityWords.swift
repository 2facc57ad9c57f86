import Assessments
import Markup

/// How people name what identifies a person.
enum IdentityWords {
  static func one(_ identity: Identity) -> String {
    switch identity {
    case .nhsNumber: "an NHS number"
    case .pupilNumber: "a unique pupil number"
    case .nationalInsurance: "a national insurance number"
    case .birthDate: "a date of birth"
    case .postcode: "a postcode"
    case .email: "an e-mail address"
    case .telephone: "a telephone number"
    case .name: "a name in place of a case"
    }
  }

  /// Refuses to record a draw that holds what seems to identify a child, and repeats none of it.
  static func refuse(_ drawn: SampleDrawn) throws {
    let found = Identity.found(in: drawn.fields)
    let kinds = found.values.reduce(into: Set<Identity>()) { $0.formUnion($1) }.subtracting([.name]).sorted()
    guard !kinds.isEmpty else { return }
    throw Failure(
      "What would be recorded of the draw seems to hold \(CountWords.listed(kinds.map(one))) (in \(CountWords.listed(found.keys.sorted()))): a record keeps its references and values, and must identify no child.",
      next:
        "Draw from a list with the case system's own references and without such values. If they are none of that, say so with --references-checked; --dry-run shows the draw without recording it."
    )
  }
}
