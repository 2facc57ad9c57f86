import Assessments

/// The cases that are not to be drawn, known by their tickets, and why not.
struct Exclusions {
  private var all: [ExclusionReason] = []
  private var reasons: [TicketKey: Int] = [:]
  private var named: [Int] = []
  /// In the order in which they were named, which decides where two could be one case.
  private var references: [(key: TicketKey, reference: String)] = []
  /// What is the same of them however they are written, and whether several are written for one.
  private var likenesses: [UInt64: Bool] = [:]

  init(_ request: SampleRequest) {
    let tickets = TicketOffice(seed: request.seed)
    for one in request.excluded { pass(over: one.reference, .because(one.because), tickets) }
    for sample in request.earlier {
      for reference in sample.references { pass(over: reference, .drawnBefore(sample: sample.name), tickets) }
    }
  }

  private mutating func pass(over reference: String, _ reason: ExclusionReason, _ tickets: TicketOffice) {
    let index = all.firstIndex(of: reason) ?? all.count
    if index == all.count {
      all.append(reason)
      named.append(0)
    }
    let key = TicketKey(tickets.ticket(of: reference))
    guard reasons[key] == nil else { return }
    reasons[key] = index
    references.append((key, reference))
    let likeness = AlteredReferences.hash(of: reference)
    likenesses[likeness] = likenesses[likeness] != nil
    named[index] += 1
  }

  /// Whether a spreadsheet has taken digits off what names a case that is not to be drawn: any number may be meant.
  var haveLostDigits: Bool { references.contains { CaseReference.hasLostDigits($0.reference) } }

  /// Whether a case of a list may be meant by another spelling of its reference, which is known when all cases are: it is not named
  /// itself and is like one that is, or several spellings of it are named.
  func couldMean(_ reference: Cell.Bytes, isNamed: Bool) -> Bool {
    guard !likenesses.isEmpty, let hasSeveral = likenesses[AlteredReferences.hash(of: reference)] else { return false }
    return hasSeveral || !isNamed
  }

  /// Takes those that are not in the lists for the one case that can be meant, and says so, or why not.
  mutating func recognise(in index: CaseIndex) -> [String] {
    let missing = references.filter { index.number(of: $0.key) == nil }
    guard !missing.isEmpty else { return [] }
    let wanted = Set(missing.map { AlteredReferences.hash(of: $0.reference) })
    let isAnyNumber = missing.contains { CaseReference.hasLostDigits($0.reference) }
    var keys: [String: TicketKey] = [:]
    for (number, entry) in index.entries.enumerated() {
      let reference = index.reference(number)
      if wanted.contains(AlteredReferences.hash(of: reference))
        || (isAnyNumber && CaseReference.number(reference) != nil)
      {
        keys[String(decoding: reference, as: UTF8.self)] = entry.key
      }
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
      remarks.append(
        "\(what) not to be drawn: known by the same reference written otherwise (capitals, spaces, zeros in front)"
      )
    }
    if unsure > 0 {
      let what = unsure == 1 ? "one case that is" : "\(unsure) cases that are"
      remarks.append(
        "\(what) not to be drawn could be any of several in the lists, whose references differ no more than that: write the whole reference"
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
