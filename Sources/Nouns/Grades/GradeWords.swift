package import Frameworks
package import GapAnalysis
import Markup

/// Grades and standings as people read them.
package enum GradeWords {
  /// The grade's label as it starts a cell, or "Not judged" as the framework says it.
  package static func label(_ grade: Grade?, _ scale: GradeScale) -> String { grade?.label ?? scale.notKnown.label }

  /// The grade's label inside a sentence, or "not judged" as the framework says it.
  package static func inSentence(_ grade: Grade?, _ scale: GradeScale) -> String { label(grade, scale).lowercased() }

  /// What the evidence comes to, as a sentence of its own: `the evidence supports good`, or `not judged`.
  package static func supports(_ grade: Grade?, _ scale: GradeScale) -> String {
    "\(grade == nil ? "" : "the evidence supports ")\(inSentence(grade, scale))"
  }

  /// A reading's name inside a sentence.
  package static func reading(_ reading: Reading) -> String {
    switch reading {
    case .supported: "supported"
    case .indicated: "leans to"
    case .bestSaid: "not ruled out"
    }
  }

  /// A reading's name at the head of a column or a row.
  package static func heading(_ reading: Reading) -> String { CountWords.sentence(self.reading(reading)) }

  /// What a reading says, to stand after its name.
  package static func meaning(_ reading: Reading) -> String {
    switch reading {
    case .supported: "what would stand if challenged"
    case .indicated: "what the evidence says on the whole"
    case .bestSaid: "the best that any of it says, where nothing rules it out"
    }
  }

  /// How a supported grade compares with the target, in words, so that no colour has to say it.
  package static func againstTarget(_ supported: Grade?, target: Grade, scale: GradeScale) -> String {
    guard let supported else { return scale.notKnown.label.lowercased() }
    return supported < target ? "short of target" : supported == target ? "at target" : "above target"
  }

  /// Where an aspect stands in one reading: a grade, or met, partly met, not met; "no evidence" where nothing speaks.
  package static func standing(
    _ standing: Standing?, _ shape: Aspect.Shape, _ otherwise: String = "no evidence"
  ) -> String {
    switch (standing, shape) {
    case (.rung(let grade)?, _): grade.label
    case (.step(.met, _)?, .claim(let isFavourable)): isFavourable ? "Holds" : "Does not hold"
    case (.step(.notMet, _)?, .claim(let isFavourable)): isFavourable ? "Does not hold" : "Holds"
    case (.step(.partlyMet, _)?, .claim): "Holds in part"
    case (.step(.met, _)?, _): "Met"
    case (.step(.partlyMet, _)?, _): "Partly met"
    case (.step(.notMet, _)?, _): "Not met"
    case (nil, _): otherwise
    }
  }

  /// How a claim compares with what the evidence carries; nil where nothing was claimed.
  package static func claim(_ claimed: Grade?, against supported: Grade?) -> String? {
    guard let claimed else { return nil }
    guard let supported else { return claimed.isBeyond(nil) ? "claimed, not supported by evidence" : nil }
    if claimed > supported { return "claimed above what the evidence supports" }
    return claimed < supported ? "claimed below what the evidence supports" : "claim and evidence agree"
  }

  /// What an item says: `at least good`, `against good`, `in part`. At least the worst grade would say nothing, and there is
  /// nothing more than the best: they are `inadequate` and `outstanding`.
  package static func stance(_ stance: Contribution.Stance, _ scale: GradeScale) -> String {
    switch stance {
    case .atLeast(let grade) where grade == scale.worst || grade == scale.best: grade.label.lowercased()
    case .atLeast(let grade): "at least \(grade.label.lowercased())"
    case .against(let grade): "against \(grade.label.lowercased())"
    case .partly: "in part"
    }
  }

  /// What a finding says by itself: `inadequate`, `not good`, `in part`.
  package static func said(_ stance: Contribution.Stance) -> String {
    switch stance {
    case .atLeast(let grade): grade.label.lowercased()
    case .against(let grade): "not \(grade.label.lowercased())"
    case .partly: "in part"
    }
  }
}
