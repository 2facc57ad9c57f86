import Markup
import Nouns
import Pages
import Platform
import Reports
import WordFiles
import Workbooks

/// The forms in which a command answers.
enum AnswerFormat: String, CaseIterable {
  case text, csv, xlsx, docx, md, json
}

extension Call {
  /// How the person wants to be answered: `--format`, or `--json` for short.
  func format() throws -> AnswerFormat {
    if flag("json"), let named = value("format"), named != AnswerFormat.json.rawValue {
      throw Failure("--json and --format \(named) contradict each other.", next: "Leave one of them out.")
    }
    let named = try form(among: AnswerFormat.allCases.map(\.ending)).flatMap { named in
      AnswerFormat.allCases.first { [$0.rawValue, $0.ending].contains(named) }
    }
    return named ?? .text
  }

  /// The ending of the file that is to be written, in small letters: a file called evidence.xlsx is meant to be one. Nil where
  /// there is none; one that is not among those that can be written here is refused.
  func ending(among known: [String]) throws -> String? {
    guard let named = value("output"), let point = Path.name(of: named).lastIndex(of: ".") else { return nil }
    let ending = Path.name(of: named)[point...].dropFirst().lowercased()
    // `report-2026.11` has no ending.
    guard ending.contains(where: \.isLetter), !ending.contains(where: \.isWhitespace) else { return nil }
    if known.contains(ending) { return ending }
    throw Failure(
      "'\(named)' ends in .\(ending), and that is not written here.",
      next: "End it in \(CountWords.listed(known.map { ".\($0)" }, "or")).")
  }

  /// The form that `--format` asks for, else that of the file's ending, which may not speak of another.
  func form(among known: [String]) throws -> String? {
    let asked = value("format") ?? (flag("json") ? AnswerFormat.json.rawValue : nil)
    guard let ending = try ending(among: known) else { return asked }
    // A file that ends in .txt may hold any text, and .htm is short for .html.
    guard let asked, ending != "txt" || !["text", "csv", "md", "json"].contains(asked), !asked.hasPrefix(ending) else {
      return asked ?? ending
    }
    throw Failure(
      "'\(value("output") ?? "")' ends in .\(ending), and --format \(asked) is another.",
      next: "Leave --format out, or name the file otherwise.")
  }

  /// Refuses to pour the text of a page over a terminal.
  func requireNoTerminal(_ what: String, _ endings: String) throws {
    guard setting.outputIsTerminal, value("output") == nil else { return }
    throw Failure("\(what) is a page for a browser, and would fill the terminal.", next: "Name a file: \(endings).")
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
      if let marking = opened.marking, value("output") != nil {
        try say("\("A CSV file cannot carry the marking “\(marking)”: tell whoever gets it.", .caution)")
      }
      if value("output") != nil, opened.isIncomplete {
        try say(
          "\("It is not complete, and a CSV file cannot say so: tell whoever gets it, or write .xlsx or .md.", .caution)"
        )
      }
    case .xlsx:
      guard let sheet = finding.sheet else {
        throw Failure(
          "There is no workbook of this answer: it is no table.",
          next: "Name another ending, or choose --format md or json.")
      }
      let first = ReadFirst(opened.marking.map { "\(typed: $0)" }, opened.notice, finding.first)
      try deliver(NewWorkbook(sheet.title, first.sheets + [sheet.workbookSheet]))
    case .docx:
      let (page, title) = (finding.page, finding.page.title?.plain ?? "Muster")
      try deliver(
        WordDocument(
          title, header: "", footer: title, tones: opened.scale?.tonesByName ?? [:], preface + page.nodes(level: 2)))
    case .md: try deliver(Markdown.text(preface + finding.page.nodes(level: 2)))
    case .json: try show(finding.json)
    }
  }
}

extension AnswerFormat {
  /// That of a file that holds one.
  var ending: String { self == .text ? "txt" : rawValue }
}
