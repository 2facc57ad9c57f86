extension PlannedWish {
  /// A wish as a user writes it: `disability=yes:5`, `ethnicity=is not WBRI:5`, `age=unborn or under 1:3`.
  ///
  /// Throws `SamplingFault` where it says nothing known.
  package init(written text: String) throws(SamplingFault) {
    let words = text.split(separator: " ").joined(separator: " ").replacing(" = ", with: "=").replacing(
      " : ", with: ":"
    )
    .replacing(": ", with: ":")
    guard let sign = words.firstIndex(of: "="), let colon = words.lastIndex(of: ":"), sign < colon,
      let number = Int(words[words.index(after: colon)...]), (1...1_000_000).contains(number)
    else {
      throw SamplingFault(
        "'\(text)' is not a wish", help: "write an attribute, its value and a number: disability=yes:5")
    }
    let (name, value) = (words[..<sign].lowercased(), String(words[words.index(after: sign)..<colon]))
    guard let attribute = Attribute(rawValue: name) else {
      throw SamplingFault(
        "'\(name)' is not what a wish can be about",
        help: "use one of \(Attribute.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let values = value.split(separator: " or ").map { Condition(String($0)) ?? .equals(String($0)) }
    guard !values.isEmpty else {
      throw SamplingFault("'\(text)' does not say which \(name)", help: "write \(name)=VALUE:\(number)")
    }
    if attribute == .age, let unknown = values.compactMap(\.text).first(where: { !AgeBand.names.contains($0) }) {
      throw SamplingFault(
        "'\(unknown)' is not a band of ages", help: "use one of \(AgeBand.names.dropFirst().joined(separator: ", "))")
    }
    let isPlain = values.count == 1 && (values[0] == .yes || values[0] == .no || values[0].text == value)
    let what = isPlain ? attribute.cases(value, isOne: number == 1) : "with \(name) \(value)"
    self.init(id: words, wish: "at least \(number) \(what)", attribute: attribute, values: values, atLeast: number)
  }
}

extension [PlannedWish] {
  /// With those of a draw that do not ask for the same.
  package func joined(with own: [PlannedWish]) -> [PlannedWish] {
    self
      + own.filter { one in
        !contains { ($0.attribute, $0.atLeast) == (one.attribute, one.atLeast) && $0.values == one.values }
      }
  }
}

extension Condition {
  /// What a value must be the same as, where that is what is asked.
  fileprivate var text: String? {
    if case .equals(let text) = self { return text }
    return nil
  }
}
