import Markup
import Pages
import Reports
import Workbooks

/// The forms in which a command answers.
enum AnswerFormat: String, CaseIterable {
  case text, csv, xlsx, md, json
}

extension Call {
  /// How the person wants to be answered: `--format`, or `--json` for short.
  func format() throws -> AnswerFormat {
    let named = value("format").flatMap { AnswerFormat(rawValue: $0) } ?? formatByEnding
    guard flag("json") else { return named ?? .text }
    guard named == nil || named == .json else {
      throw Failure(
        "--json and --format \(named?.rawValue ?? "") contradict each other.", next: "Leave one of them out.")
    }
    return .json
  }

  /// A file called evidence.xlsx is meant to be one.
  private var formatByEnding: AnswerFormat? {
    guard let named = value("output")?.lowercased() else { return nil }
    return AnswerFormat.allCases.first { $0 != .text && named.hasSuffix(".\($0.rawValue)") }
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
      if value("output") != nil, opened.isIncomplete {
        try say(
          "\("It is not complete, and a CSV file cannot say so: tell whoever gets it, or write .xlsx or .md.", .caution)")
      }
    case .xlsx:
      guard let sheet = finding.sheet else {
        throw Failure(
          "There is no workbook of this answer: it is no table.",
          next: "Name another ending, or choose --format md or json.")
      }
      let first = ReadFirst(opened.notice, finding.first)
      try deliver(NewWorkbook(sheet.title, first.sheets + [sheet.workbookSheet]))
    case .md: try deliver(Markdown.text(preface + finding.page.nodes(level: 2)))
    case .json: try show(finding.json)
    }
  }
}
