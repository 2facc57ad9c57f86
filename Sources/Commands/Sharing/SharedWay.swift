import Arguments
import Assessments
import Calendar
import Digests
import Markup
import Nouns
import RecordStore
import Reports
import StructuredText

/// One way of putting two copies together: what was or would be carried, what was not, and what was erased.
struct SharedWay {
  let sharing: Sharing
  /// Whether this workspace gives, and the other copy takes.
  let isGiving: Bool
  let named: String
  /// Whether the other copy is a folder that can be looked at.
  let isFolder: Bool
  let isDry: Bool
  /// Erasures that were to be carried out and could not be.
  let unfinished: [Digest: Workspace.Unfinished]
  let accepted: (Workspace.WaitingErasure) -> Bool
  /// The hold that keeps an erasure from being carried out.
  let hold: (Workspace.WaitingErasure) -> Hold?

  /// Whether all was carried, and nothing waits for anybody.
  var isWhole: Bool {
    sharing.damaged.isEmpty && sharing.blocked.isEmpty && sharing.refused.isEmpty
      && sharing.waiting.allSatisfy { isCarriedOut($0) }
  }

  private func isCarriedOut(_ waiting: Workspace.WaitingErasure) -> Bool {
    accepted(waiting) && unfinished[waiting.erasure.digest] == nil
  }

  private var giver: String? { isGiving ? nil : named }
  private var taker: String? { isGiving ? named : nil }

  func tell(_ page: inout TerminalPage) {
    let direction = sharing.isEmpty ? "nothing" : counted
    let (words, way) = isGiving ? (isDry ? "Would give" : "Gave", "to") : (isDry ? "Would take" : "Took", "from")
    page.paragraph("\(words): \(direction), \(way, .dim) \(named).")
    page.bullets(news)
  }

  /// What could not be carried, and where to look; nil stands for this workspace. What the other copy holds sound is said
  /// where that is spoken of.
  func damage(except mended: [String], _ page: inout TerminalPage) {
    func verify(_ folder: String?) -> String {
      "'muster verify\((isFolder ? folder : nil).map { " --workspace \(ShellWord.quoted($0))" } ?? "")'"
    }
    page.bullets(
      sharing.damaged.filter { !mended.contains($0) }.map { path in
        "\("Not carried", .caution): \(path), which is damaged or missing \(place(giver)), or cannot be read by this version. \(verify(giver)) says what to do."
      })
    page.bullets(
      sharing.blocked.map { path in
        "\("Not mended", .caution): \(path), which is sound \(place(giver)) and damaged \(place(taker)). Move the damaged one out of the evidence folder, and share again."
      })
  }

  /// Erasures that the taking copy knows now, with how much they take and whose it is.
  func erasures(_ page: inout TerminalPage) {
    page.bullets(
      sharing.waiting.map { waiting in
        let header = waiting.erasure.header
        let what: TerminalText =
          "by \(header.by.name, .bold) on \(header.at.date.inWords) of \(kinds(waiting.records)) \(place(taker))"
        if let failed = unfinished[waiting.erasure.digest] {
          let why = failed.because.map { ": \($0)" } ?? ""
          return "\("Not yet erased", .caution): an erasure \(what)\(why). The same command tries again."
        }
        if accepted(waiting) { return isDry ? "Would erase: \(what)." : "Erased: \(what)." }
        if let hold = hold(waiting) {
          return
            "\("Held", .caution): an erasure \(what) is not carried out, since it is held \(HeldBack.words(hold))."
        }
        return
          "\("Waits", .caution): an erasure \(what). Its content is still there, \(Erased.meanwhile). If you know of it, say so with --accept-erasures; if nobody does, 'muster verify' says how to set it aside."
      })
    page.bullets(
      sharing.refused.map { erasure in
        let erased = erasure.content(Erased.self)
        let named = [(erased?.records.count ?? 0, "record"), (erased?.files.count ?? 0, "file")]
        let words = CountWords.listed(named.filter { $0.0 > 0 }.map { CountWords.counted($0.0, $0.1) })
        return
          "\("Refused", .caution): an erasure by \(erasure.header.by.name, .bold) on \(erasure.header.at.date.inWords) names \(words), more than one record with what goes with it. It erases nothing. 'muster verify' says what to do."
      })
  }

  private func place(_ folder: String?) -> String { folder.map { "in \($0)" } ?? "here" }

  private var counted: String {
    func number(_ count: Int, _ one: String) -> String { count == 1 ? "one \(one)" : CountWords.counted(count, one) }
    let parts = [
      (sharing.records.count, "record"), (sharing.files.count, "evidence file"), (sharing.lists.count, "case list"),
    ].filter { $0.0 > 0 }.map { number($0.0, $0.1) }
    return CountWords.listed(parts)
  }

  /// By person, what they recorded.
  private var news: [TerminalText] {
    byPerson(sharing.records.map(\.record)).map { name, words in "\(name, .bold): \(words)" }
  }

  /// `2 evidence items attached by A. Lead and 1 judgement made by B. Lead`.
  private func kinds(_ records: [Record]) -> String {
    records.isEmpty
      ? "a record that cannot be read" : CountWords.listed(byPerson(records).map { "\($1) by \($0)" })
  }

  private func byPerson(_ records: [Record]) -> [(String, String)] {
    let people = Dictionary(grouping: records, by: \.header.by.name)
    return people.sorted { $0.key < $1.key }.map { name, records in
      let kinds = Dictionary(grouping: records, by: \.kind)
      let words = kinds.sorted { $0.key.rawValue < $1.key.rawValue }.map { RecordWords.counted($1.count, $0) }
      return (name, words.joined(separator: ", "))
    }
  }

  var json: JSON {
    [
      "records": .texts(sharing.records.map(\.record.digest.short)), "files": .texts(sharing.files.map(\.path)),
      "caseLists": .integer(sharing.lists.count), "damaged": .texts(sharing.damaged),
      "blocked": .texts(sharing.blocked),
      "erasures": .list(
        sharing.waiting.map { waiting in
          json(
            waiting.erasure, records: waiting.records.count + waiting.unreadable,
            outcome: hold(waiting) != nil
              ? "held"
              : !accepted(waiting) ? "waits" : isCarriedOut(waiting) ? (isDry ? "accepted" : "done") : "unfinished"
          )
        }
          + sharing.refused.map { json($0, records: $0.content(Erased.self)?.records.count ?? 0, outcome: "refused") }),
    ]
  }

  private func json(_ erasure: Record, records: Int, outcome: String) -> JSON {
    [
      "id": .text(erasure.digest.short), "by": .text(erasure.header.by.name),
      "at": .text(erasure.header.at.description), "records": .integer(records), "outcome": .text(outcome),
    ]
  }
}
