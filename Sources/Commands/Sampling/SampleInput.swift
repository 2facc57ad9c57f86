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
