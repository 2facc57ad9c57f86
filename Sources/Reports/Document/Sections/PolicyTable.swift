import Frameworks
import GapAnalysis
import Markup
import Pages

/// Where another policy than the standard one was used: what the standard one would have said.
struct PolicyTable {
  let context: ReportContext

  var nodes: [HTML.Node] {
    guard let shifts = context.analysis.againstStandardPolicy else { return [] }
    guard !shifts.isEmpty else {
      return [HTML.p { "The standard policy would have said the same of every criterion and judgement." }]
    }
    func cell(_ readings: Readings<Grade?>, _ reading: Reading) -> Cell {
      Cell(GradeWords.label(readings[reading], context.framework.scale))
    }
    return [
      ReportTable.table(
        "Where the standard policy would have said something else",
        [
          "", Column("On", .wide), "Supported", "By the standard policy", "Indicated", "By the standard policy",
        ],
        rows: shifts.map { shift in
          let (standard, own) = (shift.before.readings, shift.after.readings)
          return [
            Cell(shift.subject == .whole ? "" : shift.subject.text), Cell(shift.title), cell(own, .supported),
            cell(standard, .supported), cell(own, .indicated), cell(standard, .indicated),
          ]
        })
    ]
  }
}
