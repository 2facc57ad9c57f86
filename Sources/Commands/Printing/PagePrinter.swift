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
    let folder = try PrivateFolder(called: "muster-print", environment: environment)
    let result = Result { try printed(page, in: folder) }
    try folder.remove()
    return try result.get()
  }

  private func printed(_ page: String, in folder: PrivateFolder) throws -> [UInt8] {
    let (source, target) = (Path.join(folder.path, "page.html"), Path.join(folder.path, "page.pdf"))
    guard try writer.write(Array(page.utf8), to: source) == .written else {
      throw Failure("'\(source)' is there already.", next: "Do it again.")
    }
    var run = try start(source, target, folder, sandboxed: !Surroundings.isSuperuser)
    // Where the system gives ordinary users no sandbox, as in many containers, the browser says so and stops at once. The
    // page holds no script and its own policy forbids any.
    if run.ending != .exited(0), String(decoding: run.errorOutput, as: UTF8.self).contains("No usable sandbox") {
      run = try start(source, target, folder, sandboxed: false)
    }
    if run.ending == .timedOut {
      throw Failure(
        "'\(browser.program.path)' did not print the page within \(milliseconds / 1000) seconds and was stopped.",
        next: Browser.byHand)
    }
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
    _ source: String, _ target: String, _ folder: PrivateFolder, sandboxed: Bool
  ) throws -> Program.Result {
    // A profile of its own: nothing of the user's is read, changed or kept.
    let own = ["XDG_CONFIG_HOME", "XDG_CACHE_HOME"].map { ($0, Path.join(folder.path, "profile")) }
    return try browser.program.capture(
      PagePrinter.options + (sandboxed ? [] : ["--no-sandbox"]) + [
        "--user-data-dir=\(Path.join(folder.path, "profile"))", "--print-to-pdf=\(target)", source,
      ], adding: Dictionary(uniqueKeysWithValues: own), milliseconds: milliseconds, limit: 1 << 20)
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
