import Assessments
import Calendar
import Markup
import Platform
import RecordStore

// Erasures that somebody has set aside, here or in another clone.
extension GitSharing {
  func isErasure(_ path: String) -> Bool {
    RecordName(Path.name(of: path))?.kind == RecordKind.erased.rawValue
  }

  /// Erasures that would wait here, and whose file somebody took out of the evidence: they do not come back.
  func setAside(_ sharing: Sharing, _ mine: [String: GitEntry], _ deeds: [GitDeed]) -> Set<String> {
    let pending = sharing.waiting.map(\.erasure) + sharing.refused
    let removed = Set(deeds.filter { $0.kind == .removed && isErasure($0.path) }.map(\.path))
    return Set(
      sharing.records.map(\.record).filter { record in pending.contains { $0.digest == record.digest } }.map(\.path)
        .filter { mine[$0] != nil || removed.contains($0) })
  }

  /// An erasure that waits here goes where another copy has set it aside; nothing of what it names is lost by that.
  mutating func dropSetAside(_ news: GitNews?, _ whole: WholeFiles) throws {
    let pending = whole.contents.waiting.map(\.erasure) + whole.contents.history.refusedErasures
    for deed in news?.deeds ?? [] where deed.kind == .removed && isErasure(deed.path) {
      guard let erasure = pending.first(where: { deed.path.hasSuffix("/\($0.folder)/\($0.fileName)") }) else {
        continue
      }
      remarks.append(
        "\("Set aside", .caution): the erasure by \(erasure.header.by.name, .bold) of \(erasure.header.at.date.inWords), by \(deed.who.words). What it names counts again."
      )
      let file = Path.join(own.location.root, deed.path)
      if !isDry, try call.setting.writer.files.kind(of: file) == .file { try call.setting.writer.files.remove(file) }
    }
  }
}
