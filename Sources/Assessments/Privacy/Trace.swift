import StructuredText

/// A record that holds what is looked for, and what it says of it.
package struct Trace: Sendable {
  package let record: Record
  package let certainty: Sought.Certainty
  /// Field by field, without any other case's reference; of a list only the entries that are meant.
  package let says: [Words]
  /// The record that it repeats or speaks of, where it holds it by that alone.
  package var speaksOf: Record?

  package struct Words: Hashable, Sendable {
    package let field: String
    package let text: String
  }
}

extension Sought {
  /// Every record that holds it, and every record that repeats or speaks of one that is of it alone, in order.
  package func traces(in records: [Record]) -> [Trace] {
    var whole: [Trace] = []
    return records.compactMap { record in
      var found = trace(record)
      let about = whole.last { record.body.concerns.records.contains($0.record.digest) }?.record
      if let about, found?.certainty != .sure {
        found = Trace(record: record, certainty: .sure, says: leaves(record.body.fields), speaksOf: about)
      }
      // What speaks of a sample speaks of all of its cases; what a person made is not spoken of with the person.
      if let found, found.certainty == .sure, record.body.isOfOne, case .one = subject { whole.append(found) }
      return found
    }
  }

  /// What one record says of it; nil where that is nothing.
  func trace(_ record: Record) -> Trace? {
    var search = Search(self)
    if search.look(record.header.by.fields) { search.says(record.header.by.fields, under: "recorded by") }
    if search.look(record.body.fields) { search.says(record.body.fields) }
    return search.certainty.map { Trace(record: record, certainty: $0, says: search.words) }
  }

  /// Goes through the fields of a record.
  private struct Search {
    let sought: Sought
    var certainty: Certainty?
    var words: [Trace.Words] = []

    init(_ sought: Sought) { self.sought = sought }

    /// Looks through fields; answers true where all of them are of it, since one of them names it.
    mutating func look(_ fields: [TextValue.Field]) -> Bool {
      for field in fields {
        switch field.value {
        case .scalar(let text) where sought.isOwnField(field.key) && sought.isMeant(by: text):
          certainty = .sure
          return true
        case .mapping(let inner):
          // Such as the audit that an action was raised from: the whole is about it.
          if inner.contains(where: { names($0) }) {
            certainty = .sure
            return true
          }
        case .scalar, .sequence: continue
        }
      }
      for field in fields { look(field.value, field.key) }
      return false
    }

    private func names(_ field: TextValue.Field) -> Bool {
      guard case .scalar(let text) = field.value else { return false }
      return sought.isOwnField(field.key) && sought.isMeant(by: text)
    }

    private mutating func look(_ value: TextValue, _ key: String) {
      switch value {
      case .scalar(let text):
        guard let found = sought.certainty(of: text, in: key) else { return }
        certainty = max(certainty ?? found, found)
        words.append(.init(field: key, text: sought.shown(text, key)))
      case .sequence(let values): for value in values { look(value, key) }
      case .mapping(let fields): if look(fields) { says(fields, under: key) }
      }
    }

    mutating func says(_ fields: [TextValue.Field], under key: String? = nil) {
      words += sought.leaves(fields).map { word in
        Trace.Words(field: key.map { "\($0): \(word.field)" } ?? word.field, text: word.text)
      }
    }
  }

  /// Every word below some fields.
  private func leaves(_ fields: [TextValue.Field]) -> [Trace.Words] {
    fields.flatMap { leaves($0.value, $0.key) }
  }

  private func leaves(_ value: TextValue, _ key: String) -> [Trace.Words] {
    switch value {
    // Digests say nothing to anybody.
    case .scalar(let text):
      text.utf8.count == 64 && !text.contains(where: \.isWhitespace)
        ? [] : [.init(field: key, text: shown(text, key))]
    case .sequence(let values): values.flatMap { leaves($0, key) }
    case .mapping(let fields): leaves(fields)
    }
  }

  /// A value as whoever asks may see it.
  private func shown(_ text: String, _ key: String) -> String {
    guard Sought.caseKeys.contains(key) else { return masked(text) }
    if case .one(let reference) = subject, isMeant(by: text) {
      return text == reference ? text : "\(text) (read as \(reference))"
    }
    return if case .one = subject { Sought.another } else { "[a case]" }
  }
}

extension RecordContent {
  /// Whether it is about one thing, so that what speaks of it speaks of the same; a sample is of many cases.
  fileprivate var isOfOne: Bool { concerns.list == nil && !(self is SampleDrawn) && !(self is SampleRestated) }
}

extension Record {
  /// What stands for a case in it, as it is written.
  package var references: [String] { body.fields.texts { Sought.caseKeys.contains($0) } }

  /// The names of people, agencies and teams in it, whoever made it among them.
  package var namesWritten: [String] { (header.by.fields + body.fields).texts { Sought.nameKeys.contains($0) } }
}

extension Sequence<Record> {
  /// Every reference that stands for a case in them. What is held need not be one yet, nor be written as it is elsewhere.
  package var referencesInUse: Set<String> { Set(filter { $0.kind != .holdPlaced }.flatMap(\.references)) }
}

extension [TextValue.Field] {
  /// The texts below fields of some keys.
  fileprivate func texts(_ isWanted: (String) -> Bool) -> [String] {
    func texts(_ value: TextValue, _ key: String) -> [String] {
      switch value {
      case .scalar(let text): isWanted(key) ? [text] : []
      case .sequence(let values): values.flatMap { texts($0, key) }
      case .mapping(let fields): fields.texts(isWanted)
      }
    }
    return flatMap { texts($0.value, $0.key) }
  }
}
