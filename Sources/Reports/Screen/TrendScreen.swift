import Calendar
package import Frameworks
package import GapAnalysis
package import Markup

/// How readings went, on the terminal: a letter for each point, so that no colour has to say it.
package enum TrendScreen {
  package static func show(_ trend: Trend, _ framework: Framework, target: Grade, _ page: inout TerminalPage) {
    guard let first = trend.days.first, let last = trend.days.last else { return }
    page.heading("How it went", level: 2)
    let room = max(6, (page.width - 42) / 2)
    let shown = trend.days.suffix(room)
    let lines = trend.lines.flatMap { rows($0, framework, target, room) }
    if !lines.isEmpty {
      page.paragraph("\(legend(trend, framework, shown), .dim)")
      page.table(
        TerminalTable(
          [
            .init("", minimum: 3), .init("Judgement", minimum: 18), .init("Reading", minimum: 9),
            .init(heading(shown, trend.step), minimum: shown.count * 2 - 1),
          ], rows: lines))
    }
    let whole = trend.line(.whole)?.points ?? []
    if let start = whole.first?.coverage, let end = whole.last?.coverage {
      let noun = CountWords.sentence(framework.aspectNoun)
      page.paragraph(
        first == last
          ? "\(noun) with evidence: \(end.placed) of \(end.aspects)."
          : "\(noun) with evidence: \(start.placed) of \(start.aspects) on \(first.inWords), \(end.placed) of \(end.aspects) on \(last.inWords)."
      )
    }
    page.blank()
  }

  private static func legend(_ trend: Trend, _ framework: Framework, _ shown: ArraySlice<CivilDate>) -> String {
    let letters = framework.scale.grades.map { "\($0.letter) \($0.label.lowercased())" }
    let cut = shown.count < trend.days.count ? ", the last \(shown.count) of \(trend.days.count)" : ""
    let each = trend.step == .weeks ? "week’s end" : "month’s end"
    return "A letter for each \(each)\(cut), the last for \(shown.last?.short ?? ""): "
      + "\(letters.joined(separator: ", ")), · \(framework.scale.notKnown.label.lowercased())."
  }

  /// The first letters of the months; of weeks nothing, since the legend says when the last one ends.
  private static func heading(_ days: ArraySlice<CivilDate>, _ step: Trend.Step) -> TerminalText {
    guard step == .months else { return TerminalText("Weeks") }
    return TerminalText(days.map { String($0.monthShort.prefix(1)) }.joined(separator: " "))
  }

  private static func rows(_ line: Trend.Line, _ framework: Framework, _ target: Grade, _ room: Int)
    -> [[TerminalText]]
  {
    let points = line.points.suffix(room)
    func letters(_ grade: (Trend.Point) -> Grade?) -> TerminalText? {
      guard points.contains(where: { grade($0) != nil }) else { return nil }
      var text = TerminalText()
      for point in points {
        if !text.isEmpty { text += " " }
        text += grade(point).map { TerminalText(String($0.letter), tone($0, target)) } ?? TerminalText("·", .dim)
      }
      return text
    }
    let id: String
    switch line.subject {
    case .judgement(let judgement): id = judgement.text
    case .whole: id = ""
    }
    let readings: [(String, TerminalText?)] = [
      ("Supported", letters { $0.readings.supported }), ("Indicated", letters { $0.readings.indicated }),
      ("Claimed", letters { $0.claimed }),
    ]
    let known = readings.compactMap { name, text in text.map { (name, $0) } }
    return known.enumerated().map { position, row in
      [
        position == 0 ? "\(id)" : "",
        position == 0 ? TerminalText(line.subject == .whole ? "Overall" : CountWords.clipped(line.title, to: 26)) : "",
        TerminalText(row.0), row.1,
      ]
    }
  }

  private static func tone(_ grade: Grade, _ target: Grade) -> TerminalStyle {
    grade >= target ? .good : grade.level == 0 ? .bad : .caution
  }
}
