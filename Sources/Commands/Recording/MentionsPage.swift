import Assessments
import Digests
import Markup
import Nouns
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

  private var made: [MadeRecord] { records.map { MadeRecord($0, short: short($0.digest)) } }

  private var table: Table { MadeRecord.table("Records that hold it", name: "records", made, only: Self.told) }

  /// What identifies a person was not asked for.
  private static let told: [MadeRecord.Key] = [.id, .kind, .at]

  var json: JSON { ["records": MadeRecord.json(made, only: Self.told)] }
}
