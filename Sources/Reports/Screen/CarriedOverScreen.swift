import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup

/// What evidence recorded against one framework means for another, on the terminal.
enum CarriedOverScreen {
  static func heading(_ carried: Correspondence, _ page: inout TerminalPage) {
    let by = carried.through.map { ", by way of \($0)" } ?? ""
    page.paragraph(
      "\("Evidence recorded against \(carried.from), carried over by the crosswalk\(by). It speaks of criteria as a whole; claims, owners and actions stay behind.", .caution)"
    )
  }

  /// For every criterion, what was carried over to it and from where; then those that nothing bears on, and those on
  /// which the agency that owns them has nothing of its own.
  static func bearing(_ analysis: Analysis, _ page: inout TerminalPage) {
    page.heading("What already bears on it", level: 2)
    let lines = analysis.judgements.flatMap { judgement in
      judgement.criteria.filter { $0.criterion.emptyBecause == nil }.map {
        Line($0, agency: judgement.judgement.agency, analysis)
      }
    }
    let hasAgencies = analysis.judgements.contains { $0.judgement.agency != nil }
    page.table(
      TerminalTable(
        [
          .init("", minimum: 4), .init("Criterion", minimum: 26), .init("Items", .right), .init("From", minimum: 10),
        ] + (hasAgencies ? [.init("Its agency's", .right)] : []) + [.init("Latest", minimum: 11)],
        rows: lines.filter { !$0.evidence.isEmpty }.map { $0.cells(hasAgencies) }))
    page.blank()
    list("What nothing bears on", lines.filter(\.evidence.isEmpty), &page)
    if hasAgencies {
      list(
        "Nothing of the agency's own yet; ask it", lines.filter { $0.own == 0 && !$0.evidence.isEmpty }, &page)
    }
  }

  private static func list(_ title: String, _ lines: [Line], _ page: inout TerminalPage) {
    guard !lines.isEmpty else { return }
    page.heading(TerminalText(title), level: 2)
    page.bullets(
      lines.map { line in
        let agency = line.agency.map { " (\($0.replacing("-", with: " ")))" } ?? ""
        return "\(line.criterion.id.text, .bold) \(line.criterion.title)\(agency, .dim)"
      })
    page.blank()
  }

  private struct Line {
    let criterion: Criterion
    let agency: String?
    let evidence: [Contribution]
    /// How many of the items come from the agency that owns the line.
    let own: Int

    init(_ finding: CriterionFinding, agency: String?, _ analysis: Analysis) {
      (criterion, self.agency) = (finding.criterion, agency)
      let evidence = finding.aspects.first(where: \.isWide)?.evidence ?? []
      self.evidence = evidence
      let origins = Set(evidence.map(\.origin))
      own = analysis.assessment.evidence.count { item in
        guard let agency, let by = item.content.agency, origins.contains(.item(item.id)) else { return false }
        return by.lowercased().replacing(" ", with: "-") == agency
      }
    }

    func cells(_ hasAgencies: Bool) -> [TerminalText] {
      let from = Set(evidence.compactMap(\.carriedFrom)).sorted().map(\.text).joined(separator: ", ")
      let mine: [TerminalText] = hasAgencies ? [own == 0 ? "\("none", .caution)" : "\(own)"] : []
      return ["\(criterion.id.text, .bold)", "\(criterion.title)", "\(evidence.count)", "\(from)"] + mine
        + ["\(evidence.map(\.day).max()?.short ?? "")"]
    }
  }
}
