/// A program that the user has, run without a shell: its arguments arrive as they are.
package struct Program: Sendable {
  /// How a run ended.
  package enum Ending: Hashable, Sendable {
    /// By itself, with a status; 0 is success.
    case exited(Int)
    case stoppedBySignal(Int)
    /// It took longer than it was given, and was ended.
    case timedOut
  }

  /// What a captured run gave.
  package struct Result: Sendable {
    package let ending: Ending
    package let output: [UInt8]
    package let errorOutput: [UInt8]
  }

  package let path: String

  /// The program at a path.
  package init(path: String) { self.path = path }

  /// The first program of that name on the search path (`PATH`), or nil. Empty and relative parts of the search path are
  /// passed over: a program that lies in the working folder must not pose as `git`.
  package init?(named name: String, environment: [String: String] = Surroundings.environment()) {
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(String.init)
    for folder in folders where Path.isAbsolute(folder) {
      let candidate = Path.join(folder, name)
      if OperatingSystem.isExecutable(candidate), !OperatingSystem.isFolder(candidate) {
        path = candidate
        return
      }
    }
    return nil
  }

  /// Runs it on this process's own streams, for as long as it takes.
  package func run(_ arguments: [String], adding environment: [String: String] = [:]) throws(SystemError) -> Ending {
    try SystemError.naming(.run, path) { () throws(SystemCode) in
      let process = try OperatingSystem.spawn(
        path, arguments: arguments, environment: Program.environment(adding: environment), output: nil)
      return Ending(try OperatingSystem.ending(of: process, waiting: true) ?? 0)
    }
  }

  /// Runs it with a file as its input, or with an empty one, and keeps what it writes, at most `limit` bytes of each stream; the rest is dropped. When
  /// `milliseconds` have passed, it and what it started are ended.
  package func capture(
    _ arguments: [String], adding environment: [String: String] = [:], input: String? = nil,
    milliseconds: Int = 60_000, limit: Int = 16 << 20
  ) throws(SystemError) -> Result {
    try SystemError.naming(.run, path) { () throws(SystemCode) in
      let output = try Pipe()
      let error = try Pipe()
      let process = try OperatingSystem.spawn(
        path, arguments: arguments, environment: Program.environment(adding: environment),
        input: input ?? "/dev/null", output: (output.writing, error.writing))
      output.closeWriting()
      error.closeWriting()
      var run = CapturedRun(process: process, streams: [output.reading, error.reading], limit: limit)
      let ending = try run.wait(until: Clock.milliseconds() + milliseconds)
      return Result(ending: ending, output: run.collected[0], errorOutput: run.collected[1])
    }
  }

  private static func environment(adding more: [String: String]) -> [String] {
    Surroundings.environment().merging(more) { $1 }.map { "\($0.key)=\($0.value)" }
  }
}

extension Program.Ending {
  init(_ number: Int32) { self = number >= 0 ? .exited(Int(number)) : .stoppedBySignal(Int(-number)) }
}

/// A pipe whose ends close when they are no longer used.
private final class Pipe {
  let reading: Int32
  let writing: Int32
  private var isWritingOpen = true

  init() throws(SystemCode) { (reading, writing) = try OperatingSystem.pipe() }

  func closeWriting() {
    if isWritingOpen { OperatingSystem.close(writing) }
    isWritingOpen = false
  }

  deinit {
    closeWriting()
    OperatingSystem.close(reading)
  }
}
