import Frameworks
import GapAnalysis
import TestSupport

extension Property {
  /// How published reports with a mixture of findings were graded, for every framework that says it.
  package static let ofPublished = BuiltInFrameworks.names.compactMap { BuiltInFrameworks.framework($0) }.compactMap {
    framework in framework.published.map { better($0, framework) }
  }

  private static func better(_ model: PublishedModel, _ framework: Framework) -> Property {
    let scale = framework.scale
    // Every mixture of up to twelve findings at each grade.
    let count = scale.grades.reduce(1) { count, _ in count * 13 }
    return Property(
      "no better finding and no adverse one less lowers what was published in \(framework.id)", count: count, few: 2000
    ) { number in
      var (number, mixture) = (number, Mixture(scale))
      for grade in scale.grades { (mixture[grade], number) = (number % 13, number / 13) }
      guard let was = model.grade(of: mixture, scale) else { return .saysNothing }
      if !was.range.contains(was.grade) { return .fails("\(was.grade.id) is beyond its range for \(mixture)") }
      for grade in scale.grades {
        var others: [Mixture] = []
        if !grade.isShortfall {
          others.append(mixture)
          others[0][grade] += 1
        }
        if mixture[grade] > 0 {
          var less = mixture
          less[grade] -= 1
          if grade.isShortfall { others.append(less) }
          if let above = scale.above(grade) {
            less[above] += 1
            others.append(less)
          }
        }
        for other in others {
          guard let now = model.grade(of: other, scale) else { continue }
          if now.grade < was.grade { return .fails("\(mixture) is \(was.grade.id), \(other) is \(now.grade.id)") }
        }
      }
      return .holds
    }
  }
}
