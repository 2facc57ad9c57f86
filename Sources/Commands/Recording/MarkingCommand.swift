import Arguments
import Assessments
import Markup

extension Command {
  static let marking = Command(
    "marking", "set the protective marking that every page and file carries",
    discussion:
      "It stands first on every screen, at the head and foot of every printed page, of Word documents and workbooks, and in JSON as 'marking'. A CSV file has no place for it. Without MARKING it says which is set.",
    operands: [OperandSpec("MARKING", "such as OFFICIAL-SENSITIVE; 'none' takes it off", .optional)],
    examples: [.init("muster marking \"OFFICIAL-SENSITIVE\"", "Mark all that is printed from now on")],
    leavesOut: ["as-at", "output", "json"], reads: { $0.operands.isEmpty }, run: MarkingCommand.run)
}

/// `muster marking`: what the authority's rules want on every page.
enum MarkingCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let now = open.assessment.marking
    guard let wanted = call.operands.first else {
      return try call.say(now.map { "Every page and file carries \("“\($0)”", .bold)." } ?? "No marking is set.")
    }
    let written = wanted.trimmed
    let marking = written.lowercased() == "none" ? nil : written
    guard !written.isEmpty, MarkingSet(written).marking == written else {
      throw Failure(
        "A marking is one line of plain words, at most \(MarkingSet.mostCharacters) characters.",
        next: "Shorten it, or write 'none' to take it off.")
    }
    guard marking != now else {
      return try call.say("That is so already. Nothing was changed.")
    }
    try open.append([MarkingSet(marking)], try call.stamp(open))
    try call.say(
      marking.map { "From now on every page and file carries \("“\($0)”", .bold)." } ?? "No page carries a marking now."
    )
  }
}
