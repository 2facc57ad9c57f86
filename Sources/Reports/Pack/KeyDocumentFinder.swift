package import Assessments
package import Frameworks

/// Finds, among the evidence, the documents that inspectors ask for.
///
/// An item whose title, note, place or file name has the document's id in it is that document, for somebody said so. A
/// document that asks for nothing but a kind of evidence, such as `Recent audits`, is every item of that kind that is not
/// out of date. Else an item that bears on one of the document's criteria is taken for the document with which its title
/// shares most words, if those are more than half of the words that it has: a guess, which is shown as one.
package struct KeyDocumentFinder {
  /// How an item was taken for a document.
  package enum How: Sendable {
    case named
    case byKind
    case byTitle
  }

  package struct Found {
    package let item: Assessment.EvidenceItem
    package let how: How
  }

  private let found: [String: [Found]]

  package init(_ framework: Framework, _ assessment: Assessment) {
    var found: [String: [Found]] = [:]
    let documents = framework.preparation.keyDocuments
    let kinds = documents.map { KeyDocumentFinder.kind($0) }
    for item in assessment.currentEvidence {
      let named = documents.filter { KeyDocumentFinder.names($0.id, item.content) }
      for document in named { found[document.id, default: []].append(Found(item: item, how: .named)) }
      guard named.isEmpty else { continue }
      let isFresh =
        assessment.policy.freshUntil(item.content).map { $0 >= assessment.asAt } ?? false
      for (document, kind) in zip(documents, kinds) where kind != nil && kind == item.content.kind && isFresh {
        found[document.id, default: []].append(Found(item: item, how: .byKind))
      }
      for document in KeyDocumentFinder.likely(item.content, documents: documents, framework: framework) {
        guard !(found[document.id] ?? []).contains(where: { $0.item.id == item.id }) else { continue }
        found[document.id, default: []].append(Found(item: item, how: .byTitle))
      }
    }
    self.found = found.mapValues { items in
      items.contains { $0.how == .named } ? items.filter { $0.how == .named } : items
    }
  }

  /// The items that are a document, those attached first first; none where nothing was found.
  package func items(_ document: Preparation.KeyDocument) -> [Found] { found[document.id] ?? [] }

  // MARK: By name

  private static func names(_ id: String, _ content: EvidenceContent) -> Bool {
    let texts = [content.title, content.note, content.place, content.exercise, content.material.storedFile?.path]
    return texts.compactMap { $0 }.contains { text in
      text.split { !($0.isLetter || $0.isNumber) }.contains { $0.lowercased() == id.lowercased() }
    }
  }

  // MARK: By its kind

  /// The kind of evidence that a document is and says no more than.
  private static func kind(_ document: Preparation.KeyDocument) -> EvidenceKind? {
    let asked = words(document.document).subtracting(words("recent current latest"))
    return EvidenceKind.allCases.first { !asked.isEmpty && words($0.label) == asked }
  }

  // MARK: By the words of its title

  private static func likely(
    _ content: EvidenceContent, documents: [Preparation.KeyDocument], framework: Framework
  ) -> [Preparation.KeyDocument] {
    let title = words(content.title)
    guard !title.isEmpty else { return [] }
    let criteria = Set(content.bearsOn(framework).map(\.text))
    let shared = documents.map { document in
      criteria.isDisjoint(with: document.criteria) ? 0 : words(document.document).intersection(title).count
    }
    guard let most = shared.max(), most > 0, most * 2 > title.count else { return [] }
    return zip(documents, shared).filter { $0.1 == most }.map(\.0)
  }

  /// Words that say what a document is about, cut so that `audit` and `audits`, `commissioned` and `commissioning` are one.
  private static func words(_ text: String) -> Set<String> {
    var found: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init) {
      guard word.count >= 3, !empty.contains(word) else { continue }
      found.insert(String((word.hasSuffix("s") ? word.dropLast() : word[...]).prefix(7)))
    }
    return found
  }

  private static let empty: Set<String> = [
    "and", "for", "out", "the", "with", "from", "its", "what", "are", "was", "report", "reports", "annual", "monthly",
    "last",
    "list", "plan", "plans", "paper", "papers", "minutes", "year", "month", "months", "twelve", "six",
  ]
}
