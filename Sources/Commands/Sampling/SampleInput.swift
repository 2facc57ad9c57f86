import Arguments
import Assessments
import Calendar
import Frameworks
import Platform
import Sampling
import StructuredText

/// The lists and wishes of a draw, as the command line states them.
struct SampleInput {
  let lists: [CaseList]

  /// A file by itself; of a folder every CSV file and workbook in it, by name: each is recognised by its headings.
  private static func files(_ named: String, _ call: Call) throws -> [String] {
    guard try FileReading.kind(of: call.path(named)) == .folder else { return [named] }
    let files = try Folder(call.path(named)).entries().filter { entry in
      entry.kind == .file && [".csv", ".xlsx", ".xlsm"].contains { entry.name.lowercased().hasSuffix($0) }
        && !entry.name.hasPrefix(".") && !entry.name.hasPrefix("~$")
    }
    guard !files.isEmpty else {
      throw Failure(
        "The folder '\(named)' holds no CSV file and no workbook.",
        next: "Save the lists there as .xlsx or CSV (UTF-8).")
    }
    return files.map(\.name).sorted().map { Path.join(named, $0) }
  }

  /// The lists of a file, or of a folder: what is no list in it is passed over and told, and what --list names stands there.
  private static func parts(
    _ named: String, call: Call, progress: ProgressLine, recorded: RecordedDraw?
  ) throws -> [ListPart] {
    let named = try files(named, call)
    guard named.count > 1 else {
      return try named.flatMap { try ListPart.all($0, call: call, progress: progress, recorded: recorded) }
    }
    let others = Set(
      call.parsed.values("list").map {
        call.path(String($0[($0.firstIndex(of: "=").map($0.index(after:)) ?? $0.startIndex)...]))
      })
    let all = try named.filter { !others.contains(call.path($0)) }.flatMap {
      try ListPart.all($0, call: call, progress: progress, recorded: recorded, isOneOfSeveral: true)
    }
    let judged = try all.map { ($0, try $0.whyNone(recorded)) }
    let lists = judged.filter { $0.1 == nil }.map(\.0)
    // Where none is a list, what is wrong with each is said where it is read.
    guard !lists.isEmpty || !others.isEmpty else { return all }
    for (part, why) in judged { if let why { call.warn("muster: \(part.name): passed over: \(why).") } }
    return lists
  }

  /// Lists named as operands, and as `COHORT=FILE`. What a recorded draw says of the first need not be said again.
  ///
  /// - Parameter excluded: The headings of a sheet of cases that are not to be drawn, whose columns may be named as well.
  init(
    _ call: Call, framework: Framework, progress: ProgressLine, recorded: RecordedDraw? = nil,
    excluded: [String]? = nil
  ) throws {
    let parts = try call.operands.flatMap {
      try SampleInput.parts($0, call: call, progress: progress, recorded: recorded)
    }
    var lists = try (recorded?.arranged(parts) ?? parts.map { ($0, nil) }).map { $0.list(belongsTo: $1) }
    for text in call.parsed.values("list") {
      guard let sign = text.firstIndex(of: "=") else {
        throw Failure(
          "'\(text)' does not say which cohort the list is of.",
          next: "Write --list \(SampleInput.anyCohort(framework))=FILE.")
      }
      let cohort = String(text[..<sign]).trimmed
      let known = framework.cohorts.flatMap { [$0.id.text] + $0.strata.map(\.id.text) }
      guard known.contains(cohort) else {
        throw Failure(
          "There is no cohort '\(cohort)' in \(framework.id).", next: "Use one of \(known.joined(separator: ", ")).")
      }
      lists.append(
        try ListPart.one(String(text[text.index(after: sign)...]), call: call, progress: progress).list(
          belongsTo: cohort))
    }
    self.lists = lists
    let sheets = try lists.map { (matcher: ColumnMatcher.caseList, header: try $0.headings()) }
    let given = sheets + (excluded.map { [(.exclusions, $0)] } ?? [])
    if given.isEmpty { try call.refuse(["column"], areFor: "a list of cases", since: "none was named") }
    try call.checkColumns(given, of: lists.count == 1 && excluded == nil ? lists[0].name : "the lists")
  }

  /// A cohort of the framework at hand, for examples: those of another would be refused.
  private static func anyCohort(_ framework: Framework) -> String { framework.cohorts.first?.id.text ?? "COHORT" }

  /// What values of a cohort column mean.
  static func cohortNames(_ call: Call, _ framework: Framework) throws -> [String: String] {
    var names: [String: String] = [:]
    for text in call.parsed.values("cohort") {
      guard let sign = text.lastIndex(of: "=") else {
        throw Failure(
          "'\(text)' does not say what the value means.", next: "Write --cohort \"VALUE=\(anyCohort(framework))\".")
      }
      let value = String(text[..<sign]).trimmed
      guard !value.isEmpty else {
        throw Failure(
          "'\(text)' does not say which value is meant.",
          next: "Write --cohort \"VALUE=\(anyCohort(framework))\". Rows whose cell is blank are left out in any case.")
      }
      names[value] = String(text[text.index(after: sign)...]).trimmed
    }
    return names
  }
}

extension OpenWorkspace {
  /// The sample that a person names, else the last one drawn.
  func sample(_ named: String?) throws -> Assessment.Sample {
    guard let last = assessment.samples.last else {
      throw Failure(
        "No sample has been drawn as at \(assessment.asAt.inWords).", next: "Draw one with 'muster sample draw LIST'.")
    }
    guard let named else { return last }
    let id = try resolve(named, among: assessment.samples.map(\.id), what: "sample")
    return assessment.samples.first { $0.id == id } ?? last
  }
}
