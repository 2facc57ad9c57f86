/// The names that are written in an assessment, where each stands, and which of them look like one.
package struct NamesInUse: Sendable {
  package enum Place: String, Sendable, CaseIterable { case owner, reviewer, actions, auditor, moderator, agency }

  /// A name, and how often it stands in each place.
  package struct Use: Sendable {
    package let name: String
    package let counts: [Place: Int]
  }

  /// In the order of the names.
  package let uses: [Use]
  /// Names that look like one, of which nobody said whether they are: the one that is used most first.
  package let alike: [[String]]
  private let names: PersonNames

  package init(_ assessment: Assessment) {
    var found: [String: [Place: Int]] = [:]
    func note(_ name: String?, _ place: Place) {
      if let name { found[name, default: [:]][place, default: 0] += 1 }
    }
    for owned in assessment.owners.values {
      note(owned.owner, .owner)
      note(owned.reviewer, .reviewer)
    }
    for action in assessment.actions { note(action.raised.owner, .actions) }
    for sample in assessment.samples {
      for made in sample.everyAudit { note(made.audit.auditor, .auditor) }
      for made in sample.moderations { note(made.moderation.moderator, .moderator) }
    }
    for item in assessment.currentEvidence { note(item.content.agency, .agency) }
    uses = found.map { Use(name: $0.key, counts: $0.value) }.sorted { $0.name < $1.name }
    names = assessment.names
    let names = assessment.names
    func total(_ name: String) -> Int { found[name].map { $0.values.reduce(0, +) } ?? 0 }
    let groups = Dictionary(grouping: found.keys) { PersonName($0) }
    alike = groups.values.compactMap { spelt in
      let ordered = spelt.sorted { (-total($0), $0) < (-total($1), $1) }
      guard let first = ordered.first else { return nil }
      let open = ordered.dropFirst().filter { !names.areApart($0, first) }
      return open.isEmpty ? nil : [first] + open
    }.sorted { $0[0] < $1[0] }
  }

  /// Whether a name is in use, or is a spelling of one that is.
  package func has(_ name: String) -> Bool { uses.contains { names.areOne($0.name, name) } }
}
