import Assessments
import Calendar
import Digests
import Frameworks
import Sampling
import StructuredText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Draws a sample and prints it, for comparison with another program's:
///
///     probe sample [--at-most N] [--balance A,B] [--summary] [--block BYTES] [--remember]
///       SEED SIZE DAY COHORT[:TARGET[:MINIMUM]],… [COHORT=]FILE…
///
/// A line for each case: `drawn|reserve,COHORT,STRATUM,REFERENCE,TICKET`. With `--summary`, what was found in the lists
/// comes first; `--block` and `--remember` choose how the lists are read, which changes nothing else. `DAY` is the day of
/// the lists; `inspection` for the cohorts means those of the 2012 framework in short.
func runSampleProbe(_ arguments: [String]) {
  var arguments = arguments[...]
  var limits: [SampleDrawn.Limit] = []
  var balance: [Attribute] = []
  var (isSummary, reading) = (false, ListReading.standard)
  while let option = arguments.first, option.hasPrefix("--") {
    arguments = arguments.dropFirst()
    if option == "--summary" { isSummary = true }
    if option == "--remember" { reading.remembersEveryCase = true }
    if option == "--block", let size = arguments.popFirst().flatMap({ Int($0) }) { reading.blockSize = size }
    if option == "--at-most", let number = arguments.popFirst().flatMap({ Int($0) }) {
      limits.append(.init(number, per: "worker"))
    }
    if option == "--balance", let names = arguments.popFirst() {
      balance = names.split(separator: ",").compactMap { Attribute(rawValue: String($0)) }
    }
  }
  let words = Array(arguments)
  guard words.count >= 5, let size = Int(words[1]), let day = CivilDate(words[2]) else { exitProbe(64) }
  var request = SampleRequest(seed: words[0], asAt: day)
  request.size = size == 0 ? nil : size
  request.limits = limits
  request.balance = balance
  do {
    let draw = try Sampler.draw(plan(words[3]), request, from: words[4...].map { try caseList($0) }, reading: reading)
    if isSummary { printSummary(draw) }
    let tickets = TicketOffice(seed: request.seed)
    for (how, cases) in [("drawn", draw.drawn), ("reserve", draw.reserves)] {
      for one in cases {
        let stratum = one.stratum?.text ?? one.cohort.text
        print("\(how),\(one.cohort),\(stratum),\(one.reference),\(tickets.ticket(of: one.reference).hex)")
      }
    }
  } catch {
    print("error: \(error)")
    exitProbe(65)
  }
}

func plan(_ words: String) -> SamplingPlan {
  if words == "inspection" { return inspectionPlan }
  let cohorts = words.split(separator: ",").map { part in
    let fields = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    return SampleCohort(
      id: fields[0], label: fields[0], target: fields.count > 1 ? Int(fields[1]) : nil,
      minimum: fields.count > 2 ? Int(fields[2]) ?? 0 : 0)
  }
  return SamplingPlan(cohorts: cohorts, sampleSize: 50)
}

private let inspectionPlan = SamplingPlan(
  cohorts: [
    SampleCohort(id: "early-help", label: "Early help", target: 8, recognisedBy: [RowRule(list: .earlyHelp)]),
    SampleCohort(
      id: "referral", label: "Referred", target: 18,
      recognisedBy: [RowRule(list: .referrals), RowRule(list: .assessments), RowRule(list: .enquiries)]),
    SampleCohort(
      id: "child-protection-plan", label: "Child protection plan", target: 12,
      strata: [
        SampleStratum(
          id: "plan-long-or-repeat", label: "long or repeated", minimum: 3,
          recognisedBy: [
            RowRule([.init("previous-plans", .atLeast(1))]),
            RowRule([.init("plan-start", .before(TimeSpan(18, .months)))]),
          ])
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

private func caseList(_ argument: String) throws -> CaseList {
  let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
  let path = parts.count == 2 ? parts[1] : argument
  let file = open(path, O_RDONLY)
  guard file >= 0 else { exitProbe(66) }
  return CaseList(
    name: path.split(separator: "/").last.map(String.init) ?? path, belongsTo: parts.count == 2 ? parts[0] : nil,
    source: DescriptorSource(descriptor: file))
}

private struct DescriptorSource: RandomAccessSource {
  let descriptor: Int32

  func read(into space: UnsafeMutableRawBufferPointer) -> Int {
    max(0, readBytes(descriptor, space.baseAddress, space.count))
  }

  func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    max(0, pread(descriptor, space.baseAddress, space.count, off_t(offset)))
  }

  func rewind() { if lseek(descriptor, 0, SEEK_SET) != 0 { exitProbe(74) } }
}

// The name of the system's call is that of the method above.
private func readBytes(_ descriptor: Int32, _ space: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, space, count)
}

private func printSummary(_ draw: Draw) {
  for found in draw.lists {
    print(
      "list \(found.name): \(found.kind?.rawValue ?? "-"), \(found.rows) rows, \(found.cases) cases, \(found.repeats) repeats"
    )
    print("  columns: \(found.columns.map { "\($0.meaning)='\($0.heading)'" }.joined(separator: " "))")
    print("  left behind: \(found.leftBehind.map(\.heading).joined(separator: ", "))")
    for part in found.leftOut { print("  \(part.rows) left out: \(part.reason.words)") }
    for notice in found.notices { print("  note: \(notice)") }
  }
  for cohort in draw.cohorts {
    print("\(cohort.id): \(cohort.belonging) belong, \(cohort.cases) counted, \(cohort.drawn) drawn")
    for reason in cohort.reasons { print("  \(reason)") }
    for stratum in cohort.strata { print("  \(stratum.id): \(stratum.eligible), \(stratum.drawn)", stratum.reasons) }
  }
  for overlap in draw.overlaps { print("\(overlap.cases) of \(overlap.from) are counted in \(overlap.to)") }
  for margin in draw.margins {
    print(
      "\(margin.attribute): \(margin.categories.map { "\($0.value) \($0.caseload)/\($0.sample)" }.joined(separator: ", "))"
    )
  }
  for notice in draw.notices { print("note: \(notice)") }
}
