import Calendar
import StructuredText

/// Decides for each row of one list which strata it belongs to.
struct RowSorter {
  /// Where a row belongs, or why nowhere.
  enum Place {
    case strata(UInt64)
    case nowhere(LeftOutReason)
  }

  private enum Way {
    /// The user has said where the rows belong.
    case told(StrataLayout.Named)
    /// A column says it.
    case column(cohort: Int, stratum: Int?)
    /// The framework's rules say it, by the kind of list.
    case recognised(ListKind)
  }

  private let layout: StrataLayout
  private let way: Way
  private let cohortTests: [PreparedTests]
  private let stratumTests: [PreparedTests]
  private var values = CohortValues()
  /// Cells of the cohort and the stratum column that stand for one stratum, whatever else the row says.
  private var cohortMemo = CellMemo()
  private var stratumMemo = CellMemo()
  /// The cells of the row that is being placed.
  private(set) var cells: RowCells
  private let ownNotices: [String]
  var notices: [String] { ownNotices + cells.notices }
  /// Whether some rows were left out for reasons that hang on the order of the rows.
  var hasUnnamedReasons: Bool { values.hasUnnamed }
  /// What the user said that values mean and no row called for, and the values that rows have.
  var unusedNames: (names: [String], values: [String]) {
    let names = values.unused
    return (names, names.isEmpty ? [] : values.values)
  }

  /// Finds out how to sort the rows, or says why that cannot be done.
  init(
    list: CaseList, match: ColumnMatch, kind: ListKind?, layout: StrataLayout, request: SampleRequest
  ) throws(SamplingFault) {
    self.layout = layout
    let way = try RowSorter.way(list: list, match: match, kind: kind, layout: layout)
    var usesColumn = false
    if case .column = way { usesColumn = true }
    let rules =
      layout.cohorts.flatMap(\.recognisedBy).filter { PreparedTests.isAbout($0, kind: kind, ignoresList: false) }
      + layout.places.flatMap(\.tests).filter { PreparedTests.isAbout($0, kind: kind, ignoresList: usesColumn) }
    let conditions = rules.flatMap(\.conditions)
    let cells = RowCells(
      list, match,
      days: conditions.filter { $0.condition.isOfDays || match.pair($0.meaning)?.meaning.days != nil }.map(\.meaning),
      numbers: conditions.filter(\.condition.isOfNumbers).map(\.meaning), asAt: request.asAt)
    self.cells = cells
    cohortTests = layout.cohorts.map {
      PreparedTests($0.recognisedBy, for: kind, columns: match, asAt: request.asAt, cells: cells)
    }
    stratumTests = layout.places.map {
      PreparedTests($0.tests, for: kind, columns: match, asAt: request.asAt, ignoresList: usesColumn, cells: cells)
    }
    values = try CohortValues(names: request.cohortNames, layout: layout)
    self.way = way
    ownNotices = RowSorter.notices(way, kind: kind, layout: layout, tests: cohortTests)
  }

  private static func way(
    list: CaseList, match: ColumnMatch, kind: ListKind?, layout: StrataLayout
  ) throws(SamplingFault) -> Way {
    if let id = list.belongsTo {
      guard let named = layout.named(Array(id.utf8)) else {
        throw SamplingFault(
          list: list.name, "'\(id)' is no cohort or stratum of the framework",
          help: "use one of \(layout.cohorts.map(\.id).joined(separator: ", "))")
      }
      return .told(named)
    }
    if let column = match.column("cohort") { return .column(cohort: column, stratum: match.column("stratum")) }
    if let kind { return .recognised(kind) }
    throw SamplingFault(
      list: list.name, "the list has no cohort column, and its headings are not those of a list that is known",
      help: "say to which cohort it belongs (--list COHORT=FILE), or add a column 'cohort'")
  }

  private static func notices(
    _ way: Way, kind: ListKind?, layout: StrataLayout, tests: [PreparedTests]
  ) -> [String] {
    switch way {
    case .column: return []
    case .told(let named):
      guard case .cohort(let number) = named, !layout.cohorts[number].recognisedBy.isEmpty, !tests[number].applies
      else {
        return []
      }
      let missing = tests[number].missing
      let why = missing.isEmpty ? "" : " (no column for \(missing.joined(separator: ", ")))"
      return [
        "the framework's rule for '\(layout.cohorts[number].label)' could not be applied\(why): every row was taken"
      ]
    case .recognised(let kind):
      var notices = zip(layout.cohorts, tests).filter { !$1.missing.isEmpty && !$1.applies }.map { cohort, test in
        "'\(cohort.label)' cannot be recognised: no column for \(test.missing.joined(separator: ", "))"
      }
      if !tests.contains(where: \.applies) {
        notices.append("no cohort of the framework draws on a list of \(kind.words)")
      }
      return notices
    }
  }

  /// One for another part of the same list, where this has taken in nothing yet.
  func another() -> RowSorter {
    var sorter = self
    (sorter.cohortMemo, sorter.stratumMemo) = (CellMemo(), CellMemo())
    sorter.cells = cells.another()
    return sorter
  }

  /// Takes in what another part of the same list came to.
  mutating func join(_ other: RowSorter) {
    cells.join(other.cells)
    values.join(other.values)
  }

  /// Where a row belongs.
  mutating func place(_ record: borrowing CSVRecord, line: Int) -> Place {
    cells.read(record, line: line)
    switch way {
    case .told(.stratum(let number)): return .strata(1 << UInt64(number))
    case .told(.cohort(let number)):
      if cohortTests[number].applies, !cohortTests[number].pass(record, cells.says) {
        return .nowhere(.notOfCohort(layout.cohorts[number].label))
      }
      return .strata(strata(of: number, record))
    case .column(let cohort, let stratum):
      if let stratum {
        if let known = stratumMemo.value(record[stratum]) { return .strata(1 << UInt64(known)) }
        if case .named(.stratum(let number)) = values.meaning(of: record[stratum]) {
          stratumMemo.remember(UInt32(number), for: record[stratum])
          return .strata(1 << UInt64(number))
        }
      }
      if let known = cohortMemo.value(record[cohort]) { return .strata(1 << UInt64(known)) }
      switch values.meaning(of: record[cohort]) {
      case .named(.stratum(let number)):
        cohortMemo.remember(UInt32(number), for: record[cohort])
        return .strata(1 << UInt64(number))
      case .named(.cohort(let number)):
        if !(layout.masks[number].trailingZeroBitCount..<layout.rests[number]).contains(where: {
          stratumTests[$0].applies
        }) {
          cohortMemo.remember(UInt32(layout.rests[number]), for: record[cohort])
        }
        return .strata(strata(of: number, record))
      case .leftOut(let reason): return .nowhere(reason)
      }
    case .recognised: return recognised(record)
    }
  }

  private mutating func recognised(_ record: borrowing CSVRecord) -> Place {
    var bits: UInt64 = 0
    for number in layout.cohorts.indices where cohortTests[number].applies {
      if cohortTests[number].pass(record, cells.says) { bits |= strata(of: number, record) }
    }
    return bits == 0 ? .nowhere(.inNoCohort) : .strata(bits)
  }

  /// The first stratum of a cohort that the row fits, else the cohort's rest.
  private mutating func strata(of cohort: Int, _ record: borrowing CSVRecord) -> UInt64 {
    let rest = layout.rests[cohort]
    var number = layout.masks[cohort].trailingZeroBitCount
    while number < rest {
      if stratumTests[number].applies, stratumTests[number].pass(record, cells.says) {
        return 1 << UInt64(number)
      }
      number += 1
    }
    return 1 << UInt64(rest)
  }
}
