import Assessments
import Nouns
import Testing

/// What a committee may not be told of a figure.
@Suite struct `A figure counts few` {
  private static let few: [(String, String?, Int?)] = [
    ("3", nil, nil), ("3", "children", 400), ("399", "cases", 400), ("397", nil, 400), ("2.5", "children", nil),
    ("4", "children a week late", nil), ("40", nil, 3), ("1", "%", 400), ("99", "per cent", 400), ("30", "%", 3),
    ("86.4", "%", nil), ("2", "per 1,000", 1200), ("2", "children per 1,000", 1200),
  ]

  @Test(arguments: few) func `where fewer than five stand behind it, are left of its whole, or could be`(
    value: String, unit: String?, of: Int?
  ) throws { #expect(Figures(unit: unit).isSmall(try #require(Quantity(value)), of: of)) }

  private static let many: [(String, String?, Int?)] = [
    ("0", nil, 400), ("5", "children", 400), ("395", "cases", 400), ("400", "cases", 400), ("20", "%", 400),
    ("0", "%", nil), ("100", "%", nil), ("3", "days", 400), ("3", "working days", nil), ("1", "month", nil),
    ("4", "£", nil), ("4", "£ thousand", nil), ("3", "per 10,000", nil), ("3", "children per worker", nil),
    ("2", "percentage points", nil), ("50", "per 1,000", 1200),
  ]

  @Test(arguments: many) func `and does not where it is a time, money or an average, or many stand on both sides`(
    value: String, unit: String?, of: Int?
  ) throws { #expect(!Figures(unit: unit).isSmall(try #require(Quantity(value)), of: of)) }
}
