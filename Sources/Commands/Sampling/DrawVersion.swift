import Assessments
import Frameworks
import RecordStore

/// The version of the framework by which a sample was drawn, and the one to draw it again by: that, if it is at hand, else
/// the one in use. Sizes, strata and rules are the framework's, and another version's may draw other cases.
struct DrawVersion {
  /// As the record of the draw says.
  let recorded: String
  let framework: Framework

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
    guard framework.version != recorded else { return nil }
    return
      "It was drawn by version \(recorded) of \(framework.id), which is not at hand, and drawn again by version \(framework.version): the difference may be between the versions. Put the file of version \(recorded) in \(Call.earlierFolder), and verify again."
  }
}

extension Call {
  /// The framework in the version that the record of a draw names if that is at hand.
  func version(of sample: Assessment.Sample, _ open: OpenWorkspace) throws -> DrawVersion {
    let inUse = open.framework.version
    let recorded = open.history.records.first { $0.digest == sample.id }?.header.frameworkVersion ?? inUse
    let known = try versionsAtHand(open).first { $0.version == recorded }
    return DrawVersion(recorded: recorded, framework: known ?? open.framework, inUse: inUse)
  }
}
