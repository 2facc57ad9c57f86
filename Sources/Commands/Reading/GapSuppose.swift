import Arguments
import Assessments
import Frameworks
import GapAnalysis
import Reports
import StructuredText

/// `muster gap --suppose`: what would follow if something were so.
enum GapSuppose {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let suppositions = try Suppositions(open).read(call.parsed.values("suppose"))
    try call.give(
      SupposedPage(
        SupposedAnalysis(
          open.framework, assessment: open.assessment, carriedOver: open.carriedOver, suppositions: suppositions)))
  }
}

/// Reads what a person supposes, as `HP2.G1`, `JT-PO2.C1=no`, `QP5=inadequate` or `1a2b3c4=wider`.
private struct Suppositions {
  private let open: OpenWorkspace
  private var framework: Framework { open.framework }
  /// What may be supposed of a finding that is looked at again.
  private static let outcomes: [Rechecked.Outcome] = [.notSo, .so, .wider]

  init(_ open: OpenWorkspace) { self.open = open }

  func read(_ texts: [String]) throws -> [Supposition] {
    var read: [Supposition] = []
    for text in texts {
      let one = try supposition(text)
      if read.contains(one) { continue }
      if let other = read.first(where: { clashes($0, one) }) {
        throw Failure(
          "'\(other.text)' and '\(one.text)' cannot both be supposed: they say different things of the same.",
          next: "Leave one of them out.")
      }
      read.append(one)
    }
    return read
  }

  private func supposition(_ text: String) throws -> Supposition {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    let id = parts[0].uppercased()
    let value = parts.count > 1 ? parts[1] : nil
    if let criterion = framework.criterion(CriterionID(id)) { return try suppose(criterion, value) }
    if let found = framework.statement(StatementID(id)) {
      return try suppose(found.statement, of: found.aspect, in: found.criterion, value)
    }
    if framework.judgement(JudgementID(id)) != nil || id == "OVERALL" {
      throw Failure(
        "'\(id)' follows from its criteria and cannot be supposed by itself.",
        next: "Suppose criteria or statements, such as --suppose \(framework.criteria.first?.id.text ?? "ID")=GRADE.")
    }
    if let outcome = Suppositions.outcomes.first(where: { $0.rawValue == value?.lowercased() }) {
      return try suppose(parts[0], outcome)
    }
    if open.assessment.evidence.contains(where: { open.short($0.id) == parts[0] }) {
      throw Failure(
        "'\(parts[0])' is an item of evidence, and it was not said what is supposed of it.",
        next: "Of an adverse finding write \(parts[0])=not-so, so or wider; else name a statement or a criterion.")
    }
    let criteria = framework.criteria.map(\.id.text)
    let statements = framework.criteria.flatMap(\.aspects).flatMap(\.statements).map(\.id.text)
    throw Failure(
      "There is no statement or criterion '\(parts[0])' in \(framework.id).",
      next: Suggestion.nearest(id, among: id.contains(".") ? statements : criteria).map { "Did you mean \($0)?" }
        ?? "See them with 'muster criteria ID'.")
  }

  private func suppose(_ named: String, _ outcome: Rechecked.Outcome) throws -> Supposition {
    guard open.carriedOver == nil else {
      throw Failure(
        "'\(named)' is looked at again in the framework against which it was recorded.",
        next: "Leave --framework out, or suppose statements and criteria.")
    }
    let finding = try Recheck.finding(named, open)
    guard finding.isAdverse else {
      throw Failure(
        "\(named) says nothing adverse, and only adverse findings are looked at again.",
        next: "Suppose a statement or a criterion.")
    }
    return .finding(finding.subject, outcome, name: finding.id)
  }

  private func suppose(_ criterion: Criterion, _ value: String?) throws -> Supposition {
    let scale = framework.scale
    let known = scale.grades.map(\.id.text)
    if criterion.emptyBecause != nil {
      throw Failure("Nothing can be supposed of \(criterion.id): the source has nothing on it.")
    }
    guard let value else {
      throw Failure(
        "'\(criterion.id)' is a criterion, and no \(scale.noun) was said.",
        next: "Write \(criterion.id)=\(known.last ?? "") for instance, or name one of its statements.")
    }
    let named = value.lowercased().replacing(" ", with: "-")
    guard let grade = scale.grade(GradeID(named)) else {
      throw Failure(
        "'\(value)' is not a \(scale.noun) of \(framework.id).",
        next: Suggestion.nearest(named, among: known).map { "Did you mean '\(criterion.id)=\($0)'?" }
          ?? "Use one of \(known.joined(separator: ", ")).")
    }
    return .criterion(criterion.id, grade)
  }

  private func suppose(
    _ statement: Statement, of aspect: Aspect, in criterion: Criterion, _ value: String?
  ) throws -> Supposition {
    switch value?.lowercased() {
    case nil, "yes": return .statement(statement, holds: true)
    case "no" where aspect.shape.hasSteps: return .statement(statement, holds: false)
    case "no":
      let lower = aspect.statements.first { $0.grade < statement.grade }
      throw Failure(
        "That \(statement.id) does not hold leaves open which \(framework.scale.noun) does.",
        next: lower.map { "Name the statement that holds instead, such as \($0.id)." } ?? "Name another statement.")
    default:
      throw Failure(
        "'\(statement.id)' is a statement, and a statement has no \(framework.scale.noun) to be set.",
        next: "Write \(statement.id) alone, or \(criterion.id)=\(value ?? "") for the criterion as a whole.")
    }
  }

  /// Whether two suppositions are of the same aspect or finding, or one is of the criterion that the other is in.
  private func clashes(_ one: Supposition, _ two: Supposition) -> Bool {
    if case .finding(let one, _, _) = one, case .finding(let two, _, _) = two { return one == two }
    func place(_ supposition: Supposition) -> (criterion: CriterionID?, aspect: AspectID?) {
      switch supposition {
      case .criterion(let id, _): return (id, nil)
      case .statement(let statement, _):
        let found = framework.statement(statement.id)
        return (found?.criterion.id, found?.aspect.id)
      case .finding: return (nil, nil)
      }
    }
    let (a, b) = (place(one), place(two))
    return a.criterion != nil && a.criterion == b.criterion
      && (a.aspect == nil || b.aspect == nil || a.aspect == b.aspect)
  }
}
