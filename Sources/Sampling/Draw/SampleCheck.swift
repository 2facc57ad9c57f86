import Digests

/// Compares a sample as recorded with the same sample drawn again, case by case.
package enum SampleCheck {
  /// Each difference, as a sentence without a full stop; none if the sample is what the lists give.
  ///
  /// With `sameLists` the lists themselves are compared too: leave it out where the draw is from a stripped list.
  package static func differences(recorded: RecordedSample, again: RecordedSample, sameLists: Bool) -> [String] {
    var found: [String] = []
    if recorded.algorithm != again.algorithm {
      found.append("the sample was drawn by '\(recorded.algorithm)', and again by '\(again.algorithm)'")
    }
    if recorded.seed != again.seed { found.append("the seed is not the one recorded") }
    if sameLists { found += lists(recorded.lists, again.lists) }
    found += counts(recorded.strata, again.strata)
    found += cases(recorded.drawn, again.drawn, "drawn")
    found += cases(recorded.reserves, again.reserves, "in reserve")
    return found
  }

  private static func lists(_ old: [RecordedSample.List], _ new: [RecordedSample.List]) -> [String] {
    var found: [String] = []
    for list in old where !new.contains(where: { $0.digest == list.digest }) {
      found.append(
        new.contains { $0.name == list.name }
          ? "the list '\(list.name)' has changed since the draw" : "the list '\(list.name)' is missing")
    }
    for list in new where !old.contains(where: { $0.digest == list.digest || $0.name == list.name }) {
      found.append("the list '\(list.name)' was not drawn from")
    }
    return found
  }

  private static func counts(_ old: [RecordedSample.Stratum], _ new: [RecordedSample.Stratum]) -> [String] {
    var found: [String] = []
    for stratum in old {
      guard let other = new.first(where: { $0.id == stratum.id }) else {
        found.append("the stratum '\(stratum.id)' is missing")
        continue
      }
      if other.eligible != stratum.eligible {
        found.append("'\(stratum.id)' had \(counted(stratum.eligible, "case")) to draw from, and has \(other.eligible)")
      }
    }
    for stratum in new where !old.contains(where: { $0.id == stratum.id }) {
      found.append("the stratum '\(stratum.id)' was not recorded")
    }
    return found
  }

  private static func cases(_ old: [DrawnCase], _ new: [DrawnCase], _ how: String) -> [String] {
    var found: [String] = []
    for one in old {
      // References are compared as bytes, not as Swift compares texts.
      guard let other = new.first(where: { $0.reference.utf8.elementsEqual(one.reference.utf8) }) else {
        found.append("case \(one.reference) is recorded as \(how), but is not so when drawn again")
        continue
      }
      if other.stratum != one.stratum {
        found.append("case \(one.reference) is recorded in '\(one.stratum)', but is \(how) in '\(other.stratum)'")
      }
      if other.ticket != one.ticket {
        found.append("case \(one.reference) is recorded with another ticket than it has")
      }
    }
    for one in new where !old.contains(where: { $0.reference.utf8.elementsEqual(one.reference.utf8) }) {
      found.append("case \(one.reference) is \(how) when drawn again, but is not recorded so")
    }
    if found.isEmpty, !zip(old, new).allSatisfy({ $0.ticket == $1.ticket }) {
      found.append("the cases \(how) are recorded in another order")
    }
    return found
  }
}

/// What a check needs of a sample, whether read from a record or just drawn.
package struct RecordedSample: Sendable, Equatable {
  package struct List: Sendable, Equatable {
    package let name: String
    /// SHA-256 of the file, 64 hexadecimal digits.
    package let digest: String

    package init(name: String, digest: String) { (self.name, self.digest) = (name, digest) }
  }

  package struct Stratum: Sendable, Equatable {
    package let id: String
    package let eligible: Int

    package init(id: String, eligible: Int) { (self.id, self.eligible) = (id, eligible) }
  }

  package let algorithm: String
  package let seed: String
  package let lists: [List]
  package let strata: [Stratum]
  package let drawn: [DrawnCase]
  package let reserves: [DrawnCase]

  package init(
    algorithm: String, seed: String, lists: [List], strata: [Stratum], drawn: [DrawnCase], reserves: [DrawnCase]
  ) {
    (self.algorithm, self.seed, self.lists) = (algorithm, seed, lists)
    (self.strata, self.drawn, self.reserves) = (strata, drawn, reserves)
  }
}

extension Draw {
  /// What a check needs of it.
  package var recorded: RecordedSample {
    RecordedSample(
      algorithm: algorithm, seed: seed,
      lists: lists.compactMap { list in list.digest.map { .init(name: list.name, digest: $0.hex) } },
      strata: cohorts.flatMap(\.strata).map { .init(id: $0.id, eligible: $0.eligible) }, drawn: drawn,
      reserves: reserves)
  }
}
