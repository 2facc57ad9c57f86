import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Platform
import RecordStore
import Sampling
import StructuredText

/// `muster sample draw`: draws a sample and records how.
enum SampleDraw {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let input = try SampleInput(call, open.framework)
    guard !input.lists.isEmpty else {
      throw Failure("No case list was named.", next: "Name a CSV file, or lists with --list COHORT=FILE.")
    }
    let plan = try SamplingPlan(open.framework)
    let request = try request(call)
    let dry = call.flag("dry-run")
    let stamp = dry ? nil : try call.stamp(open)
    let (draw, stripped) = try Sampler.drawKeepingList(plan, request, from: input.lists)
    try show(draw, call)
    guard let stamp else {
      try call.say("Nothing was recorded (--dry-run).")
      return true
    }
    // A balanced sample cannot be drawn again from the stripped list, so that none is kept.
    let kept = draw.balance.isEmpty ? try open.workspace.keepCaseList(stripped) : nil
    let record = try open.append([.sampleDrawn(SampleDrawn(draw, kept: kept))], stamp)[0]
    try call.say(
      "Recorded as \(open.short(record.digest), .accent). See the cases with 'muster sample show --cases'; check the draw with 'muster sample verify'."
    )
    if !draw.balance.isEmpty { try call.say("\(BalanceOption.keepLists)") }
    return true
  }

  private static func request(_ call: Call) throws -> SampleRequest {
    let seed = call.value("seed") ?? "by chance: \(Workspace.newAssessmentID())"
    var request = SampleRequest(
      seed: seed, asAt: try call.value("list-day").map { try call.day($0, of: "--list-day") } ?? call.setting.now.date)
    if let text = call.value("size") {
      guard let size = Int(text), size > 0 else {
        throw Failure("'\(text)' is not a number of cases.", next: "Write --size 50.")
      }
      request.size = size
    }
    request.sharing = call.value("allocate").flatMap { SampleRequest.Sharing(rawValue: $0) }
    if let text = call.value("at-most") {
      guard let most = Int(text), most > 0 else {
        throw Failure("'\(text)' is not a number of cases.", next: "Write --at-most 3 --per worker.")
      }
      request.limits = [SampleRequest.Limit(most, per: call.value("per") ?? "worker")]
    }
    request.balance = try BalanceOption.read(call)
    request.cohortNames = try SampleInput.cohortNames(call)
    return request
  }

  private static func show(_ draw: Draw, _ call: Call) throws {
    var page = call.page()
    page.heading("A sample of \(draw.drawn.count) from \(draw.cases) cases")
    for list in draw.lists {
      page.paragraph(
        "\(list.name, .bold): \(list.rows) rows, \(list.cases) cases\(list.kind.map { ", recognised as \($0.rawValue)" } ?? ""). Columns: \(list.columns.map { "\($0.heading) as \($0.meaning)" }.joined(separator: ", "))."
      )
      if !list.leftBehind.isEmpty {
        page.paragraph(
          "Left behind, never stored: \(list.leftBehind.map(\.heading).joined(separator: ", ")).", indent: 2)
      }
      for left in list.leftOut { page.paragraph("\(left.rows) rows left out: \(left.reason).", indent: 2) }
      for notice in list.notices { page.paragraph("\(notice).", indent: 2) }
    }
    page.blank()
    page.table(SampleTables.strata(SampleDrawn(draw, kept: nil)))
    page.blank()
    page.bullets(SampleDrawn(draw, kept: nil).remarks.map { TerminalText($0) })
    try call.show(page)
  }
}

/// Tables about a sample that several commands print.
enum SampleTables {
  static func strata(_ drawn: SampleDrawn) -> TerminalTable {
    TerminalTable(
      [
        .init("Cohort"), .init("Stratum"), .init("Caseload", .right), .init("At least", .right), .init("Drawn", .right),
      ],
      rows: drawn.strata.map {
        ["\($0.cohort.text)", "\($0.stratum?.text ?? "–")", "\($0.population)", "\($0.minimum)", "\($0.drawn)"]
      })
  }

  static func margins(_ drawn: SampleDrawn) -> TerminalTable {
    func totals(_ attribute: String) -> (Int, Int) {
      drawn.margins.filter { $0.attribute == attribute }.reduce((0, 0)) { ($0.0 + $1.caseload, $0.1 + $1.sample) }
    }
    func share(_ count: Int, _ total: Int) -> String { total == 0 ? "–" : "\((count * 200 + total) / (total * 2))%" }
    return TerminalTable(
      [
        .init("Attribute"), .init("Value"), .init("Caseload", .right), .init("", .right), .init("Sample", .right),
        .init("", .right),
      ],
      rows: drawn.margins.map { margin in
        let (caseload, sample) = totals(margin.attribute)
        return [
          "\(margin.attribute)", "\(margin.value)", "\(margin.caseload)", "\(share(margin.caseload, caseload), .dim)",
          "\(margin.sample)",
          "\(share(margin.sample, sample), .dim)",
        ]
      })
  }
}
