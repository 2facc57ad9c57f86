import Assessments
import Frameworks
import RecordStore

/// The version of the framework by which a sample was drawn, and the nearest one that is at hand to draw it again by. Sizes,
/// strata and rules are the framework's, and another version's may draw other cases.
struct DrawVersion {
  /// As the record of the draw says.
  let recorded: String
  let framework: Framework

  private var isTheSame: Bool { framework.version == recorded }

  /// Beside the answer, where it is another than the one in use or not the one recorded: `, by version 1 of the framework`.
  let words: String

  init(recorded: String, framework: Framework, inUse: String) {
    (self.recorded, self.framework) = (recorded, framework)
    words =
      framework.version != recorded
      ? " (by version \(framework.version) of the framework, since version \(recorded) is not at hand)"
      : recorded == inUse ? "" : " by version \(recorded) of the framework, as it was drawn"
  }

  /// What may have caused a difference; nil where it was drawn again by the version that the record names.
  var advice: String? {
    guard !isTheSame else { return nil }
    return
      "It was drawn by version \(recorded) of \(framework.id), which is not at hand, and drawn again by version \(framework.version): the difference may be between the versions. Put the file of version \(recorded) in \(Call.earlierFolder), and verify again."
  }
}

extension Call {
  /// The framework that the record of a draw names, in its version if that is at hand.
  func version(of sample: Assessment.Sample, _ open: OpenWorkspace) throws -> DrawVersion {
    guard let header = open.history.records.first(where: { $0.digest == sample.id })?.header else {
      return DrawVersion(
        recorded: open.framework.version, framework: open.framework, inUse: open.framework.version)
    }
    let location = open.workspace.location
    let current = try framework(header.framework, try catalogue(location))
    let known =
      try current.version == header.frameworkVersion
      ? current
      : earlierVersions(of: header.framework, location).first { $0.version == header.frameworkVersion }
    return DrawVersion(
      recorded: header.frameworkVersion, framework: known ?? current, inUse: open.framework.version)
  }
}
