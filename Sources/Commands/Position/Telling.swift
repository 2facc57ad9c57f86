import Arguments
import Assessments
import Calendar
import Digests
import Markup
import Nouns
import Pages
import Reports
import StructuredText

/// Things that are told whole, by a command or by a sheet of them, and listed.
enum Telling<N: Recorded> {
  private static var words: KindWords { N.Draft.Content.words }

  /// One thing, of what the command line says; of one that is here the rest stays as it is, but for `also`.
  static func tell(_ call: Call, _ operands: [N.Key], also: [N.Key] = []) throws {
    let open = try call.open()
    try record(written(call, operands), of: nil, open, call, also: also)
  }

  /// What moved on of a thing that is here: only of what the command line speaks; `also` is told anew with it.
  static func update(_ call: Call, _ operands: [N.Key], also: [N.Key] = []) throws {
    let open = try call.open()
    let known = N.Draft.all(open.assessment).map(\.id)
    let id = try open.resolve(call.operands[0], among: known, what: words.one, listedBy: "\(command(call)) list")
    try record(try written(call, operands, from: 1), of: id.short, open, call, also: also)
  }

  private static func written(_ call: Call, _ operands: [N.Key], from start: Int = 0) throws -> Written<N> {
    var written = Written<N>(call)
    for (key, text) in zip(operands, call.operands.dropFirst(start)) { written[key] = text }
    return written
  }

  private static func record(
    _ written: Written<N>, of id: String?, _ open: OpenWorkspace, _ call: Call, also: [N.Key] = []
  ) throws {
    let view = View(open.analysis, idLength: open.idLength)
    var intake = Intake<N>(view, today: call.setting.today)
    let fate = intake.fate(written, of: id) { written[$0.key] != nil || also.contains($0.key) }
    switch fate {
    case .bad(let problems):
      throw Failure(problems, with: "the \(words.one)") ?? Failure("The \(words.one) cannot be recorded.")
    case .same(let id):
      let said = "\(open.short(id), .accent) says so already. Nothing was recorded." as TerminalText
      try answer(N.all(view).first { $0.told.id == id }, said, call)
    case .repeated: break
    case .new(let content), .changed(let content):
      if let problem = IdentityWords.problem(content) {
        throw Failure([problem], with: "the \(words.one)") ?? Failure("The \(words.one) cannot be recorded.")
      }
      let thing = N(.init(content, in: try open.append([content], try call.stamp(open))[0]), view)
      let done = content.follows == nil ? CountWords.sentence(words.done) : "Brought up to date"
      let own = thing.ownWritten
      let kept = N.fields.filter { id == nil && written[$0.key] == nil && own[$0.key] != nil }
        .compactMap { $0.entry?.option.map { "--\($0.name)" } }
      let rest = kept.isEmpty || content.follows == nil ? "" : " Kept as recorded: \(CountWords.listed(kept))."
      try answer(thing, "\(done): \(open.short(thing.told.id), .accent).\(rest)", call)
    }
  }

  /// In words, or for programs with the thing as it stands.
  private static func answer(_ thing: N?, _ said: TerminalText, _ call: Call) throws {
    guard call.flag("json"), let thing else { return try call.say(said) }
    try call.show(.object(thing.members))
  }

  static func list(_ call: Call) throws {
    let open = try call.open()
    try call.give(RecordedPage<N>(open.analysis, idLength: open.idLength))
  }

  // MARK: A sheet of them

  /// All rows, or none with everything that is wrong with them.
  static func take(_ call: Call) throws {
    let open = try call.open()
    let columns = call.naming(ColumnMatcher(N.meanings))
    let needed = N.needed.compactMap { key in N.fields.first { $0.key == key }?.entry?.name }
    let sheet = try call.sheet(call.operands[0], words.several, named: call.value("sheet")) { header in
      needed.allSatisfy { columns.match(header).column($0) != nil }
    }
    let table = try sheet.table()
    try call.checkColumns([(columns, table.header)], of: sheet.name)
    let match = columns.match(table.header)
    if let clash = match.ambiguous.first {
      throw Failure("'\(sheet.name)': \(clash.message).", next: Failure.sentence(clash.help))
    }
    let missing = needed.filter { match.column($0) == nil }
    guard missing.isEmpty else {
      throw Failure(
        "'\(sheet.name)' is no sheet of \(words.several): it needs a column for \(CountWords.listed(missing)).",
        next:
          "Its headings are: \(table.header.joined(separator: ", ")). 'muster \(command(call)) list --output NAME.xlsx' writes such a sheet."
      )
    }
    var rows = Rows(open, today: call.setting.today)
    rows.read(table, match)
    guard rows.problems.isEmpty else {
      throw Failure(
        rows.problems.map { "\(sheet.name):\($0)" }, with: sheet.name,
        next: "Mend the rows and do it again. Nothing was recorded.")
    }
    for remark in rows.remarks { try call.say("\(Failure.sentence(remark))") }
    try call.say("\(rows.sentence)")
    if call.flag("dry-run") { return try call.say("Nothing was recorded (--dry-run).") }
    let contents: [any RecordContent] = rows.contents + (try call.namesToRemember())
    if !contents.isEmpty { try open.append(contents, try call.stamp(open)) }
  }

  /// The command whose subcommand was called.
  private static func command(_ call: Call) -> String { call.parsed.path.dropLast().joined(separator: " ") }

  /// What the rows of a sheet come to.
  private struct Rows {
    private var intake: Intake<N>
    private(set) var contents: [N.Draft.Content] = []
    private(set) var problems: [String] = []
    private(set) var remarks: [String] = []
    private var (new, changed, same) = (0, 0, 0)

    init(_ open: OpenWorkspace, today: CivilDate) {
      intake = Intake(View(open.analysis, idLength: open.idLength), today: today)
    }

    var sentence: String {
      let words = N.Draft.Content.words
      let parts = [
        new == 0 ? nil : "\(new) \(words.done)", changed == 0 ? nil : "\(changed) brought up to date",
        same == 0 ? nil : "\(same) as recorded already",
      ].compactMap(\.self)
      let all = CountWords.counted(new + changed + same, words.one, words.several)
      return "\(CountWords.sentence(all)): \(parts.isEmpty ? "nothing to do" : CountWords.listed(parts))."
    }

    mutating func read(_ table: CSVTable, _ match: ColumnMatch) {
      let rows = table.rows.map { SheetRow($0, match) }
      let days = N.days.compactMap { key in N.fields.first { $0.key == key }?.entry?.name }.map { name in
        (name, WrittenDays(rows.compactMap { $0[name] }))
      }
      for (name, days) in days { remarks += days.remarks(match.pair(name)?.heading ?? name) }
      for row in rows {
        let written = N.written { meaning in
          guard let days = days.first(where: { $0.0 == meaning })?.1 else { return row[meaning] }
          return row[meaning].flatMap(days.text)
        }
        let fate = intake.fate(written, of: row["id"]) { field in
          field.entry.map { match.column($0.name) != nil } ?? false
        }
        note(fate, row.line)
      }
    }

    private mutating func note(_ fate: Intake<N>.Fate, _ line: Int) {
      switch fate {
      case .bad(let wrong): problems += wrong.map { "\(line): \($0.what); \($0.help)" }
      case .same, .repeated: same += 1
      case .new(let content), .changed(let content):
        if let problem = IdentityWords.problem(content) { problems.append("\(line): \(problem.what); \(problem.help)") }
        if content.follows == nil { new += 1 } else { changed += 1 }
        contents.append(content)
      }
    }
  }
}
