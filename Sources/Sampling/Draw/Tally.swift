import Assessments
import Calendar
import Digests
import StructuredText

/// Counts one list of one row a case, or a part of it, remembering only what a draw may need: memory is bounded by the
/// strata and the sample, whatever the length of the list.
struct Tally {
  private(set) var intake: RowIntake
  private let request: SampleRequest
  private let waiting: WaitingRows
  private let exclusions: Exclusions
  private let size: ShortlistSize
  /// How many cases of the list all threads have kept together; nil where none are to be kept.
  private let room: KeepingRoom?
  private let groups = StrataGroups()
  private var shortlists: [Shortlist] = []
  private var categories: [CategoryTable]
  /// The attributes that the list has a column for, but for age, each with its column.
  private let present: [(place: Int, column: Int)]
  private let memo = CellMemo(columns: Attribute.allCases.count)
  private var ages = AgeReader()
  private var limitKeys: [LimitKeys]
  private var found: [Int]
  private var cases = 0
  private var adults = 0
  private var sketch = RepeatSketch()
  private var stripped: StrippedList?
  private var hasTooManyGroups = false
  /// Whether a case was met that may be one which is not to be drawn, under another spelling of its reference.
  private var hasAltered = false

  init(_ intake: RowIntake, request: SampleRequest, exclusions: Exclusions, size: ShortlistSize, room: KeepingRoom?) {
    (self.intake, self.request, self.exclusions, self.size) = (intake, request, exclusions, size)
    self.room = room
    waiting = WaitingRows(TicketOffice(seed: request.seed))
    categories = Attribute.allCases.map { CategoryTable($0) }
    for (index, column) in intake.columns.attributes.enumerated() where column != nil {
      categories[index].isPresent = true
    }
    if intake.columns.birth != nil { categories[Attribute.age.index].isPresent = true }
    present = intake.columns.attributes.enumerated().dropFirst().compactMap { index, column in
      column.map { (index, $0) }
    }
    limitKeys = request.limits.map { LimitKeys(meaning: $0.meaning, seed: request.seed) }
    found = Array(repeating: 0, count: exclusions.count)
    stripped = room.map { _ in StrippedList(request.limits) }
  }

  /// One for another part of the same list, where this has taken in nothing yet.
  func another() -> Tally { Tally(intake.another(), request: request, exclusions: exclusions, size: size, room: room) }

  /// Whether the draw cannot be made from this: a case stands on the list twice, so that cases must be counted apart from
  /// rows, or may be meant by another spelling, or there is no bound to what would have to be remembered.
  var needsEveryCase: Bool {
    hasTooManyGroups || hasAltered || sketch.hasRepeat || shortlists.contains { $0.hasRepeat }
  }

  /// Takes in a row. What the row lends must stay where it is until `settle`: tickets are made for many rows at once.
  mutating func take(_ record: borrowing CSVRecord) {
    guard let (reference, strata) = intake.look(record), let group = group(of: strata) else { return }
    var row = WaitingRow(reference: reference, strata: strata, group: group)
    waiting.note(age(record), Attribute.age.index)
    for (place, column) in present { waiting.note(category(record[column], place), place) }
    if let column = intake.columns.limits.first ?? nil { row.limit = record[column] }
    waiting.add(row)
    if waiting.isFull { settle() }
  }

  /// Counts the rows taken in that still wait for their tickets.
  mutating func settle() {
    let count = waiting.makeTickets()
    groups.makeRoom(for: waiting.largestCategory)
    for place in 0..<count { self.count(waiting.rows[place], at: place, key: waiting.key(place)) }
  }

  /// Counts the row that waits at a place.
  private mutating func count(_ row: WaitingRow, at number: Int, key: TicketKey) {
    sketch.note(key.high)
    cases += 1
    let age = waiting.category(number, Attribute.age.index)
    if age == AgeBand.adult { adults += 1 }
    // Excluded cases are learned from too: which spelling of a value is shown must not hang on them.
    let reason = exclusions.reason(key)
    if exclusions.couldMean(row.reference, isNamed: reason != nil) { hasAltered = true }
    if let reason {
      found[reason] += 1
      groups.add(.init(all: 1, eligible: 0), to: row.group)
      return
    }
    groups.add(.init(all: 1, eligible: 1), to: row.group)
    groups.add(1, to: row.group, Attribute.age.index, Int(age))
    for (place, _) in present { groups.add(1, to: row.group, place, Int(waiting.category(number, place))) }
    if stripped != nil { keep(row) }
    if shortlists[row.group].wants(key) {
      shortlists[row.group].offer(
        Candidate(
          key: key, reference: String(decoding: row.reference, as: UTF8.self), categories: waiting.categories(number),
          limitKeys: keys(row), number: 0))
    }
  }

