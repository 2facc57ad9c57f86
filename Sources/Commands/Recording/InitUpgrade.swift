import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Pages
import Platform
import RecordStore
import Reports
import StructuredText

/// `muster init --upgrade`: moves an assessment to the version of its framework that is at hand.
///
/// Every link to words that are the same is kept; the others are listed, and count for nothing until somebody decides.
enum InitUpgrade {
  static func run(_ call: Call) throws {
    for option in ["framework", "authority", "target"] where call.value(option) != nil {
      throw Failure(
        "--\(option) is for opening an assessment, and --upgrade moves one that is open.", next: "Leave it out.")
    }
    let location = try call.operands.first.map { try WorkspaceLocation.at(call.path($0)) } ?? call.location()
    let workspace = Workspace(location, call.setting.writer)
    let contents = try workspace.contents()
    let assessment = contents.history.assessment(asAt: call.setting.now.date)
    guard let id = assessment.framework, let version = assessment.frameworkVersion else {
      throw Failure("The workspace holds no opened assessment.", next: "Open one with 'muster init'.")
    }
    let new = try call.framework(id, try call.catalogue(location))
    let old = try earlier(version, of: new, assessment: assessment, location: location, call: call)
    let isDryRun = call.flag("dry-run")
    let versions = [old.framework].compactMap { $0 } + (try call.earlierVersions(of: id, location))
    let move = UpgradeMove(
      plan: UpgradePlan(assessment, from: old.framework, to: new), from: version, to: new,
      fromNamed: isDryRun ? call.value("from") ?? "\(id)@\(version)" : "\(id)@\(version)",
      earlierWords: EarlierWords(versions),
      open: OpenWorkspace(
        call.opened, workspace: workspace, contents: contents, framework: new, assessment: assessment,
        idLength: ShortID.length(toTellApart: contents.history.records.map(\.digest))),
      isRecorded: !isDryRun && version != new.version)
    guard version != new.version else {
      try call.give(AlreadyMoved(move: move))
      return
    }
    if contents.history.upgrades.contains(where: { $0.from == new.version }) {
      throw Failure(
        "The assessment was moved from version \(new.version) to version \(version) before, and version \(new.version) is what is at hand.",
        next: "Use the program, or put the file into 'frameworks', that has version \(version) or a newer one.")
    }
    if !isDryRun {
      let stamp = try call.stamp(move.open)
      if let source = old.source { try keep(source, version: version, location: location, call: call) }
      try move.open.append(move.records, stamp)
      for note in workspace.notes { call.setting.complain("muster: \(note)\n") }
    }
    try call.give(move)
  }

  /// The version that the assessment is against: from the file that was named, else from those that are kept.
  private static func earlier(
    _ version: String, of new: Framework, assessment: Assessment, location: WorkspaceLocation, call: Call
  ) throws -> (framework: Framework?, source: [UInt8]?) {
    guard let file = call.value("from") else {
      let kept = try call.earlierVersions(of: new.id, location).filter { $0.version == version }
      let digest = assessment.upgrades.last?.digest
      return (kept.first { $0.digest == digest } ?? kept.first, nil)
    }
    let old = try call.frameworkFile(file)
    guard old.id == new.id, old.version == version else {
      throw Failure(
        "'\(file)' is version \(old.version) of \(old.id), and the assessment is against version \(version) of \(new.id).",
        next: "Name the file of that version, or leave --from out.")
    }
    return (old, try FileReading.bytes(of: call.path(file), limit: TextLimits.standard.maximumBytes))
  }

  /// Keeps the earlier version, so that what was known under it can still be read.
  private static func keep(
    _ bytes: [UInt8], version: String, location: WorkspaceLocation, call: Call
  ) throws {
    let folder = Path.join(location.root, Call.earlierFolder)
    let names = version.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? String($0) : "-" }
    let digest = SHA256.digest(of: bytes).short.prefix(7)
    let writer = call.setting.writer
    for path in [Path.parent(of: folder), folder] where try FileReading.kind(of: path) == nil {
      try writer.makeFolder(path)
    }
    _ = try writer.write(bytes, to: Path.join(folder, "version-\(names.joined())-\(digest).yaml"))
  }
}

/// An assessment that is against the version at hand already, with the links that wait.
private struct AlreadyMoved: LaidOut {
  let move: UpgradeMove

  var page: Page {
    Page {
      "The assessment is against version \(move.from) of \(move.to.id) already. Nothing was recorded." as Phrase
      if move.plan.decisions > 0 {
        "These links wait for a decision:" as Phrase
        move.links
      }
    }
  }

  var json: JSON { move.json }
}
