import Assessments
import Digests
import Nouns
import Platform
import RecordStore
import Reports
import StructuredText
import Workbooks

/// A form that came back as one archive: its answers, and the papers that they name.
struct ReturnedPapers {
  /// As it was named.
  let file: String
  let answers: SourceText
  private let archive: PaperArchive

  private static let answers = "answers.txt"

  /// Nil where the file is no archive of answers.
  init?(_ named: String, _ call: Call) throws {
    file = Call.shown(named)
    let input = try call.input(named)
    let start =
      try input.map { Array($0.prefix(ForeignFile.bytesNeeded)) }
      ?? ReadableFile(call.path(named)).start(ForeignFile.bytesNeeded)
    guard ReturnedPapers.mayBe(start) || ForeignFile(start: start) == .archive else { return nil }
    let bytes = try input ?? FileReading.bytes(of: call.path(named), limit: PaperArchive.mostBytes)
    do throws(PaperArchive.Fault) {
      archive = try PaperArchive(bytes)
      guard let text = try archive.bytes(of: ReturnedPapers.answers) else {
        if archive.holds(below: ReturnedPapers.answers) { throw .damaged }
        return nil
      }
      // What is wrong with a line of it is told with where that line stands.
      answers = SourceText(name: "\(file)/\(ReturnedPapers.answers)", bytes: text)
    } catch {
      throw ReturnedPapers.failure(error, file)
    }
  }

  /// Whether a file begins as a form's own archive does. A paper of Office in it, which lies there unpacked, gives it the look of one.
  static func mayBe(_ start: [UInt8]) -> Bool {
    start.starts(with: "PK\u{3}\u{4}".utf8) && start.firstRange(of: Array(answers.utf8)) != nil
  }

  /// Looks at every paper that the answers name, before anything is recorded.
  func check(_ papers: [FormAnswers.Paper]) throws {
    for paper in Set(papers).sorted(by: { $0.name < $1.name }) {
      let bytes = try bytes(of: paper)
      guard !bytes.isEmpty else {
        throw Failure(
          "There is not one byte in '\(paper.name)' in '\(file)'.",
          next: "Ask for the paper again, or say where it is kept. No answer was taken in.")
      }
      guard SHA256.digest(of: bytes) == paper.digest else {
        throw Failure(
          "'\(paper.name)' in '\(file)' is not what the form saved.",
          next: "Ask for the file again, as the form saved it. No answer was taken in.")
      }
    }
  }

  /// Lends out where a paper lies for as long as `body` runs: in a folder of this user's alone, under the name that it came with.
  func lend<Result>(
    _ papers: [FormAnswers.Paper], _ environment: [String: String],
    _ body: ([FormAnswers.Paper: String]) throws -> Result
  ) throws -> Result {
    if papers.isEmpty { return try body([:]) }
    let folder = try PrivateFolder(called: "muster-papers", environment: environment)
    let result = Swift.Result {
      var places: [FormAnswers.Paper: String] = [:]
      let writer = WriteOnce()
      for (index, paper) in Set(papers).sorted(by: { $0.name < $1.name }).enumerated() {
        // Two may have one name.
        let below = Path.join(folder.path, "\(index + 1)")
        try writer.makeFolder(below)
        let place = Path.join(below, SafeFileName.make(from: ReturnedPapers.plain(paper.name)))
        guard try writer.write(try bytes(of: paper), to: place) == .written else {
          throw Failure("'\(place)' is there already.", next: "Do it again.")
        }
        places[paper] = place
      }
      return try body(places)
    }
    try folder.remove()
    return try result.get()
  }

  private func bytes(of paper: FormAnswers.Paper) throws -> [UInt8] {
    do throws(PaperArchive.Fault) {
      if let bytes = try archive.bytes(of: paper.name) { return bytes }
    } catch {
      throw ReturnedPapers.failure(error, file)
    }
    throw ReturnedPapers.missing([paper], file)
  }

  /// `papers/HP1-1 audit.pdf` came as `audit.pdf`.
  private static func plain(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? last
  }

  static func missing(_ papers: [FormAnswers.Paper], _ file: String) -> Failure {
    Failure(
      "'\(file)' names \(papers.count == 1 ? "a paper that is" : "\(papers.count) papers that are") not with it: \(papers.prefix(3).map(\.name).joined(separator: ", ")).",
      next: "Ask for the .zip that the form saved, as it is. No answer was taken in.")
  }

  private static func failure(_ fault: PaperArchive.Fault, _ file: String) -> Failure {
    let what =
      switch fault {
      case .password: "is locked with a password"
      case .tooLarge: "is larger than \(PaperArchive.mostBytes >> 20) MiB when it is unpacked"
      case .damaged: "is damaged, or was packed anew on its way"
      }
    return Failure("'\(file)' \(what).", next: "Ask for the file again, as the form saved it. No answer was taken in.")
  }
}
