import Frameworks
import Markup
import Platform
import RecordStore
import StructuredText

// Frameworks that commits bring. Whoever can push can bring one, and by it records are read.
extension GitSharing {
  /// Those that do not come to this disk: what cannot be read, or would stand before a built-in one. Each is named with whose it
  /// is, and so is each that comes.
  mutating func frameworksNotTaken(
    _ news: GitNews?, _ head: String?, mine: [String: GitEntry], theirs: [String: GitEntry]
  ) throws -> Set<String> {
    guard let tip = news?.tip ?? head else { return [] }
    var found: Set<String> = []
    for (path, entry) in (news == nil ? mine : theirs).sorted(by: { $0.key < $1.key }) {
      guard case .framework = entry.place, entry.isFile,
        try FileReading.kind(of: Path.join(own.location.root, path)) == nil
      else { continue }
      let last = try clone.git.line(["log", "-1", "--format=%H", tip, "--", ":(literal)\(path)"])
      let who = try clone.author(of: last.flatMap { $0.isEmpty ? nil : $0 } ?? tip).words
      if let why = try whyNot(entry) {
        found.insert(path)
        if news != nil { fallsShort = true }
        note(
          "\("Not taken", .caution): \(path), \(why), by \(who). To use it: git show \(tip.prefix(10)):\(ShellWord.quoted("\(clone.prefix)\(path)")) > \(ShellWord.quoted(path))."
        )
      } else if news != nil {
        note("\(isDry ? "Would take" : "Took") \(path), a framework, by \(who).")
      }
    }
    return found
  }

  private func whyNot(_ entry: GitEntry) throws -> String? {
    guard Path.printable(entry.path) == entry.path else { return "whose name holds control characters" }
    let said = try clone.git.ask(["cat-file", "blob", entry.id])
    guard said.ending == .exited(0) else { return "which git does not give" }
    let source = SourceText(name: entry.path, bytes: said.output)
    let isEarlier = entry.path.hasPrefix("\(Call.earlierFolder)/")
    guard let framework = FrameworkReader.read(source, namedFreely: isEarlier, isChecked: false).framework else {
      return "which cannot be read as a framework"
    }
    return call.isReplaced(framework) ? "which would stand before the built-in \(framework.id)" : nil
  }

  /// What is said once, however often it is met.
  mutating func note(_ remark: TerminalText) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }
}
