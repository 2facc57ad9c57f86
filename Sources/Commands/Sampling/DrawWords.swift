import Assessments
import Markup
import Reports
import Sampling
import StructuredText

/// What decided a draw, and what to do about rows that it could not place, in words.
enum DrawWords {
  /// Each option that decided the draw, as a name and what was asked for.
  static func options(_ drawn: SampleDrawn) -> [(name: TerminalText, value: TerminalText)] {
    var fields: [(name: TerminalText, value: TerminalText)] = [
      ("Seed", "\(drawn.seed)"), ("Size", "\(drawn.size) asked for, \(sharing(drawn.allocation))"),
    ]
    if !drawn.limits.isEmpty {
      fields.append(("Limit", "at most \(CountWords.listed(drawn.limits.map(\.text)))"))
    }
    if !drawn.balance.isEmpty { fields.append(("Balance", "by \(CountWords.listed(drawn.balance))")) }
    if !drawn.cohortNames.isEmpty {
      let meanings = drawn.cohortNames.map { name in
        name.cohort == "none" ? "'\(name.value)' left out" : "'\(name.value)' as \(name.cohort)"
      }
      fields.append(("Read", "\(CountWords.listed(meanings))"))
    }
    return fields
  }

  private static func sharing(_ sharing: SampleDrawn.Sharing) -> String {
    switch sharing {
    case .targets: "shared out by the framework's sizes"
    case .proportional: "minimums first, the rest in proportion to the cases"
    case .equal: "shared out equally among the cohorts"
    }
  }

  /// How to say what values of a cohort column mean that the framework does not know; nil where all are known.
  static func unknownCohorts(_ draw: Draw) -> String? {
    var values: [String] = []
    for left in draw.lists.flatMap(\.leftOut) {
      if case .unknownCohort(let value) = left.reason, !values.contains(value) { values.append(value) }
    }
    guard let first = values.first else { return nil }
    let cohorts = draw.cohorts.map(\.id).joined(separator: ", ")
    let what = values.count == 1 ? "Say what it means" : "Say what each of them means"
    return
      "\(what): --cohort \(ShellWord.quoted("\(first)=COHORT")), where COHORT is one of \(cohorts), or none to leave its rows out."
  }

  /// `60 rows left out: …`.
  static func leftOut(_ left: ListFinding.LeftOut) -> String {
    "\(CountWords.counted(left.rows, "row")) left out: \(left.reason.words)"
  }

  /// `A sample of 30 from 59 cases`: those that could be drawn, and no others.
  static func title(_ draw: Draw) -> String {
    let eligible = draw.cohorts.reduce(0) { $0 + $1.eligible }
    return "A sample of \(draw.drawn.count) from \(CountWords.counted(eligible, "case"))"
  }

  /// `2 rows of a case that stands above: each case counts once`; nil where each has one row.
  static func repeats(_ list: ListFinding) -> String? {
    guard list.repeats > 0 else { return nil }
    return "\(CountWords.counted(list.repeats, "row")) of a case that stands on the list already: each case counts once"
  }

  /// Cases of several lists or cohorts, and those that were not to be drawn, as sentences without a full stop.
  static func countedOnce(_ draw: Draw) -> [String] {
    let more = draw.lists.reduce(0) { $0 + $1.cases } - draw.cases
    let several =
      more > 0 ? ["\(CountWords.counted(draw.cases, "case")) in all: one that is on several lists counts once"] : []
    let overlaps = draw.overlaps.map { overlap in
      "\(CountWords.counted(overlap.cases, "case")) of both \(overlap.from) and \(overlap.to): counted once, in \(overlap.to)"
    }
    let excluded = draw.exclusions.filter { $0.found > 0 }.map { excluded in
      "\(CountWords.counted(excluded.found, "case")) not to be drawn: \(excluded.reason.words)"
    }
    return several + overlaps + excluded
  }
}
