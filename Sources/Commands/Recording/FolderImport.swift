import Assessments
import Digests
import Frameworks
import Markup
import Nouns
import Platform
import RecordStore

/// `muster attach` and `muster import` of a folder: shows what lies in it, and takes in what is new, moved or changed, all of it or none.
enum FolderImport {
  /// - Parameter said: What is said of all of its papers.
  static func run(_ named: String, saying said: EvidenceContent, open: OpenWorkspace, call: Call) throws {
    let path = call.path(named)
    let isForPrograms = call.flag("json")
    if isForPrograms, call.value("output") != nil {
      throw Failure(
        "What is to be placed is written for people, and --json answers programs.",
        next: "Leave one of --output and --json out.")
    }
    if let output = call.value("output") {
      guard output.lowercased().hasSuffix(".xlsx") || output.lowercased().hasSuffix(".csv") else {
        throw Failure(
          "What is to be placed is written as a workbook or as CSV.", next: "Name it: --output to-place.xlsx.")
      }
      try call.requireWritable(call.path(output))
    }
    let evidence = open.workspace.location.evidence
    guard path != evidence, !path.hasPrefix("\(evidence)/") else {
      throw Failure("'\(named)' holds this workspace's own records.", next: "Name a folder of papers.")
    }
    guard said.title.isEmpty, said.material == .reference(EvidenceContent.noPlace) else {
      throw Failure(
        "Each paper of a folder has its own title and its own place.", next: "Leave --title and --reference out.")
    }
    let folder = try PaperFolder(
      path, records: evidence, output: call.value("output").map(call.path))
    let plan = try FolderPlan(folder, said: said, open: open, call: call)
    guard !plan.papers.isEmpty || !plan.gone.isEmpty else {
      throw Failure(
        folder.leftOutWords.map { "There is no paper in '\(named)'. \($0)" } ?? "'\(named)' is empty.",
        next: "Check the name.")
    }
    let (page, looked) = (FolderPage(plan, named: named, open: open), looked(plan, call))
    if !isForPrograms { try page.show(looked, call) }
    let isDry = call.flag("dry-run")
    let records = isDry ? [] : try record(plan, open: open, call: call)
    let unsafe = try Unsafe(
      zip(records, plan.added).map { (id: $0.digest, content: $1.content) }
        + (isDry ? [] : plan.corrections.map { (id: $0.item.id, content: plan.content($0.item)) }), open, call)
    if isForPrograms { return try call.show(page.json(looked, recorded: isDry ? nil : records, unsafe)) }
    if isDry { return try call.say("Nothing was recorded or written (--dry-run).") }
    if let sentence = unsafe.sentence(open) { try call.say(sentence) }
    try writeToPlace(records, plan: plan, open: open, call: call)
  }

  /// What the papers seem to hold of single people that are taken in, or that changed.
  private static func looked(_ plan: FolderPlan, _ call: Call) -> PapersLooked {
    call.looked(plan.added.map(\.paper) + plan.corrections.filter(\.isEdition).map(\.paper)) { paper, looked in
      looked.look(at: paper.parts.joined(separator: "/"), paper.path) {
        try Folder.eachChunk(ofFile: paper.parts, below: plan.folder.path, $0)
      }
    }
  }

  /// Records what is new, moved or changed; the records of what is new.
  private static func record(_ plan: FolderPlan, open: OpenWorkspace, call: Call) throws -> [Record] {
    guard !plan.added.isEmpty || !plan.corrections.isEmpty else { return [] }
    try confirm(call)
    // Who asks is known before a copy is kept.
    let stamp = try call.stamp(open)
    let records = try open.append(try bodies(plan, open: open, call: call), stamp)
    for note in open.workspace.notes { call.setting.complain("muster: \(note)\n") }
    NameRemark.tell(plan.added.compactMap { looksLikeName($0.content) }, call)
    if !call.flag("json") { try call.say("\(IntakeWords.took(plan.added.count, changed: plan.corrections.count))") }
    return Array(records.prefix(plan.added.count))
  }

