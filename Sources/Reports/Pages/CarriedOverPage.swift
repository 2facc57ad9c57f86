import Assessments
import Frameworks
import GapAnalysis
import Markup
import Pages

/// What evidence recorded against one framework means for another.
struct CarriedOverPage {
  let analysis: Analysis
  let carried: Correspondence

  /// Nil where the evidence is the framework's own.
  init?(_ analysis: Analysis) {
    guard let carried = analysis.carriedOver else { return nil }
    (self.analysis, self.carried) = (analysis, carried)
  }

  var note: Phrase {
    let by = carried.through.map { ", by way of \($0)" } ?? ""
    return Phrase(
      "Evidence recorded against \(carried.from), carried over by the crosswalk\(by). It speaks of criteria as a whole; claims, owners and actions stay behind.",
      .caution)
  }

  /// For every criterion, what was carried over to it and from where; then those that nothing bears on, and those on
  /// which the agency that owns them has nothing of its own.
  @BlockBuilder var blocks: [Block] {
    let lines = analysis.judgements.flatMap { judgement in
      judgement.criteria.filter { $0.criterion.emptyBecause == nil }.map {
        Line($0, agency: judgement.judgement.agency, analysis)
      }
    }
    let hasAgencies = lines.contains { $0.agency != nil }
    Block.heading("What already bears on it")
    Block.table(
      Table(
        "What already bears on it", name: "carried-over",
        [
          .init("Id", heading: "", minimum: 4), .init("Criterion", minimum: 26), .init("Items", .right),
          .init("From", minimum: 10),
        ] + (hasAgencies ? [.init("Its agency's", .right)] : []) + [.init("Latest", minimum: 11)],
        rows: lines.filter { !$0.evidence.isEmpty }.map { $0.cells(hasAgencies) }))
    list("What nothing bears on", lines.filter(\.evidence.isEmpty))
    if hasAgencies {
      list("Nothing of the agency's own yet; ask it", lines.filter { $0.own == 0 && !$0.evidence.isEmpty })
    }
  }

  @BlockBuilder private func list(_ title: Phrase, _ lines: [Line]) -> [Block] {
    if !lines.isEmpty {
      Block.heading(title)
      Block.bullets(
        lines.map { line in
          let agency = line.agency.map { " (\($0.replacing("-", with: " ")))" } ?? ""
          return "\(line.criterion.id.text, .strong) \(line.criterion.title)\(agency, .quiet)"
        })
    }
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

    func cells(_ hasAgencies: Bool) -> [Table.Cell] {
      let from = Set(evidence.compactMap(\.carriedFrom)).sorted().map(\.text).joined(separator: ", ")
      return [.init(criterion.id.text, .strong), .init(criterion.title), .number(evidence.count), .init(from)]
        + (hasAgencies ? [own == 0 ? .init("none", .caution) : .number(own)] : [])
        + [.day(evidence.map(\.day).max())]
    }
  }
}
