import Assessments
import Nouns

// The rows, by what becomes of them.
extension LogPlan {
  var new: [(entry: Entry, content: EvidenceContent)] {
    entries.compactMap { entry in if case .new(let content) = entry.fate { (entry, content) } else { nil } }
  }

  var changed: [(entry: Entry, item: Assessment.EvidenceItem, change: EvidenceChange)] {
    entries.compactMap { entry in
      if case .changed(let item, let change) = entry.fate { (entry, item, change) } else { nil }
    }
  }

  /// The files that are read: of rows that are new, and of those of which the paper has changed.
  var filesToRead: [LogFile] { (new.map(\.entry) + changed.map(\.entry)).compactMap(\.file) }

  /// Those of them of which copies are kept.
  var filesToKeep: [LogFile] {
    (new.map(\.entry) + changed.filter { !$0.entry.isByReference(of: $0.item) }.map(\.entry)).compactMap(\.file)
  }

  var bad: [(entry: Entry, problems: [Problem])] {
    entries.compactMap { entry in if case .bad(let problems) = entry.fate { (entry, problems) } else { nil } }
  }

  func known(_ standing: Standing) -> [Entry] {
    entries.filter { entry in if case .known(standing) = entry.fate { true } else { false } }
  }

  var repeated: [Entry] { entries.filter { entry in if case .repeated = entry.fate { true } else { false } } }
}
