import Calendar
import Commands
import Platform
import RecordStore
import TestSupport
import Testing

/// A workspace in a folder of its own, a clock that stands still, and everything that a command prints.
final class Stage {
  let folder: TemporaryFolder
  var now = Instant(seconds: 1_795_600_000)
  var environment = ["MUSTER_BY": "A. Lead", "NO_COLOR": "1"]
  var answers: [String] = []
  var isTerminal = false
  /// What stands on standard input.
  var input = ""
  var columns = 80
  /// What the clock on the wall shows, where that is another than the stage's.
  var wall: CivilMinute?
  var writer = WriteOnce()
  /// Whether what is printed goes to a disk that is full.
  var outputIsFull = false
  private(set) var output = ""
  private(set) var errors = ""

  init() throws { folder = try TemporaryFolder() }

  /// What a stage has come to, so that others can begin there without doing it all again.
  struct Scene: Sendable {
    fileprivate let files: [String: [UInt8]]
    fileprivate let now: Instant
  }

  var scene: Scene { get throws { Scene(files: try contents(), now: now) } }

  convenience init(_ scene: Scene) throws {
    try self.init()
    for (name, bytes) in scene.files { try folder.write(bytes, to: name) }
    now = scene.now
  }

  /// A stage with an assessment opened.
  static func opened() throws -> Stage {
    let stage = try Stage()
    let status = stage.run(
      "init", ".", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council", "--target", "good"
    )
    try #require(status == 0, "\(stage.errors)")
    return stage
  }

  /// Runs one command line, a second later than the last, and gives its exit status.
  @discardableResult
  func run(_ arguments: String...) -> Int32 { run(arguments) }

  func run(_ arguments: [String]) -> Int32 {
    (output, errors) = ("", "")
    now = Instant(seconds: now.seconds + 1)
    var setting = Setting(
      environment: environment, folder: folder.path, now: now, clockStated: false, outputIsTerminal: isTerminal,
      inputIsTerminal: isTerminal, columns: columns, writer: writer,
      print: {
        if self.outputIsFull { throw SystemError(.write, "standard output", .diskFull) }
        self.output += $0
      },
      complain: { self.errors += $0 }, ask: { self.answers.isEmpty ? nil : self.answers.removeFirst() })
    setting.wall = wall
    setting.readInput = { Array(self.input.utf8) }
    return Muster.run(arguments, in: setting)
  }

  /// The output of a command that must succeed.
  func answer(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) -> String {
    answer(arguments, sourceLocation: sourceLocation)
  }

  func answer(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let status = run(arguments)
    #expect(status == 0, "\(errors)", sourceLocation: sourceLocation)
    return output
  }

  /// Every file of the workspace with its bytes, to see that nothing has changed.
  func contents() throws -> [String: [UInt8]] { try Stage.files(below: folder.path) }

  /// Every file below a folder with its bytes.
  static func files(below folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func walk(_ path: String, _ name: String) throws {
      for entry in try Folder(path).entries() {
        let below = name.isEmpty ? entry.name : "\(name)/\(entry.name)"
        if entry.kind == .folder {
          try walk(Path.join(path, entry.name), below)
        } else if entry.kind == .file {
          found[below] = try FileReading.bytes(of: Path.join(path, entry.name), limit: 1 << 24)
        }
      }
    }
    try walk(folder, "")
    return found
  }

  /// A case list of the 2012 cohorts, so many cases in each stratum.
  func writeCaseList(_ name: String, each count: Int = 12) throws {
    let strata = [
      ("early-help", "early-help-current"), ("referral", "referral-urgent-action"),
      ("referral", "referral-further-assessment"), ("referral", "referral-enquiries"),
      ("child-protection-plan", "plan-long-or-repeat"), ("child-in-need", "need-closed"),
      ("step-down", "step-returned"),
    ]
    var lines = ["Case ref,Cohort,Stratum,Gender"]
    for (index, place) in strata.enumerated() {
      lines += (0..<count).map { "C\(index)\($0 + 10),\(place.0),\(place.1),\($0 % 2 == 0 ? "Female" : "Male")" }
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: name)
  }
}
