import Assessments
import Calendar
import Digests
import Frameworks
import Sampling
import TestSupport
import Testing

/// The day of the lists in these tests: 21 November 2026.
let listDay = CivilDate(daysSinceEpoch: 20_778)

/// A list in memory.
func list(_ text: String, name: String = "cases.csv", of cohort: String? = nil) -> CaseList {
  CaseList(name: name, belongsTo: cohort, source: BytesSource(text))
}

/// A list with a cohort column, from references by cohort.
func cohortList(_ cases: [(cohort: String, references: [String])], name: String = "cases.csv") -> CaseList {
  let rows = cases.flatMap { part in part.references.map { "\($0),\(part.cohort)\n" } }
  return list("case,cohort\n" + rows.joined(), name: name)
}

/// References `A1`, `A2` and so on.
func references(_ letter: String, _ count: Int) -> [String] { (0..<count).map { "\(letter)\($0 + 1)" } }

/// A request with the seed that the golden draws use.
func request(_ size: Int? = nil, seed: String = "public phrase", _ change: (inout SampleRequest) -> Void = { _ in })
  -> SampleRequest
{
  var request = SampleRequest(seed: seed, asAt: listDay)
  request.size = size
  change(&request)
  return request
}

/// A draw and the list that it keeps, which must be short enough to be kept.
func keepingList(_ plan: SamplingPlan, _ request: SampleRequest, from lists: [CaseList]) throws -> (
  draw: Draw, stripped: [UInt8]
) {
  let (draw, stripped) = try Sampler.drawKeepingList(plan, request, from: lists)
  return (draw, try #require(stripped))
}

/// Two cohorts without sizes of their own.
let plain = SamplingPlan(
  cohorts: [SampleCohort(id: "early-help", label: "Early help"), SampleCohort(id: "referral", label: "Referred")],
  sampleSize: 10)

/// The 2012 framework's sizes, by the lists of an inspection, in small.
let inspection = SamplingPlan(
  cohorts: [
    SampleCohort(
      id: "early-help", label: "Early help", target: 8, recognisedBy: [RowRule(list: .earlyHelp)]),
    SampleCohort(
      id: "referral", label: "Referred", target: 18,
      strata: [
        SampleStratum(id: "referral-urgent", label: "urgent action", minimum: 6),
        SampleStratum(
          id: "referral-assessment", label: "further assessment", minimum: 6,
          recognisedBy: [RowRule(list: .assessments)]),
        SampleStratum(
          id: "referral-enquiries", label: "enquiries", minimum: 6, recognisedBy: [RowRule(list: .enquiries)]),
      ],
      recognisedBy: [RowRule(list: .referrals), RowRule(list: .assessments), RowRule(list: .enquiries)]),
    SampleCohort(
      id: "child-protection-plan", label: "Child protection plan", target: 12,
      strata: [
        SampleStratum(
          id: "plan-long-or-repeat", label: "plan over 18 months, or second or later plan", minimum: 3,
          recognisedBy: [
            RowRule([.init("previous-plans", .atLeast(1))]),
            RowRule([.init("plan-start", .before(TimeSpan(18, .months)))]),
          ]),
        SampleStratum(
          id: "plan-new", label: "plan under 3 months old",
          recognisedBy: [RowRule([.init("plan-start", .within(TimeSpan(3, .months)))])]),
      ],
      recognisedBy: [RowRule(list: .childProtection, [.init("plan-end", .blank)])]),
    SampleCohort(
      id: "child-in-need", label: "Child in need", target: 7,
      recognisedBy: [
        RowRule(
          list: .childrenInNeed,
          [.init("need-closed", .blank), .init("case-status", .lacks("child protection plan"))])
      ]),
    SampleCohort(
      id: "step-down", label: "Step-down", target: 5,
      recognisedBy: [RowRule(list: .childProtection, [.init("plan-end", .notBlank)])]),
  ], sampleSize: 50)

extension Draw {
  /// References drawn, in order.
  var references: [String] { drawn.map(\.reference) }

  /// References drawn from a cohort, in order.
  func references(_ cohort: String) -> [String] { drawn.filter { $0.cohort.text == cohort }.map(\.reference) }

  /// What is recorded of it.
  var recorded: SampleDrawn { SampleDrawn(self, of: SampleRequest(seed: seed, asAt: asAt), kept: nil) }

  /// The count of a cohort.
  func cohort(_ id: String) -> CohortCount { cohorts.first { $0.id == id } ?? cohorts[0] }
}

/// The same items in an order of the generator's choosing.
func shuffled<Element>(_ items: [Element], _ generator: inout SeededGenerator) -> [Element] {
  var items = items
  for upper in items.indices.reversed() { items.swapAt(upper, Int(generator.next() % UInt64(upper + 1))) }
  return items
}

/// Cases that are not to be drawn, all for one reason.
func excluded(_ references: [String], because: String) -> [SampleDrawn.Excluded] {
  references.map { .init(reference: $0, because: because) }
}

/// A sample drawn before.
func earlier(_ references: [String], named name: String) -> SampleRequest.Earlier {
  .init(.init(sample: SHA256.digest(of: name), replacements: []), named: name, references: references)
}
