import Arguments
import Assessments
import Platform
import Sampling

/// What the record of a draw says of its lists and options, so that nobody has to say it again to verify the sample.
struct RecordedDraw {
  private let drawn: SampleDrawn

  init(_ drawn: SampleDrawn) { self.drawn = drawn }

  /// Whether a list of that name was drawn from.
  func knows(_ name: String) -> Bool { drawn.lists.contains { $0.name == name } }

  /// Lists in the order in which they were drawn from, each with the cohort that it was said to be of.
  ///
  /// A list is known by its content, whatever it is called now; one that has changed by its name.
  func arranged(_ parts: [ListPart]) throws -> [(part: ListPart, cohort: String?)] {
    // One list that was said to be of no cohort leaves nothing to look up, and may be very long.
    guard drawn.lists.count > 1 || drawn.lists.contains(where: { $0.cohort != nil }) else {
      return parts.map { ($0, nil) }
    }
    var left = Array(drawn.lists.indices)
    let known = try parts.map { part in
      let place = try place(of: part, among: left)
      left.removeAll { $0 == place }
      return (part, place)
    }
    let inOrder = known.enumerated().sorted { one, two in
      (one.element.1 ?? drawn.lists.count, one.offset) < (two.element.1 ?? drawn.lists.count, two.offset)
    }
    return inOrder.map { _, one in (one.0, one.1.flatMap { drawn.lists[$0].cohort }) }
  }

  private func place(of part: ListPart, among places: [Int]) throws -> Int? {
    let digest = try part.digest
    return places.first { drawn.lists[$0].digest == digest } ?? places.first { drawn.lists[$0].name == part.name }
  }

  /// The request that draws it again from its lists.
  func request(_ call: Call, _ open: OpenWorkspace) throws -> SampleRequest {
    var request = try SampleRequest(again: drawn)
    let recorded = drawn.cohortNames.map { (key: $0.value, value: $0.cohort) }
    request.cohortNames = Dictionary(recorded, uniquingKeysWith: { $1 })
    let stated = try SampleInput.cohortNames(call, open.framework)
    if recorded.isEmpty { request.cohortNames = stated } else { try RecordedDraw.agree(stated, with: recorded) }
    return try DrawRestrictions(excluded: drawn.excluded, earlier: drawn.earlier).applied(to: request, open)
  }

  /// A sample is verified as it was drawn: a value that is said to mean something else would raise a false alarm.
  private static func agree(_ stated: [String: String], with recorded: [(key: String, value: String)]) throws {
    for (value, cohort) in stated.sorted(by: { $0.key < $1.key }) {
      let known = recorded.first { $0.key.lowercased() == value.lowercased() }?.value
      guard known?.lowercased() != cohort.lowercased() else { continue }
      throw Failure(
        "This sample was drawn with '\(value)' read as \(known.map { "'\($0)'" } ?? "it stands"), not as '\(cohort)'.",
        next: "Leave --cohort out: the record says what the values mean.")
    }
  }

  /// What to do where the lists are the same and the sample is not: earlier versions did not record what values mean.
  func adviceWhereListsAgree(_ call: Call) -> String? {
    guard drawn.cohortNames.isEmpty, call.parsed.values("cohort").isEmpty else { return nil }
    return
      "The lists are those that it was drawn from. The draw may have used --cohort, which earlier versions of Muster did not record: repeat it here as it was given then, --cohort VALUE=COHORT."
  }
}
