import Assessments
import Frameworks
import Markup
import Sampling
import Reports

/// How like its caseload a recorded sample is: every attribute, what is missing, and what became of the wishes.
struct SampleLikeness {
  private let drawn: SampleDrawn
  private let margins: [AttributeMargin]
  private let wishes: [WishOutcome]

  init(_ sample: Assessment.Sample, _ framework: Framework) throws {
    drawn = sample.drawn
    margins = SampleLikeness.margins(sample.drawn)
    let own = try sample.drawn.wishes.map { try PlannedWish(written: $0) }
    let wishes = try SamplingPlan(framework).wishes.joined(with: own)
    self.wishes = WishOutcome.outcomes(of: wishes, in: margins, asAt: sample.drawn.asAt)
  }

  private static func margins(_ drawn: SampleDrawn) -> [AttributeMargin] {
    Attribute.allCases.compactMap { attribute in
      let values = drawn.margins.filter { $0.attribute == attribute.rawValue }
      guard !values.isEmpty else { return nil }
      let cases = values.reduce(0) { $0 + $1.caseload }
      // No more than were drawn, whatever the record says of its values.
      let size = min(drawn.cases.count, values.reduce(0) { $0 + $1.sample })
      return AttributeMargin(
        attribute: attribute,
        categories: values.map { value in
          // Records of before expectations were kept: as if all cases had been drawn from alike.
          let expected = value.expected ?? Double(value.caseload) * Double(size) / Double(max(1, cases))
          let all = Hypergeometric(cases: cases, marked: value.caseload, drawn: size)
          let chance =
            value.expected == nil && Double(value.sample) < expected
            ? Hypergeometric.chance(ofAtMost: value.sample, in: [all]) : value.chance
          return .init(
            value: value.value, caseload: value.caseload, sample: value.sample, expected: expected, chance: chance)
        })
    }
  }

  private var missing: [String] { margins.flatMap(\.missing) }

  /// What is missing and what became of the wishes, in sentences.
  var sentences: [String] {
    missing.map { "\(CountWords.sentence($0))." } + wishes.map { "\(CountWords.sentence($0.words))." }
  }

  func page(_ start: TerminalPage) -> TerminalPage {
    var page = start
    page.heading("Is the sample like the caseload?")
    page.fields([
      (
        "Sample",
        "\(CountWords.counted(drawn.cases.count, "case")) by \(drawn.algorithm)\(BalanceOption.words(drawn.balance))"
      ),
      ("Difference", "of the shares, in percentage points"),
      ("Expected", "how many cases the sizes of the cohorts and strata give on average"),
    ])
    guard !margins.isEmpty else {
      page.paragraph("The lists had no column for \(Attribute.allCases.map(\.rawValue).joined(separator: ", ")).")
      return page
    }
    page.blank()
    page.table(table)
    page.blank()
    page.heading("What is missing", level: 2)
    if missing.isEmpty {
      page.paragraph("Nothing: of every value there are cases, no more than one fewer than expected.")
    } else {
      page.bullets(missing.map { "\($0)." })
    }
    guard !wishes.isEmpty else { return page }
    page.blank()
    page.heading("Wishes", level: 2)
    page.bullets(
      wishes.map { wish in
        let larger = wish.sizeToExpect(in: drawn.cases.count).map {
          ". A sample of \($0) would have so many on average"
        }
        return "\(wish.words)\(larger ?? "")."
      })
    if wishes.contains(where: { $0.isMet == false }) {
      page.paragraph(
        "A wish that is not met is never forced by drawing again: a larger sample or --balance can meet it fairly, or an auditor adds cases beside the sample and says so."
      )
    }
    return page
  }

  private var table: TerminalTable {
    TerminalTable(
      [
        .init("Attribute"), .init("Value"), .init("Caseload", .right), .init("", .right), .init("Sample", .right),
        .init("", .right), .init("Difference", .right), .init("Expected", .right),
      ],
      rows: margins.flatMap { margin -> [[TerminalText]] in
        let (cases, size) = margin.categories.reduce((0, 0)) { ($0.0 + $1.caseload, $0.1 + $1.sample) }
        return margin.categories.map { category in
          let (whole, part) = (share(category.caseload, cases), share(category.sample, size))
          let difference = Decimals.text(part - whole, places: 1)
          return [
            "\(margin.attribute.rawValue)", "\(category.value)", "\(category.caseload)",
            "\(Decimals.text(whole, places: 1))%", "\(category.sample)", "\(Decimals.text(part, places: 1))%",
            "\(part > whole && difference != "0.0" ? "+" : "")\(difference)",
            "\(Decimals.text(category.expected, places: 1))",
          ]
        }
      })
  }

  private func share(_ count: Int, _ total: Int) -> Double { total == 0 ? 0 : Double(count) * 100 / Double(total) }

  /// What `sample show --json` says of it.
  var json: [JSON.Member] {
    [
      .init("balance", .list(drawn.balance.map { .text($0) })),
      .init("margins", .list(margins.flatMap { margin in margin.categories.map { json($0, of: margin.attribute) } })),
      .init("missing", .list(missing.map { .text($0) })), .init("wishes", .list(wishes.map(json))),
    ]
  }

  private func json(_ category: AttributeMargin.Category, of attribute: Attribute) -> JSON {
    .object([
      .init("attribute", .text(attribute.rawValue)), .init("value", .text(category.value)),
      .init("caseload", .integer(category.caseload)), .init("sample", .integer(category.sample)),
      .init("expected", .number(Decimals.rounded(category.expected, digits: 6))),
    ])
  }

  private func json(_ wish: WishOutcome) -> JSON {
    .object([
      .init("id", .text(wish.id)), .init("wish", .text(wish.wish)), .init("atLeast", .integer(wish.atLeast)),
      .init("met", wish.isMet.map { .bool($0) } ?? .null),
    ])
  }
}
