package import Assessments
package import Calendar

extension PastInspection {
  /// An inspection with all that is recorded of it.
  package struct Whole: Sendable {
    package let title: String
    package let day: CivilDate
    /// Each once, however often it is recorded.
    package let grades: [InspectionRecorded.Graded]
    /// Its recommendations by their number, `2` before `10`.
    package let recommended: [PastInspection]

    /// How many recommendations it made, and how many of them are done.
    package var asked: Int { recommended.count }
    package var done: Int { count(.done) }

    package func count(_ became: InspectionRecorded.Recommendation.Became) -> Int {
      recommended.count { $0.content.recommendation?.became == became }
    }

    fileprivate init(_ entries: [PastInspection]) {
      let named = entries.first { !$0.isErased }
      (title, day) = (named?.content.title ?? "An inspection", entries[0].content.day)
      grades = entries.flatMap(\.content.grades).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      recommended = entries.filter { $0.content.recommendation != nil }.sorted { $0.number < $1.number }
    }
  }

  private struct Occasion: Hashable {
    let day: CivilDate
    /// Nil where nobody can tell any more.
    let title: String?
  }

  /// Each inspection, the latest first. What is left of an entry that was erased is of the inspection of that day.
  package static func each(_ view: View) -> [Whole] {
    var groups = Dictionary(grouping: all(view)) { one in
      Occasion(day: one.content.day, title: one.isErased ? nil : one.content.title.asWords)
    }
    for (key, erased) in groups where key.title == nil {
      let others = groups.keys.filter { $0.day == key.day && $0.title != nil }
      guard let home = others.min(by: { ($0.title ?? "") < ($1.title ?? "") }) else { continue }
      groups[home, default: []] += erased
      groups[key] = nil
    }
    return groups.sorted { ($0.key.day, $0.key.title ?? "") > ($1.key.day, $1.key.title ?? "") }.map { Whole($0.value) }
  }

  private var isErased: Bool { content.title.hasPrefix("\(Erasing.word) ") }

  private var number: String {
    let number = content.recommendation?.number ?? ""
    return String(repeating: "0", count: max(0, 20 - number.count)) + number
  }
}
