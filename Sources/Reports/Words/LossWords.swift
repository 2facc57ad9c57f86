import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup

/// What hangs on a single item, as people read it.
struct LossWords {
  private let analysis: Analysis
  private let stress: Stress

  init(_ analysis: Analysis, _ stress: Stress) { (self.analysis, self.stress) = (analysis, stress) }

  /// How many of how many, or that nothing hangs on a single item.
  var summary: String {
    let tried = LossWords.counted(stress.items, questions: stress.questions)
    if stress.carried == 0 {
      return "No conclusion can be supported yet, so none hangs on \(one)."
    }
    if stress.hanging.isEmpty {
      let kept = stress.carried == 1 ? "the one conclusion" : "all \(stress.carried) conclusions"
      return "Nothing hangs on \(one): whichever one of the \(tried) that count today were lost, "
        + "\(kept) would still be supported."
    }
    let whole = "Each of the \(tried) that count today was left out in turn, and all was worked out again."
    if stress.carried == 1 {
      return "The one conclusion that can be supported would fall if \(one) were lost. \(whole)"
    }
    return "\(stress.hanging.count) of the \(stress.carried) conclusions that can be supported would fall if \(one) "
      + "were lost. \(whole)"
  }

  /// The same in one short sentence.
  var short: String {
    if stress.carried == 0 { return "Too little is recorded to support any \(analysis.framework.scale.noun) yet." }
    let noun =
      stress.carried == 1
      ? "The one \(analysis.framework.scale.noun)"
      : "\(stress.hanging.count) of the \(stress.carried) \(analysis.framework.scale.noun)s"
    return stress.hanging.isEmpty
      ? "Every \(analysis.framework.scale.noun) that the evidence supports would stand if any \(one) were lost."
      : "\(noun) that the evidence supports would fall, or could no longer be given, if \(one) were lost."
  }

  /// What may be lost.
  var one: String { stress.questions == 0 ? "one paper" : "one paper or audited question" }

  /// `60 papers and 12 audited questions`.
  static func counted(_ all: Int, questions: Int) -> String {
    let parts = [(all - questions, "paper"), (questions, "audited question")].filter { $0.0 > 0 }
    return parts.isEmpty ? "no paper" : CountWords.listed(parts.map { CountWords.counted($0.0, $0.1) })
  }

  /// What of an item is told beside its id: its title, or that it is a question of a sample.
  func title(_ origin: Contribution.Origin) -> String {
    switch origin {
    case .sample: "audited sample"
    case .item(let id): analysis.assessment.evidence.first { $0.id == id }?.content.title ?? ""
    }
  }

  /// The items of a conclusion by what it falls to without each, in the order given.
  static func grouped(_ hanging: Stress.Hanging) -> [(falls: Verdict, origins: [Contribution.Origin])] {
    var groups: [(falls: Verdict, origins: [Contribution.Origin])] = []
    for loss in hanging.items {
      if let index = groups.firstIndex(where: { $0.falls.grade == loss.falls.grade }) {
        groups[index].origins.append(loss.origin)
      } else {
        groups.append((loss.falls, [loss.origin]))
      }
    }
    return groups
  }

  /// `audit, 30 Sep 2026`.
  func about(_ origin: Contribution.Origin) -> String {
    guard case .item(let id) = origin, let item = analysis.assessment.evidence.first(where: { $0.id == id }) else {
      return ""
    }
    return [item.content.kind?.label, item.content.speaksFor?.short].compactMap { $0 }.joined(separator: ", ")
  }
}
