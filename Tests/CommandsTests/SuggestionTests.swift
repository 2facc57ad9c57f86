import Platform
import TestSupport
import Testing

/// Every command that the program proposes is one that it takes: whole, but for what stands in capitals.
@Suite struct SuggestionTests {
  private static let tests = Path.parent(of: #filePath)
  private static let root = Path.parent(of: Path.parent(of: tests))

  /// Commands as they stand in a text: in quotation marks, or alone on a line, ended by two blanks.
  private func proposed(in text: String) -> Set<String> {
    let quoted = flat(text).matches(of: #/'muster ([^']+)'/#).map { String($0.1) }
    let alone = text.split(separator: "\n").compactMap { line -> String? in
      guard let found = line.firstMatch(of: #/^ *(?:[A-Z][^:'"]*: )?muster ((?:\S| (?! ))+)/#) else { return nil }
      return String(found.1)
    }
    // Of a line that is wrapped only the beginning is known.
    return Set(quoted + alone.filter { !$0.hasSuffix(":") && $0.count { $0 == "\"" } % 2 == 0 })
  }

  private func words(_ command: String) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { words, part in
      if part.offset % 2 == 1 {
        words[words.count - 1] += part.element
      } else {
        let pieces = part.element.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        words[words.count - 1] += pieces[0]
        words += pieces.dropFirst()
      }
    }.filter { !$0.isEmpty }
  }

  /// Where nothing is recorded a command that can be understood fails for the want of a workspace, or does its work.
  private func expectTaken(_ commands: Set<String>, _ place: String) throws {
    for command in commands.sorted() {
      let stage = try Stage()
      let status = stage.run(words(command))
      #expect(
        status == 0 || !stage.errors.contains("--help'"), "\(place) proposes: muster \(command)\n\(stage.errors)")
    }
  }

  @Test func `what the worked example is told to do next can be done`() throws {
    var found: Set<String> = []
    let stage = try Stage()
    stage.columns = 400
    func look(_ arguments: String...) {
      _ = stage.run(arguments + ["--workspace", Self.root, "--as-at", "last-record"])
      found.formUnion(proposed(in: stage.output + "\n" + stage.errors))
    }
    look("status")
    look("gap", "--all")
    look("evidence")
    look("checklist")
    look("claims")
    look("concern", "list")
    look("action", "list")
    look("policy", "show")
    look("audit", "progress")
    look("audit", "agreement")
    for criterion in ["HP1", "HP2", "HP3", "HP4", "HP5", "HP6", "QP1", "QP2", "QP3", "LG1", "LG2", "LG3", "LG4"] {
      look("gap", criterion, "--why")
      look("criteria", criterion)
    }
    #expect(found.count > 5, "\(found)")
    try expectTaken(found, "the worked example")
  }

  @Test func `what a refusal says to do next can be done`() throws {
    var found: Set<String> = []
    for kind in ["BadInput", "BadFrameworks"] {
      let folder = Path.join(Self.tests, kind)
      for entry in try Folder(folder).entries() where entry.kind == .folder {
        let file = Path.join(Path.join(folder, entry.name), "expected.txt")
        guard try FileReading.kind(of: file) == .file else { continue }
        let text = String(decoding: try FileReading.bytes(of: file, limit: 1 << 20), as: UTF8.self)
        let commands = proposed(in: text)
        found.formUnion(commands)
        try expectTaken(commands, "\(kind)/\(entry.name)")
      }
    }
    #expect(found.count > 10, "\(found)")
  }

  @Test
  func `an item that is not placed, a lone bad finding and a late action come with the command that settles each`()
    throws
  {
    let stage = try Stage.opened()
    stage.columns = 120
    let unplaced = stage.answer("attach", "--reference", "shelf", "--to", "HP2")
    #expect(proposed(in: unplaced).contains { $0.hasSuffix("--dated YYYY-MM-DD --kind KIND --shows STATEMENT") })
    let undated = stage.answer("attach", "--reference", "shelf 2", "--shows", "HP2.G1", "--kind", "audit")
    #expect(proposed(in: undated).contains { $0.hasPrefix("correct ") && $0.hasSuffix("--dated YYYY-MM-DD") })
    _ = stage.answer(
      "attach", "--reference", "shelf 3", "--shows", "HP2.I2", "--kind", "audit", "--dated", "2026-11-01")
    let why = stage.answer("gap", "HP2", "--why")
    #expect(
      proposed(in: why).contains { $0.hasPrefix("recheck ") && $0.contains(" resolved --shown-by ITEM --because") })
    _ = stage.answer("action", "raise", "HP2", "Hear every referrer", "--owner", "B. Lead", "--due", "2026-10-01")
    let status = stage.answer("status")
    #expect(proposed(in: status).contains { $0.hasPrefix("action update ") && $0.contains(" in-progress --due ") })
    for said in [unplaced, undated, why, status] { try expectTaken(proposed(in: said), "a screen") }
    // With what stands in capitals filled in, each does what it says.
    let all = Set([unplaced, undated, why, status].flatMap { proposed(in: $0) })
    let item = String(try #require(undated.firstMatch(of: #/as ([0-9a-z]{7,})/#)).output.1)
    for command in all.sorted() where ["correct", "recheck", "action u"].contains(where: { command.hasPrefix($0) }) {
      let filled = command.replacing("YYYY-MM-DD", with: "2026-11-02").replacing("KIND", with: "audit")
        .replacing("STATEMENT", with: "HP2.G3").replacing("N of M", with: "2 of 40").replacing("ITEM", with: item)
        .replacing("OUTCOME", with: "not-so")
      #expect(stage.run(words(filled)) == 0, "muster \(filled)\n\(stage.errors)")
    }
  }
}
