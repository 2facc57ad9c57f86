import Assessments
import Calendar
import Frameworks

/// What is the same of moves that come to the same.
struct Alike: Hashable {
  private let isWider: Bool
  private let aspects: [AspectID]
  private let looks: [Look]

  /// Nil for a move that has to be tried itself.
  init?(_ move: Move, _ known: Looks) {
    let origin: Contribution.Origin
    switch move.what {
    case .cleared(let one): (origin, isWider) = (one, false)
    case .wider(let one): (origin, isWider) = (one, true)
    case .evidenced: return nil
    }
    aspects = move.aspects
    looks = aspects.compactMap { known.ofAspect[$0]?[origin] }
    guard looks.count == aspects.count else { return nil }
  }

  /// How rules see each finding of some aspects, where each item alone decides what counts.
  struct Looks {
    fileprivate var ofAspect: [AspectID: [Contribution.Origin: Look]] = [:]

    init(_ aspects: [AspectFinding], _ index: EvidenceIndex) {
      for aspect in aspects where !index.isUnsettled(aspect.id) {
        let seen = aspect.evidence.compactMap { one in Look(one).map { (one.origin, $0) } }
        ofAspect[aspect.id] = Dictionary(seen, uniquingKeysWith: { first, _ in first })
      }
    }
  }
}

/// What rules see of a finding that is no part of anything and like no other.
private struct Look: Hashable {
  let stance: Contribution.Stance
  let kind: EvidenceKind
  let extent: [Int?]
  let fallsShortOf: Grade?
  let flags: [Bool]
  /// Of an outside review, which disagrees with audited cases only if it is of their time.
  let reviewed: CivilDate?
  let unshown: Rechecked.Outcome?

  /// Nil for one that counts with others, or by its interval.
  init?(_ one: Contribution) {
    guard one.exercise == nil, one.paper == nil, one.likenesses.isEmpty, one.copies.isEmpty, one.audited == nil,
      one.share == nil, one.old == nil
    else { return nil }
    (stance, kind, fallsShortOf, unshown) = (one.stance, one.kind, one.fallsShortOf, one.unshown)
    (extent, flags) = ([one.reach], [one.hasExtent, one.isConfirmed, one.isLimited])
    reviewed = one.kind == .externalReview ? one.day : nil
  }
}
