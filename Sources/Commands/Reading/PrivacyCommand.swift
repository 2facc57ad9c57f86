import Arguments
import Assessments
import Digests
import Markup
import Nouns
import Pages
import Reports

extension Command {
  static let privacy = Command(
    "privacy", "look for what identifies a person in all that is recorded",
    discussion:
      "Goes through every record: notes, titles, file names, references, values, names of people. Looks for NHS numbers, unique pupil numbers and national insurance numbers by their checks, dates of birth, postcodes, e-mail addresses, telephone numbers, and case references that look like names; and says which record to erase, without repeating what it found. It guesses by form: it finds no address without a postcode and no name in a sentence. Evidence files are not looked into. 'muster privacy find' lists all that is held of one case or one person.",
    options: [.formats], subcommands: [.privacyFind], leavesOut: ["by", "as-at", "framework"],
    fallsShort: "something looks as if it identified a person",
    asks: PrivacyCommand.run)
}

/// `muster privacy`: what identifies a person in all that is recorded.
enum PrivacyCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let found = open.history.records.compactMap { record in
      let places = record.identities
      return places.isEmpty ? nil : (record: record, places: places)
    }
    try call.give(
      PrivacyPage(found: found, records: open.history.records.count, holds: open.standingHolds, short: open.short))
    return .init(found.isEmpty)
  }
}

/// Every record that seems to hold what identifies a person, by its id, without the words.
private struct PrivacyPage: LaidOut {
  let found: [(record: Record, places: [String: Set<Identity>])]
  let records: Int
  let holds: [StandingHold]
  let short: (Digest) -> String

  var page: Page {
    Page("What may identify a person") {
      if let first = found.first {
        "\("\(found.count == 1 ? "1 record seems" : "\(found.count) records seem")", .bad) to hold what identifies a person, of \(records) looked through. Look at each; what does is erased with what repeats it."
          as Phrase
        Block.table(table)
        Block.steps([
          "\("muster erase \(short(first.record.digest)) --because \"it identified a person\"", .command)\(" removes one for good; record it again without that.", .quiet)"
        ])
      } else {
        "Nothing found in \(CountWords.counted(records, "record"))." as Phrase
      }
      StandingHold.blocks(holds)
      "Found by its form alone: look for names with 'muster erase --find TEXT'. Evidence files are not looked into."
        as Phrase
    }
  }

  var sheet: Table? { table }

  private var made: [MadeRecord] {
    found.map { MadeRecord($0.record, short: short($0.record.digest), identities: $0.places) }
  }

  private var table: Table { MadeRecord.table("Records to look at", name: "records", made) }

  var json: JSON {
    ["looked": .integer(records), "records": MadeRecord.json(made), "holds": StandingHold.json(holds)]
  }
}
