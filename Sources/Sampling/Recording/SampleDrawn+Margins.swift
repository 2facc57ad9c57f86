package import Assessments

extension SampleDrawn {
  /// How each attribute is spread over the cases that could be drawn, and over those that were, as it was recorded.
  package var attributeMargins: [AttributeMargin] {
    Attribute.allCases.compactMap { attribute in
      let values = margins.filter { $0.attribute == attribute.rawValue }
      guard !values.isEmpty else { return nil }
      let caseload = values.reduce(0) { $0 + $1.caseload }
      // No more than were drawn, whatever the record says of its values.
      let size = min(cases.count, values.reduce(0) { $0 + $1.sample })
      return AttributeMargin(
        attribute: attribute,
        categories: values.map { value in
          // Records of before expectations were kept: as if all cases had been drawn from alike.
          let expected = value.expected ?? Double(value.caseload) * Double(size) / Double(max(1, caseload))
          let all = Hypergeometric(cases: caseload, marked: value.caseload, drawn: size)
          let chance =
            value.expected == nil && Double(value.sample) < expected
            ? Hypergeometric.chance(ofAtMost: value.sample, in: [all]) : value.chance
          return .init(
            value: value.value, caseload: value.caseload, sample: value.sample, expected: expected, chance: chance)
        })
    }
  }
}
