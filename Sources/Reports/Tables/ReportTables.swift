import Assessments
import GapAnalysis
import Nouns
package import Pages

extension AssessmentTables {
  /// Every table of the readiness report with the name of its file, in the report's order. Tables without rows are left
  /// out, and so are those that the audience may not see.
  package var report: [(name: String, table: Table)] {
    let samples = context.assessment.samples.enumerated().flatMap { number, sample -> [(String, Table)] in
      let suffix = context.assessment.samples.count == 1 ? "" : "-\(number + 1)"
      return SampleSection(context: context).sheets(sample).map { ($0.name + suffix, $0) }
    }
    let parts = [
      Concern.table(context.assessment.concerns, view), standing, FoundGap.table(context.rankedGaps, view),
      aspects(of: analysis.criteria),
      Action.table(view), Evidence.table(context.audience.seesCases ? context.assessment.evidence : [], view),
      Owed.table(view),
    ]
    let day = [ChecklistItem.table(view), Tick.table(view)]
    let all = parts.map { ($0.name, $0) } + samples + day.map { ($0.name, $0) }
    return all.filter { !$0.1.rows.isEmpty }.enumerated().map { index, part in
      (name: "\(index < 9 ? "0" : "")\(index + 1)-\(part.0)", table: part.1)
    }
  }
}
