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
      "For a memory stick, a network drive or a colleague's copy. Records never change, so each copy is given what it lacks: records, evidence files and kept case lists, each checked against its digest. What was erased in the other copy is \(Erased.meanwhile). It is removed here only with --accept-erasures or by 'muster erase'; what you erased here yourself is removed there. Nothing is replaced, and the same again carries nothing. A folder that is empty or not there becomes a copy; the folder that it lies in has to be there. Nothing is sent over any network by Muster itself.\n\nWithout FOLDER, in a git clone, it commits what is new here, fetches the branch that this one follows, takes from it by the same rules and pushes; git neither merges nor replaces a file of the workspace. A record that somebody's commit edited or removed is put back, and whose commit it was is said. Other files of the repository are left to git. Each commit carries the line that 'muster seal' prints, and 'muster verify' compares it.\n\nGit keeps what was erased until --purge: the branch becomes one commit of what is there now, here and on the remote; colleagues' clones are told, and end theirs with --purge too, once they know of it.",
    operands: [
      OperandSpec(
        "FOLDER", "the other copy, or a folder to make one in; without it, the git branch that this clone follows",
        .optional, completion: .folders)
    ],
    options: [
      .flag("give", "only give to the other copy"), .flag("take", "only take from it"),
      .flag("accept-erasures", "remove here and there for good what either copy says is erased"),
      .flag("dry-run", short: "n", "show what would be carried, and stop"),
      OptionSpec(
        "papers", "HOW", "by git: how evidence files go; said once", allowed: Papers.allCases.map(\.rawValue)),
      .flag(
        "purge",
        "by git: replace the branch by one commit of what is there now, without its history; after a colleague's purge, end here what it replaced"
      ),
      .flag("yes", "do not ask before --purge"),
    ],
    examples: [
      .init("muster share /media/stick/readiness", "Put a memory stick's copy and this one together"),
      .init("muster share", "In a git clone: commit, fetch, unite and push"),
    ],
    leavesOut: ["by", "as-at", "framework", "output"],
    fallsShort:
      "something is damaged or missing and was not carried, somebody's commit edited or removed what was recorded, or an erasure or a purge waits for somebody's word; everything else was done",
    asks: Share.run)
}

/// `muster share`: puts this workspace and another copy of it together.
enum Share {
  static func run(_ call: Call) throws -> Command.Outcome {
    guard let named = call.operands.first else { return try GitSharing.run(call) }
    for option in ["purge", "yes", "papers"] where option == "papers" ? call.value(option) != nil : call.flag(option) {
      throw Failure("--\(option) is for sharing by git, which names no folder.", next: "Leave it out, or '\(named)'.")
    }
    let own = try call.workspace()
    let folder = call.path(named)
    let other = Workspace(WorkspaceLocation(root: folder), call.setting.writer)
    guard !call.flag("give") || !call.flag("take") else {
      throw Failure("--give and --take say opposite things.", next: "Leave both out to put the two together.")
    }
    try requireApart(own.location, other: other.location, named: named)
    try requireSame(own, other: other, named: named)
    try requireEmptyOrCopy(other, named)
    try requireParent(folder, named)
    let isNew = try other.contentsIfAny() == nil
    guard !isNew || !call.flag("take") else {
      throw Failure(
        "There is no copy in '\(named)' to take from.",
        next: "Check the name; leave --take out to make a copy there.")
    }
    let person = call.setting.environment["MUSTER_BY"]?.asWords
    let gives =
      call.flag("take") ? nil : try Sharing(from: own, to: other, isOwn: { $0.header.by.name.asWords == person })
    let takes = try call.flag("give") || isNew ? nil : Sharing(from: other, to: own)
    // A hold of either copy holds in both.
    let held = HeldBack(try [own.contentsIfAny(), other.contentsIfAny()].compactMap(\.self))
    func hold(on waiting: Workspace.WaitingErasure, gives: Bool) -> Hold? {
      held.hold(on: waiting.records, in: gives ? other : own, call.setting.environment)
    }
    func isAccepted(_ waiting: Workspace.WaitingErasure, of sharing: Sharing, gives: Bool) -> Bool {
      if hold(on: waiting, gives: gives) != nil { return false }
      // What another copy says that this person erased may have been written by anybody.
      return call.flag("accept-erasures")
        || (gives && person == waiting.erasure.header.by.name.asWords && sharing.isDoneByGiver(waiting.erasure))
    }
    var unfinished: [Digest: Workspace.Unfinished] = [:]
    if !call.flag("dry-run") {
      for (sharing, taker, isGiving) in [(gives, other, true), (takes, own, false)] {
        guard let sharing else { continue }
        let left = try carry(sharing, from: isGiving ? own : other, to: taker, call) {
          isAccepted($0, of: sharing, gives: isGiving)
        }
        for one in left { unfinished[one.waiting.erasure.digest] = one }
      }
    }
    for note in own.notes + other.notes { call.setting.complain("muster: \(note)\n") }
    let ways = [(gives, true), (takes, false)].compactMap { sharing, isGiving in
      sharing.map { sharing in
        SharedWay(
          sharing: sharing, isGiving: isGiving, named: named, isFolder: true, isDry: call.flag("dry-run"),
          unfinished: unfinished,
          accepted: { isAccepted($0, of: sharing, gives: isGiving) }, hold: { hold(on: $0, gives: isGiving) })
      }
    }
    let isWhole = ways.allSatisfy(\.isWhole)
    if call.flag("json") {
      func json(_ isGiving: Bool) -> JSON { ways.first { $0.isGiving == isGiving }?.json ?? .null }
      try call.show(["dryRun": .bool(call.flag("dry-run")), "gave": json(true), "took": json(false)])
      return .init(isWhole)
    }
    if isNew {
      // The name of a copy that is there, mistyped, would pass for that copy.
      try call.say("There is no copy in \(named) yet: a new one \(call.flag("dry-run") ? "would be" : "was") made.")
    }
    try report(ways, call)
    return .init(isWhole)
  }

