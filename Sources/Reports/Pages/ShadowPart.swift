import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

extension Analysis {
  /// The overall grade that the inspectorate once gave, worked out as history.
  @BlockBuilder var shadowBlocks: [Block] {
    if let shadow = framework.shadowOverall, let readings = shadowOverall {
      Block.heading("History: \(shadow.title)")
      Block.fields(
        Reading.allCases.map { reading in
          let verdict = readings[reading]
          let rule = verdict.rule.map { "  by \($0.text)" } ?? ""
          return Field(
            Phrase(CountWords.sentence(GradeWords.reading(reading))),
            GradeStyle.phrase(verdict.grade, target: nil, in: framework.scale) + Phrase(rule, .quiet))
        })
      Block.bullets(shadow.rules.map { "\($0.id.text, .strong) \($0.words)" })
      Phrase(shadow.note, .quiet)
    }
  }
}
