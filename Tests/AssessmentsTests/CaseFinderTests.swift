import Assessments
import Testing

/// References that a spreadsheet has altered are known again where exactly one case fits.
@Suite struct CaseFinderTests {
  private let finder = CaseFinder(["00124", "77", "077", "C9", "123456789012", "987654321098", "20/117"])

  @Test(arguments: [
    ("00124", CaseFinder.Found.exact), ("124", .altered("00124")), ("124.0", .altered("00124")),
    ("0124", .altered("00124")), ("77", .exact), ("0077", .several(["077", "77"])), ("C9", .exact),
    ("c9", .altered("C9")), (" C 9", .altered("C9")),
    ("2.0E+05", .none), ("125", .none), ("1.23E+11", .altered("123456789012")), ("9.88E+11", .altered("987654321098")),
    ("9.87E+11", .none), ("1.23E+12", .none), ("12E34", .none), ("", .none), ("0", .none),
  ])
  func `a written reference finds its case`(_ written: String, _ found: CaseFinder.Found) {
    #expect(finder.find(written) == found)
  }
}
