import Frameworks
import GapAnalysis
import Markup
import Nouns

/// On how many sources a criterion rests: `4 independent sources; without the strongest, adequate`.
enum FootingWords {
  static func sentence(_ footing: Footing, of finding: CriterionFinding, _ scale: GradeScale) -> String {
    guard footing.sources > 0 else { return "no source that speaks in favour" }
    guard finding.readings.supported.grade != nil else {
      return
        "\(CountWords.counted(footing.sources, "source")), which \(footing.sources == 1 ? "supports" : "support") no \(scale.noun) of it as a whole yet"
    }
    let left = footing.withoutStrongest.grade
    let still = left == finding.readings.supported.grade ? "still " : ""
    let grade = GradeWords.inSentence(left, scale)
    let saying =
      finding.readings.supported.grade == scale.worst ? " that \(footing.sources == 1 ? "says" : "say") so" : ""
    guard footing.sources > 1 else { return "one source\(saying); without it, \(still)\(grade)" }
    return "\(footing.sources) independent sources\(saying); without the strongest, \(still)\(grade)"
  }
}
