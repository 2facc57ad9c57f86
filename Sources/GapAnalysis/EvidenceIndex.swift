package import Assessments
package import CaseAudit
import Calendar
package import Digests
package import Frameworks

/// All evidence of an assessment, sorted to the aspects that it speaks of.
package struct EvidenceIndex: Sendable {
  /// What counts today, by aspect; criterion-wide evidence under the criterion's own `*`.
  package private(set) var counting: [AspectID: [Contribution]] = [:]
  /// What is linked to an aspect and does not count today, with the reason.
  package private(set) var passedOver: [AspectID: [(origin: Contribution.Origin, why: PassedOver)]] = [:]
  /// Items that lack a day, a kind or anything that they show: listed, and counted for nothing.
  package private(set) var toBePlaced: [Digest] = []
  /// Where each item stands.
  package private(set) var standings: [Digest: ItemStanding] = [:]
  package let questionFindings: [QuestionFinding]
  private var shares = StatedSharesByAspect()
  /// What inspectorates found.
  private(set) var inspected = Inspected()

  package init(_ framework: Framework, _ assessment: Assessment, policy: Policy) {
    questionFindings = assessment.samples.flatMap {
      SampleAudit.findings(of: $0.audited(by: assessment.asAt), in: framework)
    }
    let map = StatementMap(framework)
    for item in assessment.evidence { add(item, map, framework, policy, assessment.asAt) }
    countEachFileOnce(assessment)
    for finding in questionFindings { add(finding, policy, assessment.asAt) }
    for sample in assessment.samples { noteAudits(ahead: sample, framework, assessment.asAt) }
  }

  /// What is carried over from another framework, each item on criteria as a whole.
  init(_ carried: CarriedOver) {
    questionFindings = []
    standings = carried.standings
    for (criterion, list) in carried.counting { counting[EvidenceIndex.wide(criterion)] = list }
    for (criterion, list) in carried.passedOver { passedOver[EvidenceIndex.wide(criterion)] = list }
  }

  /// The aspect that stands for evidence on a criterion as a whole.
  package static func wide(_ criterion: CriterionID) -> AspectID { AspectID("\(criterion).*") }

  /// The criterion of an aspect, which its id begins with: `HP2` of `HP2.a` and of `HP2.*`.
  private static func criterion(of aspect: AspectID) -> CriterionID {
    CriterionID(String(aspect.text.prefix { $0 != "." }))
  }

  private mutating func add(
    _ item: Assessment.EvidenceItem, _ map: StatementMap, _ framework: Framework, _ policy: Policy, _ today: CivilDate
  ) {
    let origin = Contribution.Origin.item(item.id)
    let links = links(of: item, map, framework)
    var state = ItemStanding.State(item, policy, on: today)
    if case .toBePlaced = state { toBePlaced.append(item.id) }
    if state.why == nil, links.said.isEmpty { state = links.undecided.isEmpty ? .leavesOpen : .undecided }
    standings[item.id] = ItemStanding(state: state, undecided: links.undecided)
    if let why = state.why {
      for aspect in links.said.keys { passedOver[aspect, default: []].append((origin, why)) }
      return
    }
    guard let day = item.content.speaksFor, let kind = item.content.kind else { return }
    let extent = item.content.extent
    let reach = extent?.reach(framework.proportionWords)
    let isInspected = Inspected.holds(item.content, framework)
    for (aspect, stance) in links.said.sorted(by: { $0.key < $1.key }) {
      if isInspected { inspected.add(item, stance, of: EvidenceIndex.criterion(of: aspect), framework) }
      counting[aspect, default: []].append(
        Contribution(
          origin: origin, stance: stance, kind: kind, exercise: item.content.exercise, day: day,
          isConfirmed: item.recheck?.outcome == .confirmed, hasExtent: extent != nil,
          reach: reach,
          fallsShortOf: extent.flatMap { shares.denied(by: $0, reach: reach, on: aspect, framework) },
          file: item.content.material.storedFile?.digest))
    }
  }

  /// What an item says of each aspect, and which of its links wait for a decision.
  private mutating func links(
    of item: Assessment.EvidenceItem, _ map: StatementMap, _ framework: Framework
  ) -> (said: [AspectID: Contribution.Stance], undecided: [String]) {
    var said: [AspectID: Contribution.Stance] = [:]
    var undecided: [String] = []
    func say(_ stance: Contribution.Stance, of aspect: AspectID) {
      said.merge([aspect: stance], uniquingKeysWith: EvidenceIndex.harder)
    }
    for showing in item.content.shows {
      switch showing {
      case .statement(let link):
        guard let place = current(link, item, map, &undecided) else {
          // A child does not become safe because a statement was taken out.
          for criterion in item.concern == nil ? [] : item.content.criteria where framework.criterion(criterion) != nil
          {
            say(.atLeast(framework.scale.worst), of: EvidenceIndex.wide(criterion))
          }
          continue
        }
        say(.atLeast(place.statement.grade), of: place.aspect)
      case .grade(let criterion, let id):
        guard let grade = framework.scale.grade(id), framework.criterion(criterion) != nil else {
          if item.withdrawn == nil { undecided.append("\(criterion) \(id)") }
          continue
        }
        say(.atLeast(grade), of: EvidenceIndex.wide(criterion))
      }
    }
    for link in item.content.against {
      guard let place = current(link, item, map, &undecided) else { continue }
      // None is taken in any more; one that is recorded is neither good news nor bad.
      guard place.isDeniable else {
        if item.withdrawn == nil { passedOver[place.aspect, default: []].append((.item(item.id), .leavesOpen)) }
        continue
      }
      // That a concern does not hold is good news, as good as that a strength holds.
      say(
        place.statement.isFavourable ? .against(place.statement.grade) : .atLeast(framework.scale.best),
        of: place.aspect)
    }
    return (said, undecided)
  }

  /// Keeps one item of each file on an aspect; its copies are passed over.
  private mutating func countEachFileOnce(_ assessment: Assessment) {
    // Without a list of the current items: copying thousands took as long as all the rest of the sorting.
    var (seen, repeated): (Set<Digest>, Set<Digest>) = ([], [])
    for item in assessment.evidence where item.withdrawn == nil {
      guard let digest = item.content.material.storedFile?.digest, !seen.insert(digest).inserted else { continue }
      repeated.insert(digest)
    }
    guard !repeated.isEmpty else { return }
    var spokenFor: [(copy: Digest, speaker: Digest)] = []
    let concerned = counting.filter { $0.value.contains { $0.file.map(repeated.contains) ?? false } }
    for (aspect, evidence) in concerned.sorted(by: { $0.key < $1.key }) {
      let kept = Copies.merged(evidence)
      counting[aspect] = kept
      passedOver[aspect, default: []] += kept.flatMap(\.copies).map { ($0, .sameFile) }
      for one in kept {
        guard case .item(let speaker) = one.origin else { continue }
        for case .item(let copy) in one.copies { spokenFor.append((copy, speaker)) }
      }
    }
    let counted = origins
    for (copy, speaker) in spokenFor where !counted.contains(.item(copy)) {
      guard standings[copy]?.state.why == nil else { continue }
      standings[copy]?.state = .copy(of: speaker)
    }
  }

  /// Where a link points, if its words are still the same.
  private mutating func current(
    _ link: StatementLink, _ item: Assessment.EvidenceItem, _ map: StatementMap, _ undecided: inout [String]
  ) -> StatementMap.Place? {
    let place = map[link.statement]
    if let place, place.wording == link.wording { return place }
    // What was withdrawn waits for nobody.
    guard item.withdrawn == nil else { return nil }
    undecided.append(link.statement.text)
    // The statement is gone since the framework's version changed: listed, and counted for nothing.
    guard let place else { return nil }
    // A child does not become safe because one was reworded: the concern counts while the link waits.
    if item.concern != nil { return place }
    passedOver[place.aspect, default: []].append((.item(item.id), .wordingChanged))
    return nil
  }

  private mutating func add(_ finding: QuestionFinding, _ policy: Policy, _ today: CivilDate) {
    guard let dated = finding.dated else { return }
    let origin = Contribution.Origin.sample(finding.id)
    guard let stance = EvidenceIndex.stance(finding) else {
      if finding.applicable > 0 { passedOver[finding.aspect, default: []].append((origin, .tooFewCases)) }
      return
    }
    if policy.freshUntil(.caseSample, from: dated) < today {
      passedOver[finding.aspect, default: []].append((origin, .stale))
      return
    }
    counting[finding.aspect, default: []].append(
      Contribution(
        origin: origin, stance: stance, kind: .caseSample, exercise: nil, day: dated, isConfirmed: false,
        hasExtent: true))
  }

  /// Notes questions whose only answers are dated after the day.
  private mutating func noteAudits(ahead sample: Assessment.Sample, _ framework: Framework, _ today: CivilDate) {
    let ahead = sample.audits.filter { $0.audited > today }
    guard !ahead.isEmpty else { return }
    let said = Set(questionFindings.map(\.id))
    for question in Set(ahead.flatMap(\.answers).map(\.question)).sorted() {
      let id = SampleAudit.id(question, of: sample)
      guard !said.contains(id), let tests = framework.question(question)?.question.tests,
        let aspect = framework.statement(tests)?.aspect
      else { continue }
      passedOver[aspect.id, default: []].append((.sample(id), .notYet))
    }
  }

  private static func stance(_ finding: QuestionFinding) -> Contribution.Stance? {
    switch finding.showing {
    case .grade(let grade): .atLeast(grade)
    case .met: .atLeast(finding.statement.grade)
    case .partlyMet: .partly
    case .notMet: .against(finding.statement.grade)
    case .against(let grade): .against(grade)
    case .countsOnly: nil
    }
  }

  /// Of two things that one item says of one aspect, the less favourable.
  static func harder(_ one: Contribution.Stance, _ two: Contribution.Stance) -> Contribution.Stance {
    func height(_ stance: Contribution.Stance) -> Int {
      switch stance {
      case .atLeast(let grade): grade.level * 2 + 1
      case .against(let grade): grade.level * 2
      case .partly: 0
      }
    }
    return height(one) <= height(two) ? one : two
  }
}
