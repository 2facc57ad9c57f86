package import Assessments
package import Frameworks

/// An answer to a question that is asked of cases of other cohorts than the one in which the case counts.
///
/// A case weighs by the stratum in which it counts, also where it belongs to several cohorts; an answer given for another would
/// let that one case stand for the whole of its stratum in a share that is about other children.
package struct QuestionOfAnotherCohort {
  /// What is wrong, without a full stop.
  package let words: String

  /// Nil where the question is asked of the case.
  package init?(_ id: QuestionID, of drawn: SampleDrawn.DrawnCase, by framework: Framework) {
    guard let question = framework.question(id)?.question, !question.isAsked(of: drawn.cohort) else { return nil }
    let others = question.cohorts.map(\.text)
    let all = others.count < 2 ? others : [others.dropLast().joined(separator: ", "), others[others.count - 1]]
    words =
      "\(id) is asked of \(all.joined(separator: " and ")), and case '\(drawn.reference)' counts in \(drawn.cohort)"
  }

  /// What to do about one answer.
  package let help =
    "Leave that answer out; a case of several cohorts is asked the questions of the one in which it counts."
}
