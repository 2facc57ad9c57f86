package import StructuredText

/// The lists that authorities keep for an inspection, by what a row of them is.
package enum ListKind: String, Sendable, CaseIterable {
  case contacts
  case earlyHelp = "early-help"
  case referrals
  case assessments
  case enquiries
  case childrenInNeed = "children-in-need"
  case childProtection = "child-protection"
  case childrenInCare = "children-in-care"
  case careLeavers = "care-leavers"
  case adoption
  case adopters

  /// The meanings of columns that only this list has; the first alone is enough to know it by.
  private var marks: [String] {
    switch self {
    case .contacts: ["contact-date", "contact-source"]
    case .earlyHelp: ["early-help-start", "early-help-end", "organisation"]
    case .referrals: ["referral-date", "referral-nfa", "referral-source", "referrals"]
    case .assessments: ["assessment-start", "assessment-end", "support-required"]
    case .enquiries: ["strategy-date", "conference-unnecessary", "enquiries"]
    case .childrenInNeed: ["need-start", "need-closed", "case-status", "closure-reason"]
    case .childProtection: ["plan-start", "plan-end", "previous-plans", "first-category"]
    case .childrenInCare: ["care-start", "care-end", "legal-status", "placements"]
    case .careLeavers: ["leaver-category", "in-touch"]
    case .adoption: ["adoption-decision", "placement-order", "adoption-placed"]
    case .adopters: ["adopter", "adopter-enquiry"]
    }
  }

  /// The list that the headings are of: the one whose marks most of them are; nil where none or two are as good.
  package static func recognised(_ match: ColumnMatch) -> ListKind? {
    let scores = allCases.map { kind in
      (kind, match.column(kind.marks[0]) == nil ? 0 : kind.marks.count { match.column($0) != nil })
    }
    guard let most = scores.map(\.1).max(), most > 0 else { return nil }
    let best = scores.filter { $0.1 == most }
    return best.count == 1 ? best[0].0 : nil
  }

  /// Its name in a sentence.
  package var words: String {
    switch self {
    case .contacts: "contacts"
    case .earlyHelp: "early help"
    case .referrals: "referrals"
    case .assessments: "assessments"
    case .enquiries: "section 47 enquiries"
    case .childrenInNeed: "children in need"
    case .childProtection: "child protection plans"
    case .childrenInCare: "children in care"
    case .careLeavers: "care leavers"
    case .adoption: "children with a plan for adoption"
    case .adopters: "adopters"
    }
  }
}
