import Calendar
import Testing

/// Minutes as people write them, and days on which people work.
@Suite struct CivilMinuteTests {
  @Test func `a minute is read with its day, and written back`() {
    #expect(CivilMinute("2026-11-21 10:40")?.description == "2026-11-21 10:40")
    #expect(CivilMinute("2026-11-21T00:05")?.short == "21 Nov 2026, 00:05")
    #expect(CivilMinute("23:59", on: CivilDate("2026-11-21")!)?.minute == 1439)
  }

  @Test(arguments: [
    "", "10:40", "2026-11-21", "2026-11-21 24:00", "2026-11-21 10:60", "2026-11-21 1:40", "2026-02-30 10:40",
    "2026-11-21 10:4x",
  ])
  func `what is not a minute of a day is refused`(_ text: String) { #expect(CivilMinute(text) == nil) }

  @Test func `earlier days come first, then earlier minutes`() {
    let minutes = ["2026-11-22 00:00", "2026-11-21 10:40", "2026-11-21 09:59"].compactMap { CivilMinute($0) }
    #expect(minutes.sorted().map(\.description) == ["2026-11-21 09:59", "2026-11-21 10:40", "2026-11-22 00:00"])
  }

  @Test(arguments: [
    ("2026-11-25", 10, "2026-12-09"), ("2026-11-20", 1, "2026-11-23"), ("2026-11-21", 1, "2026-11-23"),
    ("2026-11-22", 5, "2026-11-27"), ("2026-11-25", 0, "2026-11-25"),
  ])
  func `working days leave Saturdays and Sundays out`(_ from: String, _ days: Int, _ to: String) {
    #expect(CivilDate(from)!.adding(workingDays: days).description == to)
  }
}
