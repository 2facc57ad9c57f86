import Arguments
import Assessments
import Digests
import Markup
import Nouns
import Pages
import Platform
import RecordStore
import Reports

extension Command {
  static let privacy = Command(
    "privacy", "look for what identifies a person in all that is recorded",
    discussion:
      "Goes through every record: notes, titles, file names, references, values, names of people; and through the text of the papers, those that are kept, and those that were taken in by reference where they lie: text, CSV, Office files, and PDF where pdftotext is installed. Looks for NHS numbers, unique pupil numbers and national insurance numbers by their checks, dates of birth, postcodes, e-mail addresses, telephone numbers, and case references that look like names; and says which record to erase, without repeating what it found. It guesses by form: it finds no address without a postcode and no name in a sentence. In a paper, where days, telephone numbers and addresses of offices are usual, it looks for the numbers, for days of birth, for the headings of such columns, and for more than five postcodes. What could not be looked through is named. 'muster privacy find' lists all that is held of one case or one person.",
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
    let kept = try open.workspace.keptFiles().paths
    let papers = call.looked(kept.map(Paper.kept) + open.papersElsewhere.map(Paper.elsewhere)) { paper, looked in
      switch paper {
      case .kept(let path): looked.look(atKept: path, of: open)
      case .elsewhere(let path): looked.look(elsewhere: path, of: open)
      }
    }
    try call.give(
      PrivacyPage(
        found: found, records: open.history.records.count, papers: papers, ids: ids(open), holds: open.standingHolds,
        short: open.short))
    return .init(found.isEmpty && papers.held.isEmpty)
  }

  private enum Paper { case kept(String), elsewhere(String) }

  /// The record that erases a paper, by the paper's path; of several that name it, the first takes it with all of them.
  private static func ids(_ open: OpenWorkspace) -> [String: Digest] {
    let kept = open.history.records.compactMap { record in record.body.concerns.file.map { ($0.path, record.digest) } }
    let elsewhere = open.assessment.evidence.compactMap { item in item.content.elsewhere.map { ($0, item.id) } }
    return Dictionary(kept + elsewhere, uniquingKeysWith: { first, _ in first })
  }
}

/// Every record and paper that seems to hold what identifies a person, by its id, without the words.
private struct PrivacyPage: LaidOut {
  let found: [(record: Record, places: [String: Set<Identity>])]
  let records: Int
  let papers: PapersLooked
  let ids: [String: Digest]
  let holds: [StandingHold]
  let short: (Digest) -> String

  var page: Page {
    Page("What may identify a person") {
      if found.isEmpty, papers.unread.isEmpty {
        "Nothing found in \(CountWords.counted(records, "record"))." as Phrase
      } else if found.isEmpty {
        "No record of \(records) seems to hold what identifies a person; \("\(CountWords.counted(papers.unread.count, "paper")) \(papers.unread.count == 1 ? "was" : "were") not looked through", .caution)."
          as Phrase
      } else {
        "\("\(found.count == 1 ? "1 record seems" : "\(found.count) records seem")", .bad) to hold what identifies a person, of \(records) looked through. Look at each; what does is erased with what repeats it."
          as Phrase
        Block.table(table)
      }
      if papers.held.isEmpty {
        papers.count == 0
          ? nil
          : papers.unread.isEmpty
            ? "Nothing found in \(CountWords.counted(papers.count, "paper"))." as Phrase
            : "\(CountWords.counted(papers.count, "paper")) \(papers.count == 1 ? "was looked through, and seems" : "were looked through, and seem") to hold nothing of the kind."
              as Phrase
      } else {
        "\("\(papers.held.count == 1 ? "1 paper seems" : "\(papers.held.count) papers seem")", .bad) to, of \(papers.count) looked through."
          as Phrase
        Block.table(paperTable)
      }
      first.map { id in
        Block.steps([
          "\("muster erase \(id) --because \"it identified a person\"", .command)\(" removes one for good; record it again without that.", .quiet)"
        ])
      }
      papers.unreadWords.map { "\(typed: $0)" as Phrase }
      StandingHold.blocks(holds)
      "Found by its form alone: look for names with 'muster erase --find TEXT'." as Phrase
    }
  }

  private var first: String? {
    (found.first?.record.digest ?? papers.held.lazy.compactMap { ids[$0.paper] }.first).map(short)
  }

  /// Records and papers in one.
  var sheet: Table? {
    let records: [[Table.Cell]] = found.map { record, places in
      [
        .id(short(record.digest), whole: record.digest.short), .init(RecordWords.counted(1, record.kind)),
        .init(IdentityWords.listed(Set(places.values.joined()))),
      ]
    }
    let columns: [Table.Column] = [.init("Id"), .init("Record or paper"), .init("Seems to hold")]
    return Table("To look at", name: "privacy", columns, rows: records + paperTable.rows)
  }

  private var made: [MadeRecord] {
    found.map { MadeRecord($0.record, short: short($0.record.digest), identities: $0.places) }
  }

  private var table: Table { MadeRecord.table("Records to look at", name: "records", made) }

  private var paperTable: Table {
    Table(
      "Papers to look at", name: "papers",
      [
        .init("Id", key: "id"), .init("Paper", minimum: 20, key: "paper"), .init("Seems to hold", key: "holds"),
      ],
      rows: papers.held.map { held in
        [
          ids[held.paper].map { .id(short($0), whole: $0.short) } ?? .optional(nil as String?),
          .init(Path.name(of: held.paper)),
          .coded(IdentityWords.listed(held.found), as: .texts(held.found.sorted().map(\.rawValue))),
        ]
      })
  }

  var json: JSON {
    .object(
      [
        .init("looked", .integer(records)), .init("records", MadeRecord.json(made)),
        .init("papersLooked", .integer(papers.count)),
      ] + papers.members + [.init("holds", StandingHold.json(holds))])
  }
}
