import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Properties
import TestSupport
import Testing

/// What holds of every analysis, whatever is recorded and whatever the framework.
@Suite struct PropertyTests {
  /// A few cases of each here, all of them by `probe properties`.
  @Test(
    arguments: Property.ofRules + Property.ofAnalysis + Property.ofPublished + Property.ofStress + Property.ofRisk
      + Property.ofSearch + Property.ofAudits)
  func `holds in some of its cases`(property: Property) { #expect(property.faults(of: property.some) == []) }

  @Test func `the account of a day never sees a later record`() throws {
    for seed in 0..<6 as Range<UInt64> {
      var chance = SeededGenerator(seed: seed)
      let ground = try Ground.invented(by: &chance).filled(by: &chance)
      // One record a day, the last today.
      let first = ground.today.adding(days: 1 - ground.records.count)
      var heads: [Digest] = []
      let records = ground.records.enumerated().map { index, record in
        let header = RecordHeader(
          assessment: "a", framework: ground.framework.id, frameworkVersion: ground.framework.version,
          at: Instant(startOf: first.adding(days: index)), by: Person(name: "A. Lead"), after: heads)
        let made = RecordText.make(header, record.body).record
        heads = [made.digest]
        return made
      }
      for count in stride(from: 1, through: records.count, by: 3) {
        let day = first.adding(days: count - 1)
        let then = History(records).assessment(asAt: day)
        let only = History(Array(records.prefix(count))).assessment(asAt: day)
        #expect(then.completeness.counted == only.completeness.counted, "seed \(seed)")
        let (one, two) = (Analysis(ground.framework, then), Analysis(ground.framework, only))
        #expect(one.seal == two.seal)
        #expect(one.criteria.map(\.readings) == two.criteria.map(\.readings))
        #expect(one.gaps.map(\.reason) == two.gaps.map(\.reason))
      }
    }
  }
}
