import Properties

/// What monthly audits come to by chance over many years, each looked at after every month:
///
///     probe years SHARE CASES YEARS      a true share in per cent, cases a month, how many years
func runYearsProbe(_ arguments: [String]) {
  let numbers = arguments.compactMap { Int($0) }
  guard numbers.count == 3 else { exitProbe(64) }
  let years = (0..<numbers[2]).compactMap { try? AuditYear(seed: UInt64($0), share: numbers[0], cases: numbers[1]) }
  func line(_ what: String, _ is: (AuditYear) -> Bool) {
    print("\(years.count { `is`($0) }) of \(years.count) years: \(what)")
  }
  line("inadequate confirmed after some month") { $0.confirmedWorst }
  line("good ruled out after some month") { $0.ruledOutGood }
  line("good carried by the question alone after some month") { $0.carriedGood }
  line("good that two papers carry held one grade down at the end") { $0.heldAtEnd }
}
