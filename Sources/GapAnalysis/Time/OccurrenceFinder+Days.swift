import Assessments
import Calendar
import Digests
import Frameworks

// What changed because days went by, without any record of it.
extension OccurrenceFinder {
  /// What counted at the beginning and is out of date at the end.
  var wentStale: [Occurrence] {
    each { old, new in
      let counted = Dictionary(
        old.aspects.flatMap(\.evidence).map { ($0.origin, $0.day) }, uniquingKeysWith: { first, _ in first })
      return new.aspects.flatMap(\.passedOver).compactMap { origin, why in
        guard why == .stale, let day = counted[origin] else { return nil }
        return (.wentStale, origin, .speaks(for: day))
      }
    }
  }

  /// What was known at the beginning and counted for nothing then, and counts at the end: its day has come, or fewer
  /// things stand against it. What a record between says of an item is told by that.
  var cameToCount: [Occurrence] {
    let told = Set(between.filter { $0.kind.type.scope == .workspace }.flatMap(\.body.concerns.records))
    let isAudited = between.contains { $0.kind == .caseAudited || $0.kind == .auditModerated }
    return each { old, new in
      let waited = Dictionary(
        old.aspects.flatMap(\.passedOver).map { ($0.origin, $0.why) }, uniquingKeysWith: { first, _ in first })
      let counted = Set(old.aspects.flatMap(\.evidence).map(\.origin))
      return new.aspects.flatMap(\.evidence).compactMap { contribution in
        let origin = contribution.origin
        guard let why = waited[origin], !counted.contains(origin) else { return nil }
        switch origin {
        case .item(let id): if told.contains(id) { return nil }
        case .sample: if isAudited { return nil }
        }
        return (
          .cameToCount, origin, why == .notYet ? .speaks(for: contribution.day) : .notCountedBefore(why)
        )
      }
    }
  }

  /// What is told of each criterion, each item once.
  private func each(
    _ find: (CriterionFinding, CriterionFinding) -> [(Occurrence.Kind, Contribution.Origin, Occurrence.Detail)]
  ) -> [Occurrence] {
    zip(before.criteria, after.criteria).flatMap { old, new -> [Occurrence] in
      var seen: Set<Contribution.Origin> = []
      return find(old, new).filter { seen.insert($0.1).inserted }.map { kind, origin, detail in
        let (item, matter): (Digest?, Occurrence.Matter)
        switch origin {
        case .item(let id):
          (item, matter) = (id, .item(after.assessment.evidence.first { $0.id == id }?.content.title ?? ""))
        case .sample(let id): (item, matter) = (nil, .sample(id))
        }
        return Occurrence(
          kind: kind, subject: new.criterion.id.text, item: item, matter: matter, detail: detail, by: [],
          on: after.assessment.asAt)
      }
    }
  }
}