  /// Nothing is recorded before somebody has seen what, or has said beforehand that it is to be.
  private static func confirm(_ call: Call) throws {
    if call.flag("yes") { return }
    guard call.setting.inputIsTerminal, call.setting.outputIsTerminal, !call.flag("json") else {
      throw Failure(
        "Nothing of it is recorded before somebody says so, and nobody is here to be asked.",
        next: "If it is right, do it again with --yes.")
    }
    try call.setting.print("Record that? (yes or no) ")
    guard ["y", "yes"].contains(call.setting.ask()?.trimmed.lowercased()) else {
      throw Failure("It was not confirmed.")
    }
  }

  private static func bodies(_ plan: FolderPlan, open: OpenWorkspace, call: Call) throws -> [any RecordContent] {
    /// A copy is of the bytes that lie there when it is made.
    func kept(_ content: EvidenceContent, _ paper: PaperFolder.Paper) throws -> EvidenceContent {
      var content = content
      let file = try open.workspace.keep(paper.parts, below: plan.folder.path).file
      (content.material, content.origin) = (.copy(file), PaperOrigin(path: paper.path, digest: file.digest))
      return content
    }
    let added = try plan.added.map { paper, content in call.flag("copy") ? try kept(content, paper) : content }
    let corrected = try plan.corrections.map { paper, item, isEdition in
      let content = plan.content(item)
      let isCopy = item.content.material.storedFile != nil
      return EvidenceCorrected(
        evidence: item.id,
        because: isEdition
          ? Editions.because : "the folder says where it is and what it is on",
        content: isEdition && isCopy ? try kept(content, paper) : content)
    }
    return added + corrected
  }

  /// The title of an item about single children, where it looks like a name, or where it is kept.
  private static func looksLikeName(_ content: EvidenceContent) -> String? {
    guard content.referenceToAFile != nil || content.kind == nil else { return nil }
    return content.title.lastIndex(of: ".").map { String(content.title[..<$0]) } ?? content.title
  }

  /// A sheet of what is recorded and lacks something, to be filled in and imported with --update.
  private static func writeToPlace(
    _ records: [Record], plan: FolderPlan, open: OpenWorkspace, call: Call
  ) throws {
    guard call.value("output") != nil else { return }
    let earlier = open.assessment.currentEvidence.filter {
      $0.content.origin?.path.hasPrefix("\(plan.folder.path)/") ?? false
    }
    .map { (id: $0.id.short, content: plan.content($0)) }
    let added = records.compactMap { record in record.content(EvidenceContent.self).map { (record.digest.short, $0) } }
    let rows = (earlier + added).filter { !$0.content.isPlaced }
    guard !rows.isEmpty else { return try call.say("Nothing of it is to be placed, and no sheet was written.") }
    try call.deliver(
      "To be placed", ToPlace.rows(rows, below: plan.folder.path),
      choices: [
        "kind": EvidenceKind.allCases.map(\.rawValue), "criterion": open.framework.criteria.map(\.id.text),
      ])
    try call.say(
      "Fill in the day, the kind and what each shows, and take it in with 'muster import \(call.value("output") ?? "FILE") --update'."
    )
  }
}

/// A sheet of items that lack something.
enum ToPlace {
  /// The columns of a log, with what is known of each item, and beside it the folder that it lay in.
  static func rows(_ items: [(id: String, content: EvidenceContent)], below folder: String) -> [[String]] {
    let headings = [
      "id", "title", "criterion", "shows", "kind", "dated", "covers", "extent", "agency", "note", "folder",
    ]
    return [headings]
      + items.map { id, content in
        let lay = content.origin.map { Path.parent(of: $0.path) } ?? ""
        let period = content.from.flatMap { from in content.to.map { "\(from)..\($0)" } }
        return [
          id, content.title, content.criteria.map(\.text).joined(separator: ", "),
          EvidenceWords.shows(content).joined(separator: ", "), content.kind?.rawValue ?? "",
          content.dated.map { "\($0)" } ?? "", period ?? "", content.extent.map { "\($0)" } ?? "", content.agency ?? "",
          content.note ?? "", lay.hasPrefix("\(folder)/") ? String(lay.dropFirst(folder.count + 1)) : "",
        ]
      }
  }
}
