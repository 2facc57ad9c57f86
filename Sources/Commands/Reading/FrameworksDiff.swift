import Arguments
import Reports

extension Command {
  static let frameworksDiff = Command(
    "diff", "show what differs between two versions of a framework",
    discussion:
      "A version is named by the framework's id, by id and version (ID@VERSION, where the workspace keeps it in frameworks/earlier), or by a file, which may lie anywhere and have any name.",
    operands: [OperandSpec("A", "the earlier version"), OperandSpec("B", "the later version")],
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
    let old = try call.version(call.operands[0], catalogue, location)
    let new = try call.version(call.operands[1], catalogue, location)
    try call.give(DifferencePage(old, new))
  }
}
