import Arguments
import Testing

struct ParsingTests {
  @Test func `nothing asks for the help of the program`() throws {
    #expect(try parse() == .help([]))
    #expect(try parse("help") == .help([]))
    #expect(try parse("--help") == .help([]))
  }

  @Test func `help is asked for by the word before a command or the option after it`() throws {
    #expect(try parse("help", "sample", "draw") == .help(["sample", "draw"]))
    #expect(try parse("sample", "draw", "--help") == .help(["sample", "draw"]))
    #expect(try parse("sample", "-h") == .help(["sample"]))
    #expect(try parse("--help", "gap") == .help(["gap"]))
  }

  @Test func `help is given even where the rest of the line is wrong`() throws {
    #expect(try parse("judge", "--nonsense", "--help") == .help(["judge"]))
  }

  @Test func `the version is asked for by an option`() throws {
    #expect(try parse("--version") == .version)
  }

  @Test func `a subcommand is found by its words`() throws {
    let arguments = try run("sample", "draw", "cases.csv")
    #expect(arguments.path == ["sample", "draw"])
    #expect(arguments.operands == ["cases.csv"])
    #expect(arguments.operand(0) == "cases.csv")
    #expect(arguments.operand(1) == nil)
  }

  @Test func `a command that stands alone takes a word that is not a subcommand as an operand`() throws {
    #expect(try run("audit", "C-17").path == ["audit"])
    #expect(try run("audit", "import", "x.csv").path == ["audit", "import"])
    #expect(try run("audit", "--", "import").operands == ["import"])
  }

  @Test func `a value follows its option after a space or an equals sign`() throws {
    #expect(try run("gap", "--fail-below", "good").value("fail-below") == "good")
    #expect(try run("gap", "--fail-below=good").value("fail-below") == "good")
    #expect(try run("attach", "--note=a=b").value("note") == "a=b")
  }

  @Test func `a short option takes a value after a space, an equals sign or nothing`() throws {
    #expect(try run("gap", "-o", "x").value("output") == "x")
    #expect(try run("gap", "-ox").value("output") == "x")
    #expect(try run("gap", "-o=x").value("output") == "x")
  }

  @Test func `short flags may be written together, the last with a value`() throws {
    let arguments = try run("attach", "-no", "x")
    #expect(arguments.flag("dry-run"))
    #expect(arguments.value("output") == "x")
  }

  @Test func `options may stand anywhere, also before the command`() throws {
    let arguments = try run(
      "--workspace", "w", "sample", "--size", "50", "draw", "--json", "a.csv", "--seed", "s", "b.csv")
    #expect(arguments.path == ["sample", "draw"])
    #expect(arguments.operands == ["a.csv", "b.csv"])
    #expect(arguments.value("workspace") == "w")
    #expect(arguments.value("size") == "50")
    #expect(arguments.value("seed") == "s")
    #expect(arguments.flag("json"))
  }

  @Test func `an option that was not given has no value`() throws {
    let arguments = try run("attach", "a")
    #expect(arguments.value("note") == nil)
    #expect(arguments.values("shows") == [])
    #expect(!arguments.flag("json"))
  }

  @Test func `an option that repeats keeps its values in order`() throws {
    #expect(try run("attach", "--shows", "HP2.G1", "--shows=HP1.A1").values("shows") == ["HP2.G1", "HP1.A1"])
  }

  @Test func `a flag given twice is given once`() throws {
    #expect(try run("gap", "--json", "--json").flag("json"))
  }

  @Test func `two dashes end the options`() throws {
    #expect(try run("attach", "--", "--json", "-n").operands == ["--json", "-n"])
  }

  @Test func `a dash alone and a negative number are operands`() throws {
    #expect(try run("attach", "-", "-5").operands == ["-", "-5"])
  }

  @Test(arguments: ["-5", "-", "-12% on last year", "-- said the chair", "-x"])
  func `a value may start with a dash`(value: String) throws {
    #expect(try run("judge", "HP2", "good", "--because", value).value("because") == value)
  }

  @Test func `a value spelled like an option is taken after an equals sign`() throws {
    #expect(try run("judge", "HP2", "good", "--because=--json").value("because") == "--json")
  }

  @Test func `operands that may be missing may be missing`() throws {
    #expect(try run("gap").operands == [])
    #expect(try run("attach").operands == [])
  }
}
