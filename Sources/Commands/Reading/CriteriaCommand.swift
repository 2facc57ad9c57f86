import Arguments
import Frameworks
import Reports
import StructuredText

extension Command {
  static let criteria = Command(
    "criteria", "list the criteria, or show one with its ladders",
    operands: [OperandSpec("CRITERION", "the criterion to show", .optional, completion: .none)], options: [.formats],
    leavesOut: ["by"], run: CriteriaCommand.run)
}

/// `muster criteria`: the criteria, or one as a page that a lead would like to read.
enum CriteriaCommand {
  static func run(_ call: Call) throws {
    let framework = try framework(call)
    guard let named = call.operands.first else {
      try call.give(CriteriaPage(framework))
      return
    }
    try call.give(DescriptorPage(try framework.criterion(named: named), framework))
  }

  /// The framework named, else the workspace's, else the only one built in.
  private static func framework(_ call: Call) throws -> Framework {
    let location = try call.nearestLocation()
    let catalogue = try call.catalogue(location)
    if let id = call.value("framework") { return try call.framework(FrameworkID(id), catalogue) }
    if location != nil { return try call.open().framework }
    guard let only = catalogue.entries.first, catalogue.entries.count == 1 else {
      throw Failure("It is not said which framework.", next: "Add --framework ID; list them with 'muster frameworks'.")
    }
    return try call.framework(only.id, catalogue)
  }
}
