import Assessments
import Frameworks
import Markup
import Reports

/// An answer to a question that is asked of cases of other cohorts than the one in which the case counts.
///
/// A case weighs by the stratum in which it counts, also where it belongs to several cohorts; an answer given for another would
/// let that one case stand for the whole of its stratum in a share that is about other children.
struct QuestionOfAnotherCohort {
  /// What is wrong, without a full stop.
  let words: String

  /// Nil where the question is asked of the case.
  init?(_ id: QuestionID, _ drawn: SampleDrawn.DrawnCase, _ framework: Framework) {
    guard let question = framework.question(id)?.question, !question.isAsked(of: drawn.cohort) else { return nil }
    let others = CountWords.listed(question.cohorts.map(\.text))
    words = "\(id) is asked of \(others), and case '\(drawn.reference)' counts in \(drawn.cohort)"
  }

  /// What to do about one answer.
  let help = "Leave that answer out; a case of several cohorts is asked the questions of the one in which it counts."
}
