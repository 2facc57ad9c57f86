import Arguments
import Assessments
import Calendar
import Digests
import Markup
import Nouns
import Pages
import Reports
import StructuredText

extension Command {
  static let retentionSet = Command(
    "set", "set for how long what is recorded is kept; the change is recorded with its reason",
    options: [
      .because, OptionSpec("months", "NUMBER", "months from the day on which something was recorded"),
      OptionSpec("kind", "KIND=MONTHS", "months for one kind of record: case-audited=24", repeats: true),
    ],
    examples: [
      .init(
        "muster retention set --months 72 --kind case-audited=24 --because \"retention schedule 2026, line 14\"",
        "Keep audits of cases for two years and the rest for six")
    ], leavesOut: ["as-at", "output"], run: RetentionCommand.set)

  static let retention = Command(
    "retention", "list what is due to go by the authority's period; erases nothing",
    discussion:
      "The period is the authority's own, and none is set at first. It counts from the day on which something was recorded here, which every record states and nobody can choose; the day of a paper may be long before, or not known. What repeats or speaks of a record is due with it. What is held is listed, and stays. It erases nothing: its last line is the command that does.",
    options: [.formats], subcommands: [.retentionSet], leavesOut: ["by", "as-at", "framework"],
    run: RetentionCommand.run)
}

/// `muster retention`: what has been kept for as long as it is to be.
enum RetentionCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let retention = open.assessment.retention
    let due = retention.map { Due.all(open.history, $0.period, by: call.setting.today) } ?? []
    let held = HeldBack([open.contents])
    let rows = due.map { due in
      DueRecord(
        due, short: open.short(due.record.digest),
        isHeld: held.hold(
          on: open.history.repeating(due.record.body.concerns.restates ?? due.record.digest), in: open.workspace,
          call.setting.environment) != nil)
    }
    let oldest = open.history.records.first { RetentionSet.kinds.contains($0.kind) }
    try call.give(
      RetentionPage(
        retention: retention, due: rows, oldest: oldest.map { MadeRecord($0, short: open.short($0.digest)) },
        oldestDay: oldest?.header.at.date))
  }

  static func set(_ call: Call) throws {
    let open = try call.open()
    let before = open.assessment.retention?.period
    guard let months = try call.value("months").map({ try number($0, "--months") }) ?? before?.months else {
      throw Failure("It is not said for how long.", next: "Add --months NUMBER.")
    }
    var byKind = before?.byKind ?? [:]
    for text in call.values("kind") {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard parts.count == 2, let kind = RetentionSet.kinds.first(where: { $0.rawValue == parts[0] }) else {
        let known = RetentionSet.kinds.map(\.rawValue)
        throw Failure(
          "'\(text)' does not say of which kind of record, and how many months.",
          next: Suggestion.nearest(parts[0], among: known).map { "Did you mean --kind \($0)=24?" }
            ?? "Write it as case-audited=24; the kinds are \(CountWords.listed(known)).")
      }
      byKind[kind] = try number(parts[1], "--kind \(parts[0])")
    }
    guard months != before?.months || byKind != before?.byKind else {
      throw Failure("It is like that already, so nothing was recorded.", next: "See it with 'muster retention'.")
    }
    let because = try call.reason("set")
    try open.append([RetentionSet(months: months, byKind: byKind, because: because)], try call.stamp(open))
    try call.say(
      "From now on what is recorded is due after \(CountWords.counted(months, "month"))\(byKind.isEmpty ? "" : ", some kinds otherwise"). 'muster retention' lists what is due; nothing is erased by itself."
    )
  }

  private static func number(_ text: String, _ option: String) throws -> Int {
    guard let number = Int(text), Bounds.months.contains(number) else {
      throw Failure(
        "'\(text)' is no number of months (\(option)).",
        next: "Write a whole number from \(Bounds.months.lowerBound) to \(Bounds.months.upperBound).")
    }
    return number
  }
}

/// What is due, or that nothing can be, and what it takes to remove it.
private struct RetentionPage: LaidOut {
  let retention: Assessment.Retention?
  let due: [DueRecord]
  let oldest: MadeRecord?
  let oldestDay: CivilDate?

  var page: Page {
    Page("What has been kept for its time") {
      if let retention {
        period(retention)
        if due.isEmpty {
          "Nothing is due." as Phrase
        } else {
          Block.table(table)
        }
      } else {
        "No period is set: how long things are kept is the authority's to say." as Phrase
        oldestDay.map { "The oldest record is of \($0.inWords)." as Phrase }
      }
      step
    }
  }

  private func period(_ retention: Assessment.Retention) -> Phrase {
    let kinds = retention.period.byKind.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      "\($0.key.rawValue) \(CountWords.counted($0.value, "month"))"
    }
    return
      "Kept for \(CountWords.counted(retention.period.months, "month")) from the day on which it was recorded\(kinds.isEmpty ? "" : "; \(CountWords.listed(kinds))"). Set by \(typed: retention.by.name) on \(retention.at.date.inWords): \(typed: retention.period.because)"
  }

  /// The command that does, last of all.
  private var step: Block? {
    guard retention != nil else {
      return .steps([
        "\("muster retention set --months NUMBER --because \"the retention schedule, and its line\"", .command)\(" sets it.", .quiet)"
      ])
    }
    // Of what is held, or not due, nothing is to be erased.
    return due.first { !$0.isHeld }.map { one in
      .steps([
        "\("muster erase \(one.short) --because \"kept for its time\"", .command)\(" removes one.", .quiet)"
      ])
    }
  }

  var sheet: Table? { table }

  private var table: Table { DueRecord.table("Due", name: "due", due) }

  var json: JSON {
    let period = retention.map { retention -> JSON in
      [
        "months": .integer(retention.period.months),
        "byKind": .object(
          retention.period.byKind.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            JSON.Member($0.key.rawValue, .integer($0.value))
          }),
        "because": .text(retention.period.because), "by": .text(retention.by.name),
        "at": .text(retention.at.description),
      ]
    }
    let oldest = oldest.map { MadeRecord.json([$0], only: [.id, .kind, .at]) } ?? .list([])
    return ["period": period ?? .null, "oldest": oldest, "due": DueRecord.json(due)]
  }
}
