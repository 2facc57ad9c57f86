import Assessments
import Frameworks
import Sampling
import TestSupport
import Testing

/// A caseload of so many cases, made from a seed: cohorts, ages, genders, ethnicities, disabilities and teams.
func caseload(_ seed: UInt64, _ count: Int) -> [String] {
  var generator = SeededGenerator(seed: seed)
  func pick(_ values: [String]) -> String { values[Int(generator.next() % UInt64(values.count))] }
  return (1...count).map { number in
    [
      "C\(number)", pick(["early-help", "early-help", "referral"]), "\(generator.next() % 19)",
      pick(["male", "female", "male", "female", ""]), pick(["a", "a", "a", "a", "b", "b", "c", "d"]),
      pick(["yes", "no", "no", "no", "no", ""]), pick(["North", "South", "East"]),
    ].joined(separator: ",") + "\n"
  }
}

private let headings = "case,cohort,age,gender,ethnicity,disability,team\n"

private func balanced(
  _ rows: [String], _ size: Int, seed: String = "public phrase", by balance: [Attribute] = Attribute.allCases
) throws -> Draw {
  try Sampler.draw(
    plain, request(size, seed: seed) { $0.balance = balance }, from: [list(headings + rows.joined())])
}

@Suite struct BalanceTests {
  @Test func `every stratum gets exactly its size, and no case is drawn twice`() throws {
    for seed in UInt64(0)..<12 {
      let (rows, size) = (caseload(seed, 20 + Int(seed) * 8), 3 + Int(seed) * 2)
      let even = try Sampler.draw(plain, request(size), from: [list(headings + rows.joined())])
      let draw = try balanced(rows, size)
      #expect(draw.cohorts.map(\.drawn) == even.cohorts.map(\.drawn), "seed \(seed)")
      #expect(Set(draw.references).count == min(size, rows.count), "seed \(seed)")
    }
  }

  @Test func `the attribute named first is within one case in every category, whatever the others ask`() throws {
    for seed in UInt64(0)..<20 {
      for first in Attribute.allCases {
        let balance = [first] + Attribute.allCases.filter { $0 != first }
        let draw = try balanced(caseload(seed, 60), 9, seed: "lottery \(seed)", by: balance)
        let margin = try #require(draw.margins.first { $0.attribute == first })
        #expect(margin.categories.allSatisfy { $0.isWithinOne }, "seed \(seed), \(first)")
      }
    }
  }

  @Test func `two attributes of one stratum are within one case in every category`() throws {
    // Two sets of margins of one table can always be rounded together; a third cannot always be.
    for seed in UInt64(0)..<60 {
      let rows = caseload(seed, 20 + Int(seed) * 2).map { $0.replacing("early-help", with: "referral") }
      for (one, two) in [(Attribute.team, Attribute.age), (.ethnicity, .gender), (.disability, .ethnicity)] {
        let draw = try balanced(rows, 3 + Int(seed % 17), seed: "lottery \(seed)", by: [one, two])
        let margins = draw.margins.filter { [one, two].contains($0.attribute) }
        #expect(margins.flatMap(\.categories).allSatisfy { $0.isWithinOne }, "seed \(seed), \(one) and \(two)")
      }
    }
  }

  @Test func `nearly always every category of five attributes is within one case, and what is not is said`() throws {
    let rows = caseload(7, 150)
    var within = 0
    for number in 0..<8 {
      let draw = try balanced(rows, 30, seed: "lottery \(number)")
      let outside = draw.margins.flatMap(\.categories).count { !$0.isWithinOne }
      #expect(draw.notices.count { $0.hasPrefix("not within one case of what is expected: ") } == outside)
      if outside == 0 { within += 1 }
    }
    #expect(within >= 6)
    // Without balance hardly any draw is.
    let plainly = try (0..<8).count { number in
      let draw = try balanced(rows, 30, seed: "lottery \(number)", by: [])
      return draw.margins.flatMap(\.categories).allSatisfy(\.isWithinOne)
    }
    #expect(plainly < 2)
  }