  /// What a broken-off carrying has put there is whole and stays; it is said so.
  private static func carry(
    _ sharing: Sharing, from giver: Workspace, to taker: Workspace, _ call: Call,
    accepting isAccepted: (Workspace.WaitingErasure) -> Bool
  ) throws -> [Workspace.Unfinished] {
    do {
      try Init.makeFolder(taker.location.root, call)
      let unfinished = try sharing.carry(accepting: isAccepted)
      try OwnFrameworks.carry(from: giver.location, to: taker.location, call)
      return unfinished
    } catch {
      var failure = Failure(any: error)
      failure.untouched = "What was carried before is whole and stays; nothing that was there was changed."
      failure.next = (failure.next.map { "\($0) " } ?? "") + "The same command carries the rest."
      throw failure
    }
  }

  /// The name of a stick or a share that is mistyped, or that is not there today, would become a folder on this disk.
  private static func requireParent(_ folder: String, _ named: String) throws {
    let parent = Path.parent(of: folder)
    guard try FileReading.kind(of: parent) == nil else { return }
    throw Failure(
      "There is no folder '\(Path.printable(parent))' in which '\(named)' could lie.",
      next: "Check the name, and that the stick or the drive is there; or make that folder first.")
  }

  /// A copy inside the other would be carried into itself.
  private static func requireApart(_ own: WorkspaceLocation, other: WorkspaceLocation, named: String) throws {
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
  static func requireSame(_ own: Workspace, other: Workspace, named: String) throws {
    let mine = Set(try own.contents().history.records.map(\.header.assessment))
    guard let theirs = try other.contentsIfAny()?.history.records, !theirs.isEmpty else { return }
    guard Set(theirs.map(\.header.assessment)).isSubset(of: mine) || mine.isEmpty else {
      throw Failure(
        "'\(named)' holds another assessment. Nothing was carried either way.",
        next: "Name a copy of this one, or an empty folder to make a copy in.")
    }
  }

  private static func report(_ ways: [SharedWay], _ call: Call) throws {
    var page = call.page()
    for way in ways { way.tell(&page) }
    for way in ways { way.damage(except: ways.first { $0.isGiving != way.isGiving }?.sharing.blocked ?? [], &page) }
    if call.flag("dry-run") {
      page.paragraph("Nothing was carried.")
    } else if ways.contains(where: { !$0.sharing.damaged.isEmpty || !$0.sharing.blocked.isEmpty }) {
      page.paragraph("Everything else is put together.")
    }
    for way in ways { way.erasures(&page) }
    try call.show(page)
  }
}

/// Framework files that a workspace brings of its own.
enum OwnFrameworks {
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
          call.setting.complain(
            "muster: \(name)/\(Path.printable(entry.name)) differs between the copies; each keeps its own.\n")
        }
      }
    }
  }
}
