package import Calendar

extension Assessment.Sample {
  /// A reserve that took a case's place, or was to.
  package struct Replacement: Sendable {
    package let replaced: CaseReplaced
    package let by: Person
    package let at: Instant
    /// What is wrong with it, in a sentence without a full stop; nil where it is the next reserve of the case's stratum.
    package let fault: String?
    /// Whether the reserve has the case's place. Not so where the case has another reserve in its place already, as when
    /// two people replace it in two copies of the workspace, or where there is no such reserve.
    package let counts: Bool
  }

  /// Those of its cases that have been audited.
  package var audited: Set<String> { Set(audits.map(\.reference)).intersection(cases.map(\.reference)) }

  /// Whether its record is erased, and its cases are numbers.
  package var isErased: Bool { drawn.seed == Erasing.word && drawn.lists.isEmpty }

  /// The reserve that would take a case's place: the first unused one of its stratum, in drawn order.
  package func nextReserve(for drawn: SampleDrawn.DrawnCase) -> SampleDrawn.DrawnCase? {
    reserves.first { $0.cohort == drawn.cohort && $0.stratum == drawn.stratum }
  }

  /// Takes a replacement in.
  mutating func take(_ replaced: CaseReplaced, by: Person, at: Instant) {
    func note(_ fault: String?, counts: Bool) {
      replacements.append(Replacement(replaced: replaced, by: by, at: at, fault: fault, counts: counts))
    }
    guard let index = cases.firstIndex(where: { $0.reference == replaced.reference }) else {
      return note(
        "case \(replaced.reference) was not in the sample when \(replaced.reserve) was to replace it", counts: false)
    }
    let drawn = cases[index]
    guard let reserve = reserves.firstIndex(where: { $0.reference == replaced.reserve }) else {
      return note(
        "\(replaced.reserve) was not a reserve when it was to replace case \(replaced.reference)", counts: false)
    }
    guard reserves[reserve].cohort == drawn.cohort, reserves[reserve].stratum == drawn.stratum else {
      return note("\(replaced.reserve) is a reserve of another stratum than case \(replaced.reference)", counts: false)
    }
    let isNext = nextReserve(for: drawn)?.reference == replaced.reserve
    note(
      isNext ? nil : "case \(replaced.reference) was replaced by \(replaced.reserve), which was not the next reserve",
      counts: true)
    cases[index] = reserves.remove(at: reserve)
  }
}
