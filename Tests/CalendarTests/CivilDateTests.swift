import Calendar
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: ["2026-02-30", "2026-13-01", "2025-02-29", "2026-1-01", "26-01-01", "2026-01-01 ", "0000-01-01", ""])
  func `a day that is not in the calendar, or not written in full, is none`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `every day from 1890 to 2110 comes back from its number and its text`() throws {
    let first = try #require(CivilDate("1890-01-01"))
    let last = try #require(CivilDate("2110-12-31"))
    for number in first.daysSinceEpoch...last.daysSinceEpoch {
      let day = CivilDate(daysSinceEpoch: number)
      #expect(day.daysSinceEpoch == number)
      #expect(CivilDate(day.description) == day)
    }
  }

  @Test func `a month later is the same day, or the last of a shorter month`() throws {
    let day = try #require(CivilDate("2026-08-31"))
    #expect(day.adding(months: 6).description == "2027-02-28")
    #expect(day.adding(months: -6).description == "2026-02-28")
    #expect(day.adding(months: 12).description == "2027-08-31")
    #expect(try #require(CivilDate("2024-02-29")).adding(months: 12).description == "2025-02-28")
  }

  @Test(arguments: [
    "2026-11-05", "5/11/2026", "05/11/26", "5.11.2026", "05-11-2026", "2026/11/05", "5 Nov 2026", "5-Nov-26",
    "5th November 2026",
    "2026-11-05T14:30:00", "05/11/2026 14:30", "5 nov 2026",
  ])
  func `a day is read as people and spreadsheets write it`(text: String) {
    #expect(CivilDate(written: text)?.description == "2026-11-05")
  }

  @Test(arguments: [
    "5/11", "Nov 2026", "5 No 2026", "31/02/2026", "11/2026", "5/11/126", "+5/11/2026", "5//11/2026 x", "4628",
    "462801",
    "5.11.2026T", "",
    "2026-13-01", "21st/11/2026",
  ])
  func `what is no whole day is none`(text: String) { #expect(CivilDate(written: text) == nil) }

  @Test func `days are counted, named and written as people write them`() throws {
    let day = try #require(CivilDate("2026-11-21"))
    #expect(day.weekday == "Saturday")
    #expect(day.inWords == "21 November 2026")
    #expect(day.short == "21 Nov 2026")
    #expect(day.days(until: day.adding(days: 400)) == 400)
  }
}

@Suite struct InstantTests {
  @Test func `an instant comes back from its text, also before 1970`() throws {
    for text in ["2026-11-21T10:32:05Z", "1969-12-31T23:59:59Z", "2000-02-29T00:00:00Z"] {
      #expect(try #require(Instant(text)).description == text)
    }
    #expect(Instant("2026-11-21T10:32:05Z")?.compact == "20261121T103205Z")
  }

  @Test(arguments: [
    "2026-11-21 10:32:05Z", "2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z", "2026-11-21T10:32:05",
    "2026-02-30T10:00:00Z",
  ])
  func `a time that is not one is none`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `a day ends with its last second`() throws {
    let day = try #require(CivilDate("2026-11-21"))
    #expect(Instant(endOf: day).description == "2026-11-21T23:59:59Z")
    #expect(Instant(seconds: Instant(endOf: day).seconds + 1).date == day.adding(days: 1))
  }
}
