import Arguments
import Assessments
import Digests
import Platform
import Sampling
import StructuredText

/// Which cases a draw passes over: those that a person leaves out, with the reason, and those drawn before.
struct DrawRestrictions {
  /// The most cases that one draw leaves out by name: they are recorded, each with its reason.
  private static let mostExcluded = 5000

  let excluded: [SampleDrawn.Excluded]
  let earlier: [SampleDrawn.Earlier]
  /// The headings of the sheet that lists them, where one does.
  private(set) var header: [String]?

  init(excluded: [SampleDrawn.Excluded], earlier: [SampleDrawn.Earlier]) {
    (self.excluded, self.earlier) = (excluded, earlier)
  }

  /// As the command line states them.
  init(_ call: Call, _ open: OpenWorkspace) throws {
    let table = try DrawRestrictions.table(call)
    let excluded =
      try DrawRestrictions.named(call)
      + (table.map { try DrawRestrictions.listed($0.table, name: $0.name, call: call) } ?? [])
    guard excluded.count <= DrawRestrictions.mostExcluded else {
      throw Failure(
        "\(excluded.count) cases are too many to leave out one by one; the most is \(DrawRestrictions.mostExcluded).",
        next: "Leave them out of the list, and say there why.")
    }
    self.init(excluded: excluded, earlier: try DrawRestrictions.earlier(call, open))
    header = table?.table.header
  }

  /// `--exclude CASE --because TEXT`.
  private static func named(_ call: Call) throws -> [SampleDrawn.Excluded] {
    let cases = call.parsed.values("exclude").map(\.trimmed)
    if let file = cases.first(where: { $0.contains("/") || $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }) {
      throw Failure(
        "--exclude takes the reference of one case, and '\(Path.printable(file))' is a file.",
        next: "Write --exclude-from \(ShellWord.quoted(file)).")
    }
    let reasons = call.parsed.values("because").map(\.trimmed).filter { !$0.isEmpty }
    guard !cases.isEmpty else {
      if reasons.isEmpty { return [] }
      throw Failure("--because gives a reason, but no case is left out.", next: "Write --exclude CASE --because TEXT.")
    }
    guard reasons.count == 1 || reasons.count == cases.count else {
      throw Failure(
        reasons.isEmpty
          ? "A case that is left out needs a reason."
          : "There are \(cases.count) cases to leave out, and \(reasons.count) reasons.",
        next: "Write --exclude CASE --because TEXT, with one reason for all or one for each case.")
    }
    return cases.indices.map { .init(reference: cases[$0], because: reasons[reasons.count == 1 ? 0 : $0]) }
  }

  /// `--exclude-from FILE`.
  private static func table(_ call: Call) throws -> (table: CSVTable, name: String)? {
    guard let named = call.value("exclude-from") else { return nil }
    let sheet = try call.sheet(named, "cases that are not to be drawn") { header in
      let match = call.naming(.exclusions).match(header)
      return match.column("case") != nil && match.column("reason") != nil
    }
    return (try sheet.table(), sheet.name)
  }

  private static func listed(_ table: CSVTable, name: String, call: Call) throws -> [SampleDrawn.Excluded] {
    let match = call.naming(.exclusions).match(table.header)
    guard match.column("case") != nil, match.column("reason") != nil else {
      throw Failure(
        "'\(name)' has no column for the \(match.column("case") == nil ? "case" : "reason").",
        next:
          "Its headings are: \(table.header.joined(separator: ", ")). Say which it is with --column \(match.column("case") == nil ? "case" : "reason")=\"HEADING\"."
      )
    }
    var problems: [String] = []
    var found: [SampleDrawn.Excluded] = []
    for row in table.rows.map({ SheetRow($0, match) }) {
      if let one = row["case"], let because = row["reason"] {
        found.append(.init(reference: one, because: because))
      } else {
        problems.append("\(name):\(row.line): the \(row["case"] == nil ? "case" : "reason") is blank")
      }
    }
    guard problems.isEmpty else {
      throw Failure(problems, with: name, next: "Mend the rows and draw again. No sample was drawn.")
    }
    return found
  }

  /// `--after SAMPLE`, or `--after all`.
  private static func earlier(_ call: Call, _ open: OpenWorkspace) throws -> [SampleDrawn.Earlier] {
    var found: [SampleDrawn.Earlier] = []
    for named in call.parsed.values("after") {
      let samples = named == "all" ? open.assessment.samples : [try open.sample(named)]
      for sample in samples where !found.contains(where: { $0.sample == sample.id }) {
        found.append(
          .init(
            sample: sample.id, replacements: sample.replacements.filter(\.counts).map(\.replaced.reserve)))
      }
    }
    return found
  }

  /// The request with what it passes over. Throws where an earlier sample is not there any more.
  func applied(to request: SampleRequest, _ open: OpenWorkspace) throws -> SampleRequest {
    var request = request
    request.excluded = excluded
    request.earlier = try earlier.map { earlier in
      guard let sample = open.assessment.samples.first(where: { $0.id == earlier.sample }) else {
        throw Failure(
          "The sample \(earlier.sample.short.prefix(7)) is not here, whose cases were not to be drawn again.",
          next: "It was erased, or has not arrived yet: run 'muster verify'.")
      }
      return .init(
        earlier, named: open.short(sample.id), references: sample.drawn.cases.map(\.reference) + earlier.replacements)
    }
    return request
  }
}
