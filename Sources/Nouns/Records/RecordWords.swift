package import Assessments
import Markup

/// What was recorded, counted as people say it: `1 evidence item attached`, `2 actions raised`.
package enum RecordWords {
  package static func counted(_ count: Int, _ kind: RecordKind) -> String {
    let words = kind.type.words
    return "\(CountWords.counted(count, words.one, words.many)) \(words.done)"
  }
}
