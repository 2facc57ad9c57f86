import Assessments
import Frameworks
import GapAnalysis
import Reports
import Testing

@Suite struct AudienceTests {
  @Test func `leaders see the references of the cases drawn`() throws {
    let page = ReadinessReport(try Northvale.started()).html()
    for reference in Northvale.references { #expect(page.contains(reference), "\(reference)") }
  }

  @Test func `a committee sees no case reference, not even inside a title`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee).html()
    for reference in Northvale.references { #expect(!page.contains(reference), "\(reference)") }
    #expect(page.contains("Case [case] was escalated late"))
  }

  @Test func `a committee sees no small count of cases`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee).html()
    let start = try #require(page.firstRange(of: "id=\"sample\""))
    let end = try #require(page.firstRange(of: "id=\"day-one\""))
    let numbers = page[start.lowerBound..<end.lowerBound].split(separator: "<td class=\"n\">").dropFirst()
      .map { $0.prefix { $0 != "<" } }
    let minimums = ["6", "0", "2"]
    for cell in numbers where !minimums.contains(String(cell)) {
      #expect(!["1", "2", "3", "4"].contains(String(cell)), "\(cell)")
    }
    #expect(numbers.contains("fewer than 5"))
  }

  @Test func `a small number cannot be worked out from the rest of its table`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee).html()
    // Caseloads of 180, 55 and 3: with one hidden the total of the lists would give it away, so the next is withheld.
    #expect(!page.contains("<td class=\"n\">55</td>"))
    #expect(page.contains("<td class=\"n\">withheld</td>"))
  }

  @Test func `a committee reads a word and not a count where a finding reaches`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee).html()
    #expect(!page.contains("3 of 8"))
    #expect(!page.contains("31 of 40"))
    #expect(page.contains("fewer than 10 cases"))
  }

  @Test(arguments: [Audience.inspectors, .committee])
  func `others than leaders see no owner's or auditor's name`(audience: Audience) throws {
    let page = ReadinessReport(try Northvale.started(), audience: audience).html()
    for name in ["Lead A", "Lead B", "Auditor D", "Reviewer R"] { #expect(!page.contains(name), "\(name)") }
  }

  @Test func `inspectors read why a grade is claimed and a committee does not`() throws {
    let analysis = try Northvale.started()
    #expect(ReadinessReport(analysis, audience: .inspectors).html().contains("Timely decisions in 31 of 40"))
    #expect(!ReadinessReport(analysis, audience: .committee).html().contains("Timely decisions"))
  }

  @Test func `a committee cannot work out how many cases a question did not apply to`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee).html()
    #expect(page.contains("10 or more"))
    #expect(!page.contains("18 of the 20 cases"))
    #expect(ReadinessReport(try Northvale.started()).html().contains("18 of the 20 cases"))
  }
}
