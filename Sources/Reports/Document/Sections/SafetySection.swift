import Assessments
import Frameworks
import Markup
import Pages

/// Children who may be unsafe: whether somebody was told, acted, and looked again. To a committee only that, in words.
struct SafetySection {
  let context: ReportContext

  /// None where no concern was ever recorded.
  var nodes: [HTML.Node] {
    let concerns = context.assessment.concerns
    guard !concerns.isEmpty else { return [] }
    let open = concerns.filter(\.isOpenConcern)
    let late = open.filter { $0.isOverdueConcern(on: context.asAt) }
    return [
      HTML.p {
        HTML.strong { "\(counted(concerns.count)) about a child's safety, \(waiting(open.count, late.count))." }
        " Until a concern is looked at again it counts as a finding of the worst \(context.framework.scale.noun). What was "
        "decided stands on the child's own file."
      }
    ] + (context.audience.seesCases ? [AssessmentTables(context).concerns(concerns).node()] : [])
  }

  private func counted(_ count: Int) -> String {
    let words = context.discretion.cases(count)
    return CountWords.sentence(words == "\(count)" ? CountWords.counted(count, "concern") : "\(words) concerns")
  }

  private func waiting(_ open: Int, _ late: Int) -> String {
    if open == 0 { return "each looked at again" }
    let number = context.discretion.cases(open)
    return "\(number) not yet looked at again\(late == 0 ? "" : ", \(context.discretion.cases(late)) overdue")"
  }
}
