import Assessments
import Frameworks

/// What the names of folders say of the papers in them: the criterion that they are on, a judgement's only criterion, or that which a
/// person owns. A name that leaves several open says nothing.
struct FolderNames {
  private let framework: Framework
  private var ids: [String: CriterionID] = [:]
  private var names: [String: CriterionID] = [:]

  init(_ open: OpenWorkspace) {
    framework = open.framework
    for criterion in framework.criteria {
      ids[criterion.id.text.lowercased()] = criterion.id
      names[FolderNames.plain(criterion.title)] = criterion.id
    }
    for judgement in framework.judgements {
      guard let only = judgement.criteria.first, judgement.criteria.count == 1 else { continue }
      for name in [judgement.id.text, judgement.title, judgement.shortTitle] {
        names[FolderNames.plain(name)] = only.id
      }
    }
    for theirs in Dictionary(grouping: open.assessment.owners.values, by: { PersonName($0.owner) }).values {
      if let only = theirs.first, theirs.count == 1 { names[FolderNames.plain(only.owner)] = only.criterion }
    }
  }

  /// The criterion that the nearest folder speaks of which speaks of any.
  func criterion(_ folders: [String]) -> CriterionID? {
    folders.reversed().lazy.compactMap { folder in
      let first = folder.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }.first.map(String.init)
      return first.flatMap { ids[$0] } ?? names[FolderNames.plain(folder)]
    }.first
  }

  /// Without what people put between words, and without a number that keeps folders in order.
  private static func plain(_ name: String) -> String {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
    let turned = parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
    let key = turned.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    let bare = key.drop { $0.isNumber || $0 == " " }
    return bare.isEmpty ? key : String(bare)
  }
}
