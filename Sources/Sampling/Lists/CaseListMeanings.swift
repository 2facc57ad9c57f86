import Assessments
package import StructuredText

extension ColumnMatcher {
  /// A sheet of cases that are not to be drawn.
  package static let exclusions = ColumnMatcher([
    .caseReference,
    ColumnMeaning("reason", "the reason", also: ["because", "why", "why not", "reason for exclusion", "note"]),
  ])

  /// Case lists: one list with a cohort column, or the lists that an inspection asks for.
  package static let caseList = ColumnMatcher(
    [.caseReference] + people + frontDoor + work + protection + careAndLeaving)

  private static let people = [
    ColumnMeaning(
      "cohort", "the cohort", also: ["case type", "sample cohort", "cohort name"]),
    ColumnMeaning("stratum", "the stratum", also: ["strata", "sub cohort", "subgroup", "stratum name"]),
    ColumnMeaning(
      "age", "the age",
      also: [
        "age of child", "age of child years", "childs age", "child age", "age years", "age in years", "current age",
        "age at list date",
      ]),
    ColumnMeaning(
      "date-of-birth", "the date of birth",
      also: [
        "dob", "birth date", "person birth date", "childs date of birth", "expected date of birth",
        "date of birth or expected date of birth",
      ]),
    ColumnMeaning("gender", "the gender", also: ["sex", "childs gender", "gender identity", "gender current"]),
    ColumnMeaning(
      "ethnicity", "the ethnicity",
      also: ["ethnic", "ethnic group", "ethnic origin", "ethnicity code", "childs ethnicity", "ethnic background"]),
    ColumnMeaning(
      "disability", "the disability",
      also: [
        "disabled", "disabilities", "disab", "does the child have a disability",
        "does the young person have a disability", "has disability",
        "is disabled", "child disability", "disabled yn",
      ]),
    ColumnMeaning("team", "the team", also: ["allocated team", "team name", "social work team", "current team"]),
    ColumnMeaning(
      "worker", "the worker",
      also: [
        "allocated worker", "social worker", "allocated social worker", "key worker", "worker name", "worker id",
        "lead practitioner", "lead professional",
      ]),
  ]

  private static let frontDoor = [
    ColumnMeaning(
      "contact-date", "the day of the contact", also: ["date of contact", "contact received"], days: .past),
    ColumnMeaning("contact-source", "who made the contact", also: ["source of contact"]),
    ColumnMeaning(
      "early-help-start", "the day on which early help began",
      also: ["assessment start date", "early help assessment start date", "eha start date", "early help start date"],
      days: .past),
    ColumnMeaning(
      "early-help-end", "the day on which early help ended",
      also: [
        "assessment completion date", "early help assessment completion date", "eha completion date",
        "early help end date", "early help closure date",
      ], days: .ends),
    ColumnMeaning(
      "organisation", "the organisation that leads",
      also: [
        "organisation completing assessment", "lead organisation", "lead agency",
        "organisation completing the assessment",
      ]),
    ColumnMeaning(
      "referral-date", "the day of the referral", also: ["date of referral", "referral received", "cin referral date"],
      days: .past),
    ColumnMeaning("referral-source", "who referred", also: ["source of referral"]),
    ColumnMeaning(
      "referral-nfa", "whether the referral ended without action",
      also: ["referral no further action", "referral nfa yn", "nfa"]),
    ColumnMeaning(
      "referrals", "the number of referrals",
      also: ["number of referrals in last 12 months", "number of referrals in the last 12 months"]),
  ]

