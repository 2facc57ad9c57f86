import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Platform
import RecordStore
import StructuredText

/// One command line being carried out, and what every command needs: the workspace, the framework, the person, the day.
struct Call {
  let parsed: ParsedArguments
  let setting: Setting

  init(_ parsed: ParsedArguments, _ setting: Setting) { (self.parsed, self.setting) = (parsed, setting) }

  var operands: [String] { parsed.operands }

  /// The value of an option, or nil where it was not given or the command does not take it.
  func value(_ option: String) -> String? { takes(option) ? parsed.value(option) : nil }

  /// Whether a flag was given; false where the command does not take it.
  func flag(_ option: String) -> Bool { takes(option) && parsed.flag(option) }

  /// Common helpers ask for options that not every command has.
  private func takes(_ option: String) -> Bool {
    guard let command = CommandTable.muster.command(at: parsed.path) else { return false }
    return CommandTable.muster.options(of: command).contains { $0.name == option }
  }

  /// A path as the person named it, from the root.
  func path(_ named: String) -> String { Path.absolute(named, from: setting.folder) }

  // MARK: The workspace

  func location() throws -> WorkspaceLocation {
    if let named = value("workspace") { return try WorkspaceLocation.at(path(named)) }
    if let found = try WorkspaceLocation.find(from: setting.folder) { return found }
    throw Failure(
      "There is no workspace here or in any folder above.",
      next: "Make one with 'muster init FOLDER --framework ID --authority NAME', or name one with --workspace.")
  }

  func workspace() throws -> Workspace { Workspace(try location(), setting.writer) }

  /// The workspace with its records, its framework and the assessment as at the day asked for.
  func open() throws -> OpenWorkspace {
    let workspace = try workspace()
    let contents = try workspace.contents()
    if !contents.damaged.isEmpty || contents.strays.contains(where: \.isDamage) {
      let count = contents.damaged.count + contents.strays.count(where: \.isDamage)
      setting.complain(
        "muster: \(count == 1 ? "One record cannot be read and is" : "\(count) records cannot be read and are") not counted. Run 'muster verify'.\n"
      )
    }
    let day = try asAt(contents.history)
    let assessment = contents.history.assessment(asAt: day)
    let catalogue = try catalogue(workspace.location)
    let wanted = value("framework").map { FrameworkID($0) }
    guard let own = assessment.framework ?? wanted else {
      throw Failure(
        "The workspace holds no opened assessment as at \(day.inWords).", next: "Open one with 'muster init'.")
    }
    let id = wanted ?? own
    let recorded = try recordedVersion(own, assessment, contents.history, catalogue, workspace.location)
    let framework = id == own ? recorded : try framework(id, catalogue)
    return OpenWorkspace(
      workspace: workspace, contents: contents, framework: framework, assessment: assessment,
      carriedOver: id == own ? nil : try carriedOver(assessment, recorded, to: framework, catalogue),
      idLength: ShortID.length(toTellApart: contents.history.records.map(\.digest)))
  }

  /// The evidence of an assessment as it bears on another framework than its own.
  private func carriedOver(
    _ assessment: Assessment, _ recorded: Framework, to framework: Framework, _ catalogue: FrameworkCatalogue
  ) throws -> CarriedOver {
    guard let correspondence = try correspondence(recorded, framework, catalogue) else {
      throw Failure(
        "The assessment is against \(recorded.id), and no crosswalk leads from there to \(framework.id).",
        next: "Write one in either file (see frameworks/FORMAT.md, 'Other frameworks'), or leave --framework out.")
    }
    return CarriedOver(assessment, from: recorded, to: framework, correspondence)
  }

  /// How two frameworks correspond, directly or by way of a third; nil where they do not.
  func correspondence(_ one: Framework, _ two: Framework, _ catalogue: FrameworkCatalogue) throws -> Correspondence? {
    if let direct = Correspondence(from: one, to: two, among: []) { return direct }
    let others = catalogue.entries.compactMap { FrameworkReader.read($0.source, isChecked: false).framework }
    return Correspondence(from: one, to: two, among: others)
  }

  /// The day that the person asked for, else today.
  func asAt(_ history: History) throws -> CivilDate {
    guard let text = value("as-at") else { return setting.now.date }
    if text == "last-record" { return history.lastDay ?? setting.now.date }
    return try day(text, of: "--as-at")
  }

  // MARK: Frameworks

  func catalogue(_ location: WorkspaceLocation?) throws -> FrameworkCatalogue {
    guard let location else { return FrameworkCatalogue(own: []) }
    let folder = Path.join(location.root, "frameworks")
    guard try FileReading.kind(of: folder) == .folder else { return FrameworkCatalogue(own: []) }
    let names = try Folder(folder).entries().filter { $0.kind == .file && $0.name.hasSuffix(".yaml") }.map(\.name)
    return FrameworkCatalogue(
      own: try names.sorted().map { name in
        SourceText(
          name: "frameworks/\(name)",
          bytes: try FileReading.bytes(of: Path.join(folder, name), limit: TextLimits.standard.maximumBytes))
      })
  }

  func framework(_ id: FrameworkID, _ catalogue: FrameworkCatalogue) throws -> Framework {
    guard let entry = catalogue.entry(id) else {
      let known = catalogue.entries.map(\.id.text)
      let near = Suggestion.nearest(id.text, among: known)
      throw Failure(
        "There is no framework '\(id)'.",
        next: near.map { "Did you mean '\($0)'?" } ?? "Choose one of: \(known.joined(separator: ", ")).")
    }
    let (framework, diagnostics) = FrameworkReader.read(entry.source, isChecked: false)
    guard let framework else {
      throw Failure(
        "The framework '\(id)' cannot be used.",
        next: "Mend what is said above, then run 'muster frameworks check \(entry.source.name)'.",
        diagnostics: diagnostics.filter { $0.severity == .error })
    }
    return framework
  }

