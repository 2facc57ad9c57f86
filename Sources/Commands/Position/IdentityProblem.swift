import Assessments
import Markup
import Nouns

extension IdentityWords {
  /// What of a child seems to stand in something that people wrote; nil where nothing does. How to reach an office may stand there.
  static func problem(_ content: any RecordContent) -> Problem? {
    let found = Identity.found(in: content.fields)
    let kinds = found.values.reduce(into: Set<Identity>()) { $0.formUnion($1) }
      .subtracting([.name, .email, .telephone]).sorted()
    guard !kinds.isEmpty else { return nil }
    return Problem(
      "it seems to hold \(CountWords.listed(kinds.map(one))) (in \(CountWords.listed(found.keys.sorted())))",
      "write it so that no child can be told by it")
  }
}
