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

  init(excluded: [SampleDrawn.Excluded], earlier: [SampleDrawn.Earlier]) {
    (self.excluded, self.earlier) = (excluded, earlier)
  }

  /// As the command line states them.
  init(_ call: Call, _ open: OpenWorkspace) throws {
    let excluded = try DrawRestrictions.named(call) + DrawRestrictions.listed(call)
    guard excluded.count <= DrawRestrictions.mostExcluded else {
      throw Failure(
        "\(excluded.count) cases are too many to leave out one by one; the most is \(DrawRestrictions.mostExcluded).",
        next: "Leave them out of the list, and say there why.")
    }
    self.init(excluded: excluded, earlier: try DrawRestrictions.earlier(call, open))
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
  private static func listed(_ call: Call) throws -> [SampleDrawn.Excluded] {
    guard let named = call.value("exclude-from") else { return [] }
    let sheet = try call.sheet(named, "cases that are not to be drawn") { header in
      let match = call.naming(.exclusions).match(header)
      return match.column("case") != nil && match.column("reason") != nil
    }
    let (table, name) = (try sheet.table(), sheet.name)
    let match = call.naming(.exclusions).match(table.header)
    guard let reference = match.column("case"), let reason = match.column("reason") else {
      throw Failure(
        "'\(name)' has no column for the \(match.column("case") == nil ? "case" : "reason").",
        next: "Its headings are: \(table.header.joined(separator: ", ")). It needs case and reason.")
    }
    var problems: [String] = []
    var found: [SampleDrawn.Excluded] = []
    for row in table.rows {
      let one = SafeCell.unguarded(row.cells[reference]).trimmed
      let because = SafeCell.unguarded(row.cells[reason]).trimmed
      if one.isEmpty || because.isEmpty {
        problems.append("\(name):\(row.line): the \(one.isEmpty ? "case" : "reason") is blank")
      } else {
        found.append(.init(reference: one, because: because))
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
