import Assessments
import Digests
import Markup
import Platform
import RecordStore
import StructuredText

/// `muster import` of several forms that came back: each is taken in by itself, so that one that is refused keeps none of the others
/// out, and each is said in a line.
enum ReturnsImport {
  static func run(_ call: Call) throws -> Command.Outcome {
    let names = call.operands
    for (options, what) in [
      (Import.ofSheets + ["sheet"], "an evidence log"), (Import.ofFolders, "a folder"), (["template"], "an empty log"),
      (["output", "json"], "one form"),
    ] {
      try call.refuse(options, areFor: what, since: "several forms are named")
    }
    var refused: [String] = []
    // Of two that one person saved, the later is to have the last word, whatever a shell makes of their names.
    for name in names.map({ ($0, saved($0, call)) }).sorted(by: { $0.1 < $1.1 }).map(\.0) {
      let before = call.opened.recorded.count
      do { try take(name, call) } catch {
        let recorded = call.opened.recorded[before...].map { String($0.digest.short.prefix(10)) }
        if recorded.isEmpty { refused.append("'\(name)'") }
        let failure = Failure(any: error)
        call.setting.complain((recorded.isEmpty ? failure : failure.after(recorded)).text(width: call.setting.width))
      }
    }
    guard !refused.isEmpty else { return .done }
    call.warn("muster: \(refused.count) of \(names.count) were not taken in: \(CountWords.listed(refused)).")
    return .fallsShort
  }

  /// When answers were saved, as they say it; nothing of a sheet, or of what cannot be read, which is said where it is taken in.
  private static func saved(_ name: String, _ call: Call) -> String {
    do {
      let bytes =
        try ReturnedPapers(name, call)?.answers.bytes ?? call.input(name)
        ?? FileReading.bytes(of: call.path(name), limit: TextLimits.standard.maximumBytes)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      return lines.first { $0.hasPrefix("saved: ") }.map(String.init) ?? ""
    } catch {
      return ""
    }
  }

  /// The assessment is read anew for each: what one says may be what another says too.
  private static func take(_ name: String, _ call: Call) throws {
    let open = try call.open()
    if let packed = try ReturnedPapers(name, call) {
      return try ReturnImport.run(packed, isOneOfSeveral: true, open: open, call: call)
    }
    let source = try call.sheet(name, isFor: .form, ifPage: "Import the file that 'Save my answers' writes.")
    guard let returned = try ReturnImport.read(source, open: open, call: call) else {
      throw Failure(
        "'\(name)' is no form that came back.", next: "Take it in by itself: only forms are taken in several at once.")
    }
    try ReturnImport.run(returned, isOneOfSeveral: true, open: open, call: call)
  }
}
