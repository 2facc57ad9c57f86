import Arguments
import Assessments
import Digests
import Markup
import Platform
import RecordStore
import Reports
import StructuredText

extension Command {
  static let share = Command(
    "share", "put this workspace and another copy of it together",
    discussion:
      "For a memory stick, a network drive or a colleague's copy. Records never change, so each copy is given what it lacks: records, evidence files and kept case lists, each checked against its digest. What either copy has erased is erased in both. Nothing is replaced, and the same again carries nothing. A folder that is empty or not there becomes a copy. Nothing is sent over any network by Muster itself.",
    operands: [OperandSpec("FOLDER", "the other copy, or a folder to make one in", completion: .folders)],
    options: [
      .flag("give", "only give to the other copy"), .flag("take", "only take from it"),
      .flag("dry-run", short: "n", "show what would be carried, and stop"),
    ],
    examples: [
      .init("muster share /media/stick/readiness", "Put a memory stick's copy and this one together")
    ],
    leavesOut: ["by", "as-at", "framework", "output"],
    fallsShort: "something is damaged and was not carried; everything else was", asks: Share.run)
}

/// `muster share`: puts this workspace and another copy of it together.
enum Share {
  static func run(_ call: Call) throws -> Command.Outcome {
    let own = try call.workspace()
    let named = call.operands[0]
    let folder = call.path(named)
    let other = Workspace(WorkspaceLocation(root: folder), call.setting.writer)
    guard !call.flag("give") || !call.flag("take") else {
      throw Failure("--give and --take say opposite things.", next: "Leave both out to put the two together.")
    }
    try requireApart(own.location, other.location, named)
    try requireSame(own, other, named)
    try requireEmptyOrCopy(other, named)
    let gives = call.flag("take") ? nil : try Sharing(from: own, to: other)
    let takes = try call.flag("give") || other.contentsIfAny() == nil ? nil : Sharing(from: other, to: own)
    if !call.flag("dry-run") {
      if let gives { try carry(gives, from: own, to: other, call) }
      if let takes { try carry(takes, from: other, to: own, call) }
    }
    for note in own.notes + other.notes { call.setting.complain("muster: \(note)\n") }
    let isWhole = [gives, takes].compactMap(\.self).allSatisfy { $0.damaged.isEmpty && $0.blocked.isEmpty }
    if call.flag("json") {
      try call.show(
        ["dryRun": .bool(call.flag("dry-run")), "gave": gives.map(json) ?? .null, "took": takes.map(json) ?? .null])
      return .init(isWhole)
    }
    try report(gives, takes, named, call)
    return .init(isWhole)
  }

  /// What a broken-off carrying has put there is whole and stays; it is said so.
  private static func carry(_ sharing: Sharing, from giver: Workspace, to taker: Workspace, _ call: Call) throws {
    do {
      try Init.makeFolder(taker.location.root, call)
      try sharing.carry()
      try OwnFrameworks.carry(from: giver.location, to: taker.location, call)
    } catch {
      var failure = Failure(any: error)
      failure.untouched = "What was carried before is whole and stays; nothing that was there was changed."
      failure.next = (failure.next.map { "\($0) " } ?? "") + "The same command carries the rest."
      throw failure
    }
  }

  /// A copy inside the other would be carried into itself.
  private static func requireApart(_ own: WorkspaceLocation, _ other: WorkspaceLocation, _ named: String) throws {
    for (one, two) in [(own.root, other.root), (own.evidence, other.root), (other.evidence, own.root)]
    where two == one || (one != own.root && two.hasPrefix("\(one)/")) {
      throw Failure(
        "'\(named)' is this workspace itself, or lies in its evidence.",
        next: "Name the other copy's folder, or an empty one to make a copy in.")
    }
  }

  /// Records are not strewn among papers that have nothing to do with them.
  private static func requireEmptyOrCopy(_ other: Workspace, _ named: String) throws {
    guard try other.contentsIfAny() == nil, try FileReading.kind(of: other.location.root) == .folder,
      let first = try Folder(other.location.root).entries().map(\.name).filter({
        // A copy whose making was broken off has only these.
        !$0.hasPrefix(".") && !["evidence", "frameworks"].contains($0)
      }).sorted().first
    else { return }
    throw Failure(
      "'\(named)' is no copy of a workspace, and not empty: it holds '\(Path.printable(first))'.",
      next: "Name a folder in it that is not there yet, such as '\(Path.join(named, "readiness"))'.")
  }

  /// Records of two assessments are never mixed.
  private static func requireSame(_ own: Workspace, _ other: Workspace, _ named: String) throws {
    let mine = Set(try own.contents().history.records.map(\.header.assessment))
    guard let theirs = try other.contentsIfAny()?.history.records, !theirs.isEmpty else { return }
    guard Set(theirs.map(\.header.assessment)).isSubset(of: mine) || mine.isEmpty else {
      throw Failure(
        "'\(named)' holds another assessment. Nothing was carried either way.",
        next: "Name a copy of this one, or an empty folder to make a copy in.")
    }
  }

