package import Assessments
import CaseAudit
package import Frameworks

/// Of how many the statements of one aspect say that they hold, in the inspectorate's own words.
///
/// It serves where a stated extent is no share of which boundaries say what it shows: a count of fewer than five, or of a
/// framework without boundaries. That something is so for half or fewer cannot carry a statement that says `most`. Only
/// statements at a grade that is no shortfall are looked at: at a shortfall what is counted is what falls short.
package struct StatedShares: Sendable {
  package typealias Rung = (statement: Statement, stated: ProportionWords.Stated)

  /// Those that say of how many, the least exacting grade first.
  private let rungs: [Rung]
  private let words: ProportionWords

  package init(_ aspect: Aspect, _ words: ProportionWords) {
    self.words = words
    rungs = aspect.statements.reversed().compactMap { statement in
      guard statement.isFavourable, !statement.grade.isShortfall else { return nil }
      return words.stated(in: statement.text).map { (statement, $0) }
    }
  }

  /// The first statement that says more than an extent can mean. What shows a better one shows it too, and so the extent
  /// is short of that as well. Words that the framework does not explain are short of nothing.
  package func unmet(by extent: Extent) -> Rung? {
    guard let share = extent.share(words) else { return nil }
    return rungs.first { share < $0.stated.range.lowerBound }
  }

  /// The same, where the extent is half or fewer: then it is the contrary of what the statement says.
  package func denied(by extent: Extent) -> Rung? {
    extent.isHalfOrFewer(reach: extent.reach(words)) ? unmet(by: extent) : nil
  }
}

extension Extent {
  /// Whether so few are the contrary of a grade that is no shortfall: half or fewer, of enough to be a share.
  package func denies(_ grade: Grade, _ words: ProportionWords) -> Bool {
    !grade.isShortfall && isHalfOrFewer(reach: reach(words))
      && counts.map { $0.total >= AuditStandard.fewestCases } ?? true
  }

  /// The same of a strength that says nothing of how many.
  package func denies(_ statement: Statement, _ words: ProportionWords) -> Bool {
    statement.isFavourable && denies(statement.grade, words) && words.stated(in: statement.text) == nil
  }
}

extension EvidenceContent {
  /// Whether it speaks of so few that it is the contrary of a grade that it gives a criterion as a whole. The grade that an
  /// inspectorate gives with a finding is its own, of however many it speaks.
  func denies(_ grade: Grade, _ framework: Framework) -> Bool {
    !Inspected.holds(self, framework) && extent?.denies(grade, framework.proportionWords) ?? false
  }
}

/// A share that an item states of a favourable statement that says of how many.
package struct StatedShare: Sendable {
  package let statement: Statement
  package let extent: Extent
  /// The share in whole per cent.
  package let percent: Int
  /// What the statement says of how many.
  package let stated: ProportionWords.Stated
  /// What the item was recorded to show.
  let recorded: Contribution.Stance
  /// What the same share of an audit would show.
  package let shows: Contribution.Stance

  package let isShort: Bool
  /// Whether it shows another rung than the one it was recorded for.
  package var isOther: Bool { shows != recorded }

  /// Nil where the extent is no share, or the statement says nothing of how many.
  package init?(_ extent: Extent, of statement: Statement, in aspect: Aspect, _ framework: Framework) {
    let words = framework.proportionWords
    guard statement.isFavourable, !statement.grade.isShortfall, let percent = extent.share(words),
      let stated = words.stated(in: statement.text)
    else { return nil }
    recorded = .atLeast(statement.grade)
    (self.statement, self.extent, self.percent, self.stated) = (statement, extent, percent, stated)
    isShort = percent < stated.range.lowerBound
    if let rule = framework.auditRule {
      guard let showing = AuditShowing(of: statement, in: aspect, by: rule, on: framework.scale).of(extent, words),
        let shows = Contribution.Stance(showing, of: statement)
      else { return nil }
      // Boundaries end below the best grade, whose own words may ask for more.
      let isTooLittle = isShort && shows == recorded && statement.grade > rule.testedGrade
      self.shows = !isTooLittle ? shows : aspect.shape.hasSteps ? .partly : .atLeast(rule.testedGrade)
    } else {
      // Without boundaries nobody says which rung it shows; half or fewer is the contrary of most all the same.
      if let total = extent.counts?.total, total < AuditStandard.fewestCases { return nil }
      shows = extent.isHalfOrFewer(reach: extent.reach(words)) ? .against(statement.grade) : recorded
    }
  }
}

/// The same for every aspect of a framework, each worked out once, when an item on it is first of half or fewer.
struct StatedSharesByAspect: Sendable {
  /// Nil within for what has no words of its own: a criterion as a whole.
  private var known: [AspectID: StatedShares?] = [:]

  /// The grade that an extent cannot carry, and with it every better one. Most extents are of more than half, and need no
  /// look at words.
  mutating func denied(by extent: Extent, reach: Int?, on aspect: AspectID, _ framework: Framework) -> Grade? {
    guard extent.isHalfOrFewer(reach: reach) else { return nil }
    if let shares = known[aspect] { return shares?.unmet(by: extent)?.statement.grade }
    let shares = framework.aspect(aspect).map { StatedShares($0, framework.proportionWords) }
    known[aspect] = .some(shares)
    return shares?.unmet(by: extent)?.statement.grade
  }
}
