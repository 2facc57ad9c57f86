import Calendar
package import Digests

/// A record of the day of a seal, or of an earlier one, that the seal does not hold: it came in under that day afterwards.
package struct CameUnder: Hashable, Sendable {
  /// How it came to be there.
  package enum Manner: String, Sendable, CaseIterable {
    /// Its writer had seen all that was sealed: it was made later on that day.
    case later
    /// It was not here yet: it was made in another copy, which sharing brings, or says so.
    case elsewhere
    /// It follows what was made after that day, and yet it says that day or an earlier one.
    case datedBack = "dated-back"
  }

  package let record: Digest
  package let manner: Manner
}

extension RecordGraph {
  /// How many heads of what was sealed are followed up, so that a history of nothing but heads is not gone through for each.
  private static let mostHeads = 64

  /// What says that it was made by the end of a day, counts, and is not among some records, in fold order.
  func cameUnder(_ sealed: Set<Int>, by day: CivilDate) -> [CameUnder] {
    let end = Instant(endOf: day)
    let later = counted(everything, by: day).filter {
      $0 < recordCount && times[$0] <= end && !sealed.contains($0)
    }
    guard !later.isEmpty else { return [] }
    let children = self.children
    let heads = sealed.filter { sealed.isDisjoint(with: children[$0]) }
    let isFollowed = heads.count <= RecordGraph.mostHeads
    let following = isFollowed ? heads.map { descendants(of: [$0], children) } : []
    // Whatever follows a record of a later day is later than that day, whatever it says.
    let after = descendants(of: digests.indices.filter { times[$0] > end }, children)
    return later.map { index in
      let isLater = isFollowed && times[index].date == day && following.allSatisfy { $0[index] }
      let manner: CameUnder.Manner = after[index] ? .datedBack : isLater ? .later : .elsewhere
      return CameUnder(record: digests[index], manner: manner)
    }
  }

  private var children: [[Int]] {
    var children = [[Int]](repeating: [], count: digests.count)
    for index in digests.indices { for parent in parents[index] { children[parent].append(index) } }
    return children
  }

  /// Some records and all that follow them.
  private func descendants(of records: [Int], _ children: [[Int]]) -> [Bool] {
    var found = [Bool](repeating: false, count: digests.count)
    for record in records { found[record] = true }
    var waiting = records
    while let index = waiting.popLast() {
      for child in children[index] where !found[child] {
        found[child] = true
        waiting.append(child)
      }
    }
    return found
  }
}
