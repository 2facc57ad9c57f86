import Arguments
import Markup
import TestSupport
import Testing

struct RenderingTests {
  private func help(_ path: String..., width: Int = 80) -> String {
    Terminal.render(CommandTable.sample.help(for: path, width: width), colour: false)
  }

  @Test func `the help of the program lists every command under its heading`() throws {
    try expectGolden(help(), "help.txt")
  }

  @Test func `the help of a command shows what it takes, its options and an example`() throws {
    try expectGolden(help("attach"), "help-attach.txt")
  }

  @Test func `the help of a command with subcommands lists them`() throws {
    try expectGolden(help("sample"), "help-sample.txt")
  }

  @Test func `the help of a command says in its own words what exit code 1 means`() {
    #expect(
      help("gap", width: 120).contains("1  done, and what is supported is below the grade named by --fail-below\n"))
  }

  @Test func `a common option that a command leaves out is not in its help`() {
    #expect(!help("init").contains("--as-at"))
  }

  @Test(arguments: [40, 60, 80, 120])
  func `no line of any help is wider than what there is`(width: Int) {
    for path in [[]] + CommandTable.sample.places.map(\.path) {
      let lines = CommandTable.sample.help(for: path, width: width)
      #expect(!lines.isEmpty && lines.allSatisfy { $0.width <= width }, "\(path)")
    }
  }

  @Test(arguments: CommandTable.sample.places.map(\.path))
  func `every help prints the three exit codes`(path: [String]) {
    let lines = CommandTable.sample.help(for: path, width: 80).map(\.plain)
    for code in ["0", "1", "2"] { #expect(lines.contains { $0.hasPrefix("  \(code)  ") }) }
  }

  @Test func `the manual page is the table in roff`() throws {
    try expectGolden(CommandTable.sample.manualPage, "muster.1")
  }

  @Test func `no line of text in the manual can be read as a request`() {
    let summary = ".so /etc/passwd"
    let table = CommandTable(
      name: "m", version: "1", summary: "s", discussion: "'ig\n\n.sy rm \\*[x]",
      groups: [.init("G", [CommandSpec("c", summary, operands: [OperandSpec("X", ".de")])])])
    let lines = table.manualPage.split(separator: "\n")
    #expect(lines.contains("\\&.so /etc/passwd."))
    #expect(lines.contains("\\(aqig"))
    #expect(lines.contains("\\&.sy rm \\e*[x]"))
    #expect(lines.contains("\\&.de"))
  }

  @Test func `the reference is the table in Markdown`() throws {
    try expectGolden(CommandTable.sample.markdownReference, "commands.md")
  }

  @Test func `text in the reference cannot become markup`() {
    let table = CommandTable(
      name: "m", version: "1", summary: "a <b>|c|</b> [d](e) *f*", groups: [.init("G", [CommandSpec("c", "s")])])
    #expect(table.markdownReference.contains(#"A \<b\>\|c\|\</b\> \[d\](e) \*f\*"#))
  }

  @Test(arguments: Shell.allCases)
  func `each shell has its completions`(shell: Shell) throws {
    try expectGolden(CommandTable.sample.completions(for: shell), "completions.\(shell.rawValue)")
  }

  @Test func `a quote in a summary stays inside the shell's quotes`() {
    let table = CommandTable(
      name: "m", version: "1", summary: "s", groups: [.init("G", [CommandSpec("c", "it's $(x) \\")])])
    #expect(table.completions(for: .zsh).contains(#"'c:it'\''s $(x) \'"#))
    #expect(table.completions(for: .fish).contains(#"-d 'it\'s $(x) \\'"#))
  }
}
