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
  /// Items with a link to a statement whose wording has since changed, or that is gone.
  package private(set) var suspect: [Digest: [StatementID]] = [:]
  package let questionFindings: [QuestionFinding]
  private var shares = StatedSharesByAspect()

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
    for (criterion, list) in carried.counting { counting[EvidenceIndex.wide(criterion)] = list }
    for (criterion, list) in carried.passedOver { passedOver[EvidenceIndex.wide(criterion)] = list }
  }

  /// The aspect that stands for evidence on a criterion as a whole.
  package static func wide(_ criterion: CriterionID) -> AspectID { AspectID("\(criterion).*") }

  private mutating func add(
    _ item: Assessment.EvidenceItem, _ map: StatementMap, _ framework: Framework, _ policy: Policy, _ today: CivilDate
  ) {
    let origin = Contribution.Origin.item(item.id)
    var said: [AspectID: Contribution.Stance] = [:]
    for showing in item.content.shows {
      switch showing {
      case .statement(let link):
        guard let place = current(link, item, map) else {
          // A child does not become safe because a statement was taken out.
          for criterion in item.concern == nil ? [] : item.content.criteria where framework.criterion(criterion) != nil
          {
            said.merge(
              [EvidenceIndex.wide(criterion): .atLeast(framework.scale.worst)], uniquingKeysWith: EvidenceIndex.harder)
          }
          continue
        }
        said.merge([place.aspect: .atLeast(place.statement.grade)], uniquingKeysWith: EvidenceIndex.harder)
      case .grade(let criterion, let id):
        guard let grade = framework.scale.grade(id), framework.criterion(criterion) != nil else { continue }
        said.merge([EvidenceIndex.wide(criterion): .atLeast(grade)], uniquingKeysWith: EvidenceIndex.harder)
      }
    }
    for link in item.content.against {
      guard let place = current(link, item, map) else { continue }
      // None is taken in any more; one that is recorded is neither good news nor bad.
      guard place.isDeniable else {
        if item.withdrawn == nil { passedOver[place.aspect, default: []].append((origin, .leavesOpen)) }
        continue
      }
      // That a concern does not hold is good news, as good as that a strength holds.
      let stance: Contribution.Stance =
        place.statement.isFavourable ? .against(place.statement.grade) : .atLeast(framework.scale.best)
      said.merge([place.aspect: stance], uniquingKeysWith: EvidenceIndex.harder)
    }
    guard let day = item.content.speaksFor, let kind = item.content.kind, !said.isEmpty else {
      if item.withdrawn == nil, !item.content.isPlaced { toBePlaced.append(item.id) }
      for aspect in said.keys { passedOver[aspect, default: []].append((origin, .toBePlaced)) }
      return
    }
    let extent = item.content.extent
    let reach = extent?.reach(framework.proportionWords)
    let why = EvidenceIndex.whyPassedOver(item, isStale: policy.freshUntil(kind, from: day) < today, today)
    for (aspect, stance) in said.sorted(by: { $0.key < $1.key }) {
      if let why {
        passedOver[aspect, default: []].append((origin, why))
        continue
      }
      counting[aspect, default: []].append(
        Contribution(
          origin: origin, stance: stance, kind: kind, exercise: item.content.exercise, day: day,
          isConfirmed: item.recheck?.outcome == .confirmed, hasExtent: extent != nil,
          reach: reach,
          fallsShortOf: extent.flatMap { shares.denied(by: $0, reach: reach, on: aspect, framework) },
          point: EvidenceIndex.point(item), file: item.content.material.storedFile?.digest))
    }
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
    for (aspect, evidence) in counting where evidence.contains(where: { $0.file.map(repeated.contains) ?? false }) {
      let kept = Copies.merged(evidence)
      counting[aspect] = kept
      passedOver[aspect, default: []] += kept.flatMap(\.copies).map { ($0, .sameFile) }
    }
  }

  /// Why an item that is placed does not count; nil where it does.
  private static func whyPassedOver(
    _ item: Assessment.EvidenceItem, isStale: Bool, _ today: CivilDate
  ) -> PassedOver? {
    if item.withdrawn != nil { return .withdrawn }
    if item.recheck?.outcome == .resolved { return .resolved }
    // None is taken in any more, and older records or another machine's clock may hold one.
    if item.isAhead(of: today) { return .notYet }
    // A child who may be unsafe does not become safe by the passing of time.
    return isStale && !item.isOpenConcern ? .stale : nil
  }

  /// The place that an item comes from: its exercise, else the document or the reference with the place in it.
  private static func point(_ item: Assessment.EvidenceItem) -> String {
    let content = item.content
    // Each child is a point of its own.
    if item.concern != nil { return "concern \(item.id.hex)" }
    if let exercise = content.exercise { return "exercise \(exercise)" }
    switch content.material {
    case .reference(let reference): return "reference \(reference) \(content.place ?? "")"
    case .copy(let file): return "file \(file.digest.hex) \(content.place ?? "")"
    }
  }

  /// Where a link points, if its words are still the same.
  private mutating func current(
    _ link: StatementLink, _ item: Assessment.EvidenceItem, _ map: StatementMap
  ) -> StatementMap.Place? {
    guard let place = map[link.statement] else {
      // The statement is gone since the framework's version changed: listed, and counted for nothing.
      if item.withdrawn == nil { suspect[item.id, default: []].append(link.statement) }
      return nil
    }
    if place.wording == link.wording { return place }
    guard item.withdrawn == nil else { return nil }
    suspect[item.id, default: []].append(link.statement)
    // Nor because one was reworded: the link waits for a decision, and the concern counts meanwhile.
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
