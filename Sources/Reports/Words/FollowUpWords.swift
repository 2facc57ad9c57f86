import Assessments
package import CaseAudit
package import Frameworks
import Markup
import Nouns

/// What became of an action that an audit raised.
package enum FollowUpWords {
  /// What it came from: `case 4412`, or the questions of a theme.
  static func subject(_ followUp: AuditFollowUp) -> String {
    switch followUp.origin.subject {
    case .one(let reference): "case \(reference)"
    case .theme(let questions): questions.map(\.text).joined(separator: ", ")
    }
  }

  /// What the re-audit has still to say of a case or a theme, as part of a sentence.
  package static func missing(_ followUp: AuditFollowUp) -> String {
    if case .theme = followUp.origin.subject {
      return "\(followUp.casesAgain) of \(CountWords.counted(followUp.casesNeeded, "case")) so far"
    }
    let open = followUp.unanswered.map(\.text)
    guard !open.isEmpty else { return "an answer that applies is still to be given" }
    return "\(CountWords.listed(open)) \(open.count == 1 ? "is" : "are") still to be answered again"
  }

  /// The first audit and the re-audit, side by side.
  package static func comparison(_ followUp: AuditFollowUp, _ framework: Framework) -> [String] {
    let words = ShareWords(framework)
    guard let again = followUp.again else {
      let first = "First audit: \(AuditWords.found(followUp.first, words))."
      return [first, followUp.isBegunAgain ? "Audited again in part: \(missing(followUp))." : "Not audited again yet."]
    }
    var sentences = [
      "First audit: \(AuditWords.found(followUp.first, words)). Re-audit: \(AuditWords.found(again, words)); \(AuditWords.movement(followUp.movement))."
    ]
    if !followUp.stillShort.isEmpty {
      sentences.append(
        "The re-audit does not yet say yes to \(followUp.stillShort.map(\.text).joined(separator: ", ")): think of a further action."
      )
    }
    return sentences
  }
}
