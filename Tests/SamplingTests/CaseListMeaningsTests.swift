import Platform
import Sampling
import StructuredText
import Testing

@Suite struct CaseListMeaningsTests {
  @Test func `the headings of every list that an inspection asks for are understood`() {
    let headings: [(String, String)] = [
      ("Date of Contact", "contact-date"), ("Assessment start date", "early-help-start"),
      ("Assessment completion date", "early-help-end"), ("Organisation completing assessment", "organisation"),
      ("Date of Referral", "referral-date"), ("Referral NFA?", "referral-nfa"),
      ("Continuous Assessment Start Date", "assessment-start"),
      ("Continuous Assessment Date of Authorisation", "assessment-end"),
      ("Strategy discussion initiating Section 47 Enquiry Start Date", "strategy-date"),
      ("CIN Start Date", "need-start"), ("CIN Closure Date", "need-closed"), ("Reason for Closure", "closure-reason"),
      ("Case Status", "case-status"), ("Child Protection Plan Start Date", "plan-start"),
      ("Child Protection Plan End Date", "plan-end"), ("Number of Previous Child Protection Plans", "previous-plans"),
      ("Date Started to be Looked After", "care-start"), ("Date Ceased to be Looked After ", "care-end"),
      ("Does the Child have a Disability", "disability"), ("Allocated Team", "team"), ("Allocated Worker", "worker"),
      ("Eligibility Category", "leaver-category"), ("Child\u{2019}s Legal Status", "legal-status"),
    ]
    let match = ColumnMatcher.caseList.match(headings.map(\.0))
    #expect(match.ambiguous.isEmpty)
    for (index, heading) in headings.enumerated() { #expect(match.column(heading.1) == index, "\(heading)") }
  }

  @Test(arguments: [ColumnMatcher.caseList, .exclusions])
  func `no heading has two meanings`(matcher: ColumnMatcher) {
    for meaning in matcher.meanings {
      let match = matcher.match([meaning.id])
      #expect(match.matched.map(\.meaning.id) == [meaning.id])
    }
  }

  @Test func `every meaning of a case list's column is described on the page about frameworks`() throws {
    let root = Path.parent(of: Path.parent(of: Path.parent(of: #filePath)))
    let bytes = try FileReading.bytes(of: Path.join(root, "frameworks/FORMAT.md"), limit: 1 << 20)
    let words = String(decoding: bytes, as: UTF8.self).split { "`\n :".contains($0) }
    for meaning in ColumnMatcher.caseList.meanings { #expect(words.contains(meaning.id[...]), "\(meaning.id)") }
  }
}
