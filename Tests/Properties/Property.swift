/// What must hold of many cases, each known by its number: `swift test` tries a few, `probe properties` tries them all.
package struct Property: Sendable, CustomStringConvertible {
  package enum Outcome: Sendable {
    case holds
    /// The case has nothing in it that the sentence is about.
    case saysNothing
    case fails(String)
  }

  /// The property in a sentence.
  package let description: String
  /// How many cases there are.
  package let count: Int
  /// How many of them `swift test` tries: enough for the faults that are likely.
  private let few: Int
  /// The cases that fail today, to be mended; one that holds again must be taken out.
  private let known: Set<Int>
  private let outcome: @Sendable (Int) throws -> Outcome

  package init(
    _ description: String, count: Int, few: Int, known: Set<Int> = [],
    _ outcome: @escaping @Sendable (Int) throws -> Outcome
  ) {
    (self.description, self.count, self.few, self.known, self.outcome) = (description, count, few, known, outcome)
  }

  /// The faults of some cases: the first few, and that too few cases say anything, so that no property holds for nothing.
  package func faults(of cases: some Sequence<Int> & Sendable) -> [String] {
    var (tried, said, faults) = (0, 0, [String]())
    for number in cases where faults.count < 5 {
      tried += 1
      do {
        switch try outcome(number) {
        case .saysNothing: continue
        case .holds where known.contains(number): faults.append("case \(number) holds, and is known to fail")
        case .fails where known.contains(number), .holds: said += 1
        case .fails(let what): faults.append("case \(number): \(what)")
        }
      } catch { faults.append("case \(number): \(error)") }
    }
    if faults.isEmpty, said * 20 < tried || said == 0 { faults.append("\(said) of \(tried) cases say anything") }
    return faults
  }

  package var every: Range<Int> { 0..<count }
  /// A few from all parts: multiples of a large prime number.
  package var some: [Int] { few < count ? (0..<few).map { $0 * 2_654_435_761 % count } : Array(every) }
}

extension Property.Outcome {
  /// That something holds, or what is wrong.
  package static func when(_ holds: Bool, else what: @autoclosure () -> String) -> Self {
    holds ? .holds : .fails(what())
  }
}

extension Property {
  /// Every property there is. A new one is listed in its part, and so is tried by both.
  package static let all =
    ofReading + ofWriting + ofBlocks + ofRules + ofAnalysis + ofPublished + ofStress + ofRisk + ofSearch + ofAudits
}