  // MARK: Who and when

  /// Who makes the record: `--by`, else `MUSTER_BY`, else asked for where a person can answer.
  func person() throws -> Person {
    let stated = value("by") ?? setting.environment["MUSTER_BY"].flatMap { $0.isEmpty ? nil : $0 }
    if let stated { return Person(name: stated, role: value("role") ?? setting.environment["MUSTER_ROLE"]) }
    if setting.inputIsTerminal, setting.outputIsTerminal {
      try setting.print("Your name, for the record: ")
      if let name = setting.ask()?.trimmed, !name.isEmpty { return Person(name: name) }
    }
    throw Failure(
      "Every record says who made it, and no name was given.",
      next: "Add --by \"A. Name\", or set MUSTER_BY once.")
  }

  func stamp(_ open: OpenWorkspace) throws -> RecordStamp {
    if let carried = open.carriedOver?.correspondence {
      throw Failure(
        "This assessment is against \(carried.from), and records are made against nothing else.",
        next: "Leave --framework out; '\(carried.to)' can be read from here with 'muster gap --framework'.")
    }
    return RecordStamp(
      assessment: open.assessment.id ?? "", framework: open.framework.id, frameworkVersion: open.framework.version,
      by: try person(), at: setting.now, clockStated: setting.clockStated)
  }

  // MARK: Output

  func page() -> TerminalPage { TerminalPage(width: setting.width) }

  func show(_ page: TerminalPage) throws {
    try setting.print(Markup.Terminal.render(page.lines, colour: setting.colour))
  }

  func say(_ text: TerminalText) throws {
    try setting.print(Markup.Terminal.render(text.wrapped(to: setting.width), colour: setting.colour))
  }

  func show(_ json: JSON) throws { try deliver(json.rendered(pretty: true) + "\n") }

  /// Prints a text, or writes it to the file that `--output` names. A file that is there is written anew.
}

/// A workspace that was read, with what it comes to.
struct OpenWorkspace {
  let workspace: Workspace
  let contents: Workspace.Contents
  let framework: Framework
  let assessment: Assessment
  /// Where another framework than the assessment's own was asked for.
  var carriedOver: CarriedOver?

  var history: History { contents.history }

  var analysis: Analysis { Analysis(framework, assessment, carriedOver: carriedOver) }

  /// What only the history says; nil where evidence was carried over from another framework, which has none here.
  var lookback: Lookback? {
    carriedOver == nil ? Lookback(framework, history, asAt: assessment.asAt) : nil
  }

  /// Writes records after all that is known, and first carries out what another copy erased.
  @discardableResult
  func append(_ bodies: [RecordBody], _ stamp: RecordStamp) throws -> [Record] {
    try workspace.append(bodies, stamp, to: contents)
  }

  /// How much of an id is shown, so that no two look the same.
  let idLength: Int

  func short(_ digest: Digest) -> String { String(digest.short.prefix(idLength)) }

  /// The record that a person names by the beginning of its id.
  func resolve(_ named: String, among digests: [Digest], what: String) throws -> Digest {
    switch ShortID.resolve(named, among: digests) {
    case .one(let digest): return digest
    case .none where named.utf8.count < ShortID.shortest:
      throw Failure(
        "'\(named)' is too short for an id.", next: "Write at least its first \(ShortID.shortest) letters and digits.")
    case .none:
      throw Failure(
        "There is no \(what) '\(named)'.",
        next: what == "sample"
          ? "Leave it out for the sample that was drawn last."
          : "List them with 'muster \(["action", "concern"].contains(what) ? "\(what) list" : "evidence")'.")
    case .several(let found):
      throw Failure(
        "'\(named)' names \(found.count) of them.",
        next: "Write more of the id: \(found.map { String($0.short.prefix(12)) }.joined(separator: ", ")).")
    }
  }

  func criterion(_ named: String) throws -> Criterion {
    let id = named.uppercased()
    if let found = framework.criterion(CriterionID(id)) { return found }
    let near = Suggestion.nearest(id, among: framework.criteria.map(\.id.text))
    throw Failure(
      "There is no criterion '\(named)' in \(framework.id).",
      next: near.map { "Did you mean \($0)?" } ?? "List them with 'muster criteria'.")
  }

  func grade(_ named: String) throws -> Grade {
    let id = named.lowercased().replacing(" ", with: "-")
    if let found = framework.scale.grade(GradeID(id)) { return found }
    let known = framework.scale.grades.map(\.id.text)
    throw Failure(
      "'\(named)' is not a \(framework.scale.noun) of \(framework.id).",
      next: Suggestion.nearest(id, among: known).map { "Did you mean '\($0)'?" }
        ?? "Use one of \(known.joined(separator: ", ")).")
  }
}

extension String {
  /// Without the blank space at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension CivilDate {
  /// A day as people write it: `2026-11-21` or `21/11/2026`.
  init?(written text: String) {
    let text = text.trimmed
    if let day = CivilDate(text) {
      self = day
      return
    }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 999 else { return nil }
    self.init(year: parts[2], month: parts[1], day: parts[0])
  }
}

extension Call {
  /// Whether there is a file of that name.
  func isFile(_ named: String) throws -> Bool { try FileReading.kind(of: path(named)) == .file }
}
