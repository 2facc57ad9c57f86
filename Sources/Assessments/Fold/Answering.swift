package import Digests
package import Frameworks

/// Who answers for what at a point of the records: whose word lifts nothing from a criterion.
///
/// It is taken from every record, also from such as are taken back later: until then whoever they name answers. And two names
/// may be one person as soon as they are alike or anybody ever said that they are one. That they are two, or that it was said by
/// mistake, costs a second reader at most, and frees nobody of what was found. What was erased is gone from here as well.
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
    let person: PersonName
  }

  /// The last that was not taken back stands.
  private var duties: [Duty: [Naming]] = [:]
  /// For a name another that may be the same person's.
  private var others: [PersonName: PersonName] = [:]

  /// - Parameter named: All that was ever said of names.
  init(_ named: [PersonNamed]) {
    for one in named where one.isOne {
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
    for (duty, namings) in duties where namings.contains(where: { $0.record == mistake }) {
      duties[duty] = namings.filter { $0.record != mistake }
    }
  }

  /// Names somebody for a duty, or somebody else for one that is known.
  mutating func name(_ name: String, for duty: Duty, on criterion: CriterionID? = nil, by record: Record) {
    guard let criterion = criterion ?? duties[duty]?.first?.criterion else { return }
    duties[duty, default: []].append(Naming(record: record.digest, criterion: criterion, person: person(name)))
  }

  /// The criteria that somebody answers for: as their owner, or as the owner of an action on them.
  func criteria(of person: Person) -> Set<CriterionID> {
    let asked = self.person(person.name)
    return Set(duties.values.compactMap(\.last).filter { $0.person == asked }.map(\.criterion))
  }
}
