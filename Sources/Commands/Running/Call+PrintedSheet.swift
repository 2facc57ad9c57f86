import Markup
import Pages
import Platform
import Reports

extension Call {
  /// Gives a page that stands alone: on the terminal, or in the form that `--output` names by its ending.
  func give(_ sheet: PrintedSheet) throws {
    let form = try form(among: ["html", "htm", "pdf", "docx", "md"])
    try requireWord(form)
    switch form {
    case "pdf": try print { try $0.print(sheet.html()) }
    case "docx": try deliver(sheet.word)
    case "md": try deliver(sheet.markdown())
    case "html", "htm": try deliver(sheet.html())
    case let other?:
      throw Failure("There is no \(other) of this page.", next: "Choose html, pdf, docx or md.")
    case nil:
      guard value("output") == nil else { return try deliver(sheet.html()) }
      try show(sheet.page.terminal(width: setting.width))
    }
  }

  /// Writes the PDF that `--output` names, as a browser prints it.
  func print(_ bytes: (PagePrinter) throws -> [UInt8]) throws {
    guard let named = value("output") else {
      throw Failure("A PDF is written to a file.", next: "Name it: --output NAME.pdf.")
    }
    try requireWritable(path(named))
    let environment = setting.environment
    let printer = PagePrinter(browser: try Browser.find(environment), environment: environment, writer: setting.writer)
    if setting.outputIsTerminal { setting.complain("Printing with \(printer.browser.program.path), some seconds.\n") }
    try write(try bytes(printer), to: path(named))
    try say("Written to \(named).")
  }
}
