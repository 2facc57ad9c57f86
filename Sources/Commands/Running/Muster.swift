import Arguments
import Markup
import Platform

/// The program: a command line in, an exit status out.
package enum Muster {
  /// The version that `--version` says.
  package static let version = "0.1.0"

  /// Runs on the machine as it is.
  package static func main(_ arguments: [String]) -> Int32 {
    do throws(SystemError) {
      return run(arguments, in: try Setting.live())
    } catch {
      do { try StandardStream.error.write("muster: \(error). Nothing was changed.\n") } catch { return 2 }
      return 2
    }
  }

  /// Ends the process with an exit status.
  package static func exit(_ status: Int32) -> Never { Surroundings.exit(status) }

  /// Runs one command line and gives its exit status: 0 done, 1 done and what was asked about falls short, 2 not done.
  package static func run(_ arguments: [String], in setting: Setting) -> Int32 {
    let width = setting.width
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
    let outcome = try run(call)
    call.complainOfGaps()
    // What is read from less than was recorded falls short of it; what is recorded is recorded all the same.
    return call.isReading && call.opened.isIncomplete ? .fallsShort : outcome
  }
}
