import Arguments
import Frameworks
import Reports

extension Command {
  static let frameworksCrosswalk = Command(
    "crosswalk", "show which criteria of two frameworks correspond, both ways",
    operands: [OperandSpec("A", "a framework's id"), OperandSpec("B", "another's")], options: [.formats],
    leavesOut: ["by", "as-at", "framework"], run: FrameworksCrosswalk.run)
}

/// `muster frameworks crosswalk A B`: which criteria of two frameworks correspond, both ways, and which have nothing
/// in the other.
enum FrameworksCrosswalk {
  static func run(_ call: Call) throws {
    let catalogue = try call.catalogue(try call.nearestLocation())
    let one = try call.framework(FrameworkID(call.operands[0]), catalogue)
    let two = try call.framework(FrameworkID(call.operands[1]), catalogue)
    guard one.id != two.id else {
      throw Failure("'\(one.id)' is one framework, and a crosswalk needs two.", next: "Name another one.")
    }
    guard let forth = try call.correspondence(one, two: two, catalogue: catalogue),
      let back = try call.correspondence(two, two: one, catalogue: catalogue)
    else {
      throw Failure(
        "Neither framework has a crosswalk to the other, and no third one has a crosswalk to both.",
        next: "Write one in either file; see frameworks/FORMAT.md, 'Other frameworks'.")
    }
    try call.give(CrosswalkPage(one, two, forth: forth, back: back))
  }
}
