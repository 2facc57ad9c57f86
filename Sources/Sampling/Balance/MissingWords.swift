extension AttributeMargin {
  /// What the sample has too little of, in sentences without a full stop: each value of which it has none, and each of
  /// which it has over one case fewer than expected.
  package var missing: [String] {
    let total = categories.reduce(0) { $0 + $1.sample }
    return categories.compactMap { category in
      guard let chance = category.chance, category.sample == 0 || !category.isWithinOne else { return nil }
      let what = attribute.cases(category.value, isOne: category.sample < 2)
      let start = category.sample == 0 ? "no \(what) in \(total)" : "only \(category.sample) \(what) in \(total)"
      let few = category.sample == 0 ? "" : " of so few"
      return "\(start), \(Decimals.text(category.expected, places: 1)) expected: "
        + "\(Decimals.chance(chance))\(few) if drawn at random"
    }
  }
}

extension Attribute {
  /// Cases with a value, in words that can follow "no" or a number: `disabled child`.
  func cases(_ value: String, isOne: Bool) -> String {
    let child = isOne ? "child" : "children"
    if value == Attribute.notRecorded {
      return self == .team ? "case\(isOne ? "" : "s") without a team" : "\(child) whose \(rawValue) is not recorded"
    }
    switch (self, value) {
    case (.age, "unborn"): return "unborn \(child)"
    case (.age, "under 1"): return "\(child) under 1"
    case (.age, "18 and over"): return "\(isOne ? "person" : "people") aged 18 and over"
    case (.age, _): return "\(child) aged \(value)"
    case (.disability, "yes"): return "disabled \(child)"
    case (.disability, "no"): return "\(child) without a disability"
    case (.disability, _): return "\(child) with another answer on disability"
    case (.gender, _): return "\(child) of gender '\(value)'"
    case (.ethnicity, _): return "\(child) of ethnicity '\(value)'"
    case (.team, _): return "case\(isOne ? "" : "s") of team '\(value)'"
    }
  }
}
