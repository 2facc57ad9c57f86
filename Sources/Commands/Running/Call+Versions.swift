import Assessments
import Digests
import Frameworks
import Markup
import Platform
import RecordStore
import StructuredText

// Versions of a framework. The current one stands in the program or in the workspace's folder `frameworks`. Earlier ones of
// what is built in stay in the program; others may be kept in the folder `earlier` of the workspace, under any name, so that
// what was known under them can still be read.
extension Call {
  /// Where a workspace keeps earlier versions, from the workspace on.
  static let earlierFolder = "frameworks/earlier"

  /// The workspace whose frameworks can be used, where there is one; none is needed.
  func nearestLocation() throws -> WorkspaceLocation? {
    try value("workspace").map { WorkspaceLocation(root: path($0)) } ?? WorkspaceLocation.find(from: setting.folder)
  }

  /// Every version of a framework that is kept as an earlier one: the workspace's own in the order of the files' names, then
  /// those built in.
  func earlierVersions(of id: FrameworkID, _ location: WorkspaceLocation?) throws -> [Framework] {
    try versionsKept(of: id, location) + BuiltInFrameworks.earlier(id)
  }

  /// What the workspace keeps. Files that cannot be read as a framework are passed over.
  private func versionsKept(of id: FrameworkID, _ location: WorkspaceLocation?) throws -> [Framework] {
    guard let location else { return [] }
    let path = Path.join(location.root, Call.earlierFolder)
    guard try FileReading.kind(of: path) == .folder else { return [] }
    let names = try Folder(path).entries().filter { $0.kind == .file && $0.name.hasSuffix(".yaml") }.map(\.name)
    return try names.sorted().compactMap { name in
      let bytes = try FileReading.bytes(of: Path.join(path, name), limit: TextLimits.standard.maximumBytes)
      let source = SourceText(name: "\(Call.earlierFolder)/\(name)", bytes: bytes)
      return FrameworkReader.read(source, namedFreely: true, isChecked: false).framework.flatMap {
        $0.id == id ? $0 : nil
      }
    }
  }

  /// A framework named by its id, by its id and a version (`ID@VERSION`), or by a file, which may lie anywhere and have
  /// any name.
  func version(_ named: String, in catalogue: FrameworkCatalogue, at location: WorkspaceLocation?) throws -> Framework {
    if named.contains("/") || named.hasSuffix(".yaml") { return try frameworkFile(named) }
    let parts = named.split(separator: "@", maxSplits: 1).map(String.init)
    let current = try framework(FrameworkID(parts.first ?? named), catalogue)
    guard parts.count == 2, current.version != parts[1] else { return current }
    let earlier = try earlierVersions(of: current.id, location)
    guard let found = earlier.first(where: { $0.version == parts[1] }) else {
      // One may be kept beside the same that is built in.
      let known = Set(([current] + earlier).map(\.version)).sorted { (Int($0) ?? 0, $0) > (Int($1) ?? 0, $1) }
      throw Failure(
        "There is no version '\(parts[1])' of \(current.id) at hand.",
        next:
          "At hand: \(known.joined(separator: ", ")). Name the file itself, or keep it in '\(Call.earlierFolder)' of the workspace."
      )
    }
    return found
  }

  /// A framework in a file, whatever the file is called.
  func frameworkFile(_ named: String) throws -> Framework {
    let bytes = try FileReading.bytes(of: path(named), limit: TextLimits.standard.maximumBytes)
    let (framework, diagnostics) = FrameworkReader.read(
      SourceText(name: named, bytes: bytes), namedFreely: true, isChecked: false)
    guard let framework else {
      throw Failure(
        "The framework in '\(named)' cannot be used.", next: "Mend what is said above.",
        diagnostics: diagnostics.filter { $0.severity == .error })
    }
    return framework
  }
}

// Which version an assessment is read with.
extension Call {
  /// The version of its framework that an assessment was against on the day it is read as at, where that is at hand; else
  /// the one that is, with a word on standard error.
  func recordedVersion(
    _ id: FrameworkID, assessment: Assessment, history: History, catalogue: FrameworkCatalogue,
    location: WorkspaceLocation
  ) throws -> Framework {
    let current = try framework(id, catalogue)
    guard let version = assessment.frameworkVersion, version != current.version else { return current }
    let digest = assessment.upgrades.last?.digest
    let earlier = try earlierVersions(of: id, location).filter { $0.version == version }
    let hasMovedOn = history.upgrades.contains { $0.from == version } && history.latestVersion != version
    if let found = earlier.first(where: { $0.digest == digest }) ?? earlier.first {
      if !hasMovedOn {
        warn(
          "muster: version \(current.version) of \(id) is at hand; the assessment is against version \(version). "
            + "Run 'muster init --upgrade --dry-run' to see what it would change.")
      }
      return found
    }
    let then = "muster: the assessment \(hasMovedOn ? "was then" : "is") against version \(version) of \(id), "
    if hasMovedOn {
      warn(
        then + "which is not at hand. It is read with version \(current.version), and links to words that changed "
          + "count for nothing. Put the file of version \(version) in \(Call.earlierFolder) to read it as it was.")
    } else if history.upgrades.contains(where: { $0.from == current.version }) {
      warn(
        then + "and only version \(current.version) is at hand, which it was moved from. Links to words that differ "
          + "count for nothing. Use the newer program, or the newer file, that whoever moved it has.")
    } else {
      warn(
        then + "which is not at hand. It is read with version \(current.version), and links to words that changed "
          + "count for nothing. Run 'muster init --upgrade --dry-run' to see which.")
    }
    return current
  }

  /// Whether a framework has a built-in one's id and is none of its versions, to the byte.
  func isReplaced(_ framework: Framework) -> Bool {
    guard let current = BuiltInFrameworks.framework("\(framework.id.text).yaml") else { return false }
    return !([current] + BuiltInFrameworks.earlier(framework.id)).contains { $0.digest == framework.digest }
  }

  /// A word on standard error, beside an answer that is given all the same.
  func warn(_ text: String) {
    setting.complain(Markup.Terminal.render(TerminalText(text).wrapped(to: setting.width), colour: false))
  }

  /// The version in use and every other one that is at hand, each file once.
  func versionsAtHand(_ open: OpenWorkspace) throws -> [Framework] {
    let location = open.workspace.location
    let current = try framework(open.framework.id, try catalogue(location))
    return distinct([open.framework, current] + (try earlierVersions(of: current.id, location)))
  }

  /// The same of a framework of which no version may be usable.
  func versionsAtHand(of id: FrameworkID, _ location: WorkspaceLocation) throws -> [Framework] {
    let current = try catalogue(location).entry(id)?.reading.framework
    return distinct((current.map { [$0] } ?? []) + (try earlierVersions(of: id, location)))
  }

  private func distinct(_ frameworks: [Framework]) -> [Framework] {
    var seen: Set<Digest> = []
    return frameworks.filter { seen.insert($0.digest).inserted }
  }
}

extension History {
  /// Every move from version to version, in order, whatever the day.
  var upgrades: [FrameworkUpgraded] {
    records.contents(FrameworkUpgraded.self)
  }

  /// The version after the last move; nil where there was none.
  var latestVersion: String? { upgrades.last?.to }
}
