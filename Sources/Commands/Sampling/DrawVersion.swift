import Assessments
import Frameworks
import Reports

extension DrawVersion {
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
    let recorded =
      open.history.records.first { $0.digest == sample.id }?.header.frameworkVersion ?? open.framework.version
    let known = try versionsAtHand(open).first { $0.version == recorded }
    return DrawVersion(recorded: recorded, framework: known ?? open.framework, inUse: open.framework.version)
  }
}
