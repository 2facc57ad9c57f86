import Foundation
import TestSupport
import Testing

/// A framework of the workspace's own, checked before it is used.
@Suite struct `Bringing a framework` {
  private static let name = "\(Stage.framework).yaml"
  private static let builtIn = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../frameworks/\(name)")

  @Test func `a sound file is said to be sound`() throws {
    let stage = try Stage()
    try stage.folder.write(Array(Data(contentsOf: Self.builtIn)), to: Self.name)
    #expect(try stage.done("frameworks", "check", Self.name).hasPrefix("\(Self.name): sound. 3 judgements,"))
  }

  @Test func `a file with an error ends with 1 and shows the line`() throws {
    let stage = try Stage()
    let text = String(decoding: try Data(contentsOf: Self.builtIn), as: UTF8.self)
    try stage.folder.write(text.replacing("\nsample-size:", with: "\nsample-sise:"), to: Self.name)
    let ran = stage.run("frameworks", "check", Self.name)
    #expect(ran.status == 1)
    #expect(ran.output.contains("help: did you mean 'sample-size'?"))
    #expect(ran.output.unwrapped.hasSuffix("\(Self.name): 2 errors. It cannot be used."))
  }

  @Test func `the workspace's own stands before the built-in one`() throws {
    let stage = try Stage()
    let text = String(decoding: try Data(contentsOf: Self.builtIn), as: UTF8.self)
    try stage.folder.write(
      text.replacing("\ntitle: ", with: "\ntitle: Our reading of "), to: "frameworks/\(Self.name)")
    #expect(try stage.done("frameworks", "--workspace", ".").contains("the workspace's own"))
    let said = try stage.done("init", "--framework", Stage.framework, "--authority", "Northvale Council")
    #expect(said.unwrapped.contains("against Our reading of"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completions are printed for every shell`(shell: String) throws {
    #expect(try Stage().done("completions", shell).contains("attach"))
  }
}
