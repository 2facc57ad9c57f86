import Assessments
import Sampling
import Testing

@Suite struct LikenessTests {
  @Test func `the chance of marked cases is the hypergeometric one`() {
    // scipy 1.12: 1 - hypergeom.pmf(0, 400, 20, 50) = 0.935490615811637
    let none = Hypergeometric.chance(ofAtMost: 0, in: [Hypergeometric(cases: 400, marked: 20, drawn: 50)])
    #expect(abs(1 - none - 0.935490615811637) < 1e-12)
  }

  @Test func `chances of all numbers sum to one, in large samples too`() {
    for (cases, marked, drawn) in [(10, 3, 4), (400, 390, 50), (1_000_000, 300_000, 200_000), (5, 5, 5), (7, 2, 7)] {
      let sum = Hypergeometric(cases: cases, marked: marked, drawn: drawn).chances(upTo: drawn).reduce(0, +)
      #expect(abs(sum - 1) < 1e-9, "\(cases), \(marked), \(drawn)")
    }
  }

  @Test func `strata are drawn from apart`() {
    let (one, two) = (Hypergeometric(cases: 4, marked: 1, drawn: 2), Hypergeometric(cases: 6, marked: 2, drawn: 1))
    // None: 1/2 x 2/3. At most one: 1 - 1/2 x 1/3.
    #expect(abs(Hypergeometric.chance(ofAtMost: 0, in: [one, two]) - 1.0 / 3) < 1e-12)
    #expect(abs(Hypergeometric.chance(ofAtMost: 1, in: [one, two]) - 5.0 / 6) < 1e-12)
    #expect(abs(Hypergeometric.chance(ofAtMost: 3, in: [one, two]) - 1) < 1e-12)
  }

  @Test func `what is missing is said with its chance`() {
    let margin = AttributeMargin(
      attribute: .disability,
      categories: [
        .init(value: "yes", caseload: 30, sample: 0, expected: 4.1, chance: 0.01653),
        .init(value: "no", caseload: 330, sample: 42, expected: 45.26, chance: 0.031),
        .init(value: "not recorded", caseload: 5, sample: 0, expected: 0.7, chance: 0.51),
        .init(value: "other", caseload: 35, sample: 8, expected: 4.8, chance: nil),
      ])
    #expect(
      margin.missing == [
        "no disabled child in 50, 4.1 expected: 1 chance in 60 if drawn at random",
        "only 42 children without a disability in 50, 45.3 expected: 1 chance in 32 of so few if drawn at random",
        "no child whose disability is not recorded in 50, 0.7 expected: more likely than not if drawn at random",
      ])
  }

  @Test(arguments: [
    (Attribute.age, "unborn", "no unborn child"), (.age, "under 1", "no child under 1"),
    (.age, "18 and over", "no person aged 18 and over"), (.age, "1 to 4", "no child aged 1 to 4"),
    (.gender, "Female", "no child of gender 'Female'"), (.team, "North", "no case of team 'North'"),
    (.ethnicity, "MOTH", "no child of ethnicity 'MOTH'"), (.team, "not recorded", "no case without a team"),
  ])
  func `each attribute has its words`(attribute: Attribute, value: String, words: String) {
    let margin = AttributeMargin(
      attribute: attribute, categories: [.init(value: value, caseload: 9, sample: 0, expected: 1, chance: 0.25)])
    #expect(margin.missing == ["\(words) in 0, 1.0 expected: 1 chance in 4 if drawn at random"])
  }

  @Test func `what is expected counts each stratum by its own share`() throws {
    let rows =
      (0..<10).map { "A\($0),early-help,\($0 < 5 ? "yes" : "no")\n" }
      + (0..<90).map { "B\($0),referral,\($0 < 9 ? "yes" : "no")\n" }
    let draw = try Sampler.draw(
      plain, request(10) { $0.sharing = .equal }, from: [list("case,cohort,disability\n" + rows.joined())])
    // 5 of 10 from early help, 5 of 90 from referrals: 5 x 5/10 + 9 x 5/90.
    #expect(draw.margins.first?.categories.map(\.expected) == [3.0, 7.0])
  }

  @Test func `wishes are told with what was expected`() throws {
    let margins = [
      AttributeMargin(
        attribute: .disability, categories: [.init(value: "yes", caseload: 37, sample: 1, expected: 4.6, chance: 0.05)])
    ]
    let outcomes = WishOutcome.outcomes(
      of: [
        PlannedWish(
          id: "W1", wish: "at least five disabled children", attribute: .disability, values: [.equals("yes")],
          atLeast: 5),
        PlannedWish(
          id: "W2", wish: "at least one disabled child", attribute: .disability, values: [.equals("yes")], atLeast: 1),
        PlannedWish(id: "W3", wish: "at least three babies", attribute: .age, values: [.equals("under 1")], atLeast: 3),
      ], in: margins, asAt: listDay)
    #expect(
      outcomes.map(\.words) == [
        "wish not met: at least five disabled children (1 in the sample, 4.6 expected, of 37 cases in the lists)",
        "wish met: at least one disabled child (1 in the sample, 4.6 expected)",
        "the lists do not show whether the sample has at least three babies",
      ])
  }

  @Test(arguments: [
    (0.5, "1 chance in 2"), (0.0001, "1 chance in 10,000"), (8.1e-7, "1 chance in 1,234,568"),
    (1e-12, "less than 1 chance in a thousand million"), (0.6, "more likely than not"),
  ])
  func `a chance is said as people say it`(chance: Double, words: String) {
    #expect(Decimals.chance(chance) == words)
  }

  @Test(arguments: [
    (3.44, 1, "3.4"), (-0.04, 1, "0.0"), (-2.55, 1, "-2.6"), (12.005, 3, "12.005"), (0.96, 1, "1.0"), (7.6, 0, "8"),
  ])
  func `numbers have just so many places`(number: Double, places: Int, text: String) {
    #expect(Decimals.text(number, places: places) == text)
  }

  @Test(arguments: [
    (0.064509384188363, 3, 0.0645), (2.57207412, 6, 2.57207), (0, 3, 0), (1234.5678, 2, 1200), (1, 3, 1),
  ])
  func `what is recorded is rounded to digits that count`(number: Double, digits: Int, rounded: Double) {
    #expect(Decimals.rounded(number, digits: digits) == rounded)
  }
}
