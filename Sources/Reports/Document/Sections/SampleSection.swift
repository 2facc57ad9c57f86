import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import Pages

/// Each sample and how it was drawn, so that anyone can draw it again, and what its audit shows.
struct SampleSection {
  let context: ReportContext

  var nodes: [HTML.Node] {
    let samples = context.assessment.samples
    guard !samples.isEmpty else { return [HTML.p { "No sample of cases has been drawn, and none audited." }] }
    return samples.enumerated().flatMap { position, sample -> [HTML.Node] in
      let title = samples.count == 1 ? "How the sample was drawn" : "Sample \(position + 1): how it was drawn"
      return [HTML.h3 { title }] + drawn(sample) + AuditSection(context: context, sample: sample).nodes
    }
  }

  private func drawn(_ sample: Assessment.Sample) -> [HTML.Node] {
    let drawn = sample.drawn
    return [summary(sample), lists(drawn), strata(drawn)] + remarks(drawn) + leftOut(drawn) + margins(drawn)
      + references(drawn) + replacements(sample) + [redraw(drawn)]
  }

  private func summary(_ sample: Assessment.Sample) -> HTML.Node {
    let drawn = sample.drawn
    return HTML.p {
      "Drawn on \(sample.at.date.inWords): \(context.discretion.counted(drawn.cases.count)) of "
      "\(drawn.size) asked for, and \(context.discretion.cases(drawn.reserves.count)) in reserve. Seed: "
      context.typed(drawn.seed, upTo: 200)
      ". Algorithm: "
      context.typed(drawn.algorithm, upTo: 80)
      "; allocation: \(drawn.allocation.rawValue)."
      if !drawn.limits.isEmpty {
        " Limits: "
        context.typed(CountWords.listed(drawn.limits.map(\.text)), upTo: 300)
        "."
      }
    }
  }

  private func lists(_ drawn: SampleDrawn) -> HTML.Node {
    // To a committee no number of rows: what was left out could be worked out from it.
    let isCounted = context.audience.seesCases
    return ReportTable.table(
      "Lists drawn from",
      ["List", "Cohort"] + (isCounted ? [Column("Rows", .number)] : []) + ["SHA-256 begins"],
      rows: drawn.lists.map { list in
        [Cell(context.typed(list.name, upTo: 120)), Cell(HTML.isolated(list.cohort.map(cohort) ?? "by its columns"))]
          + (isCounted ? [Cell("\(list.rows)")] : [])
          + [Cell(HTML.span(.class("ref")) { list.digest.hex.prefix(16) })]
      })
  }

  private func cohort(_ id: String) -> String {
    context.framework.cohorts.first { $0.id.text == id }?.label ?? context.discretion.text(id)
  }

  private func strata(_ drawn: SampleDrawn) -> HTML.Node {
    let caseload = context.discretion.cases(ofOneWhole: drawn.strata.map(\.population))
    let taken = context.discretion.cases(ofOneWhole: drawn.strata.map(\.drawn))
    return ReportTable.table(
      "Strata",
      ["Cohort", "Stratum", Column("Caseload", .number), Column("Minimum", .number), Column("Drawn", .number)],
      rows: drawn.strata.enumerated().map { position, stratum in
        let known = context.framework.cohorts.first { $0.id == stratum.cohort }
        let label = stratum.stratum.map { id in known?.strata.first { $0.id == id }?.label ?? id.text }
        return [
          Cell(HTML.isolated(known?.label ?? context.discretion.text(stratum.cohort.text))),
          Cell(HTML.isolated(label.map(context.discretion.text) ?? "all")), Cell(caseload[position]),
          Cell("\(stratum.minimum)"), Cell(taken[position]),
        ]
      })
  }

  private func remarks(_ drawn: SampleDrawn) -> [HTML.Node] {
    guard !drawn.remarks.isEmpty else { return [] }
    guard context.audience.seesCases else {
      return [HTML.p { "Remarks on single cohorts are left out, because they give small numbers." }]
    }
    return [HTML.ul { for remark in drawn.remarks { HTML.li { context.typed(remark) } } }]
  }

  private func leftOut(_ drawn: SampleDrawn) -> [HTML.Node] {
    guard !drawn.leftOut.isEmpty else { return [HTML.p { "No row of the lists was left out." }] }
    let counts = context.discretion.cases(ofOneWhole: drawn.leftOut.map(\.rows))
    return [
      ReportTable.table(
        "Rows left out", ["Reason", Column("Rows", .number)],
        rows: zip(drawn.leftOut, counts).map { [Cell(context.typed(reason($0.reason), upTo: 200)), Cell($1)] })
    ]
  }

  private func margins(_ drawn: SampleDrawn) -> [HTML.Node] {
    MarginsTable(drawn.margins, context.discretion).nodes
  }

  private func references(_ drawn: SampleDrawn) -> [HTML.Node] {
    guard context.audience.seesCases else {
      return [HTML.p { "Case references are not shown to a committee." }]
    }
    func list(_ cases: [SampleDrawn.DrawnCase]) -> HTML.Node {
      HTML.p(.class("ref cases")) { context.typed(cases.map(\.reference).joined(separator: ", "), upTo: 20_000) }
    }
    let reserves =
      drawn.reserves.isEmpty ? [] : [HTML.h4 { "Reserves, in the order of their use" }, list(drawn.reserves)]
    return [HTML.h4 { "Cases drawn" }, list(drawn.cases)] + reserves
  }

  private func replacements(_ sample: Assessment.Sample) -> [HTML.Node] {
    let made = sample.replacements
    guard !made.isEmpty else { return [] }
    guard context.audience.seesCases else {
      return [
        HTML.p {
          "Cases replaced by reserves, in the order in which those were drawn: "
          "\(context.discretion.cases(made.count(where: \.counts)))."
        }
      ]
    }
    return [
      ReportTable.table(
        "Cases replaced by reserves", ["Case", "Reserve", Column("Reason", .wide), "Recorded by", "On"],
        rows: made.map { one in
          let fault = one.fault.map { one.counts ? "; \($0)" : "; does not count: \($0)" } ?? ""
          return [
            Cell(context.typed(one.replaced.reference, upTo: 200)),
            Cell(context.typed(one.replaced.reserve, upTo: 200)),
            Cell(context.typed(one.replaced.because + fault)), Cell(context.typed(one.by.name, upTo: 120)),
            Cell(one.at.date.inWords),
          ]
        })
    ]
  }

  /// Why rows were left out. Why cases were not to be drawn is a person's own words.
  private func reason(_ recorded: SampleDrawn.LeftOut.Reason) -> String {
    switch recorded {
    case .notToBeDrawn where !context.audience.seesOwnWords: "not to be drawn, for a reason that is recorded"
    case .notToBeDrawn, .found: recorded.text
    }
  }

  private func redraw(_ drawn: SampleDrawn) -> HTML.Node {
    HTML.p(.class("quiet")) {
      "Anyone who has the lists can draw it again: each case’s ticket is the SHA-256 of the seed, one line feed (byte "
      "0A) and the case reference without white space around it; "
      drawn.balance.isEmpty
        ? "in each stratum the cases with the smallest tickets are drawn."
        : "the tickets then decide, by the cube method, which cases of each stratum are drawn so that the sample is like "
          + "the caseload. These need not be the smallest."
      " The program that drew it draws again and compares."
    }
  }
}
