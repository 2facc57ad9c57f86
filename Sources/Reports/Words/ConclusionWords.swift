import Assessments
import Frameworks
import GapAnalysis
import Nouns

/// Conclusions, and how they change, as people read them.
struct ConclusionWords {
  let framework: Framework

  /// `HP2`; empty for the whole.
  func id(_ conclusion: Conclusion) -> String {
    switch conclusion {
    case .overall: ""
    case .judgement(let id): id.text
    case .criterion(let id): id.text
    }
  }

  func title(_ conclusion: Conclusion) -> String {
    switch conclusion {
    case .overall: "Overall"
    case .judgement(let id): framework.judgement(id)?.shortTitle ?? id.text
    case .criterion(let id): framework.criterion(id)?.title ?? id.text
    }
  }

  /// Inside a sentence: `HP2`, `the whole`.
  func name(_ conclusion: Conclusion) -> String { conclusion == .overall ? "the overall grade" : id(conclusion) }

  /// `HP2 adequate → good`.
  func step(_ change: Change) -> String {
    let (before, after) = (change.before.supported.grade, change.after.supported.grade)
    return "\(name(change.conclusion)) \(GradeWords.inSentence(before, framework.scale)) → "
      + GradeWords.inSentence(after, framework.scale)
  }

  /// What is supposed, as a sentence; of a finding after its name.
  func sentence(_ supposition: Supposition) -> String {
    switch supposition {
    case .criterion(let id, let grade): "\(title(.criterion(id))) is \(grade.label.lowercased())."
    case .finding(_, .notSo, _): "looked at again, is not so."
    case .finding(_, .wider, _), .finding(_, .confirmed, _): "looked at again, is so for more than these cases."
    case .finding(_, .so, _): "looked at again, is so for these cases and no more."
    case .finding(_, .resolved, _), .finding(_, .setAside, _): "looked at again, holds no more."
    case .statement(let statement, true): statement.text
    case .statement(let statement, false): "It does not hold that: \(statement.text)"
    }
  }
}
