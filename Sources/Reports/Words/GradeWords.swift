import Frameworks
import GapAnalysis

/// Grades and standings as people read them.
enum GradeWords {
  static let notJudged = "not judged"

  /// The grade's label as it starts a cell, or "Not judged".
  static func label(_ grade: Grade?) -> String { grade?.label ?? "Not judged" }

  /// The grade's label inside a sentence, or "not judged".
  static func inSentence(_ grade: Grade?) -> String { grade?.label.lowercased() ?? notJudged }

  /// How a supported grade compares with the target, in words, so that no colour has to say it.
  static func againstTarget(_ supported: Grade?, _ target: Grade) -> String {
    guard let supported else { return notJudged }
    return supported < target ? "short of target" : supported == target ? "at target" : "above target"
  }

  /// Where an aspect stands in one reading: a grade, or met, partly met, not met; "no evidence" where nothing speaks.
  static func standing(_ standing: Standing?, _ otherwise: String = "no evidence") -> String {
    switch standing {
    case .rung(let grade): grade.label
    case .step(.met): "Met"
    case .step(.partlyMet): "Partly met"
    case .step(.notMet): "Not met"
    case nil: otherwise
    }
  }

  /// How a claim compares with what the evidence carries; nil where nothing was claimed.
  static func claim(_ claimed: Grade?, against supported: Grade?) -> String? {
    guard let claimed else { return nil }
    guard let supported else { return "claimed, not carried by evidence" }
    if claimed > supported { return "claimed above what the evidence carries" }
    return claimed < supported ? "claimed below what the evidence carries" : "claim and evidence agree"
  }
}
