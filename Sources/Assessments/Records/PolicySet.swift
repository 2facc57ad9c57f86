import Frameworks
package import StructuredText

/// How much evidence is enough was set, and why. Records of earlier versions give no reason and no extents.
package struct PolicySet: RecordContent {
  package static let kind = RecordKind.policySet
  package static let scope = RecordScope.assessment
  package static let isDueInTime = false
  package static let words = KindWords("policy", many: "policies", done: "set")

  package let policy: Policy
  package let because: String?

  package init(policy: Policy, because: String?) { (self.policy, self.because) = (policy, because) }

  package init?(_ fields: FieldReader) {
    let (items, kinds, best) = (fields.number("items"), fields.number("kinds"), fields.number("kinds-for-best"))
    let practice = fields.value("needs-practice", "yes or no") { $0 == "yes" ? true : $0 == "no" ? false : nil }
    let (months, because) = (fields.number("fresh-months", in: Bounds.months), fields.optionalText("because"))
    var byKind: [EvidenceKind: Int] = [:]
    if let table = PolicySet.table("fresh-months-by-kind", fields) {
      for kind in EvidenceKind.allCases {
        byKind[kind] = table.optionalNumber(kind.rawValue, in: Bounds.months)
      }
      table.finish()
    }
    var extents: [GradeID: Int] = [:]
    if let table = PolicySet.table("least-extent", fields) {
      for entry in table.entries() {
        let percent = table.number(entry.key.text, in: Bounds.percent)
        extents[GradeID(entry.key.text)] = percent
      }
    }
    guard let items, let kinds, let best, let practice, let months else { return nil }
    let policy = Policy(
      items: items, kinds: kinds, needsPractice: practice, kindsForBest: best, freshMonths: months,
      freshMonthsByKind: byKind, leastExtent: extents)
    self.init(policy: policy, because: because)
  }

  private static func table(_ key: String, _ fields: FieldReader) -> FieldReader? {
    fields.optionalNode(key).flatMap { FieldReader($0, key, fields.findings) }
  }

  package var fields: [TextValue.Field] {
    func table(_ key: String, _ entries: [TextValue.Field]) -> [TextValue.Field] {
      entries.isEmpty ? [] : [TextValue.Field(key: key, value: .mapping(entries))]
    }
    let months = policy.freshMonthsByKind.sorted { $0.key < $1.key }.flatMap { field($0.key.rawValue, $0.value) }
    let extents = policy.leastExtent.sorted { $0.key.text < $1.key.text }.flatMap { field($0.key.text, $0.value) }
    return field("items", policy.items) + field("kinds", policy.kinds) + field("kinds-for-best", policy.kindsForBest)
      + field("needs-practice", policy.needsPractice ? "yes" : "no") + field("fresh-months", policy.freshMonths)
      + table("fresh-months-by-kind", months) + table("least-extent", extents) + field("because", because)
  }

  package var concerns: Concerns { Concerns() }

  package func left(_ erasing: Erasing) -> Self? { PolicySet(policy: policy, because: nil) }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.policy = policy
    fold.assessment.policySetting = .init(because: because, by: record.header.by, at: record.header.at)
  }
}
