import Assessments

/// What stands against a balanced draw, and what is to be said after one.
enum BalanceCheck {
  /// Throws where the lists cannot be balanced as asked.
  static func check(_ categories: [CategoryTable], _ request: SampleRequest) throws(SamplingFault) {
    let balance = request.balance
    guard !balance.isEmpty else { return }
    guard Set(balance).count == balance.count else {
      throw SamplingFault("an attribute to balance by is named twice", help: "name each once, the most important first")
    }
    guard request.limits.isEmpty else {
      throw SamplingFault(
        "a sample cannot be both balanced and limited: a limit changes the chances that balance keeps",
        help: "draw without the limit, or without balance")
    }
    for attribute in balance {
      let table = categories[attribute.index]
      guard table.isPresent else {
        throw SamplingFault(
          "no list has a column for '\(attribute.rawValue)', by which the sample is to be balanced",
          help: "add the column, or balance without it")
      }
      guard !table.hasOverflowed else {
        throw SamplingFault(
          "'\(attribute.rawValue)' has too many different values to balance by", help: "balance without it")
      }
    }
  }

  /// Every category that is further than one case from what is expected.
  static func notices(_ margins: [AttributeMargin], _ balance: [Attribute]) -> [String] {
    balance.flatMap { attribute in
      (margins.first { $0.attribute == attribute }?.categories ?? []).filter { !$0.isWithinOne }.map {
        "not within one case of what is expected: \(attribute.rawValue) '\($0.value)', \($0.sample) drawn, "
          + "\(Decimals.text($0.expected, places: 1)) expected"
      }
    }
  }
}

extension AttributeMargin.Category {
  /// Whether the sample has as many as expected, or no more than one case more or fewer.
  package var isWithinOne: Bool { abs(Double(sample) - expected) <= 1 + CubeBounds.wholeness }
}
