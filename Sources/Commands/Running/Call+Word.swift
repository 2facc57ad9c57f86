import Markup
import Platform
import WordFiles
import Workbooks

extension Call {
  /// Writes a Word document to the file that `--output` names: in the styles of a template where one is named, its drawings as
  /// pictures where a browser is here to make them.
  func deliver(_ document: WordDocument) throws {
    guard let named = value("output") else {
      throw Failure("A Word document is written to a file.", next: "Name it: --output NAME.docx.")
    }
    try requireWritable(path(named))
    let template = try value("template").map { try wordParts($0, outputTo: named) }
    let (pictures, remark) = pictures(document.drawings)
    try write(document.marked(opened.marking).bytes(pictures: pictures, template: template), to: path(named))
    try say("Written to \(named).\(remark)")
  }

  /// Refuses a template where nothing would take its styles.
  func requireWord(_ format: String?) throws {
    guard value("template") != nil, format != "docx" else { return }
    throw Failure(
      "--template gives a Word document its styles, and none is written.",
      next: "End --output in .docx, or leave it out.")
  }

  /// None, and why, where there is no browser to make them, or it fails.
  private func pictures(_ drawings: [WordDrawing]) -> (pictures: [[UInt8]], remark: String) {
    guard !drawings.isEmpty else { return ([], "") }
    let environment = setting.environment
    let instead = "tables and words stand in the place of its drawings."
    do {
      guard let browser = try Browser.first(environment) else {
        return ([], " No Chromium, Chrome or Edge was found to make pictures: \(instead)")
      }
      let printer = PagePrinter(browser: browser, environment: environment, writer: setting.writer)
      let page = try printer.written(DrawingPage.html(drawings))
      if let pictures = DrawingPage.pictures(in: page, drawings.count) { return (pictures, "") }
      return ([], " '\(browser.program.path)' made no pictures: \(instead)")
    } catch {
      setting.complain("muster: \(Failure(any: error).sentence)\n")
      return ([], " No pictures were made: \(instead)")
    }
  }

  private func wordParts(_ named: String, outputTo output: String) throws -> WordParts {
    let bytes = try FileReading.bytes(of: path(named), limit: WordParts.mostBytes)
    // By whatever name or link it is called, and a copy of it as well.
    if try FileReading.size(of: path(output)) == bytes.count,
      try FileReading.bytes(of: path(output), limit: bytes.count) == bytes
    {
      throw Failure(
        "'\(output)' is the template itself, and would be written over.", next: "Name another file with --output.")
    }
    do {
      return try WordParts(bytes)
    } catch {
      let shown = Call.shown(named)
      let words =
        switch error {
        case .notWord: "'\(shown)' is no Word document."
        case .password: "'\(shown)' is encrypted with a password."
        case .tooLarge: "'\(shown)' is too large for a template."
        case .damaged: "'\(shown)' is damaged, or not as Word writes a document."
        case .withoutStyles: "'\(shown)' has no styles that can be taken."
        }
      throw Failure(
        words,
        next: "Open the template in Word, save it as 'Word Document (.docx)', and name that file with --template.")
    }
  }
}
