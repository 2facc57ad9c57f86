import Calendar
import StructuredText

/// Reads the age bands of cases from a column of ages or, failing that, of dates of birth. What a cell says is worked out once.
struct AgeReader {
  private var ages = ByteTable()
  private var births = ByteTable()
  private var bandOfAge: [UInt16?] = []
  private var bandOfBirth: [UInt16] = []

  /// The band of a row's age; 0 where it tells none.
  mutating func category(_ record: borrowing CSVRecord, _ columns: ListColumns, asAt: CivilDate) -> UInt16 {
    if let column = columns.attributes[Attribute.age.index], let band = band(age: record[column]) { return band }
    if let column = columns.birth { return band(birth: record[column], asAt) }
    return 0
  }

  private mutating func band(age cell: Cell.Bytes) -> UInt16? {
    if ages.isFull { return ages.known(cell).map { bandOfAge[$0] } ?? AgeReader.band(age: cell) }
    let (number, isNew) = ages.number(of: cell)
    if isNew { bandOfAge.append(AgeReader.band(age: cell)) }
    return bandOfAge[number]
  }

  private mutating func band(birth cell: Cell.Bytes, _ day: CivilDate) -> UInt16 {
    if births.isFull { return births.known(cell).map { bandOfBirth[$0] } ?? AgeReader.band(birth: cell, day) }
    let (number, isNew) = births.number(of: cell)
    if isNew { bandOfBirth.append(AgeReader.band(birth: cell, day)) }
    return bandOfBirth[number]
  }

  private static func band(age cell: Cell.Bytes) -> UInt16? { Cell.number(cell).map { AgeBand.of(years: $0.whole) } }

  private static func band(birth cell: Cell.Bytes, _ day: CivilDate) -> UInt16 {
    CellDate.days(cell).map { AgeBand.of(years: day.years(since: CivilDate(daysSinceEpoch: $0))) } ?? 0
  }
}

extension CivilDate {
  /// Whole years from a day of birth to this day; -1 before birth.
  fileprivate func years(since birth: CivilDate) -> Int {
    guard birth <= self else { return -1 }
    return year - birth.year - ((month, day) < (birth.month, birth.day) ? 1 : 0)
  }
}
