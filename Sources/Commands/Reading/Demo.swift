import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages
import Platform
import RecordStore
import Reports

extension Command {
  static let demo = Command(
    "demo", "show the main job on a worked example",
    discussion:
      "Runs on the workspace at or above this folder, as at its last record, so that the example does not age. Prints the gap analysis and writes a readiness report to a temporary folder. Changes nothing in the workspace.",
    leavesOut: ["by", "framework", "json"], run: Demo.run)

  static let completions = Command(
    "completions", "print completions for a shell",
    operands: [OperandSpec("SHELL", "the shell", allowed: ["bash", "zsh", "fish"])],
    leavesOut: ["by", "as-at", "framework", "workspace", "json", "output"], run: CompletionsCommand.run)
}

/// `muster demo`: the main job on the worked example, changing nothing in the workspace.
enum Demo {
  static func run(_ call: Call) throws {
    let workspace = try call.workspace()
    let contents = try workspace.contents()
    guard let day = contents.history.lastDay else {
      throw Failure(
        "The workspace has no records to show.",
        next: "Run it in a clone of the repository, or open an assessment with 'muster init'.")
    }
    let assessment = contents.history.assessment(asAt: day)
    guard let id = assessment.framework else { throw Failure("The workspace holds no opened assessment.") }
    let framework = try call.framework(id, try call.catalogue(workspace.location))
    let analysis = Analysis(framework, assessment)
    try call.show(GapPage(analysis).page.terminal(width: call.setting.width))
    let path = try call.value("output").map { call.path($0) } ?? freshPath(call)
    try call.write(
      ReadinessReport(analysis, lookback: Lookback(framework, contents.history, asAt: day)).html(), to: path)
    // A page begins without a blank line, and this one follows another.
    try call.setting.print("\n")
    var page = call.page()
    page.heading("What to do next", level: 2)
    page.paragraph("The readiness report is at \(path, .bold); open it in a browser and print it.")
    page.paragraph(
      "This is an invented authority, shown as at its last record, \(day.inWords). Nothing in the workspace was changed."
    )
    page.bullets([
      "muster gap HP2 --why --as-at last-record   why, down to each evidence item",
      "muster sample show   how the fifty cases were drawn",
      "muster verify   every record and file against its digest",
      "muster init readiness --framework \(framework.id.text) --authority \"Northvale Council\" --by \"A. Lead\"   open your own",
    ])
    page.paragraph("\("With 'swift run muster' in place of 'muster' until it is installed.", .dim)")
    try call.show(page)
  }

  /// In a new folder that nobody else may look into: a name that others could guess might be theirs already.
  private static func freshPath(_ call: Call) throws -> String {
    let folder = try PrivateFolder(called: "muster-demo", environment: call.setting.environment, leftFrom: nil)
    return Path.join(folder.path, "readiness.html")
  }
}

/// `muster completions`: what a shell offers while a command is typed.
enum CompletionsCommand {
  static func run(_ call: Call) throws {
    switch call.operands.first {
    case "bash": try call.setting.print(CommandTable.muster.completions(for: .bash))
    case "zsh": try call.setting.print(CommandTable.muster.completions(for: .zsh))
    default: try call.setting.print(CommandTable.muster.completions(for: .fish))
    }
  }
}
