package import Frameworks
import StructuredText

extension SamplingPlan {
  /// A framework's cohorts, strata, sizes and wishes, made ready to draw by.
  ///
  /// Throws where a rule names a list, a column or a condition that is not known, with the words that are wrong.
  package init(_ framework: Framework) throws(SamplingFault) {
    var cohorts: [SampleCohort] = []
    for cohort in framework.cohorts {
      var strata: [SampleStratum] = []
      for stratum in cohort.strata {
        strata.append(
          SampleStratum(
            id: stratum.id.text, label: stratum.label, minimum: stratum.minimum,
            recognisedBy: try SamplingPlan.rules(stratum.recognisedBy, of: stratum.id.text)))
      }
      cohorts.append(
        SampleCohort(
          id: cohort.id.text, label: cohort.label, target: cohort.target, minimum: cohort.minimum,
          ownMinimum: cohort.ownMinimum, strata: strata,
          recognisedBy: try SamplingPlan.rules(cohort.recognisedBy, of: cohort.id.text)))
    }
    self.init(
      cohorts: cohorts, sampleSize: framework.sampleSize, wishes: framework.sampleWishes.map { PlannedWish($0) })
  }

  private static func rules(_ tests: [RowTest], of id: String) throws(SamplingFault) -> [RowRule] {
    var rules: [RowRule] = []
    for test in tests { rules.append(try rule(test, of: id)) }
    return rules
  }

  private static func rule(_ test: RowTest, of id: String) throws(SamplingFault) -> RowRule {
    var list: ListKind?
    var conditions: [ColumnCondition] = []
    for (column, words) in test.conditions {
      if column == "list" {
        list = ListKind(rawValue: words)
        if list == nil {
          throw unknown("'\(words)' is no known list", of: id, words, among: ListKind.allCases.map(\.rawValue))
        }
      } else {
        guard ColumnMatcher.caseList.meanings.contains(where: { $0.id == column }) else {
          throw unknown(
            "'\(column)' is no known column", of: id, column, among: ColumnMatcher.caseList.meanings.map(\.id))
        }
        guard let condition = Condition(words) else {
          throw SamplingFault(
            "'\(words)' is no known condition, in what '\(id)' is recognised by",
            help: "for example blank, not blank, yes, at least 1, is X, within 12 weeks, more than 18 months ago")
        }
        conditions.append(ColumnCondition(column, condition))
      }
    }
    return RowRule(list: list, conditions)
  }

  private static func unknown(_ what: String, of id: String, _ text: String, among known: [String]) -> SamplingFault {
    let nearest = Suggestion.nearest(text, among: known)
    return SamplingFault(
      "\(what), in what '\(id)' is recognised by",
      help: nearest.map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))")
  }
}

extension PlannedWish {
  /// A framework's wish. A value is a condition (`is not WBRI`) or, if it is none, what the attribute must be; several
  /// stand with `or` between them.
  init(_ wish: SampleWish) {
    let values = (wish.value ?? "").split(separator: " or ").map(String.init)
    self.init(
      id: wish.id, wish: wish.wish, attribute: wish.attribute.flatMap { Attribute(rawValue: $0) },
      values: values.map { Condition($0) ?? .equals($0) }, atLeast: wish.atLeast ?? 0)
  }
}
