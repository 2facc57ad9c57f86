import Markup
import RecordStore

// Whose commits did what.
extension GitSharing {
  /// Names whose commits edited or removed what never changes, and what is not taken.
  mutating func tell(
    _ news: GitNews?, _ deeds: [GitDeed], after: WholeFiles, taken: Set<String>, mine: [String: GitEntry],
    theirs: [String: GitEntry],
    sharing: Sharing
  ) {
    let fresh = Set(news?.deeds.map(\.who.commit) ?? [])
    // What waits for somebody's word here was taken out where it was given.
    let waiting = Set(isDry ? sharing.waiting.flatMap(\.paths) : [])
    func isWrong(_ deed: GitDeed) -> Bool {
      guard deed.kind != .added, GitEntry.place(deed.path)?.isFixed == true, !isPaperBeside(deed.path) else {
        return false
      }
      return !after.isErased(deed.path) && !waiting.contains(deed.path)
        && !(deed.kind == .removed && isErasure(deed.path) && !after.here.contains(deed.path))
        && (fresh.contains(deed.who.commit) || taken.contains(deed.path))
    }
    // The last that did it where it was done before, and each path once.
    let wrong = Array(Array(deeds.filter(isWrong).reversed()).firsts.values).sorted {
      ($0.who.commit, $0.path) < ($1.who.commit, $1.path)
    }
    wronged += wrong
    let here = after.here.union(taken)
    if !wrong.isEmpty { fallsShort = true }
    for line in wrong.filter({ here.contains($0.path) }).told {
      remarks.append("\(isDry ? "Would be put back" : "Put back", .caution) as recorded: \(line).")
    }
    for line in wrong.filter({ !here.contains($0.path) }).told {
      remarks.append("\("Not put back", .caution): \(line).")
    }
    let wrongPaths = Set(wrong.map(\.path))
    let added = deeds.firsts
    let strange = theirs.values.filter { $0.isNothing && $0.place != nil && !wrongPaths.contains($0.path) }.map(
      \.path)
    let bad = sharing.damaged.filter { theirs[$0] != nil && !wrongPaths.contains($0) }
    named += bad
    for path in Set(strange + bad).sorted() {
      fallsShort = true
      let whose: TerminalText = added[path].map { ", by \($0.who.words)" } ?? ""
      let what =
        bad.contains(path)
        ? "which is not what its name says, or of a newer version"
        : theirs[path]?.isFile == true ? "which has no place there" : "which is no file"
      remarks.append("\("Not taken", .caution): \(path), \(what)\(whose).")
    }
    let local = taken.filter { mine[$0] != nil && !wrongPaths.contains($0) }
    if !local.isEmpty {
      remarks.append(
        "\("Put back", .caution): \(PathCount(local).words) that git holds and that \(local.count == 1 ? "was" : "were") no longer here. What is to go is erased: muster erase."
      )
    }
    if !sharing.beside.isEmpty {
      remarks.append(
        sharing.beside.count == 1
          ? "One paper is kept beside and is not here; a folder or a stick brings it: muster share FOLDER."
          : "\(sharing.beside.count) papers are kept beside and are not here; a folder or a stick brings them: muster share FOLDER."
      )
    }
  }
}
