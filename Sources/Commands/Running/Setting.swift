package import Calendar
import Markup
package import Platform

/// The world that a command runs in, given from outside so that a test can give another.
package struct Setting {
  package var environment: [String: String]
  /// The folder in which the command was called, from the root.
  package var folder: String
  package var now: Instant
  /// Whether the time was stated and not read from the machine's clock.
  package var clockStated: Bool
  /// What the clock on the wall shows, where that is known: `now` is in Coordinated Universal Time.
  package var wall: CivilMinute?
  package var outputIsTerminal: Bool
  package var inputIsTerminal: Bool
  /// How many columns the terminal shows; 80 where there is none.
  package var columns: Int
  package var print: (String) throws -> Void
  package var complain: (String) -> Void
  /// One line that a person types, or nil at the end of the input.
  package var ask: () -> String?
  /// All of standard input, where it stands in place of a file.
  package var readInput: () throws -> [UInt8] = { [] }
  /// How records reach the disk.
  package var writer: WriteOnce
  /// Shows how far long work has come; nil where the error stream is no terminal.
  package var progress: (@Sendable (String) -> Void)?

  package init(
    environment: [String: String], folder: String, now: Instant, clockStated: Bool, outputIsTerminal: Bool,
    inputIsTerminal: Bool, columns: Int, writer: WriteOnce, print: @escaping (String) throws -> Void,
    complain: @escaping (String) -> Void, ask: @escaping () -> String?
  ) {
    (self.environment, self.folder, self.now, self.clockStated) = (environment, folder, now, clockStated)
    (self.outputIsTerminal, self.inputIsTerminal, self.columns) = (outputIsTerminal, inputIsTerminal, columns)
    (self.writer, self.print, self.complain, self.ask) = (writer, print, complain, ask)
  }

  /// As much as is ever read from standard input: a case list of a large authority is a hundredth of it.
  private static let mostInput = 1 << 30

  /// The machine as it is. `MUSTER_CLOCK` states a time for examples and rehearsals; records made under it say so.
  package static func live() throws -> Setting {
    // Nobody is left to be told where even the error stream fails.
    let complain: @Sendable (String) -> Void = { text in
      do { try StandardStream.error.write(text) } catch { return }
    }
    let environment = Surroundings.environment()
    let stated = try statedTime(environment)
    var setting = Setting(
      environment: environment, folder: try Surroundings.currentFolder(), now: stated ?? Clock.now(),
      clockStated: stated != nil, outputIsTerminal: Platform.Terminal.isTerminal(.output),
      inputIsTerminal: Platform.Terminal.isTerminal(.input),
      columns: Platform.Terminal.columns(of: .output, environment: environment) ?? 80, writer: WriteOnce(),
      print: { try StandardStream.output.write($0) },
      complain: complain, ask: { StandardStream.readLine() })
    setting.readInput = {
      var bytes: [UInt8] = []
      try StandardStream.eachChunk { (chunk) throws(SystemError) in
        bytes.append(contentsOf: chunk)
        return bytes.count <= Setting.mostInput
      }
      return bytes
    }
    if stated == nil { setting.wall = Clock.localMinute(at: setting.now) }
    if Platform.Terminal.isTerminal(.error), environment["TERM"] != "dumb" { setting.progress = complain }
    return setting
  }

  /// The time that `MUSTER_CLOCK` states. One that is misspelt would let the machine's clock into an example, unsaid.
  package static func statedTime(_ environment: [String: String]) throws -> Instant? {
    guard let text = environment["MUSTER_CLOCK"], !text.isEmpty else { return nil }
    if let stated = Instant(text) { return stated }
    throw Failure(
      "MUSTER_CLOCK is '\(TerminalText(text).plain)', which is not a time.",
      next: "Write it as 2026-11-21T09:00:00Z, or unset it to go by the machine's clock.")
  }

  /// The last day that anything can have happened on: the later of the day of Coordinated Universal Time and that on the
  /// wall, so that nobody who records at night is told that today has not come.
  package var today: CivilDate { minute.date }

  /// The last minute in which anything can have happened, by the same reason.
  package var minute: CivilMinute { max(now.minute, wall ?? now.minute) }

  /// Colour where a person looks at a terminal and has not asked for none.
  var colour: Bool { outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb" }

  /// Wide enough to read, and no wider than the eye follows.
  var width: Int { min(max(columns, 40), 120) }
}
