import Arguments
import Assessments
import Markup
import Nouns
import Pages
import Platform
import RecordStore
import Reports
import StructuredText

extension Command {
  static let privacyFind = Command(
    "find", "list all that is held of one case, or of one person",
    discussion:
      "To answer a subject access request. A case is known by its reference, whatever its capitals and white space, also where a spreadsheet took zeros from it and one case alone can be meant; C1 is never found in C12. A person is known by every spelling that people said to be one, or that is alike. Looked through are all records, what was erased and is still here, kept case lists, and the text of the papers, those that are kept, and those that were taken in by reference where they lie: text, CSV, Office files, and PDF where pdftotext is installed; what could not be looked through is named. No other case's reference is repeated; other people's names are, and are for you to take out before you pass it on.",
    options: [
      OptionSpec("case", "REF", "the reference of the case"),
      OptionSpec("person", "NAME", "the name of a person, an agency or a team"), .formats,
    ],
    examples: [.init("muster privacy find --case C4471 --output held.docx", "Write what is held of one case")],
    leavesOut: ["by", "as-at", "framework"], run: PrivacyFind.run)
}

/// `muster privacy find`: all that is held of one case, or of one person.
enum PrivacyFind {
  static func run(_ call: Call) throws {
    let (one, person) = (call.value("case")?.trimmed, call.value("person")?.trimmed)
    guard (one == nil) != (person == nil), let asked = one ?? person, !asked.isEmpty else {
      throw Failure(
        "It is not said of whom.", next: "Add --case REF, or --person NAME; one of the two.")
    }
    let open = try call.open()
    let holding = try one == nil ? Holding(person: asked, open, call) : Holding(case: asked, open, call)
    let isInGit = try FileReading.kind(of: Path.join(open.workspace.location.root, ".git")) != nil
    try call.give(HeldPage(holding: holding, isInGit: isInGit, holds: open.holds(on: holding)))
  }
}

extension OpenWorkspace {
  /// The holds that keep anything of what is listed; none names another case than the one that was asked for.
  fileprivate func holds(on holding: Holding) -> [StandingHold] {
    let found = Set(holding.traces.map(\.record.digest))
    return Hold.standing(history.records, history.tombstones).filter { hold in
      switch hold.placed.subject {
      case .one(let reference):
        if case .one = holding.sought.subject { holding.sought.isMeant(by: reference) } else { false }
      case .record(let digest): found.contains(digest)
      }
    }.map { StandingHold($0, idLength: idLength) }
  }
}

/// What is held of one case or person.
private struct HeldPage: LaidOut {
  let holding: Holding
  let isInGit: Bool
  /// Those that keep anything of it.
  let holds: [StandingHold]

  private var name: String {
    switch holding.sought.subject {
    case .one(let reference): "case \(reference)"
    case .person(let name): name
    }
  }

  var page: Page {
    Page("What is held of \(typed: name)") {
      holding.readAs.map { "Read as \(typed: $0), which it can alone have been." as Phrase }
      if holding.things.isEmpty {
        holding.unread.isEmpty
          ? "Nothing was found." as Phrase : "Nothing was found in what was looked through." as Phrase
      } else {
        Block.table(table)
      }
      StandingHold.blocks(holds)
      if !holding.unread.isEmpty {
        Block.heading("Not looked through")
        Block.bullets(holding.unread.map { "\(typed: $0.path): \(typed: $0.because)" })
      }
      Block.heading("What Muster cannot see")
      Block.bullets(elsewhere.map { Phrase($0) })
      steps
    }
  }

  private var steps: Block? {
    guard case .one(let reference) = holding.sought.subject, !holding.isEmpty else { return nil }
    return .steps([
      "\("muster erase --case \(ShellWord.quoted(reference)) --because \"the reason\"", .command)\(" shows what of it can be removed, and asks.", .quiet)"
    ])
  }

  /// Copies that may hold it too.
  private var elsewhere: [String] {
    [
      isInGit
        ? "This workspace lies in a git repository: its history, and every clone of it, may hold what was erased or changed here."
        : "The history of a git repository, where a copy lies in one.",
      "Backups, what a sync program keeps of earlier days, and copies that were shared and are not here.",
      "Reports, packs, forms, sheets and workbooks that were written or printed, and the lists that samples were drawn from.",
    ]
  }

  var sheet: Table? { table }

  private var table: Table {
    var table = HeldThing.table("What is held", name: "held", holding.things)
    table.onScreen = .stacked
    return table
  }

  var json: JSON {
    let asked: JSON =
      switch holding.sought.subject {
      case .one(let reference): ["case": .text(reference)]
      case .person(let name): ["person": .text(name)]
      }
    return [
      "asked": asked, "readAs": .optional(holding.readAs), "held": HeldThing.json(holding.things),
      "notLookedThrough": .list(
        holding.unread.map { ["path": .text($0.path), "because": .text($0.because)] }),
      "elsewhere": .texts(elsewhere), "holds": StandingHold.json(holds),
    ]
  }
}
