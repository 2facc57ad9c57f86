package import Assessments
package import Calendar
import CaseAudit
import Digests
package import Frameworks

/// What looking again at an adverse finding has come to.
///
/// What lifts is said by somebody who answers for neither the criterion nor an action on it, and that something is resolved
/// is shown by newer evidence of practice; else it was said, not shown, and changes nothing. What weighs counts whoever
/// says it.
package struct Rechecking {
  /// Why a word at a re-check changes nothing.
  package enum Doubt: Sendable, Equatable {
    /// It is that of whoever answers for this criterion.
    case ownWord(CriterionID)
    /// It names no newer evidence of practice that speaks well of all that the finding weighs against.
    case nothingNewer
  }

  /// How far the finding is known to go.
  enum Reach: Sendable { case open, limited, wider }

  private(set) var reach = Reach.open
  /// Of how many it was found to be so, where that is what was found last.
  private(set) var extent: Extent?
  /// The last day on which it was found to be so again.
  private(set) var again: CivilDate?
  /// Where it was ended: how, and by which evidence, for each thing that it weighs against.
  private(set) var ended: (state: ItemStanding.State, by: [[Rechecked.Subject]])?
  /// What was said of it last and was not shown.
  private(set) var unshown: Rechecked.Outcome?

  init(
    _ rechecks: [Assessment.MadeRecheck], of finding: AdverseFinding, framework: Framework, assessment: Assessment
  ) {
    for made in rechecks {
      let (said, on) = (made.recheck, made.at.date)
      // What shows it mended is newer than the last day on which it was so.
      let day = finding.day.map { max($0, again ?? $0) }
      if Rechecking.doubt(
        said, answeredFor: made.answeredFor, of: finding, from: day, framework: framework, assessment: assessment)
        != nil
      {
        // That it is so for some weighs too; only that it is so for no more is not taken from whoever answers for it.
        if said.outcome == .so { again = on } else { unshown = said.outcome }
        continue
      }
      (unshown, ended, extent) = (nil, nil, said.extent)
      switch said.outcome {
      case .so: (reach, again) = (.limited, on)
      case .wider, .confirmed: (reach, again) = (.wider, on)
      case .notSo: ended = (.notSo(on: on), [])
      case .setAside: ended = (.setAside(because: said.because, on: on), [])
      case .resolved:
        ended = (.resolved(on: on), Rechecking.shown(said, finding, from: day, framework, assessment))
      }
    }
  }

  /// Of an item; nil where nobody looked at it again.
  static func of(
    _ item: Assessment.EvidenceItem, _ framework: Framework, _ assessment: Assessment
  ) -> Rechecking? {
    item.rechecks.isEmpty
      ? nil
      : Rechecking(
        item.rechecks, of: AdverseFinding(item.content, framework), framework: framework, assessment: assessment)
  }

  /// Why what was said would change nothing; nil where it counts.
  package static func doubt(
    _ said: Rechecked, answeredFor: Set<CriterionID>, of finding: AdverseFinding, from day: CivilDate?,
    framework: Framework, assessment: Assessment
  ) -> Doubt? {
    let own = finding.criteria.first(where: answeredFor.contains).map { Doubt.ownWord($0) }
    switch said.outcome {
    case .wider, .confirmed: return nil
    case .so, .notSo, .setAside: return own
    case .resolved:
      let shown = shown(said, finding, from: day, framework, assessment)
      return own ?? (shown.isEmpty || shown.contains(where: \.isEmpty) ? .nothingNewer : nil)
    }
  }

  /// What of the evidence that is named shows each thing mended that a finding weighs against.
  private static func shown(
    _ said: Rechecked, _ finding: AdverseFinding, from day: CivilDate?, _ framework: Framework, _ assessment: Assessment
  ) -> [[Rechecked.Subject]] {
    guard let day else { return [] }
    let named = said.shownBy.map { ($0, well($0, after: day, framework, assessment)) }
    return finding.places.map { place in named.filter { $0.1.contains(where: place.isShown) }.map(\.0) }
  }

  /// What an item or what was found in drawn cases speaks well of, where it is evidence of practice after a day.
  private static func well(
    _ subject: Rechecked.Subject, after day: CivilDate, _ framework: Framework, _ assessment: Assessment
  ) -> [AdverseFinding.Place] {
    switch subject {
    case .item(let id):
      guard let item = assessment.evidence.first(where: { $0.id == id }), item.withdrawn == nil,
        item.content.kind?.showsPractice ?? false, let newer = item.content.speaksFor, newer <= assessment.asAt,
        day < newer
      else { return [] }
      return item.content.places(framework).filter(\.value).map(\.key)
    case .question(let question, let sample):
      guard let found = assessment.finding(of: question, sample: sample, framework), day < found.from,
        let stance = Contribution.Stance(found.showing, of: found.statement), !stance.isShortfall
      else { return [] }
      return [.init(criterion: found.criterion, aspect: found.aspect)]
    }
  }
}

extension Assessment {
  /// What a sample says to a question by cases that no earlier one read for it.
  fileprivate func finding(of question: QuestionID, sample: Digest, _ framework: Framework) -> QuestionFinding? {
    guard let place = framework.question(question) else { return nil }
    let asked = AskedSample.together(samples.map { AskedSample($0.audited(by: asAt)) }, on: [question])
    return asked.first { $0.sample.id == sample }.flatMap {
      SampleAudit.finding(place.question, of: place.criterion.id, in: $0, by: framework)
    }
  }
}
