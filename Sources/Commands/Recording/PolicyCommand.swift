import Arguments
import Assessments
import Frameworks
import Reports
import StructuredText

extension Command {
  static let policyShow = Command(
    "show", "show the policy, and what the standard one would have said", options: [.formats], leavesOut: ["by"],
    run: PolicyCommand.show)

  static let policySet = Command(
    "set", "set the policy; the change is recorded with its reason",
    options: [
      .because,
      OptionSpec("items", "NUMBER", "so many items support a grade"),
      OptionSpec("kinds", "NUMBER", "of so many kinds"),
      OptionSpec("kinds-for-best", "NUMBER", "of so many kinds for the best grade"),
      OptionSpec("practice", "ANSWER", "whether one must show practice", allowed: ["yes", "no"]),
      OptionSpec("fresh-months", "NUMBER", "months for which evidence is fresh"),
      OptionSpec(
        "fresh", "KIND=MONTHS", "months for one kind: performance-data=6; 'policy=same' for as long as the others",
        repeats: true),
      OptionSpec(
        "extent", "GRADE=PERCENT", "the least share that supports a grade: good=80; 'good=any' for any",
        repeats: true),
      .flag("standard", "begin from the standard policy"),
    ],
    examples: [
      .init(
        "muster policy set --fresh policy=24 --extent good=80 --because \"Agreed at the board in May\"",
        "Let policies speak for two years, and ask for four in five for good")
    ], leavesOut: ["as-at", "output"], run: PolicyCommand.set)

  static let policy = Command(
    "policy", "see or set how much evidence is enough",
    subcommands: [.policyShow, .policySet], leavesOut: ["by"], run: PolicyCommand.show)
}

/// `muster policy`: shows how much evidence is enough, or sets it with a reason.
enum PolicyCommand {
  static func show(_ call: Call) throws {
    let open = try call.open()
    try call.give(PolicyPage(open.analysis))
  }

  static func set(_ call: Call) throws {
    let open = try call.open()
    var policy = call.flag("standard") ? .standard : open.assessment.policy
    if let items = try number(call, "items", within: 1...20) { policy.items = items }
    if let kinds = try number(call, "kinds", within: 1...EvidenceKind.allCases.count) { policy.kinds = kinds }
    if let kinds = try number(call, "kinds-for-best", within: 1...EvidenceKind.allCases.count) {
      policy.kindsForBest = kinds
    }
    if let answer = call.value("practice") { policy.needsPractice = answer == "yes" }
    if let months = try number(call, "fresh-months", within: 1...120) { policy.freshMonths = months }
    for text in call.parsed.values("fresh") { try setFreshness(text, &policy) }
    for text in call.parsed.values("extent") { try setExtent(text, policy: &policy, open: open) }
    try check(policy)
    guard policy != open.assessment.policy else {
      throw Failure(
        "The policy is like that already, so nothing was recorded.", next: "See it with 'muster policy show'.")
    }
    guard let because = call.value("because")?.trimmed, !because.isEmpty else {
      throw Failure(
        "A change of policy changes what every grade rests on, so it needs its reason.",
        next: "Add --because \"who agreed it, and why\".")
    }
    try open.append([PolicySet(policy: policy, because: because)], try call.stamp(open))
    let after = try call.open().analysis
    try call.give(PolicyPage(after))
  }

  /// What could never be met, or says two things.
  private static func check(_ policy: Policy) throws {
    guard policy.kinds <= policy.items else {
      throw Failure(
        "\(policy.kinds) kinds cannot be had from \(policy.items == 1 ? "1 item" : "\(policy.items) items").",
        next: "Ask for as many items as kinds, or more.")
    }
    guard policy.kindsForBest >= policy.kinds else {
      throw Failure(
        "The best grade would need fewer kinds (\(policy.kindsForBest)) than the others (\(policy.kinds)).",
        next: "Raise --kinds-for-best to \(policy.kinds) or more.")
    }
  }

  private static func number(_ call: Call, _ option: String, within range: ClosedRange<Int>) throws -> Int? {
    guard let text = call.value(option) else { return nil }
    return try number(text, within: range, of: "--\(option)")
  }

  private static func number(_ text: String, within range: ClosedRange<Int>, of what: String) throws -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw Failure(
        "'\(text)' is not a number from \(range.lowerBound) to \(range.upperBound) (\(what)).",
        next: "Write a whole number in that range.")
    }
    return number
  }

  private static func parts(_ text: String, _ option: String, like example: String) throws -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw Failure("'\(text)' does not say what of what (--\(option)).", next: "Write it as \(example).")
    }
    return (parts[0].lowercased().replacing(" ", with: "-"), parts[1].lowercased())
  }

  private static func setFreshness(_ text: String, _ policy: inout Policy) throws {
    let (name, months) = try parts(text, "fresh", like: "performance-data=6")
    guard let kind = EvidenceKind(rawValue: name) else {
      let known = EvidenceKind.allCases.map(\.rawValue)
      throw Failure(
        "'\(name)' is not a kind of evidence.",
        next: Suggestion.nearest(name, among: known).map { "Did you mean '\($0)'?" }
          ?? "Use one of \(known.joined(separator: ", ")).")
    }
    policy.freshMonthsByKind[kind] = months == "same" ? nil : try number(months, within: 1...120, of: "--fresh \(name)")
  }

  private static func setExtent(_ text: String, policy: inout Policy, open: OpenWorkspace) throws {
    let (name, share) = try parts(text, "extent", like: "good=80")
    let grade = try open.grade(name)
    guard !grade.isShortfall else {
      throw Failure(
        "A finding of \(grade.label.lowercased()) counts however few it is of, so it has no least extent.",
        next: "Set one for a \(open.framework.scale.noun) that is not a shortfall.")
    }
    let percent = share.hasSuffix("%") ? String(share.dropLast()) : share
    policy.leastExtent[grade.id] = percent == "any" ? nil : try number(percent, within: 1...100, of: "--extent \(name)")
  }
}
