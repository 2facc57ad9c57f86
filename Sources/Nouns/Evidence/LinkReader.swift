package import Assessments
package import Frameworks
import StructuredText

/// Reads the ids of criteria, statements and grades that a person wrote.
package struct LinkReader {
  let framework: Framework
  package private(set) var problems: [Problem] = []

  package init(_ framework: Framework) { self.framework = framework }

  package mutating func criterion(_ text: String) -> CriterionID? {
    let id = text.uppercased()
    if framework.criterion(CriterionID(id)) != nil { return CriterionID(id) }
    let near = Suggestion.nearest(id, among: framework.criteria.map(\.id.text))
    problems.append(
      .init("there is no criterion '\(text)'", near.map { "did you mean \($0)?" } ?? "list them with 'muster criteria'")
    )
    return nil
  }

  package mutating func link(_ text: String) -> StatementLink? {
    let id = text.uppercased()
    if let found = framework.statement(StatementID(id)) {
      return StatementLink(statement: found.statement.id, wording: found.statement.wordingDigest)
    }
    let all = framework.criteria.flatMap { $0.aspects.flatMap(\.statements) }.map(\.id.text)
    let stem = String(id.prefix { $0 != "." }) + "."
    let own = all.filter { $0.hasPrefix(stem) }
    let near = Suggestion.nearest(id, among: own.isEmpty ? all : own)
    let help =
      own.isEmpty
      ? near.map { "did you mean \($0)?" } ?? "list them with 'muster criteria HP2'"
      : "\(stem.dropLast()) has \(own.joined(separator: ", "))"
    problems.append(.init("there is no statement '\(text)'", help))
    return nil
  }

  /// A statement that something speaks against.
  package mutating func denied(_ text: String) -> StatementLink? {
    guard let link = link(text), let found = framework.statement(link.statement) else { return nil }
    let (aspect, statement) = (found.aspect, found.statement)
    if aspect.isDeniable(statement) { return link }
    let better = aspect.statements.filter { $0.grade > statement.grade }.reversed().map(\.id.text)
    problems.append(
      .init(
        "\(statement.id) describes \(statement.grade.label.lowercased()), and that it does not hold leaves open which \(framework.scale.noun) does",
        better.isEmpty
          ? "name what the item does show, such as --shows \"\(found.criterion.id) \(framework.scale.best.id)\""
          : "name the statement that it shows instead: --shows \(better.joined(separator: " or --shows "))"))
    return nil
  }

  /// `HP2.G1`; `HP2 adequate`; or `adequate`, for the one criterion that is named.
  package mutating func showing(_ text: String, of criteria: [CriterionID]) -> Showing? {
    if text.contains(".") { return link(text).map { .statement($0) } }
    let words = text.split { $0 == " " || $0 == "=" }.map(String.init)
    if words.count >= 2, framework.criterion(CriterionID(words[0].uppercased())) != nil {
      return grade(words.dropFirst().joined(separator: "-")).map { .grade(CriterionID(words[0].uppercased()), $0) }
    }
    guard let found = grade(words.joined(separator: "-")) else { return nil }
    guard let only = criteria.first, criteria.count == 1 else {
      problems.append(
        .init("'\(text)' is a grade, and it is not said of which criterion", "write HP2 \(text), or name one criterion")
      )
      return nil
    }
    return .grade(only, found)
  }

  private mutating func grade(_ text: String) -> GradeID? {
    let id = text.lowercased()
    if framework.scale.grade(GradeID(id)) != nil { return GradeID(id) }
    let known = framework.scale.grades.map(\.id.text)
    let near = Suggestion.nearest(id, among: known)
    problems.append(
      .init(
        "'\(text)' is neither a statement nor a grade",
        near.map { "did you mean '\($0)'?" }
          ?? "write a statement such as HP2.G1, or one of \(known.joined(separator: ", "))"))
    return nil
  }
}

extension Showing {
  /// Whether it is of the statement that a link names.
  package func names(_ link: StatementLink) -> Bool {
    if case .statement(let own) = self { own.statement == link.statement } else { false }
  }
}
