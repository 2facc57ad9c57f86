package import Assessments
import Calendar
package import Frameworks
import GapAnalysis
import Markup

/// The policy on evidence, in sentences.
package enum PolicyWords {
  /// How much is enough, then for how long it speaks; one sentence each.
  package static func sentences(_ policy: Policy, _ scale: GradeScale) -> [String] {
    var words = [
      "A \(scale.noun) is supported by at least \(CountWords.counted(policy.items, "item")) of "
        + "\(CountWords.counted(policy.kinds, "kind")). Papers of one exercise count once."
    ]
    if policy.needsPractice {
      words.append(
        "At least one must show practice (audit, case sample, observation, feedback or external review): "
          + "papers alone prove nothing.")
    }
    if scale.isExacting(scale.best) {
      words.append(
        "\(scale.best.label) needs \(CountWords.counted(max(policy.kinds, policy.kindsForBest), "kind")), "
          + "one of them from children, families or case files.")
    }
    let exceptions = policy.freshMonthsByKind.sorted { $0.key < $1.key }.map {
      "\($0.key.label) for \(CountWords.counted($0.value, "month"))"
    }
    words.append(
      "Evidence speaks for \(CountWords.counted(policy.freshMonths, "month")) from the end of the period it covers"
        + (exceptions.isEmpty ? "." : "; \(CountWords.listed(exceptions))."))
    words.append(
      "What is adverse goes on holding once it is out of date, until something newer shows it mended or it is looked at again: "
        + "at the worst \(scale.noun) without end, else for \(CountWords.counted(OldFindings.heldMonths, "month")).")
    let extents = scale.grades.compactMap { grade in
      policy.leastExtent[grade.id].map {
        "at least \($0)% of what was looked at to support \(grade.label.lowercased())"
      }
    }
    if !extents.isEmpty {
      words.append(
        "A finding must reach \(CountWords.listed(extents)); less is too few. Where nobody has said of "
          + "how many, the item counts and is flagged.")
    }
    return words
  }

  /// Whether it is the standard policy, and if not who set it, when and why.
  static func standing(_ analysis: Analysis, naming: Bool = true) -> String {
    let isStandard = analysis.policy == .standard
    guard let setting = analysis.assessment.policySetting else {
      return isStandard ? "This is the standard policy." : "This is not the standard policy."
    }
    let who = naming ? setting.by.name : "the authority"
    let because = naming ? setting.because.map { " Reason given: \($0)\($0.hasSuffix(".") ? "" : ".")" } ?? "" : ""
    return "\(isStandard ? "The standard policy, set again" : "Not the standard policy: set") by \(who) on "
      + "\(setting.at.date.inWords).\(because)"
  }
}
