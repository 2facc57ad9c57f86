import Foundation
import StructuredText
import TestSupport
import Testing

/// Whatever stands in any field of any record, no output is more than text that shows it.
@Suite struct HostileContentTests {
  private static let isEverything = ProcessInfo.processInfo.environment["MUSTER_EVERYTHING"] != nil
  /// How long a word without a space is: longer than any line and any limit of a page, or than any that is stored.
  private static let long = isEverything ? 5_000 : 1_000

  /// What people paste and attackers type, several at once, since every one goes through some sixty outputs. Each begins
  /// with what a spreadsheet might take for a formula.
  static let each = [
    "=HYPERLINK(\"http://x.invalid\") <script>alert(1)</script><img src=x onerror=alert(1)>\"><svg/onload=alert(1)>"
      + "' onmouseover='alert(1) </title></style></textarea><!-- ]]> {{7*7}} <%= 7 %>",
    "\r@SUM(A1) one\r\n2) two\n===\n---\u{2028}next \u{202E}desrever\u{2067}more\u{2066}\u{200F}عربي",
    "\t-2+3\n# head\n- list\n| a | b |\n|---|---|\n[x](javascript:alert(1)) `code` **bold** <b>",
    "\u{FEFF}+1+cmd|' /C calc'!A0 \u{1B}[31mred\u{1B}]0;title\u{7}\u{9B}2J\u{8}\u{0}x zero\u{200B}width\u{2060} "
      + String(repeating: "A long note that somebody pasted. ", count: long / 100)
      + String(repeating: "W", count: long),
  ]

  /// All of it in one text; one after the other where everything is tried, which takes a minute.
  static let payloads = isEverything ? each : [each.joined()]

  static let screens = [
    ["status", "--by", "2028-01-01"], ["gap", "--all"], ["gap", "HP2", "--why"], ["gap", "HP"], ["evidence"],
    ["action", "list"], ["checklist"], ["checklist", "--history"],
    ["sample", "show", "--cases", "--shares"], ["sample", "show", "--representative"], ["audit", "agreement"],
    ["audit", "progress"], ["verify"], ["pack", "card"], ["pack", "to-do"], ["narrative", "list"], ["measure", "list"],
    ["inspection", "list"], ["milestone", "list"],
  ]

  static let tables = [
    ["status"], ["gap"], ["gap", "--all"], ["gap", "HP2"], ["evidence"], ["action", "list"], ["checklist"],
    ["checklist", "--history"], ["sample", "show"], ["sample", "show", "--cases"], ["sample", "show", "--shares"],
    ["sample", "show", "--representative"], ["audit", "agreement"], ["audit", "progress"], ["narrative", "list"],
    ["measure", "list"], ["inspection", "list"], ["milestone", "list"],
  ]

  private static let forms = [["form", "--criterion", "HP2"], ["form", "--cases", "--auditor", "plain words"]]
  private static let audiences = ["leaders", "inspectors", "committee"]

  /// Every page and text of a workspace, by what gave it.
  private static func written(_ stage: Stage) throws -> [String: String] {
    var written: [String: String] = [:]
    let reports = audiences.flatMap {
      [
        ["report", "--annex", "--audience", $0], ["report", "--annex", "--audience", $0, "--format", "md"],
        ["report", "--kind", "self-evaluation", "--audience", $0],
        ["report", "--kind", "self-evaluation", "--audience", $0, "--format", "md"],
      ]
    }
    for command in tables.map({ $0 + ["--format", "md"] }) + reports + forms {
      written[command.joined(separator: " ")] = try output(command, stage)
    }
    for audience in audiences.dropFirst() {
      _ = try output(["pack", "--output", audience, "--audience", audience], stage)
      for name in try stage.folder.names(in: audience) {
        written["\(audience)/\(name)"] = try stage.folder.text(of: "\(audience)/\(name)")
      }
    }
    for command in [["pack", "card"], ["pack", "to-do"]] {
      for ending in ["html", "md"] {
        let name = "\(command.joined(separator: "-")).\(ending)"
        _ = try output(command + ["--output", name], stage)
        written[name] = try stage.folder.text(of: name)
      }
    }
    return written
  }

  /// The same with harmless words in every field.
  private static let plain = Result { try written(try HostileRecords("plain words").stage) }

  @Test(arguments: payloads) func `every output shows it and obeys none of it`(payload: String) throws {
    let stage = try HostileRecords(payload).stage
    for command in Self.screens { try checkScreen(command, stage) }
    for command in Self.tables {
      try checkSheet(try Self.output(command + ["--format", "csv"], stage), "\(command)")
      let json = try Self.output(command + ["--json"], stage)
      _ = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
      checkScalars(json, "\(command) --json")
    }
    let plain = try Self.plain.get()
    for (name, text) in try Self.written(stage) {
      let harmless = try #require(plain[name], "\(name)")
      if name.hasSuffix(".csv") {
        try checkSheet(text, name)
      } else if text.hasPrefix("<!") {
        try checkPage(text, harmless, name, isForm: name.hasPrefix("form"))
      } else {
        try checkText(text, harmless, name)
      }
    }
  }

