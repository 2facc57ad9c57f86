package import StructuredText

/// Why rows of a list are left out.
package enum LeftOutReason: Hashable, Sendable {
  case emptyRow
  /// A total or a note: it counts as no row at all.
  case noRow(NoRow)
  case noReference
  /// A spreadsheet has taken digits off the reference: two children may look alike.
  case lostDigits
  case longReference(most: Int)
  case controlCharacter
  case headingsAgain
  case noCohort
  /// What the cohort column says, which the framework does not know.
  case unknownCohort(String)
  /// Values that are too many to name.
  case unknownCohorts
  /// A value of the cohort column that the user said to leave out.
  case asAsked(String)
  /// The list is of a cohort, by its label, but the framework's rule for it says otherwise.
  case notOfCohort(String)
  case inNoCohort

  /// As it is recorded, and read by people.
  package var words: String {
    switch self {
    case .emptyRow: "an empty row"
    case .noRow(let what): what.words
    case .noReference: "no case reference"
    case .lostDigits: "a case reference that a spreadsheet has taken digits off"
    case .longReference(let most): "a case reference longer than \(most) bytes"
    case .controlCharacter: "a case reference with a control character in it"
    case .headingsAgain: "the headings again"
    case .noCohort: "no cohort named"
    case .unknownCohort(let value): "cohort '\(value)' is not one of the framework's"
    case .unknownCohorts: "cohorts not of the framework"
    case .asAsked(let value): "cohort '\(value)': left out as asked"
    case .notOfCohort(let label): "not '\(label)' by the framework's rule"
    case .inNoCohort: "in no cohort by the framework's rules"
    }
  }
}

/// Why a case is not to be drawn.
package enum ExclusionReason: Hashable, Sendable {
  /// In the words of whoever said so.
  case because(String)
  /// It was drawn before, in a sample known by this name.
  case drawnBefore(sample: String)

  package var words: String {
    switch self {
    case .because(let words): words
    case .drawnBefore(let sample): "drawn before, in sample \(sample)"
    }
  }
}
