import Assessments
import Frameworks
import GapAnalysis
import Platform
import RecordStore
import StructuredText

// The frameworks that are at hand, and how one leads to another.
extension Call {
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
    let (framework, diagnostics) = entry.reading
    guard let framework else {
      throw Failure(
        "The framework '\(id)' cannot be used.",
        next: "Mend what is said above, then run 'muster frameworks check \(ShellWord.quoted(entry.source.name))'.",
        diagnostics: diagnostics.filter { $0.severity == .error })
    }
    return framework
  }

  /// The evidence of an assessment as it bears on another framework than its own.
  func carriedOver(
    _ assessment: Assessment, recorded: Framework, to framework: Framework, catalogue: FrameworkCatalogue
  ) throws -> CarriedOver {
    guard let correspondence = try correspondence(recorded, two: framework, catalogue: catalogue) else {
      throw Failure(
        "The assessment is against \(recorded.id), and no crosswalk leads from there to \(framework.id).",
        next: "Write one in either file (see frameworks/FORMAT.md, 'Other frameworks'), or leave --framework out.")
    }
    return CarriedOver(assessment, from: recorded, to: framework, correspondence)
  }

  /// How two frameworks correspond, directly or by way of a third; nil where they do not.
  func correspondence(_ one: Framework, two: Framework, catalogue: FrameworkCatalogue) throws -> Correspondence? {
    if let direct = Correspondence(from: one, to: two, among: []) { return direct }
    let others = catalogue.entries.compactMap { $0.reading.framework }
    return Correspondence(from: one, to: two, among: others)
  }
}
