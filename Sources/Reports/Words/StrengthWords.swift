import Assessments
import Calendar
import CaseAudit
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// A strength, by what was found here with its numbers: a descriptor's sentence says what good looks like anywhere, and
/// printed as a strength it would read as if somebody had seen all of it here.
struct StrengthWords {
  let context: ReportContext
  /// So many findings are told; the rest are counted.
  var most = 3

  /// `Timeliness: good (HP2.G1), by “Referral audit” (audit, 30 Jun 2026): 31 of 40.`
  func phrase(_ aspect: AspectFinding) -> Phrase {
    let standing = GradeWords.standing(aspect.standing.supported, aspect.shape).lowercased()
    let id = aspect.statement.map { " (\($0.id))" } ?? ""
    let found = aspect.evidence.filter { one in aspect.grades.supported.map { one.supports($0) } ?? false }
    let told = found.sorted { $0.day > $1.day }.prefix(most).map(one)
    let more = found.count > told.count ? "; and \(found.count - told.count) more" : ""
    let listed = told.reduce(Phrase()) { $0.isEmpty ? $1 : "\($0); \($1)" }
    return "\(aspect.name, .strong): \(standing)\(id), by \(listed)\(more)."
  }

  /// `Timeliness: good, yes in 13 of 16 cases read.`: what is said on a telephone.
  func brief(_ aspect: AspectFinding) -> Phrase {
    let standing = GradeWords.standing(aspect.standing.supported, aspect.shape).lowercased()
    let found = aspect.evidence.filter { one in aspect.grades.supported.map { one.supports($0) } ?? false }
    let audited = found.compactMap { context.analysis.evidence.asked($0.origin) }.first
    let read = audited.map { ", yes in \($0.yes) of \($0.applicable) cases read\($0.isInDoubt ? ", in doubt" : "")" }
    return "\(aspect.name): \(standing)\(read ?? ", by \(CountWords.counted(found.count, "source"))")."
  }

  private func one(_ contribution: Contribution) -> Phrase {
    let source = "\(contribution.kind.label), \(contribution.day.short)"
    switch contribution.origin {
    case .item(let id):
      let content = context.assessment.evidence.first { $0.id == id }?.content
      let extent = content?.extent.map { extent in
        context.discretion.extent(extent) { context.framework.proportionWords.word(for: $0, of: $1) }
      }
      guard context.audience.seesCases else { return "\(source)\(extent.map { ": \($0)" } ?? "")" }
      return "“\(context.phrase(content?.title ?? "", upTo: 90))” (\(source))\(extent.map { ": \($0)" } ?? "")"
    case .sample:
      let share = context.analysis.evidence.asked(contribution.origin).map { found in
        context.audience.seesCases
          ? ": yes in \(found.yes) of \(found.applicable), weighted by caseload \(AuditWords.share(found.estimate))"
          : ": \(context.framework.proportionWords.word(for: found.yes, of: found.applicable) ?? "some")"
      }
      return "the audited sample (\(source))\(share ?? "")"
    }
  }
}
