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
    if let column = columns.birth { return band(birth: record[column], asAt, columns.birthIsMonthFirst) }
    return 0
  }

  private mutating func band(age cell: Cell.Bytes) -> UInt16? {
    if ages.isFull { return ages.known(cell).map { bandOfAge[$0] } ?? AgeReader.band(age: cell) }
    let (number, isNew) = ages.number(of: cell)
    if isNew { bandOfAge.append(AgeReader.band(age: cell)) }
    return bandOfAge[number]
  }

  private mutating func band(birth cell: Cell.Bytes, _ day: CivilDate, _ monthFirst: Bool) -> UInt16 {
    if monthFirst { return AgeReader.band(birth: cell, day, monthFirst) }
    if births.isFull { return births.known(cell).map { bandOfBirth[$0] } ?? AgeReader.band(birth: cell, day, false) }
    let (number, isNew) = births.number(of: cell)
    if isNew { bandOfBirth.append(AgeReader.band(birth: cell, day, false)) }
    return bandOfBirth[number]
  }

  /// Nil where it is no age.
  static func band(age cell: Cell.Bytes) -> UInt16? {
    if let number = Cell.number(cell) { return AgeBand.of(years: number.whole) }
    return AgeWords.years(cell).map(AgeBand.of)
  }

  private static func band(birth cell: Cell.Bytes, _ day: CivilDate, _ monthFirst: Bool) -> UInt16 {
    guard case .day(let birth) = DateCell.read(cell, monthFirst: monthFirst).says else { return 0 }
    return AgeBand.of(years: day.years(since: CivilDate(daysSinceEpoch: birth)))
  }
}

extension CivilDate {
  /// Whole years from a day of birth to this day; -1 before birth.
  fileprivate func years(since birth: CivilDate) -> Int {
    guard birth <= self else { return -1 }
    return year - birth.year - ((month, day) < (birth.month, birth.day) ? 1 : 0)
  }
}
