import Assessments

/// The cases that are not to be drawn, known by their tickets, and why not.
struct Exclusions {
  private var all: [ExclusionReason] = []
  private var reasons: [TicketKey: Int] = [:]
  private var named: [Int] = []

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
    named[place] += 1
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
