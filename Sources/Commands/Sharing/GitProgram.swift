import Markup
import Platform

/// `git`, where it is on this machine, run by its arguments in one folder. What it writes is read, never guessed.
struct GitProgram {
  private let program: Program
  private let folder: String
  private let environment: [String: String]
  /// Whether somebody is there whom git may ask for a passphrase.
  private let isAttended: Bool

  /// A look at what lies on this disk; a program that hangs must not hang this.
  private static let milliseconds = 120_000
  /// A remote, or a folder of papers, may be slow.
  private static let patience = 1_800_000
  private static let limit = 256 << 20

  /// Said where the cause passes by itself.
  static let again = "The same command does the rest."

  /// The one on the search path; nil where there is none.
  init?(_ setting: Setting, in folder: String) {
    guard let found = Program(named: "git", environment: setting.environment) else { return nil }
    (program, self.folder) = (found, folder)
    isAttended = setting.inputIsTerminal && setting.outputIsTerminal
    // Its words are looked at, and nobody is asked behind a captured stream.
    environment = setting.environment.merging([
      "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
    ]) { $1 }
  }

  /// What a person's own settings may have otherwise, and what is read here goes by.
  private static let plain = [
    "core.quotePath=false", "diff.relative=false", "log.showSignature=false", "log.diffMerges=separate",
    "log.follow=false", "grep.patternType=basic",
  ]

  /// What is set around this process that makes git work somewhere else, as within a hook; nil where nothing is.
  static func elsewhere(_ setting: Setting) -> String? {
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"].first { setting.environment[$0] != nil }
  }

  /// What it answers, whatever its exit status.
  func ask(
    _ words: [String], input: String? = nil, adding more: [String: String] = [:], milliseconds: Int = milliseconds
  ) throws -> Program.Result {
    try program.capture(
      ["-C", folder, "--no-replace-objects"] + GitProgram.plain.flatMap { ["-c", $0] } + words,
      adding: environment.merging(more) { $1 }, input: input, milliseconds: milliseconds, limit: GitProgram.limit)
  }

  /// Whether it ends with 0; 1 is its no, and anything else a failure.
  func holds(_ words: [String]) throws -> Bool {
    let result = try ask(words)
    switch result.ending {
    case .exited(0): return true
    case .exited(1): return false
    case .exited, .stoppedBySignal, .timedOut: throw GitProgram.failure(words, result)
    }
  }

  /// What it writes to a call that has to succeed.
  func text(
    _ words: [String], input: String? = nil, adding more: [String: String] = [:], milliseconds: Int = milliseconds
  ) throws -> String {
    let result = try ask(words, input: input, adding: more, milliseconds: milliseconds)
    guard result.ending == .exited(0) else { throw GitProgram.failure(words, result) }
    return String(decoding: result.output, as: UTF8.self)
  }

  /// The same without the line end; nil where git answers with a no.
  func line(_ words: [String]) throws -> String? {
    let result = try ask(words)
    switch result.ending {
    case .exited(0): return String(decoding: result.output, as: UTF8.self).trimmed
    case .exited(1): return nil
    case .exited, .stoppedBySignal, .timedOut: throw GitProgram.failure(words, result)
    }
  }

  /// The parts of an answer that a zero byte ends.
  func parts(_ words: [String], adding more: [String: String] = [:]) throws -> [String] {
    try text(words, adding: more).split(separator: "\0").map(String.init)
  }

  /// Goes to the remote. At a terminal git speaks and asks for itself; elsewhere nobody is asked.
  func reach(_ words: [String]) throws {
    if isAttended {
      let ending = try program.run(["-C", folder] + words, adding: ["GIT_OPTIONAL_LOCKS": "0"])
      guard ending == .exited(0) else {
        throw Failure("git could not \(words[0]); what it says stands above.")
      }
      return
    }
    var more: [String: String] = [:]
    let isOwn = try environment["GIT_SSH_COMMAND"] != nil || line(["config", "core.sshCommand"]) != nil
    if !isOwn { more["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes" }
    do { _ = try text(words, adding: more, milliseconds: GitProgram.patience) } catch {
      var failure = Failure(any: error)
      if failure.details.isEmpty, failure.next == nil { failure.next = GitProgram.again }
      throw failure
    }
  }

  /// Its last words say the most of why.
  private static func failure(_ words: [String], _ result: Program.Result) -> Failure {
    let said = String(decoding: result.errorOutput, as: UTF8.self).split(separator: "\n").map { String($0).trimmed }
    let starts = ["fatal: ", "error: ", "! "]
    let refusal = said.first { $0.hasPrefix("! ") }
    let last = refusal ?? said.last { line in starts.contains { line.hasPrefix($0) } } ?? said.last ?? ""
    let why = starts.first { last.hasPrefix($0) }.map { String(last.dropFirst($0.count)) } ?? last
    let verb = words.first { !$0.hasPrefix("-") && !$0.contains("=") && !$0.contains("/") && $0 != "." } ?? "command"
    if result.ending == .timedOut { return Failure("git \(verb) did not end and was stopped.", next: again) }
    let end = why.isEmpty || why.hasSuffix(".") ? "" : "."
    var failure = Failure("git \(verb) failed\(why.isEmpty ? "." : ": \(TerminalText(why).plain)")\(end)")
    if let refusal {
      // The server says for itself why.
      failure.details = (said.filter { $0.hasPrefix("remote: ") } + [refusal]).map { TerminalText($0).plain }
    }
    if let lock = last.firstMatch(of: /Unable to create '(.+\.lock)': File exists/) {
      failure.next = "If no other git is at work here, delete \(TerminalText(lock.1).plain); then share again."
    }
    return failure
  }
}
