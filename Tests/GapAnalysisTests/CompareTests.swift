import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Testing

/// What changed between two days, and why.
@Suite struct CompareTests {
  private func compare(_ months: Months, _ from: String, _ to: String) throws -> Comparison {
    Comparison(
      months.framework, months.history, from: try #require(CivilDate(from)), to: try #require(CivilDate(to)))
  }

  @Test func `a day compared with itself shows nothing`() throws {
    for seed in 0..<4 as Range<UInt64> {
      for day in ["2025-01-06", "2025-07-31", "2026-03-01"] {
        #expect(try compare(Months.random(seed), day, day).isEmpty, "seed \(seed), \(day)")
      }
    }
  }

  @Test func `two comparisons one after the other come to the same as one over both`() throws {
    for seed in 0..<6 as Range<UInt64> {
      let months = try Months.random(seed)
      let first = try compare(months, "2025-04-01", "2025-09-15")
      let second = try compare(months, "2025-09-15", "2026-02-20")
      let both = try compare(months, "2025-04-01", "2026-02-20")
      // What the two say of each subject, one after the other.
      var ends: [Comparison.Subject: (before: Comparison.Standing, after: Comparison.Standing)] = [:]
      for shift in first.shifts { ends[shift.subject] = (shift.before, shift.after) }
      for shift in second.shifts {
        if let known = ends[shift.subject] { #expect(known.after == shift.before, "seed \(seed)") }
        ends[shift.subject] = (ends[shift.subject]?.before ?? shift.before, shift.after)
      }
      ends = ends.filter { $0.value.before != $0.value.after }
      #expect(Set(ends.keys) == Set(both.shifts.map(\.subject)), "seed \(seed)")
      for shift in both.shifts {
        #expect(ends[shift.subject]?.before == shift.before && ends[shift.subject]?.after == shift.after)
      }
      func records(_ comparison: Comparison) -> Int { comparison.recorded.reduce(0) { $0 + $1.count } }
      #expect(records(first) + records(second) == records(both), "seed \(seed)")
      let opened = both.gaps.opened.count - both.gaps.closed.count
      let apart =
        first.gaps.opened.count - first.gaps.closed.count + second.gaps.opened.count - second.gaps.closed.count
      #expect(opened == apart, "seed \(seed)")
    }
  }

  @Test func `an item that was dated ahead is told when its day has come, and one that a policy kept out too`() throws {
    var months = try Months()
    let ahead = try months.attach("X2.G1", kind: .audit, on: "2026-02-02", dated: "2026-02-20")
    let between = try compare(months, "2026-02-10", "2026-02-28")
    #expect(between.recorded.isEmpty && !between.isEmpty)
    #expect(between.changes.map(\.kind) == [.cameToCount] && between.changes.first?.item == ahead)
    #expect(
      between.changes.first?.detail == .speaks(for: try #require(CivilDate("2026-02-20")))
        && between.changes.first?.by == [])

    let old = try months.attach("X1.G1", kind: .audit, on: "2026-03-02", dated: "2024-12-01")
    var policy = Policy.standard
    policy.freshMonths = 36
    try months.add(PolicySet(policy: policy, because: "agreed"), on: "2026-03-05")
    let changes = try compare(months, "2026-03-03", "2026-03-10").changes.filter { $0.kind == .cameToCount }
    #expect(changes.map(\.item) == [old] && changes.first?.detail == .notCountedBefore(.stale))
  }

  @Test func `what a record says of an item is not told again as the work of the days`() throws {
    var months = try Months()
    let ahead = try months.attach("X2.G1", kind: .audit, on: "2026-02-02", dated: "2026-02-20")
    let day = try #require(CivilDate("2026-02-03"))
    var content = try #require(months.history.assessment(asAt: day).evidence.first).content
    content.dated = CivilDate("2026-02-01")
    try months.add(
      EvidenceCorrected(evidence: ahead, because: "a slip", content: content), on: "2026-02-05")
    #expect(try compare(months, "2026-02-03", "2026-02-28").changes.map(\.kind) == [.corrected])
  }

  @Test func `what rose says which aspects are newly evidenced, by what, and who recorded it`() throws {
    var months = try Months()
    try months.attach("X2.G1", "X2.G2", kind: .audit, on: "2026-02-02", by: "B. Osei")
    try months.attach("X2.G1", "X2.G2", kind: .observation, on: "2026-02-03", by: "C. Farrow")
    let comparison = try compare(months, "2026-01-31", "2026-02-28")
    let shift = try #require(comparison.shifts.first { $0.subject.text == "X2" })
    #expect(shift.before.readings.supported == nil && shift.after.readings.supported?.letter == "G")
    #expect(
      comparison.aspects.map { "\($0.aspect) \($0.kind.rawValue)" } == ["X2.a newly-evidenced", "X2.b newly-evidenced"])
    #expect(
      comparison.changes.map { "\($0.kind.rawValue) \($0.by)" } == [
        #"new-evidence ["B. Osei"]"#, #"new-evidence ["C. Farrow"]"#,
      ])
    #expect(Set(comparison.gaps.closed.map { $0.aspect?.text }) == ["X2.a", "X2.b"])
  }

