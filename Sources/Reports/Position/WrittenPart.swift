import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What people wrote for a place in the document, in their words and with the day on which they wrote it.
struct WrittenPart {
  let position: Position
  private var context: ReportContext { position.context }

  init(_ position: Position) { self.position = position }

  /// The question that nobody has answered stands in its place.
  @BlockBuilder func blocks(_ part: NarrativeWritten.Part, else unwritten: Unwritten? = nil) -> [Block] {
    if let unwritten, position.isUnwritten(unwritten) { unwritten.block }
    let all = position.narratives(part)
    for narrative in all {
      written(narrative)
      doubted(narrative)
    }
    if all.contains(where: { $0.words == nil }) {
      "Something was written of this that is not for this audience." as Phrase
    }
  }

  private func written(_ narrative: Narrative) -> Phrase? {
    narrative.words.map { words in
      let of = narrative.content.subject == position.subject ? "" : "\(narrative.content.subject) "
      let rests: Phrase = narrative.restsOn.map { " " + $0 } ?? ""
      return "\(of, .strong)\(words) \("(written on \(narrative.told.at.date.short)\(moved(narrative)))", .quiet)"
        + rests
    }
  }

  /// Whether it still holds, where a paper on which it rests does not.
  private func doubted(_ narrative: Narrative) -> Block? {
    guard narrative.words != nil, !narrative.doubts.isEmpty else { return nil }
    return Block.part("unwritten") {
      narrative.doubts.reduce(Phrase(Unwritten.rests.question, .strong)) { $0 + " " + $1 }
    }
  }

  /// Whether what the evidence supports has moved since it was written.
  private func moved(_ narrative: Narrative) -> String {
    let subject: Trend.Subject = position.finding.map { .judgement($0.judgement.id) } ?? .whole
    guard narrative.content.subject == position.subject, speaksOfPractice(narrative.content.part),
      let line = context.lookback?.trend.lines.first(where: { $0.subject == subject }),
      let then = line.points.last(where: { $0.day <= narrative.told.at.date }), let now = line.points.last
    else { return "" }
    let (before, after) = (then.readings.supported, now.readings.supported)
    guard before != after else { return "" }
    func label(_ grade: Grade?) -> String { GradeWords.label(grade, context.framework.scale).lowercased() }
    return "; since then what the evidence supports has moved from \(label(before)) to \(label(after))"
  }

  private func speaksOfPractice(_ part: NarrativeWritten.Part) -> Bool {
    switch part {
    case .know, .impact, .how, .plan: true
    case .context, .changed, .differs, .voice: false
    }
  }

  /// What children and families say: the theme, and the quotation where whoever is quoted agreed that these readers see it.
  @BlockBuilder var voices: [Block] {
    let all = position.narratives(.voice)
    if position.isUnwritten(.voice) { Unwritten.voice.block }
    let told = all.compactMap(voice)
    if !told.isEmpty { Block.bullets(told) }
    for narrative in all { doubted(narrative) }
    if told.count < all.count { "Voices are recorded whose words are not for this audience." as Phrase }
  }

  private func voice(_ narrative: Narrative) -> Phrase? {
    guard let theme = narrative.theme else { return nil }
    guard let words = narrative.words else { return "\(theme) \("(the theme alone)", .quiet)" }
    let rests: Phrase = narrative.restsOn.map { " " + $0 } ?? ""
    return "\(theme): “\(words)”" + rests
  }
}
