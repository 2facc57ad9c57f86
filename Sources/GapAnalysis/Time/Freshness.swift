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

  /// What is at the worst grade from a month on, since what was found goes on holding while less counts beside it.
  package struct Worsening: Sendable {
    /// With what each carried at the end of the month before.
    package let conclusions: [(conclusion: Conclusion, from: Grade?)]
    /// The aspects that say the worst then.
    package let holding: [AspectID]
    /// Those beside them on which less counts.
    package let lessened: [AspectID]
  }

  package struct Month: Sendable {
    /// The last day of a month.
    package let day: CivilDate
    /// How many of the items and audited questions that count today still count.
    package let current: Int
    /// Those that go out of date in the month; what is adverse of them may go on holding.
    package let lapsing: Lapsing
    /// The same by criterion.
    package let lapses: [Lapse]
    package let losses: [Loss]
    /// Nil where nothing comes to the worst grade.
    package let worsening: Worsening?
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
    let origins = before.evidence.holding.all
    (day, supported) = (before.day, before.supportedOverall)
    (counting, questions) = (origins.count, origins.count(where: \.isSample))
    months = ahead.months.map { after in
      defer { before = after }
      return Month(
        day: after.day, current: after.evidence.holding.all.count,
        lapsing: Lapsing(before.evidence.holding, after.evidence.holding), lapses: Lapse.all(before, after),
        losses: Freshness.losses(before, after), worsening: Worsening(before, after),
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

extension Freshness.Worsening {
  init?(_ before: Snapshot, _ after: Snapshot) {
    let worst = after.framework.scale.worst
    func turn(_ conclusion: Conclusion, _ old: Readings<Verdict>, _ new: Readings<Verdict>) -> (
      conclusion: Conclusion, from: Grade?
    )? {
      isNew(old, new) ? (conclusion, old.supported.grade) : nil
    }
    func isNew(_ old: Readings<Verdict>, _ new: Readings<Verdict>) -> Bool {
      new.supported.grade == worst && old.supported.grade != worst
    }
    let parts = zip(before.criteria, after.criteria).filter { isNew($0.readings, $1.readings) }
    var turned = parts.compactMap { turn(.criterion($1.criterion.id), $0.readings, $1.readings) }
    turned += zip(before.judgements, after.judgements).compactMap {
      turn(.judgement($1.judgement.id), $0.readings, $1.readings)
    }
    if let old = before.overall, let new = after.overall {
      turned += [turn(.overall, old.readings, new.readings)].compactMap(\.self)
    }
    conclusions = turned
    guard !conclusions.isEmpty else { return nil }
    holding = parts.flatMap(\.1.aspects).filter { $0.grades.supported == worst || $0.grades.indicated == worst }.map(
      \.id)
    let current = Dictionary(
      parts.flatMap(\.1.aspects).map { ($0.id, $0.evidence.count { !$0.isOld }) },
      uniquingKeysWith: { first, _ in first })
    lessened = parts.flatMap(\.0.aspects).filter { aspect in
      aspect.evidence.count { !$0.isOld } > current[aspect.id, default: 0]
    }.map(\.id)
  }
}

extension EvidenceIndex {
  /// Everything that counts, each once.
  package var origins: Set<Contribution.Origin> { holding.all }

  var holding: Lapsing.Standing { Lapsing.Standing(counting.values.joined()) }
}
