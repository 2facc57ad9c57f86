import Arguments
import Assessments
import Markup
import Pages
import Reports
import StructuredText

extension Command {
  static let people = Command(
    "people", "see whose names are written in several ways, and say which are one",
    discussion:
      "Lists the names of owners, reviewers, auditors and agencies, and those that look like one name spelt in several ways. Whether they are is asked about once: on a terminal here, else with 'muster people \"C Farrow\" is \"C. Farrow\"'. From then on every page writes the second. 'is-not' says that they are two.",
    operands: [
      OperandSpec("NAME", "a name as it is written somewhere", .optional),
      OperandSpec("RELATION", "'is' or 'is-not'", .optional, allowed: ["is", "is-not"]),
      OperandSpec("OTHER", "the name that it is, or is not", .optional),
    ], options: [.formats],
    examples: [.init("muster people \"C Farrow\" is \"C. Farrow\"", "Two spellings of one person")],
    leavesOut: ["as-at"], reads: { $0.operands.isEmpty }, run: PeopleCommand.run)
}

/// `muster people`: names that are written in several ways, and which of them are one.
enum PeopleCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    guard let first = call.operands.first else { return try list(open, call) }
    guard call.operands.count == 3, ["is", "is-not"].contains(call.operands[1]) else {
      throw Failure(
        "It is not said whose name '\(first)' is.",
        next: "Write 'muster people \(ShellWord.quoted(first)) is \"C. Farrow\"'.")
    }
    let (name, isOne) = (call.operands[2], call.operands[1] == "is")
    let people = NamesInUse(open.assessment)
    for named in [first, name] where !people.has(named) {
      throw Failure("Nobody is called '\(named)' here.", next: "'muster people' lists the names that are in use.")
    }
    try record([PersonNamed(name: name, spellings: [first], isOne: isOne)], open: open, call: call)
  }

  private static func record(_ named: [PersonNamed], open: OpenWorkspace, call: Call) throws {
    let names = open.assessment.names
    let new = named.filter { one in
      one.spellings.contains {
        one.isOne ? !names.areOne($0, one.name) || names[$0] != one.name : !names.areApart($0, one.name)
      }
    }
    guard !new.isEmpty else { return try call.say("That is recorded already. Nothing was recorded.") }
    try open.append(new, try call.stamp(open))
    for one in new {
      let spellings = CountWords.listed(one.spellings.map { "'\($0)'" })
      try call.say(
        one.isOne
          ? "Recorded that \(spellings) is '\(one.name)', which is written from now on."
          : "Recorded that \(spellings) is somebody else than '\(one.name)'.")
    }
  }

  private static func list(_ open: OpenWorkspace, _ call: Call) throws {
    let people = NamesInUse(open.assessment)
    try call.give(PeoplePage(people))
    guard call.setting.inputIsTerminal, call.setting.outputIsTerminal, !people.alike.isEmpty else { return }
    var answers: [PersonNamed] = []
    for group in people.alike {
      guard let name = group.first else { continue }
      for other in group.dropFirst() {
        try call.setting.print("Is '\(other)' the same as '\(name)'? (yes, no, or Enter to leave it open) ")
        guard let answer = call.setting.ask()?.trimmed.lowercased(), let letter = answer.first else { continue }
        if letter == "y" || letter == "n" {
          answers.append(PersonNamed(name: name, spellings: [other], isOne: letter == "y"))
        }
      }
    }
    if !answers.isEmpty { try record(answers, open: open, call: call) }
  }
}