  @Test func `a category that is expected in whole cases has just as many`() throws {
    let rows = (1...40).map { "C\($0),early-help,,\($0 % 4 == 0 ? "male" : "female"),,,\n" }
    for number in 0..<10 {
      let draw = try balanced(rows, 8, seed: "lottery \(number)", by: [.gender])
      #expect(draw.margins[1].categories.map(\.sample) == [6, 2])
    }
  }

  @Test func `every case of a stratum keeps its chance`() throws {
    // Many more are drawn by Tests/Differential/balance.py.
    let draws = 100
    let rows = caseload(3, 18)
    let strata = try balanced(rows, 6).cohorts
    var counts: [String: Int] = [:]
    for number in 0..<draws {
      for reference in try balanced(rows, 6, seed: "lottery \(number)").references {
        counts[reference, default: 0] += 1
      }
    }
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let stratum = try #require(strata.first { $0.id == cells[1] })
      let chance = Double(stratum.drawn) / Double(stratum.eligible)
      let error = (Double(draws) * chance * (1 - chance)).squareRoot()
      #expect(abs(Double(counts[String(cells[0]), default: 0]) - Double(draws) * chance) <= 4 * error, "\(cells[0])")
    }
  }

  @Test func `the order of rows never changes a balanced draw`() throws {
    let rows = caseload(5, 120)
    let first = try balanced(rows, 20)
    for seed in UInt64(0)..<4 {
      var generator = SeededGenerator(seed: seed)
      let again = try balanced(shuffled(rows, &generator), 20)
      #expect(again.drawn == first.drawn && again.reserves == first.reserves, "seed \(seed)")
    }
  }

  @Test func `a balanced draw is the one that exact fractions give`() throws {
    // balanced("public phrase", …) of Tests/Differential/balance.py.
    let draw = try balanced(caseload(5, 60), 10, by: [.gender, .age, .team])
    #expect(draw.algorithm == "muster-cube/1")
    #expect(draw.references == ["C58", "C33", "C41", "C9", "C38", "C30", "C34", "C60", "C11", "C1"])
  }

  @Test func `reserves are the next tickets of their stratum`() throws {
    let rows = caseload(5, 60)
    let draw = try balanced(rows, 10)
    let tickets = TicketOffice(seed: "public phrase")
    for cohort in ["early-help", "referral"] {
      let left = rows.map { $0.split(separator: ",").map(String.init) }.filter { $0[1] == cohort }.map { $0[0] }
        .filter { !draw.references.contains($0) }.sorted { tickets.ticket(of: $0) < tickets.ticket(of: $1) }
      #expect(draw.reserves.filter { $0.cohort.text == cohort }.map(\.reference) == Array(left.prefix(3)))
    }
  }

  @Test func `a stratum that is taken whole is taken whole`() throws {
    #expect(try balanced(caseload(1, 7), 10).drawn.count == 7)
  }

  @Test(arguments: [
    ([Attribute.team, .team], 0, "an attribute to balance by is named twice"),
    ([.team], 2, "a sample cannot be both balanced and limited: a limit changes the chances that balance keeps"),
    ([.gender], 0, "no list has a column for 'gender', by which the sample is to be balanced"),
    ([.ethnicity], 0, "'ethnicity' has too many different values to balance by"),
  ])
  func `what cannot be balanced is refused`(balance: [Attribute], limit: Int, message: String) {
    let text = "case,cohort,team,ethnicity,worker\n" + (0..<600).map { "\($0),referral,North,e\($0),w\n" }.joined()
    let asked = request(2) {
      $0.balance = balance
      if limit > 0 { $0.limits = [.init(limit, per: "worker")] }
    }
    let fault = #expect(throws: SamplingFault.self) { try Sampler.draw(plain, asked, from: [list(text)]) }
    #expect(fault?.message == message)
  }

  @Test func `a sample drawn without balance is not the balanced one`() throws {
    let rows = caseload(5, 60)
    let (old, new) = (try balanced(rows, 10), try balanced(rows, 10, by: []))
    #expect(
      SampleCheck.differences(recorded: old.recorded, again: new.recorded, sameLists: true).contains(
        "the sample was drawn by 'muster-cube/1', and again by 'muster-tickets/1'"))
  }
}
