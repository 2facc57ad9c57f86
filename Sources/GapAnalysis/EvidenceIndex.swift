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
  package internal(set) var passedOver: [AspectID: [(origin: Contribution.Origin, why: PassedOver)]] = [:]
  /// Items that lack a day, a kind or anything that they show: listed, and counted for nothing.
  package private(set) var toBePlaced: [Digest] = []
  /// Where each item stands.
  package private(set) var standings: [Digest: ItemStanding] = [:]
  /// What each sample by itself says to each question.
  package let questionFindings: [QuestionFinding]
  /// What the samples that speak today say together: a question is one source, however many asked it.
  package internal(set) var pooled: [QuestionFinding] = []
  private var shares = StatedSharesByAspect()
  /// Which items are one source.
  let sources: Sources
  /// The evidence on aspects of which more has to be decided than by each item alone.
  private(set) var unsettled: [AspectID: Unsettled] = [:]
  /// Nil where everything is carried over.
  private let oldFindings: OldFindings?
  /// The same until all of it is known.
  private var waiting: [AspectID: Unsettled] = [:]
  /// What inspectorates found.
  private(set) var inspected = Inspected()

  /// - Parameter pooling: Whether samples speak together, rather than each for itself.
  package init(_ framework: Framework, _ assessment: Assessment, policy: Policy, pooling: Bool = true) {
    let samples = assessment.samples.map { $0.audited(by: assessment.asAt) }
    questionFindings = samples.flatMap { SampleAudit.findings(of: $0, in: framework) }
    let audits =
      pooling
      ? QuestionPools(samples, framework: framework, policy: policy, on: assessment.asAt)
      : QuestionPools(apart: questionFindings)
    pooled = audits.findings
    let sources = Sources(framework, assessment)
    self.sources = sources
    oldFindings = OldFindings(
      framework, assessment: assessment, policy: policy, sources: sources, samples: audits.findings)
    let map = StatementMap(framework)
    for item in assessment.evidence { add(item, by: map, of: framework, in: assessment, policy: policy) }
    add(audits, of: framework, in: assessment, policy: policy)
    settle()
    for sample in assessment.samples { noteAudits(ahead: sample, framework, assessment.asAt) }
  }

  /// What is carried over from another framework, each item on criteria as a whole.
  init(_ carried: CarriedOver) {
    questionFindings = []
    (sources, oldFindings) = (carried.sources, nil)
    standings = carried.standings
    for (criterion, list) in carried.counting { counting[EvidenceIndex.wide(criterion)] = list }
    for (criterion, list) in carried.passedOver { passedOver[EvidenceIndex.wide(criterion)] = list }
  }

  /// The aspect that stands for evidence on a criterion as a whole.
  package static func wide(_ criterion: CriterionID) -> AspectID { AspectID("\(criterion).*") }

  private mutating func add(
    _ item: Assessment.EvidenceItem, by map: StatementMap, of framework: Framework, in assessment: Assessment,
    policy: Policy
  ) {
    let origin = Contribution.Origin.item(item.id)
    let links = links(of: item, map, framework)
    let rechecking = Rechecking.of(item, framework, assessment)
    var state = ItemStanding.State(
      item, ended: rechecking?.ended?.state,
      concern: ConcernStanding(item, framework: framework, assessment: assessment), policy,
      on: assessment.asAt)
    if case .toBePlaced = state { toBePlaced.append(item.id) }
    if state.why == nil, links.said.isEmpty {
      let isNew = !links.undecided.isEmpty && Set(links.undecided).isSubset(of: item.content.toLookAt)
      state = links.undecided.isEmpty ? .leavesOpen : isNew ? .newEdition : .undecided
    }
    let isWithoutFile = item.content.material.storedFile.map {
      assessment.completeness.changedFiles.contains($0.path)
    }
    standings[item.id] = ItemStanding(
      state: state, undecided: links.undecided, unshown: rechecking?.unshown, isWithoutFile: isWithoutFile ?? false)
    if let why = state.why, why != .stale, why != .resolved {
      for aspect in links.said.keys { passedOver[aspect, default: []].append((origin, why)) }
      return
    }
    guard let day = item.content.speaksFor, let kind = item.content.kind else { return }
    let extent = item.content.extent
    let reach = extent?.reach(framework.proportionWords)
    let isInspected = state.why == nil && Inspected.holds(item.content, framework)
    for (aspect, stance) in links.said.sorted(by: { $0.key < $1.key }) {
      if isInspected, let criterion = oldFindings?.criterion(of: aspect) {
        inspected.add(item, stance, of: criterion, framework: framework)
      }
      var said = Contribution(
        origin: origin, stance: stance, kind: kind, exercise: sources.exercise(item), day: day)
      (said.hasExtent, said.reach) = (extent != nil, reach)
      said.share = links.shares[aspect]
      if said.share == nil {
        said.fallsShortOf = extent.flatMap { shares.denied(by: $0, reach: reach, on: aspect, framework) }
      }
      (said.paper, said.likenesses) = (sources.paper(item.id), sources.likenesses(item.id))
      place(said.rechecked(rechecking), on: aspect, state.why, shownBy: rechecking?.ended?.by ?? [])
    }
  }

  /// Puts what counts today with what does, and what is too old or resolved where it waits until all else is known.
  mutating func place(
    _ said: Contribution, on aspect: AspectID, _ why: PassedOver?, shownBy: [[Rechecked.Subject]] = []
  ) {
    switch why {
    case nil: counting[aspect, default: []].append(said)
    case .resolved where said.isAdverse:
      waiting[aspect, default: Unsettled()].resolved.append((said, shownBy.map { $0.map(origin) }))
    case .stale: waiting[aspect, default: Unsettled()].lapsed.append(said)
    case let why?: passedOver[aspect, default: []].append((said.origin, why))
    }
  }

  /// Where what shows something mended stands among the evidence: a question is one source, however many samples asked it.
  private func origin(_ shown: Rechecked.Subject) -> Contribution.Origin {
    switch shown {
    case .item(let id): .item(id)
    case .question(let question, let sample):
      .sample(
        pooled.first { $0.question.id == question && $0.samples.contains(sample) }?.id
          ?? SampleAudit.id(question, of: sample))
    }
  }

  /// External reviews that weigh against the criterion of an aspect as a whole.
  func disputes(of aspect: AspectID) -> [Contribution] {
    guard let criterion = oldFindings?.criterion(of: aspect) else { return [] }
    return (counting[EvidenceIndex.wide(criterion)] ?? []).filter { $0.kind == .externalReview && $0.isAdverse }
  }

  /// Whether anything that counts of an item weighs against an aspect, as a share may that is stated of a strength.
  package func isAdverse(_ item: Digest) -> Bool {
    counting.values.contains { $0.contains { $0.origin == .item(item) && $0.isAdverse } }
  }

  /// What an item says of each aspect, the share by which it says it, and which of its links wait for a decision.
  private mutating func links(
    of item: Assessment.EvidenceItem, _ map: StatementMap, _ framework: Framework
  ) -> (said: [AspectID: Contribution.Stance], shares: [AspectID: StatedShare], undecided: [String]) {
    var said: [AspectID: Contribution.Stance] = [:]
    var shares: [AspectID: StatedShare] = [:]
    var undecided: [String] = []
    func say(_ stance: Contribution.Stance, of aspect: AspectID) {
      said.merge([aspect: stance], uniquingKeysWith: EvidenceIndex.harder)
    }
    for showing in item.content.shows {
      switch showing {
      case .statement(let link):
        guard let place = current(link, item: item, map: map, undecided: &undecided) else {
          // A child does not become safe because a statement was taken out.
          for criterion in item.concern == nil ? [] : item.content.criteria where framework.criterion(criterion) != nil
          {
            say(.atLeast(framework.scale.worst), of: EvidenceIndex.wide(criterion))
          }
          continue
        }
        guard
          let share = item.content.extent.flatMap({ extent in
            framework.aspect(place.aspect).flatMap { StatedShare(extent, of: place.statement, in: $0, framework) }
          })
        else {
          let isDenied = item.content.extent?.denies(place.statement, framework.proportionWords) ?? false
          say(isDenied ? .against(place.statement.grade) : .atLeast(place.statement.grade), of: place.aspect)
          continue
        }
        say(share.shows, of: place.aspect)
        if said[place.aspect] == share.shows { shares[place.aspect] = share }
      case .grade(let criterion, let id):
        guard let grade = framework.scale.grade(id), framework.criterion(criterion) != nil else {
          if item.withdrawn == nil { undecided.append("\(criterion) \(id)") }
          continue
        }
        if isToLookAt("\(criterion) \(id)", aspect: EvidenceIndex.wide(criterion), item: item, undecided: &undecided) {
          continue
        }
        let isDenied = item.content.denies(grade, framework)
        say(isDenied ? .against(grade) : .atLeast(grade), of: EvidenceIndex.wide(criterion))
      }
    }
    for link in item.content.against {
      guard let place = current(link, item: item, map: map, undecided: &undecided) else { continue }
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
    return (said, shares.filter { said[$0.key] == $0.value.shows }, undecided)
  }

  /// Keeps one item of each paper on an aspect, and adverse findings that are too old until they are shown mended.
  private mutating func settle() {
    for (aspect, old) in waiting {
      unsettled[aspect] = Unsettled(current: counting[aspect] ?? [], lapsed: old.lapsed, resolved: old.resolved)
    }
    waiting = [:]
    for (aspect, evidence) in counting where unsettled[aspect] == nil {
      if evidence.contains(where: { $0.paper != nil || !$0.likenesses.isEmpty }) {
        unsettled[aspect] = Unsettled(current: evidence)
      }
    }
    guard let oldFindings else { return }
    var spokenFor: [(copy: Digest, speaker: Digest)] = []
    for (aspect, evidence) in unsettled.sorted(by: { $0.key < $1.key }) {
      let (kept, left) = oldFindings.settled(aspect, evidence)
      counting[aspect] = kept.isEmpty ? nil : kept
      passedOver[aspect, default: []] += left
      for one in kept {
        guard case .item(let speaker) = one.origin else { continue }
        if let old = one.old {
          var until = old.until
          if case .neverMended(_, let before)? = standings[speaker]?.state {
            until = ItemStanding.GoingOn.longest(before, until)
          }
          standings[speaker]?.state = .neverMended(since: old.since, until: until)
        } else if case .lapsed? = standings[speaker]?.state {
          // Somebody found it to be so again.
          standings[speaker]?.state = .counts(until: oldFindings.freshUntil(one))
        }
        for case .item(let copy) in one.copies { spokenFor.append((copy, speaker)) }
      }
      noteEnded(evidence.lapsed, left, oldFindings)
    }
    noteGoingOn(oldFindings)
    guard !spokenFor.isEmpty else { return }
    let counted = origins
    for (copy, speaker) in spokenFor where !counted.contains(.item(copy)) {
      guard standings[copy]?.state.why == nil else { continue }
      standings[copy]?.state = .copy(of: speaker)
    }
  }

  /// Says of items that went on holding as adverse that they are out of date from the end of that, and not from before.
  private mutating func noteEnded(
    _ lapsed: [Contribution], _ left: [(origin: Contribution.Origin, why: PassedOver)], _ oldFindings: OldFindings
  ) {
    for one in lapsed where one.isAdverse && left.contains(where: { $0.origin == one.origin && $0.why == .stale }) {
      guard case .item(let id) = one.origin, case .lapsed(let before)? = standings[id]?.state else { continue }
      standings[id]?.state = .lapsed(after: oldFindings.heldUntil(one).map { max($0, before) } ?? before)
    }
  }

  /// Says of each item that counts until a day what its adverse findings do from then on; of several, what holds longest.
  private mutating func noteGoingOn(_ oldFindings: OldFindings) {
    for one in counting.values.joined() where one.isAdverse {
      guard case .item(let id) = one.origin, case .counts? = standings[id]?.state else { continue }
      let until = oldFindings.heldUntil(one)
      let before = standings[id]?.goesOn
      standings[id]?.goesOn = .init(until: before.map { ItemStanding.GoingOn.longest($0.until, until) } ?? until)
    }
  }

  /// What counts of an aspect if evidence is taken otherwise: a copy of what is left out then speaks in its place, and what
  /// it showed to be mended is not.
  func counting(_ aspect: AspectID, _ otherwise: Otherwise) -> [Contribution] {
    guard let all = unsettled[aspect], let oldFindings else {
      return otherwise.taken(counting[aspect] ?? [], oldFindings?.today)
    }
    return oldFindings.settled(aspect, all, otherwise).counting
  }

  /// Whether more has to be decided of an aspect than by each item alone.
  func isUnsettled(_ aspect: AspectID) -> Bool { unsettled[aspect] != nil }

  /// What may have ended an old adverse finding without counting on its aspect today, with the aspects.
  var ending: [(origin: Contribution.Origin, aspects: [AspectID])] {
    let concerned = unsettled.filter(\.value.hasEnded)
    guard !concerned.isEmpty, let oldFindings else { return [] }
    var found: [Contribution.Origin: Set<AspectID>] = [:]
    for (aspect, evidence) in concerned {
      for origin in evidence.lapsed.map(\.origin) + evidence.resolved.flatMap(\.by).joined() {
        found[origin, default: []].insert(aspect)
      }
    }
    for origin in oldFindings.endingItems {
      found[origin, default: []].formUnion(oldFindings.ended(by: origin, among: concerned.keys))
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }

  /// Whether a link waits for somebody to look at the new edition of its paper.
  private mutating func isToLookAt(
    _ subject: String, aspect: AspectID, item: Assessment.EvidenceItem, undecided: inout [String]
  ) -> Bool {
    guard item.withdrawn == nil, item.content.toLookAt.contains(subject) else { return false }
    undecided.append(subject)
    passedOver[aspect, default: []].append((.item(item.id), .newEdition))
    return true
  }

  /// Where a link points, if its words are still the same.
  private mutating func current(
    _ link: StatementLink, item: Assessment.EvidenceItem, map: StatementMap, undecided: inout [String]
  ) -> StatementMap.Place? {
    let place = map[link.statement]
    if let place, place.wording == link.wording {
      return isToLookAt(link.statement.text, aspect: place.aspect, item: item, undecided: &undecided) ? nil : place
    }
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

  /// Of two things that one item says of one aspect, the less favourable.
  static func harder(_ one: Contribution.Stance, _ two: Contribution.Stance) -> Contribution.Stance {
    (one.height ?? 0) <= (two.height ?? 0) ? one : two
  }
}
