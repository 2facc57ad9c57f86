import Frameworks
package import GapAnalysis
import Markup
import Nouns
package import Pages

extension AssessmentTables {
  /// Every aspect of a criterion, or of all: what it carries, what it lacks, on what evidence; with `why` also what counts
  /// and what does not, item by item.
  package func aspects(of findings: [CriterionFinding], why: Bool = false) -> Table {
    let criterion = findings.count == 1 ? findings[0].criterion : nil
    let noun = criterion?.hasLadders ?? true ? "aspects" : "statements"
    let chain = ChainLines(context: context)
    var table = Table(
      criterion.map { "\($0.id): \(noun)" } ?? "Aspects", name: "aspects",
      [
        .init("Criterion", showing: .sheets), .init("Aspect", page: .slim), .init("Name", page: .broad),
        .init("Status", page: .slim), .init("Supported", page: .slim),
        .init(GradeWords.heading(.indicated), page: .slim),
        .init(GradeWords.heading(.bestSaid), showing: .sheets),
        .init("Supported statement", showing: .sheets),
        .init("Next statement", showing: .sheets), .init("Lacking"), .init("Evidence", showing: .files),
      ] + (why ? [.init("What counts")] : []),
      rows: findings.flatMap { finding in
        finding.aspects.map { cells($0, of: finding) + (why ? [.lines(chain.lines($0))] : []) }
      })
    if why, let finding = findings.first {
      let left = chain.leftOut(of: finding)
      let nothing = table.columns.dropFirst(4).map { _ in Table.Cell.blank }.dropLast()
      if !left.isEmpty {
        table.rows.append([.blank, .blank, .init("The criterion as a whole"), .blank] + nothing + [.lines(left)])
      }
    }
    (table.style, table.onScreen) = ("aspects", .stacked)
    return table
  }

  private func cells(_ aspect: AspectFinding, of finding: CriterionFinding) -> [Table.Cell] {
    func words(_ reading: Reading, none: String) -> String {
      GradeWords.standing(aspect.standing[reading], aspect.shape, none)
    }
    let isSilent = Reading.allCases.allSatisfy { aspect.standing[$0] == nil }
    let readings = Reading.allCases.map { "\(GradeWords.reading($0)) \(words($0, none: "none").lowercased())" }
    let said = isSilent ? EvidenceWords.silence(aspect) : readings.joined(separator: ", ")
    let lacks = aspect.lacking.map { LackWords.one($0, of: aspect) }
    // Counted, they would say how many findings a page only calls few.
    let ids = context.audience.seesCases ? aspect.evidence.map { context.ids.id($0.origin) } : []
    // Without the statement it would read as if what is evidenced had no evidence.
    let (next, lacking) = (aspect.next?.id.text, CountWords.listed(lacks))
    return [
      .init(finding.criterion.id.text), .init(aspect.id.text), .init(aspect.name),
      .init(EvidenceWords.status(aspect), shown: "\(EvidenceWords.status(aspect).lowercased()): \(said)"),
    ]
      // A screen says them with the status.
      + Reading.allCases.map { reading in
        let none = reading == .supported && aspect.isPlaced ? "Not yet" : "–"
        return .init(words(reading, none: "no evidence"), shown: "", told: Phrase(words(reading, none: none)))
      } + [
        .optional(aspect.statement?.id.text), .optional(aspect.next?.id.text),
        lacks.isEmpty
          ? .nothing
          : .init(
            lacks.joined(separator: "; "), shown: "\(next.map { "for \($0) " } ?? "")it lacks \(lacking)",
            told: "\(next ?? "It") lacks \(lacking)"),
        ids.isEmpty
          ? .nothing
          : .init(
            ids.joined(separator: " "), shown: "", told: Phrase(Set(ids).sorted().joined(separator: ", "))),
      ]
  }

  /// Every statement of a criterion, as the framework words it.
  static func statements(of criterion: Criterion) -> Table { statements(criterion.aspects) }

  /// Those that stand on a ladder, aspect by aspect.
  static func ladders(of criterion: Criterion) -> Table { statements(criterion.aspects.filter(\.isLadder)) }

  private static func statements(_ aspects: [Aspect]) -> Table {
    var table = Table(
      "Statements", name: "statements",
      [
        .init("Aspect", showing: .files, page: .slim), .init("Name", showing: .files), .init("Grade", page: .slim),
        .init("Statement", page: .slim), .init("What it says", minimum: 20, page: .broad),
      ])
    for aspect in aspects {
      table.groups[table.rows.count] = "\(aspect.id) \(aspect.name)"
      table.rows += aspect.statements.map {
        [.init(aspect.id.text), .init(aspect.name), .init($0.grade.label, .accent), .init($0.id.text), .init($0.text)]
      }
    }
    return table
  }
}
