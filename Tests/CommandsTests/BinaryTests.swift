import Foundation
import Platform
import TestSupport
import Testing

/// The program itself, as a person starts it.
@Suite struct `The built program` {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(path: try #require(Self.path, "no 'muster' beside the tests: build the whole package"))
  }

  /// `muster` is built into the folder that these tests are in, or a bundle of them is.
  private static var path: String? {
    let running = [try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
    for start in running.compactMap({ $0 }) + CommandLine.arguments where start.hasPrefix("/") {
      var folder = URL(filePath: start).deletingLastPathComponent()
      while folder.path != "/" {
        let candidate = folder.appending(path: "muster").path
        var isFolder = ObjCBool(false)
        let isThere = FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder)
        if isThere, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }

  private func run(_ arguments: String...) throws -> (status: Int, output: String, errors: String) {
    let result = try program.capture(
      arguments + ["--workspace", folder / "readiness"],
      adding: ["MUSTER_BY": "A. Lead", "MUSTER_CLOCK": "2026-11-21T09:00:00Z"])
    guard case .exited(let status) = result.ending else {
      Issue.record("\(arguments) ended as \(result.ending)")
      return (-1, "", "")
    }
    return (status, String(decoding: result.output, as: UTF8.self), String(decoding: result.errorOutput, as: UTF8.self))
  }

  @Test func `does the job from opening an assessment to verifying it`() throws {
    try folder.write("31 of 40 in time\n", to: "audit.txt")
    let opened = try run(
      "init", "--framework", Stage.framework, "--authority", "Northvale Council", "--target", "good")
    #expect(opened.status == 0 && opened.errors == "")
    let attached = try run(
      "attach", folder / "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    #expect(attached.status == 0 && attached.output.contains("Attached audit.txt"))
    #expect(try run("judge", "HP2", "good", "--because", "31 of 40 in time").status == 0)
    let gap = try run("gap", "--json", "--fail-below", "good")
    #expect(gap.status == 1)
    #expect(try JSONText(gap.output)["coverage"]?["placed"]?.whole == 1)
    let verified = try run("verify")
    #expect(verified.status == 0)
    #expect(verified.output.hasPrefix("Sound. 3 records and 1 evidence file"))
    #expect(verified.output.unwrapped.contains("3 records were made with a stated time"))
  }

  @Test func `says on standard error why it could not do what was asked, and ends with 2`() throws {
    let ran = try run("gap")
    #expect(ran.status == 2)
    #expect(ran.output == "")
    #expect(ran.errors.hasPrefix("muster: "))
  }

  @Test func `answers for its version and its help`() throws {
    let version = try program.capture(["--version"])
    #expect(version.ending == .exited(0))
    #expect(String(decoding: version.output, as: UTF8.self).contains("muster"))
    #expect(try program.capture(["--help"]).ending == .exited(0))
  }
}
