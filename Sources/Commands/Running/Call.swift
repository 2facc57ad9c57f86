import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Platform
import RecordStore

/// One command line being carried out, and what every command needs: the workspace, the framework, the person, the day.
struct Call {
  let parsed: ParsedArguments
  let setting: Setting
  /// What is to be said first of the workspace that was opened.
  let opened = Opened()

  init(_ parsed: ParsedArguments, _ setting: Setting) { (self.parsed, self.setting) = (parsed, setting) }

  var operands: [String] { parsed.operands }

  /// The value of an option, or nil where it was not given or the command does not take it.
  /// `-` as a file to write to is standard output, as it is without the option.
  func value(_ option: String) -> String? {
    guard takes(option), let value = parsed.value(option), !(option == "output" && value == "-") else { return nil }
    return value
  }

  /// The values of an option that may be given several times; none where the command does not take it.
  func values(_ option: String) -> [String] { takes(option) ? parsed.values(option) : [] }

  /// Whether a flag was given; false where the command does not take it.
  func flag(_ option: String) -> Bool { takes(option) && parsed.flag(option) }

  /// Common helpers ask for options that not every command has.
  private func takes(_ option: String) -> Bool { CommandTable.muster.takes(option, at: parsed.path) }

  /// A path as the person named it, from the root.
  func path(_ named: String) -> String { Path.absolute(named, from: setting.folder) }

  /// Whether there is a file of that name.
  func isFile(_ named: String) throws -> Bool { try FileReading.kind(of: path(named)) == .file }

  /// The digest of a file's bytes, however many they are.
  func digest(of named: String) throws -> Digest {
    var hash = SHA256()
    try FileReading.eachChunk(ofFile: path(named)) { (bytes) throws(SystemError) in
      hash.update(bytes)
      return true
    }
    return hash.finish()
  }

  // MARK: The workspace

  func location() throws -> WorkspaceLocation {
    if let named = value("workspace") {
      do { return try WorkspaceLocation.at(path(named)) } catch {
        try explainRenamed(path(named))
        throw error
      }
    }
    if let found = try WorkspaceLocation.find(from: setting.folder) { return found }
    try explainRenamed(setting.folder)
    throw Failure(
      "There is no workspace here or in any folder above.",
      next: "Make one with 'muster init FOLDER --framework ID --authority NAME', or name one with --workspace.")
  }

  func workspace() throws -> Workspace { Workspace(try location(), setting.writer) }

  /// The workspace with its records, its framework and the assessment as at the day asked for.
  func open() throws -> OpenWorkspace {
    let workspace = try workspace()
    let contents = try workspace.contents()
    let day = try asAt(contents.history)
    var assessment = try workspace.looked(at: contents.history.assessment(asAt: day), in: contents)
    assessment.completeness.ahead = contents.history.ahead(of: setting.today)
    (opened.columns, opened.kinds) = (assessment.columnNames, assessment.kindWords)
    // What is printed today is marked as of today, of whichever day it tells.
    opened.marking =
      day == setting.today ? assessment.marking : contents.history.assessment(asAt: setting.today).marking
    let catalogue = try catalogue(workspace.location)
    let wanted = value("framework").map { FrameworkID($0) }
    guard let own = assessment.framework ?? wanted else {
      told(assessment.completeness)
      throw Failure(
        "The workspace holds no opened assessment as at \(day.inWords).", next: "Open one with 'muster init'.")
    }
    let id = wanted ?? own
    let recorded = try recordedVersion(
      own, assessment: assessment, history: contents.history, catalogue: catalogue, location: workspace.location)
    let framework = id == own ? recorded : try framework(id, catalogue)
    opened.scale = framework.scale
    assessment.completeness.replacedFramework = isReplaced(framework) ? framework.id : nil
    told(assessment.completeness)
    warnOfCopies(contents)
    return OpenWorkspace(
      opened, workspace: workspace, contents: contents, framework: framework, assessment: assessment,
      carriedOver: id == own
        ? nil : try carriedOver(assessment, recorded: recorded, to: framework, catalogue: catalogue),
      idLength: ShortID.length(toTellApart: contents.history.records.map(\.digest)))
  }

  /// The day that the person asked for, else today.
  func asAt(_ history: History) throws -> CivilDate {
    guard let text = value("as-at") else { return setting.now.date }
    if text == "last-record" { return history.lastDay ?? setting.now.date }
    return try day(text, of: "--as-at")
  }

  // MARK: Who and when

  /// Who makes the record: `--by`, else `MUSTER_BY`, else asked for where a person can answer.
  func person() throws -> Person {
    // A variable that is set to nothing says nothing; a record with a blank name or role could not be read again.
    func variable(_ name: String) -> String? { setting.environment[name].flatMap { $0.trimmed.isEmpty ? nil : $0 } }
    if let stated = value("by") ?? variable("MUSTER_BY"), !stated.trimmed.isEmpty {
      return Person(name: stated, role: value("role") ?? variable("MUSTER_ROLE"))
    }
    if setting.inputIsTerminal, setting.outputIsTerminal {
      try setting.print("Your name, for the record: ")
      if let name = setting.ask()?.trimmed, !name.isEmpty { return Person(name: name) }
    }
    throw Failure(
      "Every record says who made it, and no name was given.",
      next: "Add --by \"A. Name\", or set MUSTER_BY once.")
  }

  func stamp(_ open: OpenWorkspace) throws -> RecordHeader {
    if let carried = open.carriedOver?.correspondence {
      throw Failure(
        "This assessment is against \(carried.from), and records are made against nothing else.",
        next: "Leave --framework out; '\(carried.to)' can be read from here with 'muster gap --framework'.")
    }
    return RecordHeader(
      assessment: open.assessment.id ?? "", against: open.framework, at: setting.now, by: try person(),
      clockStated: setting.clockStated)
  }

  // MARK: Output

  func page() -> TerminalPage { TerminalPage(width: setting.width) }

  func show(_ page: TerminalPage) throws {
    try setting.print(Markup.Terminal.render(prefaced(page).lines, colour: setting.colour))
  }

  func say(_ text: TerminalText) throws {
    let first = prefaced(page()).lines
    try setting.print(Markup.Terminal.render(first + text.wrapped(to: setting.width), colour: setting.colour))
  }

  func show(_ json: JSON) throws { try deliver(completed(json).rendered(pretty: true) + "\n") }
}

extension String {
  /// Without the blank space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
