import TestSupport
import Testing

/// What a terminal of eighty columns shows of a kept workspace. Its framework has two criteria, so that every screen is short.
@Suite struct ScreenTests {
  static let commands = [
    "gap", "gap CH", "gap CH1", "gap --why", "gap --stress", "gap --budget 2", "gap --suppose CH1.S1", "gap --trend",
    "status", "status --by 2027-06-30", "claims", "evidence", "evidence CH1", "evidence 1ygezc7", "evidence yttfpff",
    "evidence pywx0z5", "evidence d8afq2h", "evidence tdhmyt7", "evidence ap9b61y", "policy",
    "compare --from 2026-10-01", "action list", "checklist", "checklist --history", "concern list",
    "sample show --cases", "audit agreement", "audit progress", "verify",
  ]

  @Test(arguments: commands)
  func `a screen shows what it showed`(command: String) throws {
    let stage = try Kept.stage()
    let words = command.split(separator: " ").map(String.init)
    let status = stage.run(words + ["--workspace", Kept.workspace("format-1/regimes/local-practice-review")])
    #expect(status != 2, "\(stage.errors)")
    #expect(stage.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let name = words.joined(separator: "-").replacing("--", with: "")
    try expectGolden(Kept.withoutSeal(stage.output), "../Pages/screens/\(name).txt")
  }
}
