import Assessments

/// The cases that are not to be drawn, known by their tickets, and why not.
struct Exclusions {
  private var all: [ExclusionReason] = []
  private var reasons: [TicketKey: Int] = [:]
  private var named: [Int] = []
  /// In the order in which they were named, which decides where two could be one case.
  private var references: [(key: TicketKey, reference: String)] = []
  /// The numbers that spreadsheets make of them, and whether several are written for one.
  private var numbers: [UInt64: Bool] = [:]

  init(_ request: SampleRequest) {
    let tickets = TicketOffice(seed: request.seed)
    for one in request.excluded { pass(over: one.reference, .because(one.because), tickets) }
    for sample in request.earlier {
      for reference in sample.references { pass(over: reference, .drawnBefore(sample: sample.name), tickets) }
    }
  }

  private mutating func pass(over reference: String, _ reason: ExclusionReason, _ tickets: TicketOffice) {
    let place = all.firstIndex(of: reason) ?? all.count
    if place == all.count {
      all.append(reason)
      named.append(0)
    }
    let key = TicketKey(tickets.ticket(of: reference))
    guard reasons[key] == nil else { return }
    reasons[key] = place
    references.append((key, reference))
    if let number = AlteredReferences.hash(of: reference) { numbers[number] = numbers[number] != nil }
    named[place] += 1
  }

  /// Whether a spreadsheet has taken digits off what names a case that is not to be drawn: any number may be meant.
  var haveLostDigits: Bool { references.contains { CaseReference.hasLostDigits($0.reference) } }

  /// Whether a case of a list may be meant by another spelling of its reference, which is known when all cases are: it is not named
  /// itself and has the number of one that is, or several spellings of its number are named.
  func couldMean(_ reference: Cell.Bytes, isNamed: Bool) -> Bool {
    guard !numbers.isEmpty, let number = AlteredReferences.hash(of: reference), let hasSeveral = numbers[number] else {
      return false
    }
    return hasSeveral || !isNamed
  }

  /// Takes those that are not in the lists for the one case that a spreadsheet can have made of them, and says so, or why not.
  mutating func recognise(in index: CaseIndex) -> [String] {
    let missing = references.filter { key, reference in
      index.number(of: key) == nil
        && (CaseReference.isNumber(reference) || CaseReference.hasLostDigits(reference))
    }
    guard !missing.isEmpty else { return [] }
    var keys: [String: TicketKey] = [:]
    for (number, entry) in index.entries.enumerated() where CaseReference.number(index.reference(number)) != nil {
      keys[String(decoding: index.reference(number), as: UTF8.self)] = entry.key
    }
    let finder = CaseFinder(keys.keys)
    var (found, unsure) = (0, 0)
    for (key, reference) in missing {
      switch finder.find(reference) {
      case .altered(let other):
        guard let other = keys[other], reasons[other] == nil else { continue }
        reasons[other] = reasons[key]
        found += 1
      case .several: unsure += 1
      case .exact, .none: continue
      }
    }
    var remarks: [String] = []
    if found > 0 {
      let what = found == 1 ? "one case that is" : "\(found) cases that are"
      remarks.append("\(what) not to be drawn: known by the number alone, as a spreadsheet alters references")
    }
    if unsure > 0 {
      let what = unsure == 1 ? "one case that is" : "\(unsure) cases that are"
      remarks.append(
        "\(what) not to be drawn could be any of several in the lists, which differ by leading zeros: write the whole reference"
      )
    }
    return remarks
  }

  /// How many reasons there are.
  var count: Int { all.count }

  /// The place among the reasons of the one for which a case is not to be drawn; nil where it may be. A case with two
  /// reasons is counted under the first.
  func reason(_ key: TicketKey) -> Int? { reasons.isEmpty ? nil : reasons[key] }

  /// What is said of each reason, where so many of the cases were found in the lists.
  func counts(found: [Int]) -> [ExclusionCount] {
    all.indices.map { ExclusionCount(reason: all[$0], named: named[$0], found: found[$0]) }
  }
}
