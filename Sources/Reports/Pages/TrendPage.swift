import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// How readings went since the assessment was opened: drawn on a page; on a terminal a letter for each point, so that no
/// colour has to say it.
package struct TrendPage: LaidOut {
  let trend: Trend
  let framework: Framework
  let target: Grade
  private var scale: GradeScale { framework.scale }

  /// What a terminal of 80 columns has room for.
  private static let room = 18

  package init(_ trend: Trend, _ analysis: Analysis) {
    (self.trend, framework, target) = (trend, analysis.framework, analysis.target)
  }

  package var page: Page { Page("Since the assessment was opened", blocks) }

  /// With one day there is no course yet.
  @BlockBuilder package var blocks: [Block] {
    if trend.days.count > 1 {
      Block.heading("Since the assessment was opened")
      Block.figure(
        Figure(drawing, sentence: sentence, numbers: numbers) {
          if !letters.rows.isEmpty {
            Phrase(legend, .quiet)
            Block.table(letters)
          }
        })
      coverage
    }
  }

  private var shown: ArraySlice<CivilDate> { trend.days.suffix(TrendPage.room) }

  private var drawing: HTML.Node {
    HTML.div {
      HTML.div(.class("panels")) {
        for line in trend.lines {
          HTML.div(.class("picture")) {
            TrendChart(line: line, scale: scale, target: target, last: end(of: line)).drawing
          }
        }
      }
      if trend.lines.contains(where: \.isGraded) { Tone.key(scale) }
    }
  }

  /// What the picture shows, and how to read what is drawn: bars where evidence ever said a grade, a line for the rest.
  private var sentence: Phrase {
    let (graded, covered) = (trend.lines.contains(where: \.isGraded), trend.lines.contains { !$0.isGraded })
    let last = trend.days.last?.short ?? "the day"
    let bars =
      "Each bar is the \(scale.noun) that the evidence supported at the end of a \(step), and the last one’s is of \(last); between two of them it may have been another. The band above a bar reaches to the best that any of the evidence said, a triangle is a claim, the dashed line the target. What is not judged has the lane below."
    let lines =
      "\(graded ? "Where no evidence ever said a \(scale.noun), the" : "The") line is the share of the \(framework.aspectNoun) that had evidence which counted at the end of each \(step), the last one’s of \(last)."
    let said = [framework.rules.gradesJudgements ? shows : nil, graded ? bars : nil, covered ? lines : nil]
    return Phrase(said.compactMap(\.self).joined(separator: " "))
  }

  /// What the picture shows: where each line ends, and since when it is there.
  private var shows: String {
    let parts = trend.lines.map { line in
      "\(line.title) \(GradeWords.inSentence(line.points.last?.readings.supported, scale)) \(since(line))"
    }
    return "What the evidence supports at each \(step)’s end: \(parts.joined(separator: "; "))."
  }

  private func end(of line: Trend.Line) -> String {
    "\(GradeWords.label(line.points.last?.readings.supported, scale)) at each \(step)’s end \(since(line))"
  }

  private var step: String {
    switch trend.step {
    case .weeks: "week"
    case .months: "month"
    }
  }

  /// A point is the end of its week or month: the change lies somewhere within.
  private func since(_ line: Trend.Line) -> String {
    let now = line.points.last?.readings.supported
    guard let before = line.points.lastIndex(where: { $0.readings.supported != now }) else { return "all along" }
    let day = line.points[before + 1].day
    return trend.step == .months ? "since \(day.monthShort)" : "since the week to \(day.short)"
  }

  private var coverage: Phrase? {
    let whole = trend.line(.whole)?.points ?? []
    guard let start = whole.first, let end = whole.last else { return nil }
    let noun = CountWords.sentence(framework.aspectNoun)
    return
      "\(noun) with evidence: \(start.coverage.placed) of \(start.coverage.aspects) on \(start.day.inWords), \(end.coverage.placed) of \(end.coverage.aspects) on \(end.day.inWords)."
  }

  // MARK: As a table

  private var numbers: Table {
    let isGraded = framework.rules.gradesJudgements
    return Table(
      "\(isGraded ? "What was supported" : "How much had evidence") at the end of each day shown", name: "trend",
      [.init("Day", page: .slim)] + trend.lines.map { .init($0.title) },
      rows: trend.days.indices.map { position in
        [.day(trend.days[position])]
          + trend.lines.map { line in
            let point = line.points[position]
            guard isGraded else { return .init("\(point.coverage.placed) of \(point.coverage.aspects)") }
            let claim = point.claimed.map { "; claimed \($0.label.lowercased())" } ?? ""
            return .init("\(GradeWords.label(point.readings.supported, scale))\(claim)")
          }
      })
  }

  // MARK: As letters

  private var legend: String {
    let letters = scale.grades.map { "\($0.letter) \($0.label.lowercased())" }
    let cut = shown.count < trend.days.count ? ", the last \(shown.count) of \(trend.days.count)" : ""
    return "A letter for each \(step)’s end\(cut), the last for \(shown.last?.short ?? ""): "
      + "\(letters.joined(separator: ", ")), · \(scale.notKnown.label.lowercased())."
  }

  private var letters: Table {
    // The first letters of the months; of weeks nothing, since the legend says when the last one ends.
    let months = shown.map { String($0.monthShort.prefix(1)) }.joined(separator: " ")
    return Table(
      "Since the assessment was opened", name: "trend",
      [
        .init("Id", heading: "", minimum: 3), .init("Judgement", minimum: 18), .init("Reading", minimum: 9),
        .init(trend.step == .months ? months : "Weeks", minimum: shown.count * 2 - 1),
      ], rows: trend.lines.flatMap(rows))
  }

  private func rows(_ line: Trend.Line) -> [[Table.Cell]] {
    let points = line.points.suffix(TrendPage.room)
    let readings: [(name: String, grade: (Trend.Point) -> Grade?)] = [
      ("Supported", { $0.readings.supported }), (GradeWords.heading(.indicated), { $0.readings.indicated }),
      ("Claimed", { $0.claimed }),
    ]
    let known = readings.filter { reading in points.contains { reading.grade($0) != nil } }
    return known.enumerated().map { position, reading in
      let letters = points.map { letter(reading.grade($0)) }.reduce(Phrase()) { $0.isEmpty ? $1 : $0 + " " + $1 }
      guard position == 0 else { return [.blank, .blank, .init(reading.name), .init(letters)] }
      return line.subject == .whole
        ? [.blank, .init("Overall"), .init(reading.name), .init(letters)]
        : [
          .init(line.subject.text), .init(CountWords.clipped(line.title, to: 26)), .init(reading.name), .init(letters),
        ]
    }
  }

  private func letter(_ grade: Grade?) -> Phrase {
    grade.map { "\(String($0.letter), $0 >= target ? .good : $0.level == 0 ? .bad : .caution)" } ?? "\("·", .quiet)"
  }

  // MARK: For programs

  /// For each subject a list of points, the last of the day asked for.
  package var json: JSON {
    [
      "step": .text(trend.step.rawValue),
      "lines": .list(
        trend.lines.map { line in
          [
            "subject": .text(line.subject.text), "title": .text(line.title),
            "points": .list(line.points.map(TrendPage.json)),
          ]
        }),
    ]
  }

  private static func json(_ point: Trend.Point) -> JSON {
    .object(
      [.init("day", .text(point.day.description))] + point.readings.members + [
        .init("selfAssessed", .optional(point.claimed?.id.text)),
        .init("placed", .integer(point.coverage.placed)), .init("aspects", .integer(point.coverage.aspects)),
      ])
  }
}

extension Trend.Subject {
  /// As programs are told it.
  fileprivate var text: String {
    switch self {
    case .judgement(let judgement): judgement.text
    case .whole: "overall"
    }
  }
}

extension Readings<Grade?> {
  /// For programs: each reading with the framework's id of its grade, or position where there are no grades.
  var members: [JSON.Member] { Reading.allCases.map { .init($0.rawValue, .optional(self[$0]?.id.text)) } }
}
