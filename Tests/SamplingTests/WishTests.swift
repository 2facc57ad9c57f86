import Assessments
import Sampling
import Testing

@Suite struct WishTests {
  @Test(arguments: [
    ("disability=yes:5", "at least 5 disabled children", Attribute.disability, 5),
    ("disability=yes:1", "at least 1 disabled child", .disability, 1),
    (" ethnicity = is not  WBRI : 5 ", "at least 5 with ethnicity is not WBRI", .ethnicity, 5),
    ("age=unborn or under 1:3", "at least 3 with age unborn or under 1", .age, 3),
    ("team=North: 2", "at least 2 cases of team 'North'", .team, 2),
  ])
  func `a wish is an attribute, its value and a number`(text: String, words: String, attribute: Attribute, most: Int)
    throws
  {
    let wish = try PlannedWish(written: text)
    #expect(wish.wish == words && wish.attribute == attribute && wish.atLeast == most)
    #expect(try PlannedWish(written: wish.id).values == wish.values, "as it is recorded it means the same")
  }

  @Test(arguments: [
    ("disability=yes", "'disability=yes' is not a wish"), ("5 disabled", "'5 disabled' is not a wish"),
    ("disability=yes:0", "'disability=yes:0' is not a wish"),
    ("height=tall:5", "'height' is not what a wish can be about"),
    ("age=seven:2", "'seven' is not a band of ages"), ("team=:2", "'team=:2' does not say which team"),
  ])
  func `what says nothing is refused`(text: String, message: String) {
    let fault = #expect(throws: SamplingFault.self) { try PlannedWish(written: text) }
    #expect(fault?.message == message)
  }

  @Test func `a wish never changes which cases are drawn`() throws {
    let rows = caseload(9, 80)
    let cases = list("case,cohort,age,gender,ethnicity,disability,team\n" + rows.joined())
    let wish = try PlannedWish(written: "disability=yes:5")
    let (without, with) = (
      try Sampler.draw(plain, request(20), from: [cases]),
      try Sampler.draw(plain, request(20) { $0.wishes = [wish] }, from: [cases])
    )
    #expect(with.drawn == without.drawn && without.wishes.isEmpty)
    let disabled = try #require(
      with.margins.first { $0.attribute == .disability }?.categories.first { $0.value == "yes" })
    #expect(with.wishes.map(\.counts?.sample) == [disabled.sample])
  }

  @Test func `a balanced draw meets a wish for one fewer than is expected, whatever the seed`() throws {
    // Of 100 cases 30 are disabled, so that 6 of a sample of 20 are expected: 5 to 7 with balance.
    let rows = (0..<100).map { "\($0),referral,\($0 % 10 < 3 ? "yes" : "no")\n" }
    let wish = try PlannedWish(written: "disability=yes:5")
    func met(_ balance: [Attribute]) throws -> Int {
      try (0..<30).count { number in
        let asked = request(20, seed: "\(number)") { ($0.wishes, $0.balance) = ([wish], balance) }
        return try Sampler.draw(plain, asked, from: [list("case,cohort,disability\n" + rows.joined())]).wishes[0].isMet
          == true
      }
    }
    #expect(try met([.disability]) == 30)
    #expect(try met([]) < 30)
  }

  @Test func `the size in which a wish would be expected is worked out where the size is too small`() {
    func wish(_ sample: Int, _ expected: Double, caseload: Int = 40) -> WishOutcome {
      let yes = AttributeMargin.Category(
        value: "yes", caseload: caseload, sample: sample, expected: expected, chance: nil)
      let planned = PlannedWish(id: "W", wish: "", attribute: .disability, values: [.yes], atLeast: 5)
      return WishOutcome.outcomes(
        of: [planned], in: [AttributeMargin(attribute: .disability, categories: [yes])], asAt: listDay)[0]
    }
    #expect(wish(3, 4).sizeToExpect(in: 50) == 63)
    #expect(wish(5, 4).sizeToExpect(in: 50) == nil, "met")
    #expect(wish(3, 6).sizeToExpect(in: 50) == nil, "chance")
    #expect(wish(3, 4, caseload: 4).sizeToExpect(in: 50) == nil, "there are too few")
  }
}
