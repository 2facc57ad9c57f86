import Assessments

/// How many answers speak in favour, of how many that apply.
package struct AnswerCounts: Sendable, Equatable {
  package let yes: Int
  package let partly: Int
  package let all: Int

  package init(yes: Int, partly: Int, all: Int) { (self.yes, self.partly, self.all) = (yes, partly, all) }

  /// The share that they are in whole per cent, partly counting half; nil of none.
  package var percent: Int? { all == 0 ? nil : Estimate.percent((Double(yes) + Double(partly) / 2) / Double(all)) }
}

/// A share in whole per cent, with the counts that it rests on. Where strata weigh by their caseload it may be another share than
/// the counts have.
package struct CountedShare: Sendable, Equatable {
  package let counts: AnswerCounts
  package let percent: Int

  package init(_ counts: AnswerCounts, _ estimate: Estimate) {
    (self.counts, percent) = (counts, Estimate.percent(estimate.share))
  }

  /// Whether weighing by caseload makes it another than that of the counts.
  package var isWeighted: Bool { counts.percent != percent }
}

extension QuestionFinding {
  package var counts: AnswerCounts { AnswerCounts(yes: yes, partly: partly, all: applicable) }
}

extension ShareFinding {
  package var counted: AnswerCounts { AnswerCounts(yes: count(.yes), partly: count(.partly), all: applicable) }
}
