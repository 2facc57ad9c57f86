package import Digests
package import Frameworks

/// Who answers for what at a point of the records: whose word lifts nothing from a criterion.
///
/// It is taken from every record, also from such as are taken back later: until then whoever they name answers. And two names
/// may be one person as soon as they are alike or anybody ever said that they are one. That they are two, or that it was said by
/// mistake, costs a second reader at most, and frees nobody of what was found. Of what was erased it is known that somebody
/// answered: until the erasure that may have been anybody.
package struct Answering: Sendable {
  /// A criterion, or an action on one.
  package enum Duty: Hashable, Sendable {
    case criterion(CriterionID)
    case action(Digest)
  }

  /// That somebody was named for it, by a record.
  private struct Naming {
    let record: Digest
    let criterion: CriterionID
    /// Nil where it was erased.
    let person: PersonName?
  }

  /// The last that was not taken back stands.
  private var duties: [Duty: [Naming]] = [:]
  /// For a name another that may be the same person's.
  private var others: [PersonName: PersonName] = [:]
  /// All for which each was ever named.
  private var ever: [PersonName: Set<CriterionID>] = [:]
  /// What somebody answered for whose names are no more known to be one, by the record that was erased.
  private var unknown: [Digest: [CriterionID]] = [:]

  /// - Parameter records: All of them: what was ever said of names holds from the first.
  init(_ records: [Record]) {
    for record in records {
      guard let one = record.content(PersonNamed.self), one.isOne else { continue }
      if record.isErased {
        unknown[record.digest] = one.criteria
        continue
      }
      let person = self.person(one.name)
      for spelling in one.spellings where self.person(spelling) != person { others[self.person(spelling)] = person }
    }
  }

  private func person(_ written: String) -> PersonName {
    var name = PersonName(written)
    while let other = others[name] { name = other }
    return name
  }

  /// Takes a record in, and what it takes back.
  mutating func take(_ record: Record, takingBack mistake: Digest?) {
    record.body.hand(over: &self, record)
    guard let mistake else { return }
    duties[.action(mistake)] = nil
    end { $0.record == mistake }
  }

  /// Takes in that records were erased: what is said from now on is said by people who are known.
  mutating func forget(_ erased: Set<Digest>) {
    for record in erased { unknown[record] = nil }
    end { $0.person == nil && erased.contains($0.record) }
  }

  private mutating func end(_ isOver: (Naming) -> Bool) {
    for (duty, namings) in duties where namings.contains(where: isOver) {
      let left = namings.filter { !isOver($0) }
      duties[duty] = left.isEmpty ? nil : left
    }
  }

  /// Names somebody for a duty, or somebody else for one that is known.
  mutating func name(_ name: String, for duty: Duty, on criterion: CriterionID? = nil, by record: Record) {
    guard let criterion = criterion ?? duties[duty]?.first?.criterion else { return }
    let person = record.isErased ? nil : person(name)
    duties[duty, default: []].append(Naming(record: record.digest, criterion: criterion, person: person))
    if let person { ever[person, default: []].insert(criterion) }
  }

  /// The criteria that people of some names, who are one, ever answered for.
  func everAnsweredFor(by names: [String]) -> Set<CriterionID> {
    names.reduce(into: []) { $0.formUnion(ever[person($1)] ?? []) }
  }

  /// The criteria that somebody answers for: as their owner, or as the owner of an action on them.
  func criteria(of person: Person) -> Set<CriterionID> {
    let asked = self.person(person.name)
    return Set(duties.values.compactMap(\.last).filter { $0.person == nil || $0.person == asked }.map(\.criterion))
      .union(unknown.values.joined())
  }
}
