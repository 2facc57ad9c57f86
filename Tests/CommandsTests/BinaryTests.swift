import Calendar
import Platform
import TestSupport
import Testing

/// The built program, driven from outside as its users drive it.
@Suite struct BinaryTests {
  private let muster: Program
  private let folder: TemporaryFolder

  init() throws {
    // The runner is told where the tests were built; the program lies beside them.
    let built = CommandLine.arguments.filter { $0.hasPrefix("/") && $0.contains("PackageTests") }
    let place = try #require(built.first.map { Path.parent(of: $0) }, "run the tests with swift test")
    let path = Path.join(place, "muster")
    try #require(try FileReading.kind(of: path) == .file, "build the program first: swift build")
    muster = Program(path: path)
    folder = try TemporaryFolder()
  }

  @Test func `the whole job runs in a process of its own`() throws {
    let workspace = folder / "readiness"
    #expect(
      try run([
        "init", workspace, "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council",
        "--target", "good",
      ])
      .contains("Opened an assessment"))
    try folder.write("thirty-one of forty", to: "audit.txt")
    #expect(
      try run([
        "attach", folder / "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", today(), "--workspace",
        workspace,
      ])
      .contains("Attached audit.txt"))
    #expect(
      try run(["judge", "HP2", "good", "--because", "31 of 40", "--workspace", workspace]).contains("Recorded Good"))
    #expect(try run(["gap", "--json", "--workspace", workspace]).contains("\"selfAssessed\": \"good\""))
    #expect(try run(["verify", "--workspace", workspace]).contains("Sound."))
    #expect(try run(["report", "--workspace", workspace]).contains("</html>"))
  }

  @Test func `cases are drawn, audited and analysed in processes of their own`() throws {
    let workspace = folder / "readiness"
    func muster(_ arguments: String...) throws -> String { try run(arguments + ["--workspace", workspace]) }
    _ = try run(["init", workspace, "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council"])
    let rows = (10..<70).map { "C\($0),referral,referral-enquiries" }
    try folder.write((["Case ref,Cohort,Stratum"] + rows).joined(separator: "\n") + "\n", to: "cases.csv")
    #expect(
      try muster("sample", "draw", folder / "cases.csv", "--seed", "a public phrase").contains("A sample of 50 from 60")
    )
    #expect(try muster("sample", "verify", folder / "cases.csv").contains("The same sample."))
    let shown = try muster("sample", "show", "--json")
    let cases = shown.split(separator: "\"reserves\"")[0].split(separator: "\"case\": \"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(cases.count == 50)
    try folder.write(
      "case,question,answer\n" + cases.map { "\($0),HP2.Q1,yes\n" }.joined(), to: "answers.csv")
    #expect(try muster("audit", "import", folder / "answers.csv").contains("50 of 50 cases are audited"))
    try folder.write(
      "criterion,title,reference,dated,kind,shows\nHP2,Observation,shelf,\(today()),observation,HP2.G1\n", to: "log.csv"
    )
    #expect(
      try muster("import", folder / "log.csv").contains("Took in one item."))
    #expect(try muster("gap", "HP2").contains("evidenced: supported good"))
    #expect(try muster("status").contains("evidence that counts today"))
    #expect(try muster("verify").contains("Sound."))
  }

  @Test func `what falls short ends with 1, and what cannot be done with 2`() throws {
    let workspace = folder / "readiness"
    _ = try run(["init", workspace, "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council"])
    #expect(try muster.capture(["gap", "--fail-below", "good", "--workspace", workspace]).ending == .exited(1))
    let refused = try muster.capture(["gap", "--workspace", folder / "nowhere"])
    #expect(refused.ending == .exited(2))
    #expect(String(decoding: refused.errorOutput, as: UTF8.self).contains("evidence/records"))
  }

  private func today() -> String { Clock.now().date.description }

  private func run(_ arguments: [String]) throws -> String {
    let result = try muster.capture(arguments, adding: ["MUSTER_BY": "A. Lead", "NO_COLOR": "1"])
    #expect(result.ending == .exited(0), "\(String(decoding: result.errorOutput, as: UTF8.self))")
    return String(decoding: result.output, as: UTF8.self)
  }
}
