import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import Platform
import RecordStore
import Sampling
import StructuredText

/// The lists and wishes of a draw, as the command line states them.
struct SampleInput {
  let lists: [CaseList]

  /// A file by itself; of a folder every CSV file in it, by name: each is recognised by its headings.
  private static func files(_ named: String, _ call: Call) throws -> [String] {
    guard try FileReading.kind(of: call.path(named)) == .folder else { return [named] }
    let files = try Folder(call.path(named)).entries().filter {
      $0.kind == .file && $0.name.lowercased().hasSuffix(".csv") && !$0.name.hasPrefix(".")
    }
    guard !files.isEmpty else {
      throw Failure("The folder '\(named)' holds no CSV file.", next: "Save the lists there as CSV (UTF-8).")
    }
    return files.map(\.name).sorted().map { Path.join(named, $0) }
  }

  /// Lists named as operands, and as `COHORT=FILE`. What a recorded draw says of the first need not be said again.
  init(
    _ call: Call, _ framework: Framework, _ progress: ProgressLine, _ recorded: RecordedDraw? = nil
  ) throws {
    let files = try call.operands.flatMap { try SampleInput.files($0, call) }
    var lists = try (recorded?.arranged(files, call) ?? files.map { ($0, nil) }).map { file, cohort in
      try SampleInput.list(file, belongsTo: cohort, call, progress)
    }
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
      lists.append(try SampleInput.list(String(text[text.index(after: sign)...]), belongsTo: cohort, call, progress))
    }
    self.lists = lists
  }

  private static func list(
    _ named: String, belongsTo cohort: String?, _ call: Call, _ progress: ProgressLine
  ) throws -> CaseList {
    let file = try ReadableFile(call.path(named))
    if let foreign = try ForeignFile(start: file.start(ForeignFile.bytesNeeded)) { throw Failure(foreign, named) }
    progress.expect(file.size)
    return CaseList(
      name: Path.name(of: named), belongsTo: cohort, source: FileSource(file: file, progress: progress))
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

/// A list read from its file as it is needed, never as a whole.
private struct FileSource: RandomAccessSource {
  let file: ReadableFile
  let progress: ProgressLine

  func read(into space: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try file.read(into: space)
    progress.add(count)
    return count
  }

  func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let count = try file.read(into: space, at: offset)
    progress.add(count)
    return count
  }

  func rewind() throws { try file.rewind() }
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

extension SampleDrawn {
  /// What is recorded of a draw: everything needed to draw it again, and no particulars of any child.
  init(_ draw: Draw, kept: Digest?) {
    func drawnCase(_ drawn: Sampling.DrawnCase) -> DrawnCase {
      let stratum =
        drawn.stratum == drawn.cohort || drawn.stratum == "\(drawn.cohort)-other" ? nil : StratumID(drawn.stratum)
      return DrawnCase(reference: drawn.reference, cohort: CohortID(drawn.cohort), stratum: stratum)
    }
    let strata = draw.cohorts.flatMap { cohort in
      cohort.strata.map { stratum in
        let isNamed = stratum.id != cohort.id && stratum.id != "\(cohort.id)-other"
        return StratumCount(
          cohort: CohortID(cohort.id), stratum: isNamed ? StratumID(stratum.id) : nil, population: stratum.eligible,
          minimum: stratum.minimum, drawn: stratum.drawn)
      }
    }
    var leftOut: [(reason: String, rows: Int)] = []
    for list in draw.lists { leftOut += list.leftOut.map { ("\(list.name): \($0.reason)", $0.rows) } }
    for list in draw.lists where list.repeats > 0 {
      leftOut.append(("\(list.name): the same case again", list.repeats))
    }
    for overlap in draw.overlaps {
      leftOut.append(("in \(overlap.from) and in \(overlap.to): counted once, in \(overlap.to)", overlap.cases))
    }
    for excluded in draw.exclusions where excluded.found > 0 {
      leftOut.append(("not to be drawn: \(excluded.reason)", excluded.found))
    }
    var remarks = draw.notices
    for excluded in draw.exclusions where excluded.found < excluded.named && !excluded.reason.hasPrefix("drawn before")
    {
      remarks.append(
        "of \(excluded.named == 1 ? "the 1 case" : "the \(excluded.named) cases") not to be drawn (\(excluded.reason)), \(excluded.found) \(excluded.found == 1 ? "is" : "are") in the lists"
      )
    }
    for cohort in draw.cohorts {
      if cohort.drawn != cohort.target { remarks += cohort.reasons.map { "\(cohort.label): \($0)" } }
      for stratum in cohort.strata { remarks += stratum.reasons.map { "\(cohort.label), \(stratum.label): \($0)" } }
    }
    remarks += DrawWords.wishes(draw)
    if let names = NameRemark.drawn((draw.drawn + draw.reserves).map(\.reference)) { remarks.insert(names, at: 0) }
    self.init(
      seed: draw.seed, algorithm: draw.algorithm, allocation: draw.sharing.rawValue, asAt: draw.asAt, size: draw.asked,
      lists: draw.lists.compactMap { list in
        list.digest.map { CaseList(name: list.name, cohort: list.belongsTo, digest: $0, rows: list.rows) }
      },
      strata: strata, cases: draw.drawn.map(drawnCase), reserves: draw.reserves.map(drawnCase),
      margins: draw.margins.flatMap { margin in
        margin.categories.map {
          Margin(
            attribute: margin.attribute.rawValue, value: $0.value, caseload: $0.caseload, sample: $0.sample,
            expected: Decimals.rounded($0.expected, digits: 6),
            chance: $0.chance.map { Decimals.rounded($0, digits: 3) })
        }
      }, leftOut: leftOut, remarks: remarks, limits: draw.limits.map { "\($0.atMost) per \($0.meaning)" }, kept: kept,
      balance: draw.balance.map(\.rawValue))
  }

  /// The request that draws it again.
  var request: SampleRequest {
    var request = SampleRequest(seed: seed, asAt: asAt)
    request.size = size
    request.sharing = SampleRequest.Sharing(rawValue: allocation)
    request.balance = balance.compactMap { Attribute(rawValue: $0) }
    request.limits = limits.compactMap { text in
      let parts = text.split(separator: " ").map(String.init)
      guard parts.count == 3, let most = Int(parts[0]) else { return nil }
      return SampleRequest.Limit(most, per: parts[2])
    }
    return request
  }

  /// What a check compares.
  var recorded: RecordedSample {
    let office = TicketOffice(seed: seed)
    func drawn(_ one: DrawnCase) -> Sampling.DrawnCase {
      Sampling.DrawnCase(
        reference: one.reference, cohort: one.cohort.text, stratum: stratumName(one.cohort, one.stratum),
        ticket: office.ticket(of: one.reference).hex)
    }
    return RecordedSample(
      algorithm: algorithm, seed: seed, lists: lists.map { .init(name: $0.name, digest: $0.digest.hex) },
      strata: strata.map { .init(id: stratumName($0.cohort, $0.stratum), eligible: $0.population) },
      drawn: cases.map(drawn), reserves: reserves.map(drawn))
  }

  /// A cohort without strata has one of its own name; one with strata has another for cases that are in none of them.
  private func stratumName(_ cohort: CohortID, _ stratum: StratumID?) -> String {
    if let stratum { return stratum.text }
    return strata.contains { $0.cohort == cohort && $0.stratum != nil } ? "\(cohort)-other" : cohort.text
  }
}
