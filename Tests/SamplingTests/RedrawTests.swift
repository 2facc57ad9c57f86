import Assessments
import Sampling
import Testing

@Suite struct RedrawTests {
  private let rows = (1...80).map { "\($0),\(["referral", "early-help"][$0 % 2]),W\($0 % 11)\n" }.joined()
  private var cases: CaseList { list("case,cohort,worker\n" + rows) }

  private func asked(_ seed: String = "public phrase") -> SampleRequest {
    request(10, seed: seed) { $0.limits = [.init(2, per: "worker")] }
  }

  @Test func `the same lists give the same sample`() throws {
    let one = try Sampler.draw(plain, asked(), from: [cases]).recorded
    let two = try Sampler.draw(plain, asked(), from: [cases]).recorded
    #expect(SampleCheck.differences(recorded: one, again: two, sameLists: true).isEmpty)
  }

  @Test func `the list that is kept gives the same sample, limits and reserves too`() throws {
    let (draw, stripped) = try keepingList(plain, asked(), from: [cases])
    let again = try Sampler.draw(plain, asked(), from: [CaseList(kept: "kept", source: BytesSource(stripped))])
    #expect(SampleCheck.differences(recorded: draw.recorded, again: again.recorded, sameLists: false).isEmpty)
    #expect(again.drawn == draw.drawn && again.reserves == draw.reserves)
  }

  @Test func `cases left out are not in the list that is kept`() throws {
    var asked = asked()
    asked.excluded = excluded(["7"], because: "known to the auditor")
    let (draw, stripped) = try keepingList(plain, asked, from: [cases])
    let lines = String(decoding: stripped, as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(lines.count == 80)
    #expect(!lines.contains { $0.hasPrefix("7,") })
    let again = try Sampler.draw(plain, self.asked(), from: [CaseList(kept: "kept", source: BytesSource(stripped))])
    #expect(again.drawn == draw.drawn)
  }

  @Test func `the list that is kept keeps strata and those without one`() throws {
    let text =
      "case,cohort,plan-start,previous-plans\n1,child-protection-plan,01/01/2020,0\n"
      + "2,child-protection-plan,01/10/2026,0\n3,child-protection-plan,01/04/2026,0\n4,early-help,,\n"
    let (draw, stripped) = try keepingList(inspection, request(), from: [list(text)])
    #expect(
      String(decoding: stripped, as: UTF8.self)
        == "case,cohort,stratum\r\n1,child-protection-plan,plan-long-or-repeat\r\n2,child-protection-plan,plan-new\r\n"
        + "3,child-protection-plan,child-protection-plan-other\r\n4,early-help,early-help\r\n")
    let again = try Sampler.draw(inspection, request(), from: [CaseList(kept: "kept", source: BytesSource(stripped))])
    #expect(again.drawn == draw.drawn)
  }

  @Test func `every difference is named`() throws {
    let old = try Sampler.draw(plain, asked(), from: [cases]).recorded
    let without = list(
      "case,cohort,worker\n" + rows.replacing("\(old.cases[0].reference),", with: "x,", maxReplacements: 1))
    let new = try Sampler.draw(plain, asked(), from: [without]).recorded
    let differences = SampleCheck.differences(recorded: old, again: new, sameLists: true)
    #expect(differences.contains("the list 'cases.csv' has changed since the draw"))
    #expect(differences.contains("case \(old.cases[0].reference) is recorded as drawn, but is not so when drawn again"))
  }

  @Test func `another seed and another number of cases are differences`() throws {
    let old = try Sampler.draw(plain, asked(), from: [cases]).recorded
    let new = try Sampler.draw(plain, asked("other"), from: [list("case,cohort,worker\n" + rows + "81,referral,W1\n")])
      .recorded
    let differences = SampleCheck.differences(recorded: old, again: new, sameLists: false)
    #expect(differences.contains("the seed is not the one recorded"))
    #expect(differences.contains("'referral' had 40 cases to draw from, and has 41"))
  }

  @Test func `cases recorded in another order are a difference`() throws {
    let old = try Sampler.draw(plain, asked(), from: [cases]).recorded
    var swapped = old
    swapped.cases.reverse()
    #expect(
      SampleCheck.differences(recorded: swapped, again: old, sameLists: true)
        == ["the cases drawn are recorded in another order"])
  }

  @Test func `references that look like formulas survive the list that is kept`() throws {
    let (draw, stripped) = try keepingList(
      plain, request(), from: [list("case,cohort\n=1+1,referral\n-7,referral\n@x,referral\n")])
    let again = try Sampler.draw(plain, request(), from: [CaseList(kept: "kept", source: BytesSource(stripped))])
    #expect(again.drawn == draw.drawn)
  }
}
