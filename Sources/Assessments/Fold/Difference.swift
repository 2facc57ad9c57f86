package import Calendar
package import Digests
package import Frameworks

/// What several people said of one thing, where they differ and nobody has settled it since.
package struct Difference: Sendable {
  package enum Subject: Hashable, Sendable {
    /// A criterion's id, a judgement's id, or `overall`.
    case judgement(String)
    case owner(CriterionID)
    /// What moderation agreed on one question of a case, or on the case as a whole.
    case answer(QuestionID, sample: Digest, reference: String)
    case grade(sample: Digest, reference: String)
  }

  /// What somebody said last.
  package struct Word: Sendable {
    package let record: Digest
    package let by: String
    package let at: Instant
    /// What is compared: a grade's or an answer's id; of an owner the name, the reviewer and the day.
    package let said: String
    /// Of a judgement: in which part.
    package let part: JudgementMade.Part?
    /// Of an owner: who, with the reviewer and the day.
    package let assigned: OwnerAssigned?
  }

  package let subject: Subject
  /// In the order in which they were recorded.
  package let words: [Word]
}

extension Fold {
  /// Takes down what a record says of something of which people may differ.
  mutating func say(
    _ said: String, of subject: Difference.Subject, by name: String, as part: JudgementMade.Part? = nil,
    assigning assigned: OwnerAssigned? = nil, _ record: Record
  ) {
    let by = assessment.names[name]
    words[subject, default: []].append(
      .init(record: record.digest, by: by, at: record.header.at, said: said, part: part, assigned: assigned))
  }
}

extension Fold {
  /// What moderators differ on stands with its sample too, where the lower counts.
  mutating func keep(_ difference: Difference) {
    switch difference.subject {
    case .judgement, .owner: break
    case .answer(_, let sample, _), .grade(let sample, _):
      samples.change(sample) { $0.differing[difference.subject] = difference.words.map(\.record) }
    }
  }
}

extension Difference {
  /// Those that are not settled, the oldest first.
  static func all(
    _ words: [Subject: [Word]], in assessment: Assessment, _ descent: () -> Descent
  ) -> [Difference] {
    let several = words.filter { Set($0.value.map(\.said)).count > 1 }
    if several.isEmpty { return [] }
    let descent = descent()
    return several.compactMap { subject, words in
      let differing =
        switch subject {
        case .judgement(let id): judgements(words, assessment.claim(id)?.id, subject: id, assessment, descent)
        case .owner: unseen(words, descent)
        case .answer, .grade: moderations(words, descent)
        }
      return differing.count > 1 ? Difference(subject: subject, words: differing) : nil
    }.sorted { ($0.words[0].at, $0.words[0].record) < ($1.words[0].at, $1.words[0].record) }
  }

  /// What each person said last, in order.
  private static func last(_ words: [Word]) -> [Word] {
    var told: Set<PersonName> = []
    return words.reversed().filter { told.insert(PersonName($0.by)).inserted }.reversed()
  }

  /// Those that differ from the judgement that counts. One that was agreed on afterwards settles what was said before, and
  /// whoever owns a criterion now has the owner's word.
  private static func judgements(
    _ words: [Word], _ claim: Digest?, subject: String, _ assessment: Assessment, _ descent: Descent
  ) -> [Word] {
    guard let counting = words.first(where: { $0.record == claim }) else { return [] }
    func isSettled(_ word: Word) -> Bool {
      if words.contains(where: { $0.part == .agreed && descent.comes($0.record, after: word.record) }) { return true }
      let criterion = CriterionID(subject)
      return word.part == .owner && counting.part == .owner && descent.comes(counting.record, after: word.record)
        && assessment.owns(counting.by, criterion) && !assessment.owns(word.by, criterion)
    }
    let others = last(words).filter {
      $0.said != counting.said && PersonName($0.by) != PersonName(counting.by) && !isSettled($0)
    }
    return others.isEmpty
      ? []
      : words.filter { word in
        word.record == counting.record || others.contains { $0.record == word.record }
      }
  }

  /// Those that were recorded without knowing of each other: any later one settles it.
  private static func unseen(_ words: [Word], _ descent: Descent) -> [Word] {
    let heads = words.filter { word in !words.contains { descent.comes($0.record, after: word.record) } }
    // No name is another by capitals or dots.
    return Set(heads.map { PersonName($0.said) }).count > 1 ? heads : []
  }

  /// Those of two moderators who differ. It is settled where one takes the other's word, or a third who knew of both says the same
  /// as what stands last; somebody who differed before does not become the third by saying it once more.
  private static func moderations(_ words: [Word], _ descent: Descent) -> [Word] {
    let told = last(words)
    guard let final = told.last else { return [] }
    func knew(_ third: Word, of other: Word) -> Bool { descent.comes(first(third).record, after: first(other).record) }
    func first(_ word: Word) -> Word { words.first { PersonName($0.by) == PersonName(word.by) } ?? word }
    func isSettled(_ word: Word) -> Bool {
      told.contains { third in
        third.said == final.said && knew(third, of: word)
          && told.contains { other in
            other.record != word.record && other.record != third.record && other.said != word.said
              && knew(third, of: other)
          }
      }
    }
    let others = told.filter { $0.said != final.said && !isSettled($0) }
    return others.isEmpty ? [] : others + [final]
  }
}
