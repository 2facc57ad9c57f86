import Assessments
import CaseAudit
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// An adverse finding as people read it: its name, its criterion, what it says, and in how many.
struct FindingWords {
  let context: ReportContext
  private var analysis: Analysis { context.analysis }

  /// `“Dip-sample of long plans” (HP8, inadequate, 2 of 12)`.
  func named(_ origin: Contribution.Origin) -> String {
    let facts = [criteria(origin), said(origin), extent(origin)].compactMap { $0 }
    return "\(title(origin)) (\(facts.joined(separator: ", ")))"
  }

  private func title(_ origin: Contribution.Origin) -> String {
    switch origin {
    case .sample(let id): "audited question \(id.split(separator: "/").last ?? "")"
    case .item(let id):
      // Cut short, neither a title nor a name in it is known any more as one that is held back.
      context.audience.seesCases
        ? "“\(CountWords.clipped(context.discretion.text(item(id)?.content.title ?? ""), to: 70))”" : "a paper"
    }
  }

  private func item(_ id: Digest) -> Assessment.EvidenceItem? { analysis.assessment.evidence.first { $0.id == id } }

  /// The criteria that it speaks against.
  private func criteria(_ origin: Contribution.Origin) -> String? {
    let found = contributions(origin).map(\.criterion.text)
    return found.isEmpty ? nil : CountWords.listed(found)
  }

  private func said(_ origin: Contribution.Origin) -> String? {
    let said = contributions(origin).map(\.stance)
    return said.contains { $0 != said[0] } ? nil : said.first.map(GradeWords.said)
  }

  private func contributions(
    _ origin: Contribution.Origin
  ) -> [(criterion: CriterionID, stance: Contribution.Stance)] {
    analysis.criteria.compactMap { finding in
      let own = finding.aspects.flatMap(\.evidence).first { $0.origin == origin && $0.isAdverse }
      return own.map { (finding.criterion.id, $0.stance) }
    }
  }

  /// In how many it was found, as far as that was said and may be told.
  func extent(_ origin: Contribution.Origin) -> String? {
    switch origin {
    case .sample:
      let found = context.audience.seesCases ? analysis.evidence.asked(origin) : nil
      return found.map { "no in \($0.no) of \($0.applicable)" }
    case .item(let id):
      guard let item = item(id), item.concern == nil else { return nil }
      let counted = item.rechecks.last { $0.recheck.extent != nil }?.recheck.extent ?? item.content.extent
      guard let counted else { return "of how many nobody has said" }
      return context.discretion.extent(counted) { context.framework.proportionWords.word(for: $0, of: $1) }
    }
  }

  /// What has to turn out wider for a conclusion to fall: `“Dip-sample of long plans” (HP8, inadequate, 2 of 12)`, or several.
  func wider(_ risk: AtRisk.Reading) -> String? {
    guard let first = risk.findings.first else { return nil }
    let alone = risk.findings.filter { $0.grade == risk.verdict.grade }
    let (shown, isAlone) = alone.isEmpty ? (risk.findings, false) : (alone, true)
    let more = shown.count > 3 ? ["\(shown.count - 2) more"] : []
    let names = shown.prefix(more.isEmpty ? 3 : 2).map { named($0.finding) } + more
    guard shown.count > 1 else { return "\(named(first.finding)) is wider than these cases" }
    return isAlone
      ? "any of them is wider than these cases: \(CountWords.listed(names, "or"))"
      : "all of them are wider than these cases: \(CountWords.listed(names))"
  }
}
