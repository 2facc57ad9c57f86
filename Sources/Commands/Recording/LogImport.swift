import Assessments
import Markup
import Nouns
import Platform
import RecordStore

/// `muster import` of an evidence log: shows what its rows come to, and records it, all of it or none.
enum LogImport {
  /// How the reason begins for which an item is corrected, as its record says it.
  static let because = "the log says otherwise of"

  static func run(_ log: EvidenceLog, in folder: String, open: OpenWorkspace, call: Call) throws {
    var plan = try LogPlan(log, open, files: LogFiles(folder: folder), call: call)
    let isForReal = !call.flag("dry-run")
    let leaving = call.value("leave-bad")
    if let leaving { try LeftRows.requireFree(leaving, call) }
    var stamp: RecordHeader?
    if isForReal, !plan.changed.isEmpty, call.flag("update") {
      let known = try call.stamp(open)
      plan.refuseOwn(known.by)
      stamp = known
    }
    if let leaving { try LeftRows.requireBeside(leaving, plan, folder, call) } else { try requireGood(plan, log) }
    if isForReal, !call.flag("update") { try requireUnchanged(plan, log: log, open: open) }
    let isSomething = !plan.new.isEmpty || !plan.changed.isEmpty
    if isForReal, isSomething, stamp == nil { stamp = try call.stamp(open) }
    try LogPage(log, plan: plan, open: open).show(looked(plan.filesToRead, below: folder, call), call)
    guard isForReal else { return }
    if let leaving, !plan.bad.isEmpty {
      try LeftRows(log, plan.bad.map { ($0.entry.row, reasons($0.problems)) }).write(leaving, call)
      try call.say("\(rows(plan.bad.count)) not taken in: see '\(leaving)' for why, mend it there, and import it.")
    }
    guard isSomething, let stamp else { return }
    // Nothing reaches the workspace before every row and the person's name have been found good.
    func kept(
      _ content: EvidenceContent, _ entry: LogPlan.Entry, of item: Assessment.EvidenceItem? = nil
    ) throws -> EvidenceContent {
      guard let file = entry.file, !(item.map { entry.isByReference(of: $0) } ?? false) else { return content }
      var content = content
      let copy = try open.workspace.keep(file.parts, below: folder).file
      (content.material, content.origin) = (.copy(copy), PaperOrigin(path: file.path, digest: copy.digest))
      return content
    }
    let added = try plan.new.map { entry, content in try kept(content, entry) }
    let corrected = try plan.changed.map { entry, item, change in
      EvidenceCorrected(
        evidence: item.id, because: "\(LogImport.because) \(CountWords.listed(change.differences.map(\.words)))",
        content: try kept(change.content, entry, of: item))
    }
    let records = try open.append(added + corrected + call.namesToRemember(), stamp)
    for note in open.workspace.notes { call.setting.complain("muster: \(note)\n") }
    try call.say("\(IntakeWords.took(added.count, changed: corrected.count))")
    let recorded =
      zip(records, added).map { (id: $0.digest, content: $1) }
      + corrected.map { (id: $0.evidence, content: $0.content) }
    if let sentence = try Unsafe(recorded, open, call).sentence(open) { try call.say(sentence) }
  }

  private static func looked(_ files: [LogFile], below folder: String, _ call: Call) -> PapersLooked {
    call.looked(files) { file, looked in
      looked.look(at: file.named, file.path) { try Folder.eachChunk(ofFile: file.parts, below: folder, $0) }
    }
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "One row was" : "\(count) rows were" }

  private static func reasons(_ problems: [Problem]) -> String {
    problems.map { "\($0.what); \($0.help)" }.joined(separator: "\n")
  }

  private static func requireGood(_ plan: LogPlan, _ log: EvidenceLog) throws {
    guard !plan.bad.isEmpty else { return }
    let problems = plan.bad.flatMap { entry, problems in
      // A word is asked about once, however many rows have it.
      let asked = entry.row["kind"].flatMap {
        log.unknownKinds.isFirst($0, on: entry.row.line) ? nil : log.unknownKinds.problem(of: $0)
      }
      return problems.filter { $0.what != asked?.what }
        .map { "\(log.name):\(entry.row.line): \($0.what); \($0.help)" }
    }
    throw Failure(
      problems, with: log.name,
      next:
        "Mend the rows and import the file again, or take the others in with --leave-bad rows.csv. No row was taken in."
    )
  }

  /// A log that says otherwise than is recorded changes nothing before somebody has seen what.
  private static func requireUnchanged(_ plan: LogPlan, log: EvidenceLog, open: OpenWorkspace) throws {
    let changed = plan.changed
    guard !changed.isEmpty else { return }
    var failure = Failure(
      "\(changed.count == 1 ? "One row" : "\(changed.count) rows") of '\(log.name)' would change what is recorded.",
      next:
        "If that is right, import the file again with --update. Where a row is another paper, give it a title of its own, and an id of its own or none.",
      details: changed.prefix(IntakeWords.mostNames).map { entry, item, change in
        let told = change.differences.map { "\($0.words): \(LogPage.said($0.own)), now \(LogPage.said($0.said))" }
        return
          "\(log.name):\(entry.row.line): \(open.short(item.id)), \(item.content.title): \(told.joined(separator: "; "))"
      })
    if changed.count > IntakeWords.mostNames {
      failure.details.append("and \(changed.count - IntakeWords.mostNames) more: 'muster import --dry-run' lists them")
    }
    throw failure
  }
}