  private static func json(_ sharing: Sharing) -> JSON {
    [
      "records": .texts(sharing.records.map(\.record.digest.short)), "files": .texts(sharing.files.map(\.path)),
      "caseLists": .integer(sharing.lists.count), "damaged": .texts(sharing.damaged),
      "blocked": .texts(sharing.blocked),
    ]
  }

  private static func report(_ gives: Sharing?, _ takes: Sharing?, _ named: String, _ call: Call) throws {
    var page = call.page()
    let isDry = call.flag("dry-run")
    for (sharing, words) in [(gives, isDry ? "Would give" : "Gave"), (takes, isDry ? "Would take" : "Took")] {
      guard let sharing else { continue }
      let direction = sharing.isEmpty ? "nothing" : counted(sharing)
      page.paragraph(
        words.hasSuffix("ave") || words.hasSuffix("give")
          ? "\(words): \(direction), \("to", .dim) \(named)." : "\(words): \(direction), \("from", .dim) \(named).")
      page.bullets(news(sharing))
    }
    if let gives { damage(gives, from: nil, to: named, except: takes?.blocked ?? [], &page) }
    if let takes { damage(takes, from: named, to: nil, except: gives?.blocked ?? [], &page) }
    if isDry {
      page.paragraph("Nothing was carried.")
    } else if [gives, takes].contains(where: { $0.map { !$0.damaged.isEmpty || !$0.blocked.isEmpty } ?? false }) {
      page.paragraph("Everything else is put together.")
    }
    try call.show(page)
  }

  /// What could not be carried, and where to look; nil stands for this workspace. What the other copy holds sound is said
  /// where that is spoken of.
  private static func damage(
    _ sharing: Sharing, from giver: String?, to taker: String?, except mended: [String], _ page: inout TerminalPage
  ) {
    func place(_ folder: String?) -> String { folder.map { "in \($0)" } ?? "here" }
    func verify(_ folder: String?) -> String {
      "'muster verify\(folder.map { " --workspace \(ShellWord.quoted($0))" } ?? "")'"
    }
    page.bullets(
      sharing.damaged.filter { !mended.contains($0) }.map { path in
        "\("Not carried", .caution): \(path), which is damaged \(place(giver)) or cannot be read by this version. \(verify(giver)) says what to do."
      })
    page.bullets(
      sharing.blocked.map { path in
        "\("Not mended", .caution): \(path), which is sound \(place(giver)) and damaged \(place(taker)). Move the damaged one out of the evidence folder, and share again."
      })
  }

  private static func counted(_ sharing: Sharing) -> String {
    func number(_ count: Int, _ one: String) -> String { count == 1 ? "one \(one)" : CountWords.counted(count, one) }
    var parts = [number(sharing.records.count, "record")]
    if !sharing.files.isEmpty { parts.append(number(sharing.files.count, "evidence file")) }
    if !sharing.lists.isEmpty { parts.append(number(sharing.lists.count, "case list")) }
    return CountWords.listed(parts)
  }

  /// By person, what they recorded.
  private static func news(_ sharing: Sharing) -> [TerminalText] {
    let people = Dictionary(grouping: sharing.records, by: \.record.header.by.name)
    return people.keys.sorted().map { name in
      let kinds = Dictionary(grouping: people[name] ?? [], by: \.record.kind)
      let words = kinds.keys.sorted { $0.rawValue < $1.rawValue }.map {
        RecordWords.counted(kinds[$0]?.count ?? 0, $0)
      }
      return "\(name, .bold): \(words.joined(separator: ", "))"
    }
  }
}

/// Framework files that a workspace brings of its own.
private enum OwnFrameworks {
  private static let limit = 16 << 20

  /// Gives the other copy those that it lacks. One that differs there is left as it is, and named.
  static func carry(from giver: WorkspaceLocation, to taker: WorkspaceLocation, _ call: Call) throws {
    for name in ["frameworks", Call.earlierFolder] {
      let (source, target) = (Path.join(giver.root, name), Path.join(taker.root, name))
      guard try FileReading.kind(of: source) == .folder else { continue }
      let folder = try Folder(source)
      for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".yaml") {
        try Init.makeFolder(target, call)
        let bytes = try folder.bytes(of: entry.name, limit: limit)
        let outcome = try call.setting.writer.write(bytes, to: Path.join(target, entry.name))
        if outcome == .alreadyThere(identical: false) {
          call.setting.complain("muster: \(name)/\(entry.name) differs between the copies; each keeps its own.\n")
        }
      }
    }
  }
}
