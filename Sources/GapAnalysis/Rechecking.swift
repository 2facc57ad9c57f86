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
    /// It names no newer evidence of practice that speaks well of the criterion.
    case nothingNewer
  }

  /// How far the finding is known to go.
  enum Reach: Sendable { case open, limited, wider }

  private(set) var reach = Reach.open
  /// Of how many it was found to be so, where that is what was found last.
  private(set) var extent: Extent?
  /// The last day on which it was found to be so again.
  private(set) var again: CivilDate?
  /// Where it was ended: how, and by which evidence.
  private(set) var ended: (state: ItemStanding.State, by: [Rechecked.Subject])?
  /// What was said of it last and was not shown.
  private(set) var unshown: Rechecked.Outcome?

  init(
    _ rechecks: [Assessment.MadeRecheck], of criteria: [CriterionID], from day: CivilDate?, framework: Framework,
    assessment: Assessment
  ) {
    for made in rechecks {
      let (said, on) = (made.recheck, made.at.date)
      // What shows it mended is newer than the last day on which it was so.
      let day = day.map { max($0, again ?? $0) }
      if Rechecking.doubt(
        said, answeredFor: made.answeredFor, of: criteria, from: day, framework: framework, assessment: assessment)
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
        let shown = said.shownBy.filter {
          Rechecking.shows($0, criteria: criteria, from: day, framework: framework, assessment: assessment)
        }
        ended = (.resolved(on: on), shown)
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
        item.rechecks, of: item.content.bearsOn(framework), from: item.content.speaksFor, framework: framework,
        assessment: assessment)
  }

  /// Why what was said would change nothing; nil where it counts.
  package static func doubt(
    _ said: Rechecked, answeredFor: Set<CriterionID>, of criteria: [CriterionID], from day: CivilDate?,
    framework: Framework, assessment: Assessment
  ) -> Doubt? {
    switch said.outcome {
    case .wider, .confirmed: return nil
    case .so, .notSo, .setAside: return criteria.first(where: answeredFor.contains).map { .ownWord($0) }
    case .resolved:
      if let own = criteria.first(where: answeredFor.contains) { return .ownWord(own) }
      let isShown = said.shownBy.contains {
        shows($0, criteria: criteria, from: day, framework: framework, assessment: assessment)
      }
      return isShown ? nil : .nothingNewer
    }
  }

  /// Whether an item or what was found in drawn cases is evidence of practice, newer than a finding, that speaks well of one of
  /// its criteria.
  private static func shows(
    _ subject: Rechecked.Subject, criteria: [CriterionID], from day: CivilDate?, framework: Framework,
    assessment: Assessment
  ) -> Bool {
    switch subject {
    case .item(let id): shows(id, criteria: criteria, from: day, framework: framework, assessment: assessment)
    case .question(let question, let sample):
      day.map { assessment.speaksWell(of: criteria, question, sample: sample, after: $0, framework) } ?? false
    }
  }

  private static func shows(
    _ id: Digest, criteria: [CriterionID], from day: CivilDate?, framework: Framework, assessment: Assessment
  ) -> Bool {
    guard let item = assessment.evidence.first(where: { $0.id == id }), item.withdrawn == nil,
      item.content.kind?.showsPractice ?? false, let newer = item.content.speaksFor, newer <= assessment.asAt,
      day.map({ $0 < newer }) ?? false
    else { return false }
    return item.content.shows.contains { showing in
      guard !showing.isAdverse(framework) else { return false }
      switch showing {
      case .statement(let link):
        guard let (criterion, aspect, statement) = framework.statement(link.statement) else { return false }
        // A share of so few speaks well of nothing, whatever it was recorded to show.
        return criteria.contains(criterion.id)
          && item.content.extent.map { extent in
            StatedShare(extent, of: statement, in: aspect, framework).map { !$0.shows.isShortfall }
              ?? (StatedShares(aspect, framework.proportionWords).denied(by: extent) == nil
                && !extent.denies(statement, framework.proportionWords))
          } ?? true
      case .grade(let criterion, let id):
        let isDenied = framework.scale.grade(id).flatMap { grade in
          item.content.extent?.denies(grade, framework.proportionWords)
        }
        return criteria.contains(criterion) && !(isDenied ?? false)
      }
    }
  }
}

extension Assessment {
  /// Whether a sample that was drawn of later lists speaks well of criteria by a question: of cases that no earlier one read for it.
  fileprivate func speaksWell(
    of criteria: [CriterionID], _ question: QuestionID, sample: Digest, after day: CivilDate, _ framework: Framework
  ) -> Bool {
    guard let place = framework.question(question), criteria.contains(place.criterion.id) else { return false }
    let asked = AskedSample.together(samples.map { AskedSample($0.audited(by: asAt)) }, on: [question])
    guard let one = asked.first(where: { $0.sample.id == sample }),
      let found = SampleAudit.finding(place.question, of: place.criterion.id, in: one, by: framework), day < found.from,
      let stance = Contribution.Stance(found.showing, of: found.statement)
    else { return false }
    return !stance.isShortfall
  }
}
