package import Assessments
import Nouns
package import Pages

extension AssessmentTables {
  /// Evidence items, one a row.
  package func evidence(_ items: [Assessment.EvidenceItem]) -> Table { Evidence.table(items, view) }
}
