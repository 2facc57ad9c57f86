/// Who a report is for, which decides what it may say.
///
/// - `leaders`: everything that is recorded, case references included.
/// - `inspectors`: the same without the names of owners, auditors and leads, and without how published reports were graded; a
///   person who signed off stays named.
/// - `committee`: no name of a person, a team or a paper, no case reference, nothing in people's own words but what they wrote
///   for a committee, what figures are called, and how past inspections are called, graded and recommended; nothing of what a
///   grade may fall to, and no count of cases under five, nor one from which such a count could be worked out.
package enum Audience: String, CaseIterable, Sendable {
  case leaders, inspectors, committee

  /// As the cover says it.
  package var label: String {
    switch self {
    case .leaders: "senior leaders"
    case .inspectors: "inspectors"
    case .committee: "committee"
    }
  }

  package var seesNames: Bool { self == .leaders }
  package var seesCases: Bool { self != .committee }
  /// Who signed off, by name; to a committee the role is told.
  package var seesSignatures: Bool { self != .committee }
  /// Reasons and notes as people wrote them, which may say more of a child than anyone meant.
  package var seesOwnWords: Bool { self != .committee }
  /// How published reports were graded, which leaders may weigh and nobody may quote as a grade.
  package var seesPublished: Bool { self == .leaders }
}
