import Calendar
import Markup
import RecordStore

/// `muster verify`: checks every record and file, or proves a printed seal.
enum Verify {
  static func run(_ call: Call) throws -> Bool {
    let workspace = try call.workspace()
    let result = try Verification(workspace)
    var sealed = true
    var page = call.page()
    if call.flag("json") {
      try call.show(
        .object([
          .init("sound", .bool(result.isSound)), .init("records", .integer(result.records)),
          .init("files", .integer(result.files)),
          .init(
            "findings",
            .list(
              result.findings.map {
                .object([.init("damage", .bool($0.isDamage)), .init("finding", .text($0.sentence))])
              })),
        ]))
      return result.isSound
    }
    let state: TerminalText = result.isSound ? "\("Sound.", .good)" : "\("Not sound.", .bad)"
    page.paragraph(
      "\(state) \(result.records == 1 ? "1 record" : "\(result.records) records") and \(result.files == 1 ? "1 evidence file" : "\(result.files) evidence files") read and compared with their digests."
    )
    if result.statedClocks > 0 {
      page.paragraph("\(result.statedClocks) records were made with a stated time, as examples and rehearsals are.")
    }
    if result.erased > 0 { page.paragraph("\(result.erased) erasures are recorded: erased, not damaged.") }
    page.bullets(
      result.findings.map { "\($0.isDamage ? "damage" : "note", $0.isDamage ? .bad : .dim): \($0.sentence)" })
    if let seal = call.value("seal") {
      let open = try call.open()
      let day = Verification.day(of: seal, open.framework, open.history, until: call.setting.now.date)
      if let day {
        page.paragraph("\("The seal is theirs.", .good) These records give \(seal) as at \(day.inWords).")
      } else {
        sealed = false
        page.paragraph(
          "\("The seal is not theirs.", .bad) No day up to today gives \(seal) from these records and this framework.")
      }
    }
    try call.show(page)
    return result.isSound && sealed
  }
}
