import Assessments
package import Calendar
import StructuredText

extension WishOutcome {
  /// What became of each wish in a sample with these margins, as at the day of its lists.
  package static func outcomes(
    of wishes: [PlannedWish], in margins: [AttributeMargin], asAt: CivilDate
  ) -> [WishOutcome] {
    wishes.map { wish in
      let margin = margins.first { $0.attribute == wish.attribute }
      return WishOutcome(
        id: wish.id, wish: wish.wish, atLeast: wish.atLeast, counts: margin.map { wish.counts($0, asAt: asAt) })
    }
  }

  /// The size of a sample in which a wish that is not met is expected to be, as strata are shared out now; nil where the
  /// size is not what it wants.
  package func sizeToExpect(in size: Int) -> Int? {
    guard let counts, isMet == false, counts.expected > 0, counts.expected < Double(atLeast), counts.caseload >= atLeast
    else { return nil }
    let needed = (Double(size) * Double(atLeast) / counts.expected).rounded(.up)
    return needed <= Double(Bounds.sample.upperBound) ? Int(needed) : nil
  }

  /// The outcome in a sentence without a full stop.
  package var words: String {
    guard let counts else { return "the lists do not show whether the sample has \(wish)" }
    guard counts.caseload > 0 else { return "wish not met: \(wish) (no case in the lists is so)" }
    let count = "\(counts.sample) in the sample, \(Decimals.text(counts.expected, places: 1)) expected"
    let cases = counted(counts.caseload, "case")
    return isMet == true
      ? "wish met: \(wish) (\(count))" : "wish not met: \(wish) (\(count), of \(cases) in the lists)"
  }
}

extension PlannedWish {
  /// The cases that it is about. Cases whose value is not recorded are never counted.
  func counts(_ margin: AttributeMargin, asAt: CivilDate) -> WishOutcome.Counts {
    let conditions = values.map { PreparedCondition($0, asAt: asAt) }
    let those = margin.categories.filter { category in
      category.value != Attribute.notRecorded
        && Array(category.value.utf8).withUnsafeBufferPointer { cell in
          conditions.contains { $0.holds(cell) }
        }
    }
    return .init(
      caseload: those.reduce(0) { $0 + $1.caseload }, sample: those.reduce(0) { $0 + $1.sample },
      expected: those.reduce(0) { $0 + $1.expected })
  }
}
