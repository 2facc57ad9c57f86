package import Digests
package import Frameworks

/// A record that is erased, and what it stood in: by that it says what stays of it.
package struct Erasing {
  /// The word that stands where somebody's words were.
  package static let word = "erased"

  package let framework: Framework
  package let assessment: Assessment
  /// The record that is erased.
  package let record: Digest
  /// All that is erased with it, itself among them.
  let together: Set<Digest>

  /// What stands in the place of a name or a title, other than in every other record, so that no two become one.
  package var name: String { "\(Erasing.word) \(record.short.prefix(10))" }

  /// What stands in the place of a case's reference: its number among those that were drawn. Nil where it was not drawn.
  func number(of reference: String, in sample: Digest) -> String? {
    let drawn = assessment.samples.first { $0.id == sample }?.drawn.everyReference ?? []
    return drawn.firstIndex(of: reference).map { Erasing.number($0 + 1) }
  }

  static func number(_ number: Int) -> String { "\(word) case \(number)" }

  /// Whether it is what stands in the place of a case's reference, which cases of other samples have too.
  package static func isNumber(_ reference: String) -> Bool {
    let start = number(0).dropLast()
    return reference.hasPrefix(start) && Int(reference.dropFirst(start.count)) != nil
  }

  /// What stays of some records, in order, that go together.
  package static func tombstones(
    of doomed: [Record], _ framework: Framework, _ assessment: Assessment
  ) -> [Erased.Tombstone] {
    var gone: Set<Digest> = []
    let together = Set(doomed.map(\.digest))
    return doomed.map { record in
      let erasing = Erasing(
        framework: framework, assessment: assessment, record: record.digest, together: together)
      // What speaks of something that is gone says nothing.
      let isAlone = record.body.concerns.records.contains(where: gone.contains)
      let left: (any RecordContent)? = isAlone ? nil : record.body.left(erasing)
      if left == nil { gone.insert(record.digest) }
      return record.stone(left: left)
    }
  }
}

extension Record {
  /// What keeps its place among the others when it is erased.
  func stone(left: (any RecordContent)?) -> Erased.Tombstone {
    Erased.Tombstone(
      digest: digest, kind: kind.rawValue, at: header.at, after: header.after, batch: header.batch?.id, left: left)
  }
}

extension SampleDrawn {
  /// Every case that may be audited, by its number: those drawn, then the reserves.
  var everyReference: [String] { (cases + reserves).map(\.reference) }

  /// The reference that a number stands for which was left of an erased record; any other as it is.
  func reference(_ written: String) -> String {
    let start = Erasing.number(0).dropLast()
    guard written.hasPrefix(start), let number = Int(written.dropFirst(start.count)) else { return written }
    let all = everyReference
    return all.indices.contains(number - 1) ? all[number - 1] : written
  }
}
