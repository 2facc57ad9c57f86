import Assessments
import CaseAudit
import Frameworks
import GapAnalysis
import TestSupport

/// A year of monthly audits at a true share of good work, looked at after every month.
package struct AuditYear: Sendable {
  /// Whether the worst grade was confirmed after some month, though the share is not in its band.
  package private(set) var confirmedWorst = false
  package private(set) var ruledOutGood = false
  package private(set) var carriedGood = false
  /// Whether good that two papers carry was held down at the end of the year.
  package private(set) var heldAtEnd = false

  /// - Parameter share: In per cent; `cases` are read each month, a fifth of them (at least two) by a second auditor.
  package init(seed: UInt64, share: Int, cases: Int) throws {
    var chance = SeededGenerator(seed: seed)
    var ground = try Ground(Ground.audited)
    for month in 0..<12 {
      let yes = (0..<cases).count { _ in Int(chance.next() % 100) < share }
      try ground.audit(
        "month \(month)", yes: yes, no: cases - yes, of: 560, daysAgo: 340 - 28 * month, second: max(2, cases / 5))
      let aspect = try ground.aspect("X1.a")
      if aspect.isWorstConfirmed { confirmedWorst = true }
      let good = ground.framework.scale.grade(GradeID("good"))
      let bearing = aspect.evidence.first?.audited?.bearing
      if let good, let below = bearing?.below, below <= good { ruledOutGood = true }
      if aspect.grades.supported == good { carriedGood = true }
    }
    ground.attach("X1.G1", kind: .minutes)
    ground.attach("X1.G1", kind: .observation)
    heldAtEnd = try ground.aspect("X1.a").hold != nil
  }
}

extension Property {
  package static let ofAudits = [
    Property("monthly eights at a true 75% never confirm the worst grade in a year", count: 500, few: 6) { number in
      .when(try !AuditYear(seed: UInt64(number), share: 75, cases: 8).confirmedWorst, else: "it is confirmed")
    }
  ]
}
