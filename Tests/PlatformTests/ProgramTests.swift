import Platform
import TestSupport
import Testing

@Suite struct `Running a program` {
  let shell = Program(path: "/bin/sh")

  @Test func `keeps both outputs and the status`() throws {
    let result = try shell.capture(["-c", "echo out; echo err >&2; exit 3"])
    #expect(String(decoding: result.output, as: UTF8.self) == "out\n")
    #expect(String(decoding: result.errorOutput, as: UTF8.self) == "err\n")
    #expect(result.ending == .exited(3))
  }

  @Test func `on this process's own streams waits for it and gives its status`() throws {
    #expect(try shell.run(["-c", "exit 4"]) == .exited(4))
  }

  @Test func `passes arguments as they are`() throws {
    let result = try shell.capture(["-c", "printf '%s|' \"$@\"", "sh", "a b", "$HOME", "*", ""])
    #expect(String(decoding: result.output, as: UTF8.self) == "a b|$HOME|*||")
  }

  @Test func `adds to the environment`() throws {
    let result = try shell.capture(["-c", "echo \"$MUSTER_TEST\""], adding: ["MUSTER_TEST": "here"])
    #expect(String(decoding: result.output, as: UTF8.self) == "here\n")
  }

  @Test func `gathers more than a pipe holds, up to the limit`() throws {
    let result = try shell.capture(["-c", "head -c 300000 /dev/zero"], limit: 200_000)
    #expect(result.output.count == 200_000)
    #expect(result.ending == .exited(0))
  }

  @Test func `gives it an empty input`() throws {
    #expect(try shell.capture(["-c", "cat | wc -c"]).output.filter { $0 > 32 } == Array("0".utf8))
  }

  @Test func `gives it a file as its input`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a line\n", to: "input")
    #expect(try shell.capture(["-c", "cat"], input: folder / "input").output == Array("a line\n".utf8))
  }

  @Test func `ends it, and what it started, when its time is over`() throws {
    #expect(try shell.capture(["-c", "sleep 100 & sleep 100"], milliseconds: 200).ending == .timedOut)
  }

  @Test func `does not wait for what it left behind`() throws {
    let result = try shell.capture(["-c", "sleep 3 & echo done"], milliseconds: 60_000)
    #expect(result.ending == .exited(0))
    #expect(String(decoding: result.output, as: UTF8.self) == "done\n")
  }

  @Test func `says which signal ended it`() throws {
    #expect(try shell.capture(["-c", "kill -9 $$"]).ending == .stoppedBySignal(9))
  }

  @Test func `that is not there says so`() throws {
    let error = try #require(throws: SystemError.self) { try Program(path: "/no/such").capture([]) }
    #expect(error.description == "there is no program '/no/such'")
  }

  @Test func `finds it on the search path, and not in the working folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\n", to: "tool")
    #expect(Program(named: "tool", environment: ["PATH": folder.path]) == nil)
    try folder.setPermissions(0o700, of: "tool")
    #expect(Program(named: "tool", environment: ["PATH": "/nowhere:\(folder.path)"])?.path == folder / "tool")
    #expect(Program(named: "tool", environment: ["PATH": ":.:"]) == nil)
    #expect(Program(named: "../tool", environment: ["PATH": folder.path]) == nil)
  }
}

@Suite struct `The surroundings` {
  @Test func `have a folder and an environment`() throws {
    #expect(Path.isAbsolute(try Surroundings.currentFolder()))
    #expect(Surroundings.environment()["PATH"] != nil)
  }

  @Test(arguments: [
    (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/muster"), (["XDG_CACHE_HOME": "c", "HOME": "/h"], "/h/"),
    (["HOME": "/h"], "/h/"),
  ])
  func `have a place for what can be made again`(environment: [String: String], beginning: String) throws {
    #expect(try #require(Surroundings.cacheFolder(environment: environment)).hasPrefix(beginning))
  }

  @Test func `say how wide a terminal is, if anything does`() {
    #expect(Terminal.columns(of: .input, environment: ["COLUMNS": "44"]) == 44)
    #expect(Terminal.columns(of: .input, environment: ["COLUMNS": "none"]) != 0)
  }

  @Test func `give different random bytes each time`() {
    #expect(Surroundings.randomBytes(16).count == 16)
    #expect(Surroundings.randomBytes(16) != Surroundings.randomBytes(16))
  }
}
