import Platform

/// A browser on this machine that can print a page without showing it: Chromium, Chrome or Edge.
struct Browser {
  let program: Program

  /// How their programs are called on the search path, Chromium first.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "microsoft-edge-stable", "msedge",
  ]

  /// Where they are put without being on the search path.
  private static let usualPlaces = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium", "/usr/lib/chromium/chromium",
  ]

  /// What to do where no browser prints.
  static let byHand =
    "To print it by hand, write the page with 'muster report --output readiness.html', open it in any browser and choose "
    + "Print, A4, with background graphics; the page brings its own page numbers. Or name a browser with MUSTER_BROWSER."

  /// The browser that `MUSTER_BROWSER` names, by path or by name; else the first that is installed.
  static func find(_ environment: [String: String], usualPlaces places: [String] = usualPlaces) throws -> Browser {
    guard let found = try first(environment, usualPlaces: places) else {
      throw Failure("No Chromium, Chrome or Edge was found on this machine to make the PDF.", next: byHand)
    }
    return found
  }

  /// The same for what can be done without one: nil where none is installed.
  static func first(_ environment: [String: String], usualPlaces places: [String] = usualPlaces) throws -> Browser? {
    let named = environment["MUSTER_BROWSER"] ?? ""
    guard named.isEmpty else {
      if let found = program(named, environment) { return Browser(program: found) }
      throw Failure("MUSTER_BROWSER names '\(named)', and there is no such program to run.", next: byHand)
    }
    return (names + places).lazy.compactMap { program($0, environment) }.first.map { Browser(program: $0) }
  }

  private static func program(_ named: String, _ environment: [String: String]) -> Program? {
    Path.isAbsolute(named)
      ? Program(named: Path.name(of: named), environment: ["PATH": Path.parent(of: named)])
      : Program(named: named, environment: environment)
  }
}
