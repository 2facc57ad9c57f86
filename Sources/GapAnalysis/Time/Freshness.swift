import Assessments
package import Calendar
import Digests
package import Frameworks

/// What becomes of today's evidence in the twelve months ahead, if nothing is renewed.
///
///     let freshness = Freshness(YearAhead(analysis))
///     for month in freshness.months { draw(month.day, month.current, of: freshness.counting) }
///
/// Each month is the analysis as it would be on the month's last day with the records of today and no others.
package struct Freshness: Sendable {
  /// An aspect that carries less from a month on.
  package struct Loss: Sendable, Equatable {
    package let criterion: CriterionID
    package let aspect: AspectID
    package let name: String
    /// What it carried at the end of the month before, and what it carries at the end of this one.
    package let from: Grade
    package let to: Grade?
  }

  package struct Month: Sendable {
    /// The last day of a month.
    package let day: CivilDate
    /// How many of the items and audited questions that count today still count.
    package let current: Int
    /// Those that counted at the end of the month before and no longer do.
    package let lapsing: [Contribution.Origin]
    package let losses: [Loss]
    /// In the framework's order.
    package let judgements: [(judgement: JudgementID, supported: Grade?)]
    /// What the evidence would carry for the whole, as `Analysis.supportedOverall` has it.
    package let supported: Grade?
  }

  /// The day from which it looks ahead.
  package let day: CivilDate
  /// How many items and audited questions count on that day.
  package let counting: Int
  /// How many of those are audited questions.
  package let questions: Int
  package let supported: Grade?
  /// Twelve, beginning with the month that ends next.
  package let months: [Month]

  package init(_ ahead: YearAhead) {
    var before = ahead.today
    let origins = before.evidence.origins
    (day, supported) = (before.day, before.supportedOverall)
    (counting, questions) = (origins.count, origins.count(where: \.isSample))
    months = ahead.months.map { after in
      defer { before = after }
      let (old, new) = (before.evidence.origins, after.evidence.origins)
      return Month(
        day: after.day, current: new.count, lapsing: old.subtracting(new).sorted(),
        losses: Freshness.losses(before, after),
        judgements: after.judgements.map { ($0.judgement.id, $0.readings.supported.grade) },
        supported: after.supportedOverall)
    }
  }

  private static func losses(_ before: Snapshot, _ after: Snapshot) -> [Loss] {
    zip(before.criteria, after.criteria).flatMap { old, new in
      old.aspects.compactMap { aspect -> Loss? in
        guard let from = aspect.grades.supported else { return nil }
        let to = new.aspects.first { $0.id == aspect.id }?.grades.supported
        guard to.map({ $0 < from }) ?? true else { return nil }
        return Loss(criterion: old.criterion.id, aspect: aspect.id, name: aspect.name, from: from, to: to)
      }
    }
  }
}

extension EvidenceIndex {
  /// Everything that counts, each once.
  package var origins: Set<Contribution.Origin> { Set(counting.values.flatMap { $0.map(\.origin) }) }
}
