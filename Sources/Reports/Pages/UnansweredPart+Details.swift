import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// What each finding is on, by whom it was read, and how late a second look is.
extension UnansweredPart {
  private var concerns: [Assessment.EvidenceItem] { context.assessment.concerns }

  /// What follows "the findings above": on which criteria, how late a second look is, and where they stand.
  var whereAndHowLate: String {
    let own = Set(findings.flatMap(criteria))
    let ids = context.framework.criteria.map(\.id).filter(own.contains).map(\.text)
    let named = ids.count > 6 ? Array(ids.prefix(5)) + ["\(ids.count - 5) more"] : ids
    let on = named.isEmpty ? "." : " (\(CountWords.listed(named)))."
    // To a committee that part tells of concerns alone.
    let isThere = context.audience.seesCases || !concerns.isEmpty
    return ([on] + [late, isThere ? "See “\(UnansweredPart.title)”." : nil].compactMap(\.self)).joined(separator: " ")
  }

  /// The part of a report in which they stand.
  static let title = "Children who may be unsafe"

  private var late: String? {
    let unanswered = concerns.filter { item in findings.contains { $0.source == .concern(item.id) } }
    let due = unanswered.filter(context.analysis.isOverdueConcern).compactMap(\.concern?.recheckBy)
    guard let oldest = due.min() else { return nil }
    guard context.audience.seesCases else { return "A second look is overdue." }
    let days = "\(CountWords.counted(oldest.days(until: context.asAt), "day")) late (due \(oldest.short))"
    return due.count == 1 ? "Its second look is \(days)." : "\(due.count) second looks are late, the oldest \(days)."
  }

  /// Of a case those to whose questions its audit answers no.
  func criteria(_ finding: UnansweredFinding) -> [CriterionID] {
    if let criterion = finding.criterion { return [criterion] }
    let denied = Set(audits(finding).flatMap(\.answers).filter { $0.answer == .no }.map(\.question))
    return context.framework.criteria.filter { $0.questions.contains { denied.contains($0.id) } }.map(\.id)
  }

  /// ` by M. Brandt`, for whom names are.
  func readers(_ finding: UnansweredFinding) -> String {
    let names = Set(audits(finding).map(\.auditor)).sorted()
    return names.isEmpty || !context.audience.seesNames
      ? "" : " by \(CountWords.listed(names.map(context.discretion.text)))"
  }

  /// The audits that put a case at the worst grade.
  private func audits(_ finding: UnansweredFinding) -> [CaseAudited] {
    guard case .audited(let id, let reference) = finding.source else { return [] }
    return context.assessment.samples.first { $0.id == id }?.audits.filter {
      $0.reference == reference && $0.grade == finding.worst.id
    } ?? []
  }
}
