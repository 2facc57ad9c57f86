package import Assessments
package import Frameworks

/// A sample of which cases were audited, and which of them may speak for the caseload beside other samples.
package struct AskedSample: Sendable {
  package let sample: Assessment.Sample
  package let answers: CountingAnswers
  /// Cases that say nothing of the others: read for the same in an earlier sample, so that what was found may have been put
  /// right; or chosen by somebody in the place of the next reserve.
  private(set) var readBefore: Set<String> = []
  private(set) var chosen: Set<String> = []

  package init(_ sample: Assessment.Sample) { self.init(sample, CountingAnswers(sample)) }

  init(_ sample: Assessment.Sample, _ answers: CountingAnswers) { (self.sample, self.answers) = (sample, answers) }

  var cases: [SampleDrawn.DrawnCase] {
    guard !readBefore.isEmpty || !chosen.isEmpty else { return sample.cases }
    return sample.cases.filter { !readBefore.contains($0.reference) && !chosen.contains($0.reference) }
  }

  /// Samples in the order of their draws, each without what may not speak for others on some questions.
  package static func together(_ samples: [AskedSample], on questions: [QuestionID]) -> [AskedSample] {
    let inOrder = samples.sorted { ($0.sample.drawn.asAt, $0.sample.at) < ($1.sample.drawn.asAt, $1.sample.at) }
    var read: Set<String> = []
    return inOrder.map { asked in
      var own = asked
      let answered = Set(questions.flatMap { asked.answers.answers(to: $0).keys })
      own.chosen = asked.sample.chosen.intersection(answered)
      // Of an erased sample the cases are numbers, which others have too, as has an erased case.
      guard !asked.sample.isErased else { return own }
      own.readBefore = answered.intersection(read).subtracting(own.chosen)
      read.formUnion(answered.filter { !Erasing.isNumber($0) })
      return own
    }
  }
}

extension Assessment.Sample {
  /// Cases that took another's place and were not the next reserve.
  fileprivate var chosen: Set<String> {
    Set(replacements.filter { $0.counts && $0.fault != nil }.map(\.replaced.reserve))
  }
}
