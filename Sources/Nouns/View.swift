package import Assessments
package import Calendar
package import Digests
package import Frameworks
package import GapAnalysis
package import Pages

/// An assessment with what follows from it, as one audience may see it.
package struct View: Sendable {
  package let analysis: Analysis
  package let discretion: Discretion
  /// How much of an id is shown.
  package let idLength: Int

  /// - Parameter idLength: As much as tells all items apart, if nothing is said.
  package init(_ analysis: Analysis, for audience: Audience = .leaders, idLength: Int? = nil) {
    self.init(analysis, Discretion(audience, analysis.assessment), idLength: idLength)
  }

  package init(_ analysis: Analysis, _ discretion: Discretion, idLength: Int? = nil) {
    (self.analysis, self.discretion) = (analysis, discretion)
    self.idLength = idLength ?? EvidenceWords(analysis.assessment).length
  }

  package var audience: Audience { discretion.audience }
  package var framework: Framework { analysis.framework }
  package var assessment: Assessment { analysis.assessment }
  package var day: CivilDate { analysis.assessment.asAt }

  package func short(_ digest: Digest) -> String { String(digest.short.prefix(idLength)) }

  package func id(_ digest: Digest) -> Table.Cell { .id(short(digest), whole: digest.short) }

  /// Text that somebody typed, with what is held back from the audience put in words.
  package func typed(_ text: String?) -> Table.Cell { .optional(text.map(discretion.text)) }
}
