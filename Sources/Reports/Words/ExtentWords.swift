package import Assessments
package import Frameworks
import GapAnalysis
import Nouns

/// Of how many something holds, beside of how many a statement says that it does.
package enum ExtentWords {
  /// Why an item does not carry the next rung of an aspect although it says at least that, or what is to be thought of;
  /// nil where its extent is as its statement says, or was not said.
  static func short(
    _ contribution: Contribution, of aspect: AspectFinding, _ analysis: Analysis
  ) -> String? {
    if let share = contribution.share, share.isShort || share.isOther {
      return words(share)
    }
    let rung = unmet(contribution, of: aspect, analysis)
    guard aspect.tooSmall.contains(contribution.origin), let next = aspect.next else {
      return rung.map { "short of that: \(words($0.rung))" }
    }
    let carry = "seen in too few to support \(next.grade.label.lowercased())"
    guard contribution.fallsShortOf.map({ $0 <= next.grade }) == true, let rung else { return carry }
    return "\(carry): \(words(rung.rung))"
  }

  private static func unmet(
    _ contribution: Contribution, of aspect: AspectFinding, _ analysis: Analysis
  ) -> (rung: StatedShares.Rung, extent: Extent)? {
    guard case .item(let id) = contribution.origin, case .atLeast(let said) = contribution.stance,
      let extent = analysis.assessment.evidence.first(where: { $0.id == id })?.content.extent,
      let described = analysis.framework.aspect(aspect.id),
      let rung = StatedShares(described, analysis.framework.proportionWords).unmet(by: extent),
      rung.statement.grade <= said
    else { return nil }
    return (rung, extent)
  }

  /// What is to be said to a person who records that a statement holds for fewer than it says; nil where it does not.
  package static func remark(_ content: EvidenceContent, id: String, framework: Framework) -> String? {
    guard let extent = content.extent else { return nil }
    for case .statement(let link) in content.shows {
      guard let place = framework.statement(link.statement),
        let share = StatedShare(extent, of: place.statement, in: place.aspect, framework),
        share.isShort || share.isOther
      else { continue }
      let shown = share.isOther ? "It shows \(GradeWords.said(share.shows)), as" : "It counts as said, as"
      let counted = extent.counts == nil ? extent.description : "\(extent), \(share.percent)%"
      return "It says \(counted), \(words(share)). \(shown) the same share of an audit would."
    }
    for showing in content.shows {
      let denied: String?
      switch showing {
      case .statement(let link):
        denied = framework.statement(link.statement).flatMap {
          extent.denies($0.statement, framework.proportionWords) ? $0.statement.id.text : nil
        }
      case .grade(let criterion, let id):
        denied = framework.scale.grade(id).flatMap {
          extent.denies($0, framework.proportionWords) ? "\(criterion) \($0.label.lowercased())" : nil
        }
      }
      if let denied { return "It says \(extent), which is half or fewer, and counts as what speaks against \(denied)." }
    }
    for case .statement(let link) in content.shows {
      guard let place = framework.statement(link.statement) else { continue }
      let shares = StatedShares(place.aspect, framework.proportionWords)
      guard let rung = shares.unmet(by: extent), rung.statement.grade <= place.statement.grade else { continue }
      let said = "It says \(extent), and \(words(rung))"
      guard shares.denied(by: extent) != nil else {
        return "\(said). It counts; whether that is enough, 'muster policy set --extent' decides."
      }
      let instead =
        place.aspect.isDeniable(rung.statement)
        ? " If it shows that \(rung.statement.id) does not hold: 'muster correct \(id) --against \(rung.statement.id)'."
        : ""
      return "\(said). It cannot help to support that.\(instead)"
    }
    return nil
  }

  /// `short of most (80% or more, HP2.G1)`.
  private static func words(_ share: StatedShare) -> String {
    "\(share.isShort ? "short of" : "within") \(named(share.stated, share.statement))"
  }

  /// `short of most (80% or more, HP2.G1)`.
  static func short(of stated: ProportionWords.Stated, _ statement: Statement) -> String {
    "short of \(named(stated, statement))"
  }

  private static func named(_ stated: ProportionWords.Stated, _ statement: Statement) -> String {
    let least = stated.range.lowerBound
    return "\(stated.word) (\(least)%\(least < 100 ? " or more" : ""), \(statement.id))"
  }

  /// `HP2.G1 says “most” (80% or more)`.
  private static func words(_ rung: StatedShares.Rung) -> String {
    "\(rung.statement.id) says “\(rung.stated.word)” (\(rung.stated.range.lowerBound)% or more)"
  }
}