  private mutating func group(of strata: UInt64) -> Int? {
    guard let group = groups.group(of: strata) else {
      hasTooManyGroups = true
      return nil
    }
    if group == shortlists.count { shortlists.append(Shortlist(size)) }
    return group
  }

  private mutating func age(_ record: borrowing CSVRecord) -> UInt16 {
    guard let column = intake.columns.attributes[Attribute.age.index], intake.columns.birth == nil else {
      return ages.category(record, intake.columns, asAt: request.asAt)
    }
    if let known = memo.value(record[column], column: Attribute.age.index) { return UInt16(truncatingIfNeeded: known) }
    let age = ages.category(record, intake.columns, asAt: request.asAt)
    memo.remember(UInt32(age), for: record[column], column: Attribute.age.index)
    return age
  }

  private mutating func category(_ cell: Cell.Bytes, _ index: Int) -> UInt16 {
    if let known = memo.value(cell, column: index) { return UInt16(truncatingIfNeeded: known) }
    let category = categories[index].category(cell)
    memo.remember(UInt32(category), for: cell, column: index)
    return category
  }

  /// The keys for the limits, of which there is at most one: with several no list is counted in this way.
  private mutating func keys(_ row: WaitingRow) -> [UInt64] {
    limitKeys.isEmpty ? [] : [intake.columns.limits.first == .some(nil) ? 0 : limitKeys[0].key(row.limit)]
  }

  private mutating func keep(_ row: WaitingRow) {
    if let room, room.take() {
      let keys = keys(row)
      stripped?.add(row.reference, strata: row.strata, limitKeys: keys)
    } else {
      stripped = nil
    }
  }

  /// Takes in what another part of the same list came to.
  mutating func join(_ other: Tally) {
    intake.join(other.intake)
    let numbers = categories.indices.map { categories[$0].join(other.categories[$0]) }
    groups.makeRoom(for: Int(numbers.joined().max() ?? 0))
    for part in 0..<other.groups.count {
      guard let own = group(of: other.groups.strata(of: part)) else { return }
      groups.add(other.groups.cases(of: part), to: own)
      for place in numbers.indices {
        for (category, number) in numbers[place].enumerated() {
          groups.add(other.groups.count(part, place, category), to: own, place, Int(number))
        }
      }
      shortlists[own].join(other.shortlists[part]) { candidate in
        for place in numbers.indices {
          candidate.categories[place] = numbers[place][Int(candidate.categories[place])]
        }
      }
    }
    for place in found.indices { found[place] += other.found[place] }
    cases += other.cases
    adults += other.adults
    hasTooManyGroups = hasTooManyGroups || other.hasTooManyGroups
    hasAltered = hasAltered || other.hasAltered
    sketch.join(other.sketch)
    if let part = other.stripped, let room, !room.isFull { stripped?.join(part) } else { stripped = nil }
  }

  /// What the list comes to; nil where a case was met twice after all.
  func caseload(_ layout: StrataLayout, read: ReadBytes) -> Caseload? {
    let memberships = (0..<groups.count).map { (groups.strata(of: $0), groups.cases(of: $0)) }
    let strata = StrataCounts(layout, Dictionary(uniqueKeysWithValues: memberships))
    var queues = layout.places.map { _ in Shortlist(size) }
    var counts = layout.places.map { _ in categories.map { $0.names.map { _ in 0 } } }
    for group in 0..<groups.count {
      let place = strata.place(groups.strata(of: group))
      queues[place].join(shortlists[group]) { _ in }
      for attribute in categories.indices {
        for category in counts[place][attribute].indices {
          counts[place][attribute][category] += groups.count(group, attribute, category)
        }
      }
    }
    // Those of columns that the list has not are counted in no category so far.
    for place in counts.indices {
      for attribute in counts[place].indices {
        counts[place][attribute][0] += strata.eligible[place] - counts[place][attribute].reduce(0, +)
      }
    }
    var sorted: [[Candidate]] = []
    for place in queues.indices { sorted.append(queues[place].sorted()) }
    // The same case in two strata has the same ticket in two queues.
    let keys = sorted.joined().map(\.key)
    guard !queues.contains(where: \.hasRepeat), Set(keys).count == keys.count, !needsEveryCase else { return nil }
    return Caseload(
      layout: layout, findings: [intake.finding(read, cases: cases, repeats: 0)], strata: strata,
      exclusions: exclusions.counts(found: found), cases: cases, adults: adults,
      limitsPresent: intake.columns.limits.map { $0 != nil }, categories: categories, counts: counts, queues: sorted,
      every: nil, remarks: [],
      stripped: room?.isFull == false ? stripped : nil)
  }
}
