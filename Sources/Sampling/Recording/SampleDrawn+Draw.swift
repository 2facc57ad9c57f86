package import Assessments
package import Digests
import Frameworks

extension SampleDrawn {
  /// What is recorded of a draw: everything needed to draw it again, and no particulars of any child.
  ///
  /// - Parameter kept: the digest of the list that was kept to draw again from.
  package init(_ draw: Draw, of request: SampleRequest, kept: Digest?) {
    self.init(
      seed: draw.seed, algorithm: draw.algorithm, allocation: draw.sharing, asAt: draw.asAt, size: draw.asked,
      lists: draw.lists.compactMap { list in
        list.digest.map { CaseList(name: list.name, cohort: list.belongsTo, digest: $0, rows: list.rows) }
      },
      strata: draw.cohorts.flatMap { cohort in
        cohort.strata.map {
          StratumCount(
            cohort: CohortID(cohort.id), stratum: $0.stratum, population: $0.eligible, minimum: $0.minimum,
            drawn: $0.drawn)
        }
      }, cases: draw.drawn, reserves: draw.reserves, margins: SampleDrawn.margins(draw),
      leftOut: SampleDrawn.leftOut(draw), remarks: draw.remarks, limits: draw.limits, kept: kept,
      balance: draw.balance.map(\.rawValue))
    (excluded, earlier) = (request.excluded, request.earlier.map(\.sample))
    wishes = request.wishes.map(\.id)
    cohortNames = request.cohortNames.sorted { $0.key < $1.key }.map { .init(value: $0.key, cohort: $0.value) }
  }

  private static func margins(_ draw: Draw) -> [Margin] {
    draw.margins.flatMap { margin in
      margin.categories.map {
        Margin(
          attribute: margin.attribute.rawValue, value: $0.value, caseload: $0.caseload, sample: $0.sample,
          expected: Decimals.rounded($0.expected, digits: 6),
          chance: $0.chance.map { Decimals.rounded($0, digits: 3) })
      }
    }
  }

  private static func leftOut(_ draw: Draw) -> [LeftOut] {
    let rows = draw.lists.flatMap { list in
      list.leftOut.map { LeftOut(.found("\(list.name): \($0.reason.words)"), rows: $0.rows) }
    }
    let repeats = draw.lists.filter { $0.repeats > 0 }.map {
      LeftOut(.found("\($0.name): the same case again"), rows: $0.repeats)
    }
    let overlaps = draw.overlaps.map {
      LeftOut(.found("in \($0.from) and in \($0.to): counted once, in \($0.to)"), rows: $0.cases)
    }
    let excluded = draw.exclusions.filter { $0.found > 0 }.map {
      LeftOut(.notToBeDrawn($0.reason.words), rows: $0.found)
    }
    return rows + repeats + overlaps + excluded
  }
}

extension SampleRequest {
  /// The request that draws a recorded sample again, from the list that was kept.
  ///
  /// Throws where the record asks for what this version does not know: to leave it out would draw another sample.
  package init(again drawn: SampleDrawn) throws(SamplingFault) {
    self.init(seed: drawn.seed, asAt: drawn.asAt)
    (size, sharing, limits) = (drawn.size, drawn.allocation, drawn.limits)
    for name in drawn.balance {
      guard let attribute = Attribute(rawValue: name) else {
        throw SamplingFault(
          "the sample was balanced by '\(name)', which this version of Muster does not know",
          help: "verify it with the version that drew it")
      }
      balance.append(attribute)
    }
  }
}
