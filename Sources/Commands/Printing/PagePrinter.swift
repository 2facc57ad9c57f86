import Platform

/// Prints a page to PDF by a browser without a window, in a folder that is gone afterwards.
struct PagePrinter {
  let browser: Browser
  let environment: [String: String]
  let writer: WriteOnce
  /// A cold start on a busy machine takes some seconds; a browser that hangs must not hang this.
  var milliseconds = 90_000

  /// A report is some hundred kilobytes; more than this is not one.
  private static let largest = 256 << 20

  /// The PDF of a page.
  func print(_ page: String) throws -> [UInt8] {
    try opened(page) { source, folder in
      let target = Path.join(folder.path, "page.pdf")
      let run = try run(source, folder: folder, options: ["--print-to-pdf=\(target)"])
      guard try FileReading.kind(of: target) == .file else {
        throw Failure("'\(browser.program.path)' \(words(run.ending)) and printed nothing.", next: Browser.byHand)
      }
      let bytes = try FileReading.bytes(of: target, limit: PagePrinter.largest, links: .refused)
      // A browser that was stopped midway leaves a part.
      guard bytes.starts(with: Array("%PDF-".utf8)), isWhole(bytes) else {
        throw Failure("What '\(browser.program.path)' printed is not a whole PDF.", next: Browser.byHand)
      }
      return bytes
    }
  }

  /// A page as the browser has it after its script ran, which may be all of the pictures that it made.
  func written(_ page: String) throws -> String {
    try opened(page) { source, folder in
      String(decoding: try run(source, folder: folder, options: ["--dump-dom"]).output, as: UTF8.self)
    }
  }

  /// Puts a page where the browser finds it.
  private func opened<Result>(_ page: String, _ body: (String, PrivateFolder) throws -> Result) throws -> Result {
    let folder = try PrivateFolder(called: "muster-print", environment: environment)
    let result = Swift.Result {
      let source = Path.join(folder.path, "page.html")
      guard try writer.write(Array(page.utf8), to: source) == .written else {
        throw Failure("'\(source)' is there already.", next: "Do it again.")
      }
      return try body(source, folder)
    }
    try folder.remove()
    return try result.get()
  }

  private func run(_ source: String, folder: PrivateFolder, options: [String]) throws -> Program.Result {
    var run = try start(source, folder: folder, options: options, sandboxed: !Surroundings.isSuperuser)
    // Where the system gives ordinary users no sandbox, as in many containers, the browser says so and stops at once. The
    // page's own policy forbids every script but the one that is part of this program.
    if run.ending != .exited(0), String(decoding: run.errorOutput, as: UTF8.self).contains("No usable sandbox") {
      run = try start(source, folder: folder, options: options, sandboxed: false)
    }
    if run.ending == .timedOut {
      throw Failure(
        "'\(browser.program.path)' did not print the page within \(milliseconds / 1000) seconds and was stopped.",
        next: Browser.byHand)
    }
    return run
  }

  private func isWhole(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.suffix(32), as: UTF8.self).contains("%%EOF")
  }

  private func words(_ ending: Program.Ending) -> String {
    switch ending {
    case .exited(let status): "ended with status \(status)"
    case .stoppedBySignal(let signal): "was stopped by signal \(signal)"
    case .timedOut: "took too long"
    }
  }

  private func start(
    _ source: String, folder: PrivateFolder, options: [String], sandboxed: Bool
  ) throws -> Program.Result {
    // A profile of its own: nothing of the user's is read, changed or kept.
    let own = ["XDG_CONFIG_HOME", "XDG_CACHE_HOME"].map { ($0, Path.join(folder.path, "profile")) }
    return try browser.program.capture(
      PagePrinter.options + (sandboxed ? [] : ["--no-sandbox"]) + [
        "--user-data-dir=\(Path.join(folder.path, "profile"))"
      ] + options + [source], adding: Dictionary(uniqueKeysWithValues: own), milliseconds: milliseconds,
      limit: PagePrinter.largest)
  }

  /// No window, no first-run questions, no traffic: names are not looked up, and what asks for the network is turned off.
  private static let options = [
    "--headless=new", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
    "--export-tagged-pdf", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--disable-domain-reliability", "--disable-breakpad", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--mute-audio", "--hide-scrollbars",
  ]
}
