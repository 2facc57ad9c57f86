/// What kind of thing an evidence item is, which decides how far it can carry a statement.
package enum EvidenceKind: String, Sendable, CaseIterable, Comparable {
  case audit
  case performanceData = "performance-data"
  case caseSample = "case-sample"
  case observation
  case feedbackChildren = "feedback-children"
  case feedbackFamilies = "feedback-families"
  case feedbackStaff = "feedback-staff"
  case policy
  case minutes
  case externalReview = "external-review"
  case other

  package static func < (left: EvidenceKind, right: EvidenceKind) -> Bool { left.rawValue < right.rawValue }

  /// As people read it.
  package var label: String {
    switch self {
    case .performanceData: "performance data"
    case .caseSample: "case sample"
    case .feedbackChildren: "feedback from children"
    case .feedbackFamilies: "feedback from families"
    case .feedbackStaff: "feedback from staff"
    case .externalReview: "external review"
    case .audit, .observation, .policy, .minutes, .other: rawValue
    }
  }

  /// Whether it shows what is done, and not only what is intended. Papers alone prove nothing.
  package var showsPractice: Bool {
    switch self {
    case .audit, .caseSample, .observation, .feedbackChildren, .feedbackFamilies, .feedbackStaff, .externalReview: true
    case .performanceData, .policy, .minutes, .other: false
    }
  }

  /// Whether it is a record that settles by itself what the law or an appointment makes so.
  package var isAuthoritative: Bool {
    switch self {
    case .policy, .minutes, .externalReview: true
    case .audit, .performanceData, .caseSample, .observation, .feedbackChildren, .feedbackFamilies, .feedbackStaff,
      .other:
      false
    }
  }

  /// Whether it comes from children, families or case files.
  package var isFromChildrenFamiliesOrFiles: Bool {
    switch self {
    case .feedbackChildren, .feedbackFamilies, .caseSample: true
    case .audit, .performanceData, .observation, .feedbackStaff, .policy, .minutes, .externalReview, .other: false
    }
  }
}
