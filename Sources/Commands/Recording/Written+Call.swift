import Arguments
import Assessments
import Frameworks
import Nouns

extension Written {
  /// What the options of a command say.
  init(_ call: Call) {
    self.init()
    for field in N.fields {
      guard let option = field.entry?.option else { continue }
      let values = call.values(option.name)
      self[field.key] = option.repeats && !values.isEmpty ? values.joined(separator: ", ") : call.value(option.name)
    }
  }
}

extension Failure {
  /// Why something cannot be recorded, or nil where nothing is wrong with it.
  init?(_ problems: [Problem], with what: String) {
    guard let first = problems.first else { return nil }
    guard problems.count > 1 else {
      self.init(Failure.sentence(first.what), next: Failure.sentence(first.help))
      return
    }
    self.init(
      "\(problems.count) things are wrong with \(what).", next: "Put them right and try again.",
      details: problems.map { "\(Failure.sentence($0.what)) \(Failure.sentence($0.help))" })
  }
}

extension StatementLink {
  /// A link to a statement that a person named, to its words as they are now.
  init(named text: String, isAgainst: Bool, _ framework: Framework) throws {
    var reader = LinkReader(framework)
    guard let link = isAgainst ? reader.denied(text) : reader.link(text) else {
      throw Failure(reader.problems, with: "the link") ?? Failure("There is no statement '\(text)'.")
    }
    self = link
  }
}