  @Test(.enabled(if: isEverything, "CI tries it by itself"))
  func `numbers as large as a record may hold trap no output`() throws {
    let stage = try HostileRecords("plain words", numbers: Bounds.count.upperBound).stage
    for command in Self.screens + Self.tables.map({ $0 + ["--json"] }) { _ = try Self.output(command, stage) }
    for (name, text) in try Self.written(stage) { #expect(!text.isEmpty, "\(name)") }
    #expect(try Self.output(["sample", "show"], stage).replacing(",", with: "").contains("1000000000"))
  }

  private static func output(_ command: [String], _ stage: Stage) throws -> String {
    try #require(stage.run(command) != 2, "\(command): \(stage.errors)")
    return stage.output
  }

  // MARK: What each kind of output must be

  private func checkScreen(_ command: [String], _ stage: Stage) throws {
    let text = try Self.output(command, stage)
    checkScalars(text, "\(command)", isolates: false)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80, "\(command): \(line)") }
  }

  private func checkSheet(_ text: String, _ name: String) throws {
    checkScalars(text, name, isolates: false)
    let (table, diagnostics) = CSVTable.read(SourceText(name: "sheet.csv", text))
    let read = try #require(table, "\(name): \(diagnostics.rendered())")
    for row in read.rows {
      #expect(row.cells.count == read.header.count, "\(name)")
      for cell in row.cells {
        let isNumber = Double(cell) != nil
        #expect(isNumber || !"=+-@\t\r\n".contains(cell.first ?? "x"), "\(name): \(cell.prefix(40))")
        #expect(cell.utf16.count <= 32_767)
      }
    }
  }

  /// Only what stands in the text may differ, never what the text is made of.
  private func checkText(_ text: String, _ plain: String, _ name: String) throws {
    checkScalars(text, name)
    #expect(shape(ofText: text) == shape(ofText: plain), "\(name)")
  }

  /// For each line what it is in Markdown, and how many cells it has.
  private func shape(ofText text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      var (bars, isEscaped) = (0, false)
      for byte in line {
        if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
      let first = String(decoding: line.prefix { $0 != UInt8(ascii: " ") }.prefix(6), as: UTF8.self)
      return "\(["#", "##", "###", "####", "-", "|"].contains(first) ? first : "") \(bars)"
    }
  }

  private func checkPage(_ page: String, _ plain: String, _ name: String, isForm: Bool) throws {
    let (read, harmless) = (PageShape(page), PageShape(plain))
    // A form's answers lie in it as data for its script, where JSON escapes them.
    if !isForm { checkScalars(page, name) }
    #expect(read.tags == harmless.tags, "\(name)")
    // How much fits into a drawing depends on how long it is; nothing else is ever drawn.
    #expect(read.drawn.isSubset(of: harmless.drawn), "\(name)")
    #expect(read.loose.isEmpty, "\(name): letters that change direction outside of an isolated text, in \(read.loose)")
  }

  /// No control character, and nothing that reorders a line; a page and a text may hold isolates.
  private func checkScalars(_ text: String, _ name: String, isolates: Bool = true) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0xFEFF: continue
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E:
        Issue.record("\(name) holds U+\(String(scalar.value, radix: 16))")
        return
      case 0x2066...0x2069 where !isolates:
        Issue.record("\(name) holds U+\(String(scalar.value, radix: 16))")
        return
      default: continue
      }
    }
  }
}

/// What a page is made of: its tags with the names of their attributes, and where text that changes direction is not kept
/// apart from what stands around it.
private struct PageShape {
  private(set) var tags: [String] = []
  /// Those inside of drawings.
  private(set) var drawn: Set<String> = []
  private(set) var loose: [String] = []

  init(_ page: String) {
    var (isolated, isDrawing) = (0, false)
    var place = ""
    for part in page.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
      let end = part.firstIndex(of: UInt8(ascii: ">")) ?? part.endIndex
      let tag = PageShape.shape(part[..<end])
      place = String(tag.prefix { $0 != " " })
      if isDrawing, place != "/svg" { drawn.insert(tag) } else { tags.append(tag) }
      if place == "svg" || place == "/svg" { isDrawing = place == "svg" }
      if place == "bdi" { isolated += 1 } else if place == "/bdi" { isolated -= 1 }
      guard isolated == 0, place != "title", place != "script", end < part.endIndex else { continue }
      let text = String(decoding: part[part.index(after: end)...], as: UTF8.self)
      let turns = text.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) || $0.value == 0x200F }
      if turns { loose.append("\(tag): \(text.prefix(60))") }
    }
  }

  /// The tag without the values of its attributes.
  private static func shape(_ tag: Substring.UTF8View.SubSequence) -> String {
    var (name, isValue) = ("", false)
    for byte in tag {
      if byte == UInt8(ascii: "\"") { isValue.toggle() } else if !isValue { name.unicodeScalars.append(.init(byte)) }
    }
    return name
  }
}
