import Assessments
import StructuredText

/// Which columns of one list are looked at, and for what.
struct ListColumns {
  let match: ColumnMatch
  let kind: ListKind?
  let reference: Int
  let referenceHeading: [UInt8]
  /// The columns of the attributes, by the attribute's place; age and date of birth apart.
  let attributes: [Int?]
  let birth: Int?
  let birthIsMonthFirst: Bool
  /// The column of each limit asked for.
  let limits: [Int?]

  init(_ header: [String], list: CaseList, limits: [SampleDrawn.Limit]) throws(SamplingFault) {
    let match = list.matcher.match(header)
    let needed = ["case", "cohort", "stratum"] + limits.map(\.meaning)
    if let ambiguity = match.ambiguous.first(where: { needed.contains($0.meaning.id) }) {
      throw SamplingFault(list: list.name, line: list.headingLine, ambiguity.message, help: ambiguity.help)
    }
    guard let reference = match.column("case") else {
      throw ListColumns.noReference(list)
    }
    self.match = match
    self.reference = reference
    referenceHeading = Array(match.header[reference].utf8)
    kind = ListKind.recognised(match)
    attributes = Attribute.allCases.map { match.column($0.rawValue) }
    birth = match.column("date-of-birth")
    birthIsMonthFirst = birth.map(list.monthFirst.contains) ?? false
    self.limits = limits.map { match.column($0.meaning) }
  }

  static func noReference(_ list: CaseList) -> SamplingFault {
    SamplingFault(
      list: list.name, line: list.headingLine,
      "no column is headed as a case reference (such as 'Child Unique ID' or 'case ref')",
      help: "say which column holds the references: --column case=\"HEADING\"")
  }

  /// Personal columns, the case reference's own excepted.
  var leftBehind: [PersonalColumn] { match.personal.filter { $0.column != reference } }

  /// Headings without a meaning that are not personal either; blank ones are not named.
  var unused: [String] {
    let personal = Set(leftBehind.map(\.heading))
    return match.unmatched.filter { !personal.contains($0) && !$0.isEmpty }
  }
}
