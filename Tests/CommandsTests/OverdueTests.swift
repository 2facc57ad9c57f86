import Calendar
import TestSupport
import Testing

/// What should be done by now and is not is said in words, on every screen where somebody would look for it.
@Suite struct OverdueTests {
  private func late() throws -> Stage {
    let stage = try Stage.opened()
    let day = stage.now.date.adding(days: -5).description
    _ = stage.answer("assign", "HP1", "--owner", "B. Lead", "--due", day)
    _ = stage.answer("action", "raise", "HP2", "Decide in a day", "--owner", "B. Lead", "--due", day)
    return stage
  }

  @Test func `a day that is past is remarked on when it is given`() throws {
    let stage = try Stage.opened()
    let day = stage.now.date.adding(days: -1)
    let past = "due \(day.inWords), which is past: it is overdue"
    #expect(flat(stage.answer("assign", "HP1", "--owner", "B. Lead", "--due", day.description)).contains(past))
    let raised = flat(stage.answer("action", "raise", "HP1", "Do it", "--due", day.description))
    #expect(raised.contains(past))
    let id = try #require(raised.split(separator: " ").dropFirst().first).description
    let updated = stage.answer("action", "update", id, "in-progress", "--due", stage.now.date.description)
    #expect(flat(updated).hasSuffix("is in progress, due \(stage.now.date.inWords)."))
    _ = stage.answer("judge", "HP1", "good", "--because", "seen")
    #expect(!stage.answer("assign", "HP1", "--owner", "C. Lead").contains("overdue"), "it was judged in time or not")
  }

  @Test func `status, the gap analysis and the list of actions call it overdue`() throws {
    let stage = try late()
    let status = stage.answer("status")
    let row = status.split(separator: "\n").first { $0.hasPrefix("HP1") }
    #expect(row?.contains("overdue") ?? false)
    #expect(status.contains("HP2 Decide in a day (B. Lead, due") && status.contains(", 5 days ago)"))
    #expect(stage.answer("gap").contains("Overdue: 1 action and 1 criterion without a judgement. See 'muster status'."))
    #expect(stage.answer("action", "list").contains("overdue"))
    _ = stage.answer("judge", "HP1", "good", "--because", "seen")
    #expect(stage.answer("gap").contains("Overdue: 1 action. See"))
  }

  @Test func `a spreadsheet says how a late action stands, and beside that that it is late`() throws {
    let stage = try late()
    let rows = stage.answer("action", "list", "--format", "csv").split(separator: "\r\n")
    #expect(rows.first?.contains("Status,Overdue,") ?? false)
    #expect(rows.count == 2 && rows[1].contains(",open,yes,"))
  }
}
