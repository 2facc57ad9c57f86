import Markup
import Pages
import Reports

/// The forms in which a command answers.
enum AnswerFormat: String, CaseIterable {
  case text, csv, md, json
}

extension Call {
  /// How the person wants to be answered: `--format`, or `--json` for short.
  func format() throws -> AnswerFormat {
    let named = value("format").flatMap { AnswerFormat(rawValue: $0) }
    guard flag("json") else { return named ?? .text }
    guard named == nil || named == .json else {
      throw Failure(
        "--json and --format \(named?.rawValue ?? "") contradict each other.", next: "Leave one of them out.")
    }
    return .json
  }

  /// Answers with what is laid out once, in the form that was asked for.
  func give(_ finding: @autoclosure () throws -> some LaidOut) throws {
    let named = try format()
    let finding = try finding()
    switch named {
    case .text where value("output") != nil:
      try deliver(Markup.Terminal.render(prefaced(finding.page.terminal(width: setting.width)).lines, colour: false))
    case .text: try show(finding.page.terminal(width: setting.width))
    case .csv:
      guard let sheet = finding.sheet else {
        throw Failure(
          "There is no csv of this answer: it is no table.", next: "Leave --format out, or choose --format md or json.")
      }
      try deliver(sheet.csv())
    case .md: try deliver(Markdown.text(preface + finding.page.nodes(level: 2)))
    case .json: try show(finding.json)
    }
  }
}
