import Arguments
import Assessments
import Digests
import Markup
import Platform

/// The program: a command line in, an exit status out.
package enum Muster {
  /// The version that `--version` says.
  package static let version = "0.1.0"

  /// Runs on the machine as it is.
  package static func main(_ arguments: [String]) -> Int32 {
    do {
      return run(arguments, in: try Setting.live())
    } catch let failure as Failure {
      complain(failure.text(width: 80))
    } catch {
      complain("muster: \(error). Nothing was changed.\n")
    }
    return 2
  }

  private static func shortHelp(_ width: Int) -> String {
    let groups = Command.groups.flatMap { group in
      TerminalText("\(group.title): \(group.commands.map(\.spec.name).joined(separator: ", "))").wrapped(
        to: width, hanging: 2)
    }
    let lines =
      TerminalText("muster: no command was given. Nothing was done.").wrapped(to: width) + groups
      + TerminalText("Begin with 'muster demo'; 'muster help' says what each does.").wrapped(to: width)
    return Markup.Terminal.render(lines, colour: false)
  }

  // Nobody is left to be told where even the error stream fails.
  private static func complain(_ text: String) { do { try StandardStream.error.write(text) } catch { return } }

  /// Ends the process with an exit status.
  package static func exit(_ status: Int32) -> Never { Surroundings.exit(status) }

  /// Runs one command line and gives its exit status: 0 done, 1 done and what was asked about falls short, 2 not done.
  package static func run(_ arguments: [String], in setting: Setting) -> Int32 {
    let width = setting.width
    // Whoever called it from a script meant something, and must not read that all is well.
    if arguments.isEmpty {
      setting.complain(shortHelp(width))
      return 2
    }
    do {
      switch try CommandTable.muster.parse(arguments) {
      case .help(let path):
        try setting.print(
          Markup.Terminal.render(CommandTable.muster.help(for: path, width: width), colour: setting.colour))
        return 0
      case .version:
        try setting.print(Markup.Terminal.render([CommandTable.muster.versionLine], colour: false))
        return 0
      case .run(let parsed):
        return try run(parsed, setting).exitStatus
      }
    } catch let error as ArgumentError {
      setting.complain(Markup.Terminal.render(error.lines(width: width), colour: false))
    } catch {
      setting.complain(Failure(any: error).text(width: width))
    }
    return 2
  }

  private static func run(_ parsed: ParsedArguments, _ setting: Setting) throws -> Command.Outcome {
    let call = Call(parsed, setting)
    // An empty shell variable would otherwise become a record that says nothing and cannot be read.
    if call.operands.contains(where: { $0.trimmed.isEmpty }) {
      throw Failure(
        "One of the words after the command is empty.", next: "Check what stands there; a variable may be unset.")
    }
    guard let command = Command.at(parsed.path), let run = command.run else {
      throw Failure("'\(parsed.path.joined(separator: " "))' is not carried out by this version.")
    }
    let outcome: Command.Outcome
    do { outcome = try run(call) } catch {
      // It was done, and what falls short is what was to be said of it.
      let recorded = call.opened.recorded.map { String($0.digest.short.prefix(10)) }
      guard !recorded.isEmpty else { throw error }
      setting.complain(Failure(any: error).after(recorded).text(width: setting.width))
      return .fallsShort
    }
    call.complainOfGaps()
    // What is read from less than was recorded falls short of it; what is recorded is recorded all the same.
    return call.isReading && call.opened.isIncomplete ? .fallsShort : outcome
  }
}

/// What `main.c` calls with the arguments as the system hands them to the program.
@_cdecl("muster_main")
public func musterMain(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  Muster.exit(Muster.main((1..<max(1, Int(count))).compactMap { arguments[$0].map { String(cString: $0) } }))
}
