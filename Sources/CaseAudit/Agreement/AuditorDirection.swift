import Assessments
import Frameworks

/// Which way one auditor's answers lean against others' of the same cases.
package struct AuditorDirection: Sendable {
  package let auditor: String
  /// Cases that somebody else read too.
  package let cases: Int
  /// Answers given by both, and how they compare with the other's.
  package let same: Int
  package let kinder: Int
  package let harsher: Int
  /// Cases in which this auditor was kinder on the whole; each case counts once, its grade with its answers.
  package let kinderCases: Int
  package let harsherCases: Int
  /// Moderated answers and grades that came out below, and above, this auditor's.
  package let agreedLower: Int
  package let agreedHigher: Int

  /// The chance of so one-sided a difference if neither were kinder: the exact sign test, over cases.
  package var chance: Double { ProportionInterval.signTest(kinderCases, harsherCases) }

  /// With fewer cases even one direction in all of them is no rarer than 1 in 20: two times one half to the fifth is 1 in 16.
  package static let fewest = 6

  /// Whether there is enough to speak of a direction: less than 1 chance in 20 without one.
  package var hasDirection: Bool { chance < 0.05 }

  /// By name, the auditors who read a case that another read.
  static func all(_ readings: [SecondReading], _ grades: [CaseGrades]) -> [AuditorDirection] {
    let names = Set(readings.flatMap { $0.answers.map(\.auditor) } + grades.flatMap { $0.grades.map(\.auditor) })
    return names.sorted().map { name in
      var (same, kinder, harsher, lower, higher) = (0, 0, 0, 0, 0)
      var net: [String: Int] = [:]
      for reading in readings {
        guard let own = reading.answers.first(where: { $0.auditor == name })?.answer else { continue }
        net[reading.reference, default: 0] += 0
        if let agreed = reading.moderation?.answer.place, let own = own.place {
          if agreed < own { lower += 1 } else if agreed > own { higher += 1 }
        }
        for other in reading.answers where other.auditor != name {
          guard let own = own.place, let theirs = other.answer.place else { continue }
          if own == theirs { same += 1 } else if own > theirs { kinder += 1 } else { harsher += 1 }
          net[reading.reference, default: 0] += (own - theirs).signum()
        }
      }
      for graded in grades {
        guard let own = graded.grades.first(where: { $0.auditor == name })?.grade.level else { continue }
        if let agreed = graded.moderation?.agreed.level {
          if agreed < own { lower += 1 } else if agreed > own { higher += 1 }
        }
        for other in graded.grades where other.auditor != name {
          net[graded.reference, default: 0] += (own - other.grade.level).signum()
        }
      }
      return AuditorDirection(
        auditor: name, cases: net.count, same: same, kinder: kinder, harsher: harsher,
        kinderCases: net.values.count { $0 > 0 }, harsherCases: net.values.count { $0 < 0 }, agreedLower: lower,
        agreedHigher: higher)
    }
  }
}
