import Frameworks
import TestSupport
import Testing

/// Built-in frameworks change with the program, and their earlier versions stay in it: nothing that was made under one is
/// read otherwise until somebody moves it.
@Suite struct BuiltInVersionsTests {
  /// A kept workspace of version 1 in a folder of its own.
  private func stage() throws -> Stage {
    let stage = try Kept.stage()
    for (name, bytes) in try Stage.files(below: Kept.workspace("format-1/neglect")) {
      try stage.folder.write(bytes, to: name)
    }
    return stage
  }

  @Test func `an assessment is read with the version that it was made under, and this is said`() throws {
    let stage = try stage()
    let json = stage.answer("criteria", "JT-SC4", "--json")
    #expect(json.contains("Some cases drift"))
    #expect(
      flat(stage.errors).contains("version 2 of jtai-neglect-2017 is at hand; the assessment is against version 1"))
    #expect(flat(stage.errors).contains("Run 'muster init --upgrade --dry-run'"))
  }

  @Test func `it is moved without a file, and earlier days and seals stay as they were`() throws {
    let stage = try stage()
    let then = stage.answer("gap", "--as-at", "2026-10-12")
    _ = stage.answer("init", "--upgrade")
    #expect(stage.errors.isEmpty)
    #expect(stage.answer("criteria", "JT-SC4", "--json").contains("There is drift and delay in a few cases"))
    #expect(stage.answer("gap", "--as-at", "2026-10-12") == then && stage.errors.isEmpty)
    for seal in try Kept.lines("format-1/neglect/seals.txt") {
      #expect(stage.answer("verify", "--seal", seal[1]).contains("The seal is theirs."), "\(seal)")
    }
  }

  @Test(arguments: BuiltInFrameworks.allEarlier.map { String($0.name.dropLast(5)) })
  func `an earlier version is set beside the one in use by its name`(name: String) throws {
    let id = try #require(name.split(separator: "@").first)
    let said = try Stage().answer("frameworks", "diff", name, "\(id)")
    #expect(!said.contains("No difference") && !said.contains("Both call themselves"))
  }
}
