import Calendar
import Testing

/// One column has one order of day and month.
@Suite struct WrittenDaysTests {
  @Test func `one cell that rules an order out decides for the column`() {
    let days = WrittenDays(["03/04/2026", "03/25/2026 10:30"])
    #expect(days.isMonthFirst)
    #expect(days.text("03/04/2026").flatMap { CivilDate(written: $0) } == CivilDate("2026-03-04"))
    #expect(days.text("03/25/2026 10:30").flatMap { CivilDate(written: $0) } == CivilDate("2026-03-25"))
    #expect(!WrittenDays(["03/04/2026", "25/03/2026"]).isMonthFirst)
  }

  @Test func `where cells demand both orders the day stands first, and that is told`() {
    let days = WrittenDays(["25/03/2026", "03/25/2026"])
    #expect(!days.isMonthFirst)
    #expect(
      days.remarks("Date") == [
        "'Date': one cell can be read only with the month first, and one cell only with the day first"
      ])
  }

  @Test(arguments: ["31/12/9999", "1900-01-01", "NaT", "none", " N/A ", "Open", "<NA>", "TBC"])
  func `what stands for no day is none`(_ cell: String) { #expect(WrittenDays([cell]).text(cell) == nil) }

  @Test(arguments: ["soon", "31/12/2026", "46108", "unknown"])
  func `what is a day, or cannot be read, is left as it is`(_ cell: String) {
    #expect(WrittenDays([cell]).text(cell) == cell)
  }

  @Test func `a spreadsheet's number is a day`() { #expect(CivilDate(written: "46108") == CivilDate("2026-03-27")) }
}
