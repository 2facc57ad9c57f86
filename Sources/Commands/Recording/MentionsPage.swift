import Assessments
import Calendar
import Digests
import Markup
import Pages
import Reports

/// Every record that holds a text, by its id, without the text.
struct MentionsPage: LaidOut {
  private let records: [Record]
  private let short: (Digest) -> String

  init(_ records: [Record], short: @escaping (Digest) -> String) { (self.records, self.short) = (records, short) }

  var page: Page {
    Page {
      if records.isEmpty {
        "No record holds it. Evidence files are not looked into." as Phrase
      } else {
        Block.table(table)
        Phrase(
          "Erase each with 'muster erase ID --because \"the reason\"'. What repeats a record goes with it. Evidence files are not looked into."
        )
      }
    }
  }

  private var table: Table {
    Table(
      "Records that hold it", name: "records",
      [.init("Id", key: "id"), .init("What was recorded", key: "kind"), .init("On", minimum: 11, key: "at")],
      rows: records.map {
        [
          .id(short($0.digest), whole: $0.digest.short),
          .coded(RecordWords.counted(1, $0.kind), as: .text($0.kind.rawValue)),
          .day($0.header.at.date).coded(.text($0.header.at.description)),
        ]
      })
  }

  var json: JSON { ["records": table.json] }
}
