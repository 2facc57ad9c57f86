import Assessments
import Frameworks
import Markup
import Nouns
import Pages
import Sampling

/// How like its caseload a sample is: every attribute, what is missing, and what became of the wishes.
struct SampleLikeness {
  private let drawn: SampleDrawn
  private let margins: [AttributeMargin]
  private let wishes: [WishOutcome]
  private let compared: SampleMargins
  private var missing: [String] { margins.flatMap(\.missing) }

  init(_ drawn: SampleDrawn, framework: Framework, discretion: Discretion) throws {
    (self.drawn, margins) = (drawn, drawn.attributeMargins)
    let own = try drawn.wishes.map { try PlannedWish(written: $0) }
    let wishes = try SamplingPlan(framework).wishes.joined(with: own)
    self.wishes = WishOutcome.outcomes(of: wishes, in: margins, asAt: drawn.asAt)
    compared = SampleMargins(margins, discretion)
  }

  var table: Table { Margin.table(compared.all, isFull: true) }

  var page: Page {
    let balance = drawn.balance.isEmpty ? "" : ", balanced by \(drawn.balance.joined(separator: ", "))"
    return Page("Is the sample like the caseload?") {
      Block.fields([
        Field(
          "Sample", "\(CountWords.counted(drawn.cases.count, "case")) by \(typed: "\(drawn.algorithm)\(balance)")"),
        Field("Expected", "how many cases the sizes of the cohorts and groups give on average"),
        Field("Difference", "how many cases more than that are in the sample"),
      ])
      if margins.isEmpty {
        Phrase("The lists had no column for \(CountWords.listed(Attribute.allCases.map(\.rawValue), "or")).")
      } else {
        Block.table(table)
        Block.heading("What is missing")
        if missing.isEmpty {
          Phrase("Nothing: of every value there are cases, no more than one fewer than expected.")
        }
        Block.bullets(missing.map { .typed("\(CountWords.sentence($0)).") })
        outcomes
      }
    }
  }

  @BlockBuilder private var outcomes: [Block] {
    if !wishes.isEmpty {
      Block.heading("Wishes")
      Block.bullets(
        wishes.map { wish in
          let larger = wish.sizeToExpect(in: drawn.cases.count).map {
            ". A sample of \($0) would have so many on average"
          }
          return .typed("\(CountWords.sentence(wish.words))\(larger ?? "").")
        })
      if wishes.contains(where: { $0.isMet == false }) {
        Phrase(
          "A wish that is not met is never forced by drawing again: a larger sample or a balanced one can meet it fairly, or "
            + "an auditor adds cases beside the sample and says so.")
      }
    }
  }

  /// What is told to programs of it beside the sample.
  var json: [JSON.Member] {
    [
      .init("balance", .texts(drawn.balance)),
      .init("margins", Margin.json(compared.all)),
      .init("missing", .texts(missing)), .init("wishes", .list(wishes.map(json))),
    ]
  }

  private func json(_ wish: WishOutcome) -> JSON {
    [
      "id": .text(wish.id), "wish": .text(wish.wish), "atLeast": .integer(wish.atLeast),
      "met": wish.isMet.map { .bool($0) } ?? .null,
    ]
  }
}