  private static let work = [
    ColumnMeaning(
      "assessment-start", "the day on which the assessment began",
      also: ["continuous assessment start date", "social work assessment start date", "assessment actual start date"],
      days: .past),
    ColumnMeaning(
      "assessment-end", "the day on which the assessment was authorised",
      also: [
        "continuous assessment date of authorisation", "assessment date of authorisation", "assessment authorised date",
        "assessment end date", "assessment authorisation date",
      ], days: .ends),
    ColumnMeaning(
      "support-required", "whether support was found to be required",
      also: ["was the child assessed as requiring la childrens social care support"]),
    ColumnMeaning(
      "strategy-date", "the day of the strategy discussion",
      also: [
        "strategy discussion initiating section 47 enquiry start date", "strategy discussion date",
        "section 47 start date", "s47 start date", "section 47 enquiry start date", "s47 actual start date",
      ], days: .past),
    ColumnMeaning(
      "conference-date", "the day of the initial conference",
      also: ["date of initial child protection conference", "icpc date", "date of initial cpc"], days: .past),
    ColumnMeaning(
      "conference-unnecessary", "whether a conference was not needed",
      also: ["was an initial child protection conference deemed unnecessary", "icpc not required"]),
    ColumnMeaning(
      "conference-plan", "whether the conference made a plan",
      also: ["did the initial child protection conference result in a child protection plan"]),
    ColumnMeaning(
      "enquiries", "the number of enquiries", also: ["number of section 47 enquiries in the last 12 months"]),
    ColumnMeaning(
      "need-start", "the day on which the child became a child in need",
      also: ["cin start date", "child in need start date", "cin plan start date"], days: .past),
    ColumnMeaning(
      "need-closed", "the day on which the case was closed",
      also: [
        "cin closure date", "cin end date", "child in need closure date", "closure date", "case closure date",
        "date closed",
      ], days: .ends),
    ColumnMeaning("closure-reason", "the reason for closure", also: ["reason for closure", "reason case closed"]),
    ColumnMeaning("case-status", "the status of the case", also: ["status", "status of case"]),
    ColumnMeaning(
      "last-seen", "the day on which the child was last seen",
      also: ["date child was last seen"], days: .past),
  ]

  private static let protection = [
    ColumnMeaning(
      "plan-start", "the day on which the plan began",
      also: ["child protection plan start date", "cp plan start date", "cpp start date", "cp start date"], days: .past),
    ColumnMeaning(
      "plan-end", "the day on which the plan ended",
      also: ["child protection plan end date", "cp plan end date", "cpp end date", "cp end date"], days: .ends),
    ColumnMeaning(
      "previous-plans", "the number of plans before",
      also: [
        "number of previous child protection plans", "number of previous plans", "previous child protection plans",
        "number of previous cpp",
      ]),
    ColumnMeaning("category", "the category of abuse", also: ["latest category of abuse"]),
    ColumnMeaning("first-category", "the first category of abuse", also: ["initial category of abuse"]),
    ColumnMeaning("seen-alone", "whether the child was seen alone", also: ["was the child seen alone"]),
  ]

  private static let careAndLeaving = [
    ColumnMeaning(
      "care-start", "the day on which care began",
      also: [
        "date started to be looked after", "decom", "lac start date", "looked after start date", "cla start date",
      ], days: .past),
    ColumnMeaning(
      "care-end", "the day on which care ended",
      also: ["date ceased to be looked after", "dec", "lac end date", "looked after end date", "cla end date"],
      days: .ends),
    ColumnMeaning("legal-status", "the legal status", also: ["childs legal status"]),
    ColumnMeaning("placements", "the number of placements", also: ["number of placements in the last 12 months"]),
    ColumnMeaning(
      "leaver-category", "the care leaver's eligibility",
      also: ["eligibility category", "care leaver eligibility category"]),
    ColumnMeaning(
      "unaccompanied", "whether the child is unaccompanied",
      also: [
        "uasc", "unaccompanied asylum seeking child", "unaccompanied asylum seeking children",
        "unaccompanied asylum seeking child within the last 12 months",
        "unaccompanied asylum seeking child uasc within the last 12 months",
      ]),
    ColumnMeaning(
      "missing-episodes", "the number of missing episodes",
      also: [
        "number of missing episodes", "missing episodes in the last 12 months",
        "number of episodes the child has been missing from their placement in the last 12 months",
        "number of missing episodes in the last 12 months",
      ]),
    ColumnMeaning(
      "adoption-decision", "the day on which adoption was decided",
      also: [
        "date of decision that child should be placed for adoption", "adoption decision date",
        "date placed for adoption decision",
      ], days: .past),
    ColumnMeaning("placement-order", "the day of the placement order", also: ["date of placement order"], days: .past),
    ColumnMeaning(
      "adoption-placed", "the day of the placement for adoption", also: ["date placed for adoption"], days: .past),
    ColumnMeaning(
      "adopter", "the adopter", also: ["individual adopter identifier", "adopter identifier", "adopter id"]),
    ColumnMeaning("adopter-enquiry", "the day of the adopters' enquiry", also: ["date enquiry received"], days: .past),
    ColumnMeaning("in-touch", "whether the authority is in touch", also: ["la in touch", "is the la in touch"]),
  ]
}
