import CaseAudit

/// Works out the statistics of audits, for comparison with other programs'. Each line of standard input asks for one:
///
///     share 190=1,0,1/0.5,1//0;110=1,0     strata: caseload = cases, answers of a case apart by '/', '//' none applies
///     agree 3 a:0,1 a:2,2 b:1,1,2          a scale of three places; cluster : ratings
///     sign 9 1                             the exact chance of nine to one
///     pooled 1,0,0.5 1,1,0                the chance of a parting as rare: the later cases' points, then the earlier ones'
///     more 80 18 24 4000                   how many more cases of 18 of 24 of 4000 until their interval is below 80%
///     difference 0.5,40 0.7,60             two simple shares and their cases: Newcombe's interval of the change
///
/// The answer is a line of numbers apart by blanks; `nan` for what there is none of.
func runAuditProbe() {
  while let line = readLine() {
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case "share" where words.count == 2: printShare(words[1])
    case "agree" where words.count > 1: printAgreement(words)
    case "sign" where words.count == 3: print(ProportionInterval.signTest(Int(words[1]) ?? 0, Int(words[2]) ?? 0))
    case "pooled" where words.count == 3: printChance(words[1], words[2])
    case "more" where words.count == 5: printMore(words.dropFirst().compactMap { Int($0) })
    case "difference" where words.count == 3: printDifference(words[1], words[2])
    default: exitProbe(64)
    }
  }
}

private func printShare(_ text: String) {
  let strata = text.split(separator: ";").map { part -> StratifiedShare.Stratum in
    let sides = part.split(separator: "=").map(String.init)
    let cases = sides[1].split(separator: ",").map { one in
      one.split(separator: "/").compactMap { Double($0) }
    }
    return .init(caseload: Int(sides[0]) ?? 0, cases: cases)
  }
  guard let found = StratifiedShare(strata).estimate else { return print("nan") }
  print(
    found.share, found.standardError, found.designEffect ?? .nan, found.effectiveCases, found.lower, found.upper,
    found.method.rawValue)
}

private func printAgreement(_ words: [String]) {
  let units = words.dropFirst(2).map { word in
    let sides = word.split(separator: ":").map(String.init)
    return RatedUnit(sides[1].split(separator: ",").compactMap { Int($0) }, cluster: sides[0])
  }
  func numbers(_ found: AgreementCoefficient?) -> [Double] {
    [
      found?.value ?? .nan, found?.standardError ?? .nan, found?.interval?.lower ?? .nan,
      found?.interval?.upper ?? .nan,
    ]
  }
  let places = Int(words[1]) ?? 3
  let all = numbers(.kappa(units, places: places)) + numbers(.gwet(units, places: places))
  print(all.map { "\($0)" }.joined(separator: " "))
}

private func printDifference(_ one: String, _ other: String) {
  func share(_ text: String) -> ChangedShare.End {
    let parts = text.split(separator: ",").compactMap { Double($0) }
    let (lower, upper) = ProportionInterval.wilson(parts[0], cases: parts[1])
    return .init(share: parts[0], lower: lower, upper: upper)
  }
  let change = ChangedShare(from: share(one), to: share(other))
  print(change.difference, change.lower, change.upper)
}

private func printChance(_ later: String, _ earlier: String) {
  func points(_ text: String) -> [Double] { text.split(separator: ",").compactMap { Double($0) } }
  print(StableStretch.chance(of: points(later), among: points(later) + points(earlier)))
}

private func printMore(_ numbers: [Int]) {
  let (boundary, yes, cases, caseload) = (numbers[0], numbers[1], numbers[2], Double(numbers[3]))
  let share = Double(yes) / Double(cases)
  let more = CasesNeeded.below(
    boundary, share: share, cases: cases, effective: Double(cases) / (1 - Double(cases) / caseload), caseload: caseload)
  print(more.map { "\($0)" } ?? "nan")
}
