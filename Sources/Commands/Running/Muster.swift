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
        return try run(parsed, setting) ? 0 : 1
      }
    } catch let error as ArgumentError {
      setting.complain(Markup.Terminal.render(error.lines(width: width), colour: false))
    } catch {
      setting.complain(Failure(any: error).text(width: width))
    }
    return 2
  }

  /// Whether what was asked about is as asked.
  private static func run(_ parsed: ParsedArguments, _ setting: Setting) throws -> Bool {
    let call = Call(parsed, setting)
    // An empty shell variable would otherwise become a record that says nothing and cannot be read.
    if call.operands.contains(where: { $0.trimmed.isEmpty }) {
      throw Failure(
        "One of the words after the command is empty.", next: "Check what stands there; a variable may be unset.")
    }
    switch parsed.path {
    case ["init"]: return try Init.run(call)
    case ["frameworks"]: return try FrameworksCommand.list(call)
    case ["frameworks", "check"]: return try FrameworksCheck.run(call)
    case ["frameworks", "diff"]: return try FrameworksDiff.run(call)
    case ["frameworks", "new"]: return try FrameworksNew.run(call)
    case ["frameworks", "crosswalk"]: return try FrameworksCrosswalk.run(call)
    case ["criteria"]: return try CriteriaCommand.run(call)
    case ["attach"]: return try Attach.run(call)
    case ["evidence"]: return try EvidenceCommand.run(call)
    case ["correct"]: return try Correct.run(call)
    case ["withdraw"]: return try Withdraw.run(call)
    case ["recheck"]: return try Recheck.run(call)
    case ["erase"]: return try Erase.run(call)
    case ["judge"]: return try Judge.run(call)
    case ["assign"]: return try Assign.run(call)
    case ["form"]: return try FormCommand.run(call)
    case ["import"]: return try Import.run(call)
    case ["share"]: return try Share.run(call)
    case ["status"]: return try Status.run(call)
    case ["sample", "draw"]: return try SampleDraw.run(call)
    case ["sample", "show"]: return try SampleShow.run(call)
    case ["sample", "replace"]: return try SampleReplace.run(call)
    case ["sample", "verify"]: return try SampleVerify.run(call)
    case ["audit", "import"]: return try AuditImport.run(call)
    case ["audit", "moderate"]: return try AuditModerate.run(call)
    case ["audit", "agreement"]: return try AuditAgreementCommand.run(call)
    case ["audit", "progress"]: return try AuditProgressCommand.run(call)
    case ["audit"]: return try AuditCase.run(call)
    case ["concern", "raise"], ["concern", "acted"], ["concern", "list"]: return try ConcernCommand.run(call)
    case ["action", "raise"], ["action", "update"], ["action", "close"], ["action", "list"]:
      return try ActionCommand.run(call)
    case ["checklist"]: return try Checklist.run(call)
    case ["sign-off"]: return try SignOffCommand.run(call)
    case ["gap"]: return try GapCommand.run(call)
    case ["compare"]: return try CompareCommand.run(call)
    case ["claims"]: return try ClaimsCommand.run(call)
    case ["report"]: return try ReportCommand.run(call)
    case ["pack"]: return try PackCommand.run(call)
    case ["verify"]: return try Verify.run(call)
    case ["policy"], ["policy", "show"]: return try PolicyCommand.show(call)
    case ["policy", "set"]: return try PolicyCommand.set(call)
    case ["demo"]: return try Demo.run(call)
    case ["completions"]: return try CompletionsCommand.run(call)
    default: throw Failure("'\(parsed.path.joined(separator: " "))' is not carried out by this version.")
    }
  }
}
