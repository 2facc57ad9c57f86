/// Something that is known of an inspection, and where it comes from.
package struct Fact: Sendable {
  /// What a fact is about, in the order in which facts are shown.
  package enum Topic: String, Sendable, CaseIterable {
    case identity, likelihood, selection, notice, length, organisation, scope
    case caseFiles = "case-files"
    case judgements, preparation, results
  }

  package let id: String
  /// Nil where the framework does not say.
  package let about: Topic?
  package let fact: String
  package let basis: Basis
  /// The id of the source in which it stands, where one is named.
  package let source: String?
  /// The place in the source.
  package let locator: String?
}

/// Something that reading case files looks at, or how it is done.
package struct CaseFilePoint: Sendable {
  package let id: String
  package let point: String
  /// Ids of the criteria and judgements that it exercises.
  package let criteria: [String]
  package let basis: Basis?
  package let source: String?
  package let locator: String?
}
