import Markup
import Pages
import Reports

extension Call {
  /// Gives a page that stands alone: on the terminal, or in the form that `--output` names by its ending.
  func give(_ sheet: PrintedSheet) throws {
    let form = try form(among: ["html", "htm", "pdf", "docx", "md"])
    try requireWord(form)
    switch form {
    case "pdf": try printed(sheet.html())
    case "docx": try deliver(sheet.word)
    case "md": try deliver(sheet.markdown())
    case "html", "htm": try deliver(sheet.html())
    default:
      guard value("output") == nil else { return try deliver(sheet.html()) }
      try show(sheet.page.terminal(width: setting.width))
    }
  }

  /// Prints a page to the PDF that `--output` names.
  private func printed(_ page: String) throws {
    guard let named = value("output") else {
      throw Failure("A PDF is written to a file.", next: "Name it: --output NAME.pdf.")
    }
    try requireWritable(path(named))
    let environment = setting.environment
    let printer = PagePrinter(browser: try Browser.find(environment), environment: environment, writer: setting.writer)
    try write(try printer.print(page), to: path(named))
    try say("Written to \(named).")
  }
}
