import Assessments
import Digests

/// One paper is one piece of evidence, however often and by however many people it was attached. Otherwise one paper
/// under two kinds would carry a grade that takes two independent items, and one bad finding would confirm itself.
///
/// Of copies on one aspect the least favourable speaks, so that attaching a paper again buries nothing; of those that say
/// the same, the one attached last.
enum Copies {
  /// The evidence with each paper once, in the order of what is kept.
  static func merged(_ evidence: [Contribution]) -> [Contribution] {
    var byPaper: [Digest: [Contribution]] = [:]
    for one in evidence { if let paper = one.paper { byPaper[paper, default: []].append(one) } }
    var spoken: [Contribution.Origin: Contribution] = [:]
    for copies in byPaper.values where copies.count > 1 {
      guard let first = copies.first else { continue }
      let speaker = copies.dropFirst().reduce(first) { speaker, next in
        EvidenceIndex.harder(next.stance, speaker.stance) == next.stance ? next : speaker
      }
      spoken[speaker.origin] = speaker.speaking(for: copies.filter { $0.origin != speaker.origin })
    }
    if spoken.isEmpty { return evidence }
    let silent = Set(spoken.values.flatMap(\.copies))
    return evidence.filter { !silent.contains($0.origin) }.map { spoken[$0.origin] ?? $0 }
  }
}

extension Contribution {
  /// The same, for its copies as well: what a second look confirmed of one it confirmed of all that say the same, an
  /// exercise that one is of has them all, and so has what one is perhaps the same as.
  fileprivate func speaking(for others: [Contribution]) -> Contribution {
    var speaker = self
    speaker.exercise = exercise ?? others.compactMap(\.exercise).last
    let alike = others.filter { $0.stance == stance }
    speaker.isConfirmed = isConfirmed || alike.contains(where: \.isConfirmed)
    speaker.isLimited = !speaker.isConfirmed && (isLimited || alike.contains(where: \.isLimited))
    speaker.copies += others.map(\.origin)
    speaker.likenesses += others.flatMap(\.likenesses)
    return speaker
  }
}
