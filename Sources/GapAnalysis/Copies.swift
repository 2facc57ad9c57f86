import Assessments
import Digests

/// One file is one piece of evidence, however often and by however many people it was attached. Otherwise one paper
/// under two kinds would carry a grade that takes two independent items, and one bad finding would confirm itself.
///
/// Of copies on one aspect the least favourable speaks, so that attaching a file again buries nothing; of those that say
/// the same, the one attached last.
enum Copies {
  /// The evidence with each file once, in the order of what is kept.
  static func merged(_ evidence: [Contribution]) -> [Contribution] {
    var byFile: [Digest: [Contribution]] = [:]
    for one in evidence { if let file = one.file { byFile[file, default: []].append(one) } }
    var spoken: [Contribution.Origin: Contribution] = [:]
    for copies in byFile.values where copies.count > 1 {
      guard let first = copies.first else { continue }
      let speaker = copies.dropFirst().reduce(first) { speaker, next in
        EvidenceIndex.harder(next.stance, speaker.stance) == next.stance ? next : speaker
      }
      spoken[speaker.origin] = speaker.speaking(for: copies.filter { $0.origin != speaker.origin })
    }
    let silent = Set(spoken.values.flatMap(\.copies))
    return evidence.filter { !silent.contains($0.origin) }.map { spoken[$0.origin] ?? $0 }
  }
}

extension Contribution {
  /// The same, for its copies as well: what a second look confirmed of one it confirmed of all that say the same, and an
  /// exercise that one is of has them all.
  fileprivate func speaking(for others: [Contribution]) -> Contribution {
    Contribution(
      origin: origin, stance: stance, kind: kind, exercise: exercise ?? others.compactMap(\.exercise).last, day: day,
      isConfirmed: isConfirmed || others.contains { $0.isConfirmed && $0.stance == stance }, hasExtent: hasExtent,
      reach: reach, fallsShortOf: fallsShortOf,
      carriedFrom: carriedFrom, file: file, copies: copies + others.map(\.origin))
  }
}