  @Test func `what went out of date is told without any record of it`() throws {
    var months = try Months()
    try months.evidence("X2.G1", "X2.G2", on: "2026-02-02")
    let comparison = try compare(months, "2027-01-31", "2027-02-28")
    #expect(comparison.recorded.isEmpty && !comparison.isEmpty)
    #expect(Set(comparison.changes.map(\.kind)) == [.wentStale])
    #expect(comparison.changes.allSatisfy { $0.by.isEmpty })
    #expect(comparison.aspects.map(\.kind) == [.noLongerEvidenced, .noLongerEvidenced])
  }

  @Test func `what weighs against comes first, and a withdrawal and a re-check say why`() throws {
    var months = try Months()
    let wrong = try months.attach("X2.G1", kind: .audit, on: "2026-01-10")
    let worst = try months.attach("X2.I1", kind: .caseSample, on: "2026-01-12")
    try months.attach("X2.G1", kind: .observation, on: "2026-02-02")
    try months.attach("X2.A2", kind: .observation, on: "2026-02-03")
    try months.add(EvidenceWithdrawn(evidence: wrong, because: "the wrong team"), on: "2026-02-04")
    let recheck = Rechecked(evidence: worst, outcome: .confirmed, because: "a second reader agrees")
    try months.add(recheck, on: "2026-02-05", by: "D. Imrie")
    let changes = try compare(months, "2026-01-31", "2026-02-28").changes
    #expect(changes.map(\.kind) == [.adverseFinding, .rechecked, .withdrawn, .newEvidence])
    #expect(
      changes[1].detail == .rechecked(.confirmed, because: "a second reader agrees") && changes[1].by == ["D. Imrie"])
    #expect(changes[2].detail == .because("the wrong team"))
  }

  @Test func `an action that was closed is told, and closes no gap by itself`() throws {
    var months = try Months()
    try months.attach("X2.A1", kind: .audit, on: "2026-01-10")
    let raised = ActionRaised(
      title: "Each child is seen", criterion: "X2".criterion, band: nil, owner: "E. Quill",
      due: CivilDate("2026-02-10"),
      measure: nil)
    let action = try months.add(raised, on: "2026-01-11")
    let late = try compare(months, "2026-01-31", "2026-02-15").actions
    #expect(late.map(\.becameOverdue) == [true])
    try months.add(
      ActionUpdated(action: action, status: .closed, due: nil, note: nil), on: "2026-02-20",
      by: "E. Quill")
    let comparison = try compare(months, "2026-02-15", "2026-02-28")
    #expect(comparison.actions.map(\.after) == [.closed] && comparison.actions.map(\.by) == [["E. Quill"]])
    #expect(comparison.gaps.opened.map(\.kind) == [.closedWithoutRecheck])
    #expect(comparison.gaps.closed.map(\.kind) == [.overdueAction])
    #expect(comparison.shifts.isEmpty)
  }
}
