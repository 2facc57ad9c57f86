import Arguments
import Assessments
import Calendar
import Frameworks
import Markup
import Pages
import Platform
import RecordStore
import Reports

extension Command {
  static let initialise = Command(
    "init", "open an assessment in a folder",
    operands: [OperandSpec("DIR", "the folder, made if it is not there", .optional, completion: .folders)],
    options: [
      OptionSpec("authority", "NAME", "whose assessment it is"),
      OptionSpec("target", "GRADE", "the grade to reach", standard: "the worst grade that is not a shortfall"),
      OptionSpec("role", "ROLE", "your role, for the record"),
      .flag("upgrade", "move the assessment that is here to the framework's version at hand"),
      OptionSpec(
        "from", "FILE", "with --upgrade: the version it moves from; it is kept in frameworks/earlier",
        standard: "what is kept there", completion: .files(["yaml"])),
      .flag("dry-run", short: "n", "with --upgrade: show what would become of every link, and stop"),
    ],
    examples: [
      .init(
        "muster init readiness --framework ofsted-child-protection-2012 --authority \"Northvale Council\" --target good --by \"A. Lead\"",
        "Open an assessment"),
      .init("muster init --upgrade --dry-run", "See what a newer version of the framework would change"),
    ], leavesOut: ["as-at", "output"], run: Init.run)
}

/// `muster init`: opens an assessment in a folder.
enum Init {
  static func run(_ call: Call) throws {
    if call.flag("upgrade") { return try InitUpgrade.run(call) }
    if call.value("from") != nil || call.flag("dry-run") {
      throw Failure("--from and --dry-run go with --upgrade.", next: "Add --upgrade, or leave them out.")
    }
    let named = call.operands.first ?? "."
    let root = call.path(call.value("workspace") ?? named)
    guard let authority = call.value("authority")?.trimmed, !authority.isEmpty else {
      throw Failure(
        "An assessment belongs to an authority, and none was named.", next: "Add --authority \"Northvale Council\".")
    }
    guard let id = call.value("framework") else {
      throw Failure("No framework was named.", next: "Add --framework ID; list them with 'muster frameworks'.")
    }
    let location = WorkspaceLocation(root: root)
    let framework = try call.framework(FrameworkID(id), try call.catalogue(location))
    let target = try call.value("target").map { try framework.grade(named: $0) }
    let person = try call.person()
    try requireUnopened(location, named)
    try makeFolder(root, call)
    let stamp = RecordHeader(
      assessment: Workspace.newAssessmentID(), against: framework, at: call.setting.now, by: person,
      clockStated: call.setting.clockStated)
    let workspace = Workspace(location, call.setting.writer)
    call.opened.recorded.append(
      try workspace.open(AssessmentOpened(authority: authority, target: target?.id), stamp))
    for note in workspace.notes { call.setting.complain("muster: \(note)\n") }
    try report(framework, authority: authority, folder: named, call: call)
  }

  private static func requireUnopened(_ location: WorkspaceLocation, _ named: String) throws {
    guard try FileReading.kind(of: location.records) == .folder else { return }
    let contents = try Workspace(location).contents()
    guard contents.history.records.isEmpty, contents.damaged.isEmpty else {
      throw Failure(
        "There is an assessment in '\(named)' already.",
        next: "See it with 'muster status', or open another in another folder.")
    }
  }

  static func makeFolder(_ root: String, _ call: Call) throws {
    if try FileReading.kind(of: root) == nil {
      let parent = Path.parent(of: root)
      if try FileReading.kind(of: parent) == nil { try makeFolder(parent, call) }
      try call.setting.writer.makeFolder(root)
    }
  }

  private static func report(_ framework: Framework, authority: String, folder: String, call: Call) throws {
    var page = call.page()
    if let words = FrameworkPage(framework, on: call.setting.now.date).standing { page.paragraph(words.terminal) }
    page.paragraph(
      "Opened an assessment of \(authority, .bold) against \(framework.title), in \(folder == "." ? "this folder" : folder)."
    )
    page.blank()
    page.paragraph("Next: give each criterion an owner, and attach what you have.")
    let criterion = framework.criteria.first { !$0.aspects.isEmpty }
    let statement = criterion?.aspects.first?.statements.first { !$0.grade.isShortfall }
    page.bullets([
      "muster assign \(criterion?.id.text ?? "CRITERION") --owner \"B. Lead\" --due 2027-01-31",
      "muster attach FILE --shows \(statement?.id.text ?? "STATEMENT") --kind audit --dated 2026-09-30",
      "muster import --template --output evidence-log.xlsx", "muster gap",
    ])
    try call.show(page)
  }
}
