import Assessments
import Calendar
import StructuredText

/// The cases of all lists of one draw, and what is known of each.
struct CasePool {
  let layout: StrataLayout
  let request: SampleRequest
  /// Whether all of it is what an earlier draw kept.
  let isKept: Bool
  private(set) var index: CaseIndex
  private(set) var categories: [CategoryTable]
  /// Which limits any list has a column for.
  private(set) var limitsPresent: [Bool]
  private let tickets: TicketOffice
  private var limitKeys: [LimitKeys]
  private var ages = AgeReader()
  /// For each attribute, the cases of which rows say different things.
  private var contradicted = Attribute.allCases.map { _ in Set<Int>() }

  init(layout: StrataLayout, request: SampleRequest, isKept: Bool = false) {
    (self.layout, self.request, self.isKept) = (layout, request, isKept)
    index = CaseIndex(limitCount: request.limits.count)
    categories = Attribute.allCases.map { CategoryTable($0) }
    limitsPresent = request.limits.map { _ in false }
    tickets = TicketOffice(seed: request.seed)
    limitKeys = request.limits.map { LimitKeys(meaning: $0.meaning, seed: request.seed) }
  }

  /// Takes note of which attributes and limits a list can speak of.
  mutating func meet(_ columns: ListColumns) {
    for (index, column) in columns.attributes.enumerated() where column != nil { categories[index].isPresent = true }
    if columns.birth != nil { categories[Attribute.age.index].isPresent = true }
    for (index, column) in columns.limits.enumerated() where column != nil { limitsPresent[index] = true }
  }

  /// Takes in one row of a case.
  mutating func take(
    _ record: borrowing CSVRecord, _ reference: Cell.Bytes, strata: UInt64, columns: ListColumns, list: UInt16
  ) -> CaseIndex.Noted {
    let key = tickets.key(trimmed: reference)
    let (number, noted) = index.note(key, reference, strata: strata, list: list)
    for (place, column) in columns.limits.enumerated() {
      if let column { index.noteLimitKey(place, of: number, limitKeys[place].key(record[column])) }
    }
    note(ages.category(record, columns, asAt: request.asAt), at: Attribute.age.index, of: number)
    for place in 1..<CaseIndex.attributeCount {
      if let column = columns.attributes[place] {
        note(categories[place].category(record[column]), at: place, of: number)
      }
    }
    return noted
  }

  /// Takes one case for another, with what is known of it.
  mutating func join(_ number: Int, to other: Int) {
    for place in 0..<CaseIndex.attributeCount { note(index.category(place, of: number), at: place, of: other) }
    index.join(number, to: other)
  }

  /// What rows of one child say differently, without a full stop; teams change.
  var contradictions: [String] {
    let found = Attribute.allCases.filter { $0 != .team && !contradicted[$0.index].isEmpty }
    guard !found.isEmpty else { return [] }
    let cases = Set(found.flatMap { contradicted[$0.index] }).count
    let words = found.map { "\($0.rawValue) of \(contradicted[$0.index].count)" }.joined(separator: ", ")
    return [
      "rows of the same child say different things of \(cases == 1 ? "one child" : "\(cases) children"): \(words)"
    ]
  }

  private mutating func note(_ category: UInt16, at place: Int, of number: Int) {
    let known = index.category(place, of: number)
    if known != category {
      if known != 0, category != 0 { contradicted[place].insert(number) }
      index.setCategory(place, of: number, to: categories[place].merged(known, category))
    }
  }
}
