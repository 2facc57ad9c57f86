import Calendar
import Markup

/// The year ahead as a narrow strip, a dot where something first falls: filled if that is soon.
struct GlanceAxis {
  let today: CivilDate

  private static let size = (width: 160.0, height: 11.0, left: 4.0, right: 156.0)
  /// In print the strip is 23 mm wide: letters of this height are then 6 points and more.
  private static let letters = 15.5
  /// So many days ahead are soon.
  static let soon = 90

  private func x(_ day: CivilDate) -> Double {
    let share = min(1, max(0, Double(today.days(until: day)) / 366))
    return GlanceAxis.size.left + (GlanceAxis.size.right - GlanceAxis.size.left) * share
  }

  /// The first of every third month.
  private var ticks: [CivilDate] { (0..<4).map { today.adding(months: $0 * 3).endOfMonth.adding(days: 1) } }

  var months: HTML.Node {
    SVG.ornament(width: GlanceAxis.size.width, height: GlanceAxis.letters + 3, class: "axis") {
      for day in ticks {
        Ink.label(
          String(day.monthShort.prefix(3)), at: .init(x(day), GlanceAxis.letters - 1), size: GlanceAxis.letters,
          Ink.quiet)
      }
    }
  }

  func strip(_ day: CivilDate) -> HTML.Node {
    SVG.ornament(width: GlanceAxis.size.width, height: GlanceAxis.size.height, class: "axis") {
      for tick in ticks { Ink.rule(from: .init(x(tick), 0), to: .init(x(tick), GlanceAxis.size.height)) }
      SVG.circle(
        centre: .init(x(day), 5.5), radius: 3.8,
        .fill(today.days(until: day) <= GlanceAxis.soon ? Ink.black : Ink.white),
        .stroke(Ink.black), .strokeWidth(1.4))
    }
  }
}
