import Arguments
import Frameworks
import Reports

extension Command {
  static let frameworksDiff = Command(
    "diff", "show what differs between two versions of a framework",
    discussion:
      "A version is named by the framework's id, by id and version (ID@VERSION, where the workspace keeps it in frameworks/earlier), or by a file, which may lie anywhere and have any name. One id alone compares what is built in with the workspace's own file of that id.",
    operands: [OperandSpec("A", "the earlier version"), OperandSpec("B", "the later version", .optional)],
    options: [.formats],
    examples: [
      .init(
        "muster frameworks diff old/local-practice-review.yaml local-practice-review",
        "Compare with last year's file")
    ], leavesOut: ["by", "as-at", "framework"], run: FrameworksDiff.run)
}

/// `muster frameworks diff A B`: what differs between two versions of a framework.
enum FrameworksDiff {
  static func run(_ call: Call) throws {
    let location = try call.nearestLocation()
    let catalogue = try call.catalogue(location)
    let named = try call.version(call.operands[0], in: catalogue, at: location)
    guard call.operands.count > 1 else {
      try call.give(DifferencePage(try builtIn(named, as: call.operands[0]), named))
      return
    }
    try call.give(DifferencePage(named, try call.version(call.operands[1], in: catalogue, at: location)))
  }

  /// What is built in under the id of a framework, in its version where that is at hand.
  private static func builtIn(_ own: Framework, as named: String) throws -> Framework {
    guard let current = BuiltInFrameworks.framework("\(own.id.text).yaml") else {
      throw Failure(
        "No framework '\(own.id)' is built in to compare '\(named)' with.", next: "Name the later version too.")
    }
    return ([current] + BuiltInFrameworks.earlier(own.id)).first { $0.version == own.version } ?? current
  }
}
