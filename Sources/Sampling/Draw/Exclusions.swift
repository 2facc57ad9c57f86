/// The cases that are not to be drawn, known by their tickets, and why not.
struct Exclusions {
  private let all: [SampleRequest.Exclusion]
  private var reasons: [TicketKey: Int] = [:]
  private var named: [Int]

  init(_ request: SampleRequest) {
    all = request.exclusions + request.earlier
    named = all.map { _ in 0 }
    let tickets = TicketOffice(seed: request.seed)
    for (place, exclusion) in all.enumerated() {
      for reference in exclusion.references {
        let key = TicketKey(tickets.ticket(of: reference))
        if reasons[key] == nil {
          reasons[key] = place
          named[place] += 1
        }
      }
    }
  }

  /// How many reasons there are.
  var count: Int { all.count }

  /// The place among the reasons of the one for which a case is not to be drawn; nil where it may be. A case with two
  /// reasons is counted under the first.
  func reason(_ key: TicketKey) -> Int? { reasons.isEmpty ? nil : reasons[key] }

  /// What is said of each reason, where so many of the cases were found in the lists.
  func counts(found: [Int]) -> [ExclusionCount] {
    all.indices.map { ExclusionCount(reason: all[$0].reason, named: named[$0], found: found[$0]) }
  }
}
