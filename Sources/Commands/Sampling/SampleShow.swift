import Arguments
import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import Markup
import Pages
import Reports

extension Command {
  static let sampleShow = Command(
    "show", "show a sample and how it was drawn",
    operands: [OperandSpec("ID", "the beginning of the sample's id", .optional)],
    options: [
      .flag("cases", "list the case references"),
      .flag("shares", "list every question's share by cohort, and how each interval was worked out"),
      .flag("representative", "compare the sample with the caseload, and say what it has too little of"),
      .formats,
    ], leavesOut: ["by"], run: SampleShow.run)

  static let sample = Command(
    "sample", "draw a sample of cases that nobody can call hand-picked",
    subcommands: [.sampleDraw, .sampleShow, .sampleReplace, .sampleVerify])
}

/// `muster sample show`: a sample and how it was drawn.
enum SampleShow {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let sample = try open.sample(call.operands.first)
    let drawn = sample.drawn
    let tables = AssessmentTables(open.analysis)
    let findings = AuditFindingsPage(sample, open.framework, tables)
    let title =
      "Sample \(open.short(sample.id)): \(CountWords.counted(drawn.cases.count, "case")), \(sample.audited.count) audited"
    try call.give(
      Answer(
        title: title,
        words: try drawn.remarks
          + (call.flag("representative") ? SampleLikeness(sample, open.framework).sentences : []),
        tables: chosen(sample, tables, findings, call)),
      json: try json(sample, open.framework, findings.json)
    ) {
      call.flag("representative")
        ? try SampleLikeness(sample, open.framework).page(call.page())
        : page(title, sample, tables, findings, call)
    }
    return .done
  }

  /// The tables in the order in which a spreadsheet wants the first: what the person asked to see leads.
  private static func chosen(
    _ sample: Assessment.Sample, _ tables: AssessmentTables, _ findings: AuditFindingsPage, _ call: Call
  ) -> [Table] {
    let cases = [tables.cases(sample)].compactMap { $0 }
    let first: [Table] =
      call.flag("cases")
      ? cases
      : call.flag("shares") ? [findings.everyShare] : call.flag("representative") ? [tables.margins(sample)] : []
    let rest = [tables.strata(sample), tables.answers(sample), findings.wholeShares, tables.margins(sample)]
    return first + rest.filter { table in !first.contains { $0.name == table.name } }
  }

  private static func page(
    _ title: String, _ sample: Assessment.Sample, _ tables: AssessmentTables, _ findings: AuditFindingsPage,
    _ call: Call
  ) -> TerminalPage {
    let drawn = sample.drawn
    var page = call.page()
    page.heading(TerminalText(title))
    let lists = drawn.lists.map { list in
      let cohort = list.cohort.map { ", all \($0)" } ?? ""
      return "\(list.name) (\(CountWords.counted(list.rows, "row"))\(cohort), SHA-256 \(list.digest.hex.prefix(12))…)"
    }
    page.fields(
      [("Drawn", "\(sample.at.date.inWords) by \(sample.by.name) (\(drawn.algorithm))")] + DrawWords.options(drawn)
        + [("Lists", "\(lists.joined(separator: "; ")), as at \(drawn.asAt.inWords)")])
    page.blank()
    page.table(tables.strata(sample).terminal(width: page.width))
    page.blank()
    if !drawn.margins.isEmpty {
      page.heading("Is the sample like the caseload?", level: 2)
      page.table(tables.margins(sample).terminal(width: page.width))
      page.blank()
    }
    if !drawn.remarks.isEmpty {
      page.heading("To know", level: 2)
      page.bullets(drawn.remarks.map { TerminalText($0) })
      page.blank()
    }
    if !drawn.leftOut.isEmpty {
      page.heading("Left out", level: 2)
      page.bullets(drawn.leftOut.map { "\($0.reason.text) (\($0.rows))" })
      page.blank()
    }
    findings.add(to: &page, full: call.flag("shares"))
    replacements(sample, &page)
    if call.flag("cases"), let cases = tables.cases(sample) { self.cases(sample, cases, &page) }
    return page
  }

  private static func cases(_ sample: Assessment.Sample, _ cases: Table, _ page: inout TerminalPage) {
    page.heading("Cases", level: 2)
    page.table(cases.terminal(width: page.width))
    page.paragraph(
      sample.reserves.isEmpty
        ? "No reserve is left."
        : "Reserves, in the order in which to use them: \(sample.reserves.map(\.reference).joined(separator: ", ")).")
  }

  private static func replacements(_ sample: Assessment.Sample, _ page: inout TerminalPage) {
    guard !sample.replacements.isEmpty else { return }
    page.heading("Replaced", level: 2)
    page.bullets(
      sample.replacements.map { one in
        let what = "\(one.replaced.reference) by reserve \(one.replaced.reserve)"
        let who = "\(one.by.name), \(one.at.date.inWords)"
        let fault = one.fault.map { one.counts ? ". Note: \($0)" : ". Does not count: \($0)" } ?? ""
        return TerminalText("\(what): \(one.replaced.because) (\(who))\(fault)")
      })
    page.blank()
  }

  private static func json(_ sample: Assessment.Sample, _ framework: Framework, _ shares: JSON) throws -> JSON {
    let drawn = sample.drawn
    func cases(_ list: [SampleDrawn.DrawnCase]) -> JSON {
      .list(
        list.map {
          .object([
            .init("case", .text($0.reference)), .init("cohort", .text($0.cohort.text)),
            .init("stratum", .optional($0.stratum?.text)),
          ])
        })
    }
    let members: [JSON.Member] = [
      .init("id", .text(sample.id.short)), .init("seed", .text(drawn.seed)), .init("algorithm", .text(drawn.algorithm)),
      .init("size", .integer(drawn.size)), .init("listDay", .text(drawn.asAt.description)),
      .init("allocation", .text(drawn.allocation.rawValue)),
      .init("limits", .list(drawn.limits.map { .text($0.text) })),
      .init(
        "cohortNames",
        .list(
          drawn.cohortNames.map {
            .object([.init("value", .text($0.value)), .init("means", .text($0.cohort))])
          })),
      .init("cases", cases(sample.cases)), .init("reserves", cases(sample.reserves)),
      .init(
        "replaced",
        .list(
          sample.replacements.map { one in
            .object([
              .init("case", .text(one.replaced.reference)), .init("reserve", .text(one.replaced.reserve)),
              .init("because", .text(one.replaced.because)), .init("by", .text(one.by.name)),
              .init("at", .text(one.at.description)), .init("fault", .optional(one.fault)),
            ])
          })),
      .init(
        "strata",
        .list(
          drawn.strata.map {
            .object([
              .init("cohort", .text($0.cohort.text)), .init("stratum", .optional($0.stratum?.text)),
              .init("caseload", .integer($0.population)), .init("minimum", .integer($0.minimum)),
              .init("drawn", .integer($0.drawn)),
            ])
          })),
      .init("remarks", .list(drawn.remarks.map { .text($0) })), .init("shares", shares),
    ]
    return .object(members + (try SampleLikeness(sample, framework).json))
  }
}
