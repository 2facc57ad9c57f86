import Frameworks

/// What the rules of judgements can see of criteria that are added one after the other, in the readings that decide whether a
/// target is reached: all that two pictures of a judgement must share for no rule ever to tell them apart.
struct RuleSight {
  /// A picture: the value of each measure.
  typealias Picture = [Int32]

  private let measures: [Measure]

  /// - Parameter options: for each criterion, the grades that it may have.
  init(_ criteria: [Criterion], options: [[Readings<Grade?>]], _ framework: Framework) {
    var measures: [Measure] = []
    for reading in [Reading.supported, .indicated] {
      let parts = zip(criteria, options).map { criterion, options in
        options.map { RulePart(name: criterion.id.text, limiting: criterion.limiting, grade: $0[reading]) }
      }
      let run = RuleRun(parts: [], limiting: .none, scale: framework.scale)
      for rule in framework.rules.judgement {
        for case .parts(let selection, let predicate, let comparison) in rule.conditions ?? [] {
          measures.append(
            Measure(comparison, parts) { run.fits($0, selection) ? run.fits($0, predicate) : nil })
        }
        if case .median = rule.action {
          for grade in framework.scale.grades { measures.append(Measure(counting: parts) { $0.grade == grade }) }
        }
      }
    }
    // What cannot change, and what another measure says already, tells no two pictures apart.
    var seen: Set<Measure> = []
    self.measures = measures.filter { !$0.isDecided && seen.insert($0).inserted }
  }

  /// The picture without any criterion.
  var beginning: Picture { measures.map(\.beginning) }

  /// A picture with one more criterion, which has the grades of one of its options.
  func adding(_ option: Int, of criterion: Int, to picture: Picture) -> Picture {
    Picture(unsafeUninitializedCapacity: measures.count) { space, count in
      for index in measures.indices {
        space.initializeElement(at: index, to: measures[index].adding(option, of: criterion, to: picture[index]))
      }
      count = measures.count
    }
  }
}

/// How far the parts added so far are over what one condition asks for, as long as those still to come can change whether it
/// holds; then only whether it does.
private struct Measure: Hashable {
  private enum Test: Hashable { case atLeast, atMost, below, above, number }

  private static let holds = Int32.max
  private static let fails = Int32.max - 1
  /// Nothing is selected yet, and a share of nothing is nothing.
  private static let nothing = Int32.min

  private let test: Test
  let beginning: Int32
  /// By part, by option: what it adds; nil where it is not selected.
  private let steps: [[Int32?]]
  /// By part: the least and the most that all parts behind it can add.
  private let rest: [ClosedRange<Int32>]
  /// Whether it holds, or not, whatever the parts are.
  let isDecided: Bool

  /// - Parameter fits: whether a part is as asked for; nil where it is not one of those selected.
  init(_ comparison: Condition.Comparison, _ parts: [[RulePart]], fits: (RulePart) -> Bool?) {
    let amount: Condition.Amount
    switch comparison {
    case .atLeast(let wanted): (test, amount) = (.atLeast, wanted)
    case .atMost(let wanted): (test, amount) = (.atMost, wanted)
    case .below(let wanted): (test, amount) = (.below, wanted)
    case .above(let wanted): (test, amount) = (.above, wanted)
    }
    switch amount {
    case .count(let wanted):
      beginning = Int32(clamping: -wanted)
      steps = parts.map { $0.map { fits($0) == true ? 1 : 0 } }
    case .share(let percent):
      beginning = Measure.nothing
      steps = parts.map { $0.map { part in fits(part).map { Int32(clamping: ($0 ? 100 : 0) - percent) } } }
    }
    (rest, isDecided) = Measure.prospects(beginning, steps: steps, test: test)
  }

  /// How many parts are so, to the last.
  init(counting parts: [[RulePart]], fits: (RulePart) -> Bool) {
    (test, beginning) = (.number, 0)
    steps = parts.map { $0.map { fits($0) ? 1 : 0 } }
    (rest, isDecided) = Measure.prospects(beginning, steps: steps, test: test)
  }

  private static func prospects(
    _ beginning: Int32, steps: [[Int32?]], test: Test
  ) -> (rest: [ClosedRange<Int32>], isDecided: Bool) {
    var behind: ClosedRange<Int32> = 0...0
    var rest: [ClosedRange<Int32>] = []
    for options in steps.reversed() {
      rest.append(behind)
      let added = options.map { $0 ?? 0 }
      behind = behind.lowerBound + (added.min() ?? 0)...behind.upperBound + (added.max() ?? 0)
    }
    let isSelected = steps.contains { $0.contains { $0 != nil } }
    let isDecided = beginning == nothing ? !isSelected : verdict(beginning, rest: behind, test: test) != nil
    return (rest.reversed(), isDecided)
  }

  func adding(_ option: Int, of part: Int, to value: Int32) -> Int32 {
    guard value < Measure.fails, let step = steps[part][option] else { return value }
    let sum = value == Measure.nothing ? step : value + step
    return Measure.verdict(sum, rest: rest[part], test: test).map { $0 ? Measure.holds : Measure.fails } ?? sum
  }

  /// Whether the test holds whatever else is added, fails whatever else is added, or neither.
  private static func verdict(_ sum: Int32, rest: ClosedRange<Int32>, test: Test) -> Bool? {
    func isMet(_ excess: Int32) -> Bool? {
      switch test {
      case .atLeast: excess >= 0
      case .atMost: excess <= 0
      case .below: excess < 0
      case .above: excess > 0
      case .number: nil
      }
    }
    let low = isMet(sum + rest.lowerBound)
    return low == isMet(sum + rest.upperBound) ? low : nil
  }
}
