import Arguments
import Markup
import TestSupport
import Testing

struct ErrorTests {
  private func failure(_ line: [String]) -> ArgumentError? {
    do throws(ArgumentError) {
      _ = try CommandTable.sample.parse(line)
      return nil
    } catch {
      return error
    }
  }

  private func kind(_ line: String...) -> ArgumentError.Kind? { failure(line)?.kind }

  @Test func `a mistyped command is told what it may have meant`() {
    #expect(kind("attahc") == .unknownCommand("attahc", suggestion: ["attach"]))
    #expect(kind("Gap") == .unknownCommand("Gap", suggestion: ["gap"]))
    #expect(kind("sample", "darw") == .unknownCommand("darw", suggestion: ["sample", "draw"]))
    #expect(kind("help", "sampel") == .unknownCommand("sampel", suggestion: ["sample"]))
    #expect(kind("xyzzy") == .unknownCommand("xyzzy", suggestion: nil))
  }

  @Test func `a subcommand without its command is found`() {
    #expect(kind("draw") == .unknownCommand("draw", suggestion: ["sample", "draw"]))
    #expect(kind("rais") == .unknownCommand("rais", suggestion: ["action", "raise"]))
  }

  @Test func `a command with subcommands needs one of them`() {
    #expect(kind("sample") == .missingSubcommand(["draw", "show", "verify"]))
  }

  @Test func `options without a command are not a request`() {
    #expect(kind("--json") == .noCommand)
  }

  @Test func `a mistyped option is told what it may have meant`() {
    #expect(kind("gap", "--jsn") == .unknownOption("--jsn", suggestion: "--json"))
    #expect(kind("gap", "--work", "x") == .unknownOption("--work", suggestion: "--workspace"))
    #expect(kind("gap", "-json") == .unknownOption("-json", suggestion: "--json"))
    #expect(kind("gap", "-x") == .unknownOption("-x", suggestion: nil))
  }

  @Test func `an option of another command is told whose it is`() {
    #expect(kind("sample", "show", "--size", "5") == .misplacedOption("--size", owners: ["muster sample draw"]))
  }

  @Test func `a common option that a command leaves out is not called another's`() {
    #expect(kind("init", "--as-at", "2026-01-01") == .misplacedOption("--as-at", owners: []))
  }

  @Test func `an option at the end of the line lacks its value`() {
    #expect(kind("attach", "--note") == .missingValue(option: "--note", name: "TEXT", allowed: [], next: nil))
  }

  @Test(arguments: ["--json", "--jsn", "--", "-n", "--note=x"])
  func `an option followed by something spelled like an option lacks its value`(next: String) {
    #expect(kind("attach", "--note", next) == .missingValue(option: "--note", name: "TEXT", allowed: [], next: next))
  }

  @Test func `an empty value is an error, since it is nearly always a variable that was not set`() {
    #expect(kind("attach", "--note", "") == .emptyValue(option: "--note"))
    #expect(kind("attach", "--note=") == .emptyValue(option: "--note"))
  }

  @Test func `a flag takes no value`() {
    #expect(kind("gap", "--json=yes") == .unwantedValue(option: "--json", value: "yes"))
    #expect(kind("gap", "--help=yes") == .unwantedValue(option: "--help", value: "yes"))
  }

  @Test func `a value that is not allowed is told which are`() {
    let allowed = ["audit", "minutes", "policy"]
    let expected = ArgumentError.Kind.unknownValue("audti", for: "--kind", allowed: allowed, suggestion: "audit")
    #expect(kind("attach", "--kind", "audti") == expected)
  }

  @Test func `an operand that is not allowed is told which are`() {
    let allowed = ["bash", "zsh", "fish"]
    let expected = ArgumentError.Kind.unknownValue("fihs", for: "SHELL", allowed: allowed, suggestion: "fish")
    #expect(kind("completions", "fihs") == expected)
  }

  @Test func `an option given twice is named with both values`() {
    #expect(kind("gap", "-o", "a", "--output=b") == .repeatedOption("--output", first: "a", second: "b"))
  }

  @Test func `the first operand that is missing is named`() {
    #expect(kind("judge") == .missingOperand("ID"))
    #expect(kind("judge", "HP2") == .missingOperand("GRADE"))
    #expect(kind("sample", "draw") == .missingOperand("CASES.csv"))
  }

  @Test func `the first operand too many is named`() {
    #expect(kind("gap", "HP1", "HP2", "HP3") == .tooManyOperands("HP2", taken: ["CRITERION"], suggestion: nil))
  }

  @Test func `operands of a mistyped subcommand are told what it may have meant`() {
    let expected = ArgumentError.Kind.tooManyOperands("x.csv", taken: ["CASE"], suggestion: "muster audit import")
    #expect(kind("audit", "imprt", "x.csv") == expected)
  }

  @Test func `every error says what is wrong, what was left alone and what to do next`() throws {
    let lines = [
      ["attahc"], ["xyzzy"], ["sample", "darw"], ["sample"], ["--json"], ["gap", "--jsn"], ["gap", "-x"],
      ["sample", "show", "--size", "5"], ["init", "--as-at", "x"], ["attach", "--note"], ["attach", "--kind"],
      ["attach", "--note", "--json"],
      ["attach", "--note="], ["gap", "--json=yes"], ["attach", "--kind", "audti"], ["completions", "ksh"],
      ["gap", "-o", "a", "--output=b"], ["judge", "HP2"], ["gap", "HP1", "HP2"], ["sample", "show", "x"],
      ["audit", "imprt", "x.csv"],
    ]
    let text = lines.map { line in
      let shown = failure(line).map { Terminal.render($0.lines(width: 80), colour: false) } ?? "no error\n"
      return "$ muster \(line.joined(separator: " "))\n\(shown)"
    }
    try expectGolden(text.joined(separator: "\n"), "errors.txt")
  }

  @Test func `what was typed cannot command the terminal that shows the error`() {
    let error = failure(["\u{1B}[2J\u{202E}gap"])
    let text = error.map { Terminal.render($0.lines(width: 80), colour: false) } ?? ""
    #expect(text.contains("'\u{FFFD}[2Jgap'"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `no line whatever ends in anything but a meaning or an error`() {
    var generator = SeededGenerator(seed: 20_261_121)
    let words = [
      "attach", "sample", "draw", "help", "--", "-", "-n", "-o", "-no", "--kind", "audit", "--kind=", "--json",
      "--help",
      "=", "--=", "---", "", "-5", "--as-at=1", "\u{0}", "é", "-é", "gap", "HP2",
    ]
    var refused = 0
    for _ in 0..<2000 {
      let line = (0..<Int.random(in: 0..<6, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      guard let error = failure(line) else { continue }
      refused += 1
      #expect(!error.sentence.isEmpty && !error.advice.isEmpty, "\(line)")
    }
    #expect(refused > 500 && refused < 2000)
  }
}
