import Assessments
import Calendar
import Digests
import Platform
import RecordStore
import TestSupport
import Testing

/// A program that is called as `ssh-keygen` is, for where it is to be missing, old, or in the way of nobody's keys.
enum PretendKeys {
  static let signing = """
    case "$*" in
    *"-Y sign"*) for last; do :; done; printf 'a signature\\n' >"$last.sig";;
    *find-principals*) exit 255;;
    *check-novalidate*) echo 'Good "muster-sign-off" signature with ED25519 key SHA256:abc';;
    esac
    """

  static func place(on stage: Stage, _ script: String = signing) throws {
    try stage.folder.writeProgram(script, to: "bin/ssh-keygen")
    stage.environment["PATH"] = stage.folder / "bin"
  }
}

/// Sign-offs that are signed with keys by the real program, and what is said where it is not there.
@Suite struct SigningTests {
  /// An assessment, and keys of three people beside it.
  private struct Desk {
    let stage: Stage
    let keys: TemporaryFolder
    let program: Program

    init() throws {
      (stage, keys) = (try Stage.opened(), try TemporaryFolder())
      stage.environment["MUSTER_BY"] = "A. Chief"
      program = try #require(Program(named: "ssh-keygen"), "the tests need ssh-keygen (openssh-client)")
      for name in ["chief", "deputy", "stranger"] {
        let made = try program.capture(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key(name)])
        try #require(made.ending == .exited(0))
      }
      try keys.write("a.chief@northvale.example \(try keys.text(of: "chief.pub"))", to: "signers")
    }

    func key(_ name: String) -> String { keys / name }

    @discardableResult
    func signOff(_ name: String?) throws -> Digest {
      _ = stage.answer(["sign-off"] + (name.map { ["--sign", key($0)] } ?? []))
      return try #require(try records.last { $0.kind == .signedOff }).digest
    }

    var records: [Record] { get throws { try workspace.contents().history.records } }

    var workspace: Workspace { Workspace(WorkspaceLocation(root: stage.folder.path)) }

    /// Appends a record as anybody may who can write to the folder.
    @discardableResult
    func append(_ body: any RecordContent) throws -> Digest {
      let contents = try workspace.contents()
      let opening = try #require(contents.history.records.first?.header)
      let stamp = RecordHeader(
        assessment: opening.assessment, framework: opening.framework, frameworkVersion: opening.frameworkVersion,
        frameworkDigest: opening.frameworkDigest, at: stage.now, by: Person(name: "A. Chief"))
      return try #require(try workspace.append([body], stamp, to: contents).first).digest
    }

    /// A signature as it is made by hand.
    func signature(_ name: String, over text: String, for namespace: String = "muster-sign-off") throws -> String {
      let table = try TemporaryFolder()
      try table.write(text, to: "message")
      _ = try program.capture(["-q", "-Y", "sign", "-n", namespace, "-f", key(name), table / "message"])
      return try table.text(of: "message.sig")
    }

    /// What is said by whoever keeps a file of the keys that count, and the status.
    func verify(signers: Bool = true) -> (said: String, status: Int32) {
      let status = stage.run(["verify"] + (signers ? ["--signers", keys / "signers"] : []))
      return (flat(stage.output), status)
    }
  }

  @Test func `a sign-off is signed by a key that counts, by another, or not at all`() throws {
    let desk = try Desk()
    try desk.signOff("chief")
    try desk.signOff(nil)
    var (said, status) = desk.verify()
    #expect(status == 0 && said.contains("signed by a.chief@northvale.example; its seal"))
    #expect(said.contains("unsigned; its seal") && !said.contains("come in"))
    try desk.signOff("stranger")
    (said, status) = desk.verify()
    #expect(status == 1 && said.contains("signed by a stranger, with the key SHA256:"))
    (said, status) = desk.verify(signers: false)
    #expect(status == 0 && said.contains("whosever that is") && said.contains("Whose keys count is not said"))
    #expect(desk.stage.answer("status", "--json").contains("\"isOfToday\": true"))
  }

  @Test func `what is signed can be looked at by hand`() throws {
    let desk = try Desk()
    let id = try desk.signOff("chief")
    let made = try #require(try desk.records.contents(Signed.self).first)
    #expect(made.record == id)
    try desk.keys.write(made.signature, to: "by-hand.sig")
    try desk.keys.write(id.hex + "\n", to: "by-hand")
    let held = try desk.program.capture(
      [
        "-Y", "verify", "-n", "muster-sign-off", "-f", desk.keys / "signers", "-I", "a.chief@northvale.example", "-s",
        desk.keys / "by-hand.sig",
      ], input: desk.keys / "by-hand")
    #expect(held.ending == .exited(0))
  }

  @Test func `a key counts that one of the file vouches for, and none that it vouches for itself`() throws {
    let desk = try Desk()
    try desk.signOff("deputy")
    #expect(desk.verify().said.contains("signed by a stranger"))
    _ = desk.stage.answer("trust-key", "B. Deputy", desk.key("deputy.pub"), "--sign", desk.key("chief"))
    var (said, status) = desk.verify()
    #expect(
      status == 0
        && said.contains("signed by B. Deputy, whose key a.chief@northvale.example vouches for"))
    #expect(said.contains("The key of B. Deputy counts: a.chief@northvale.example vouches for it."))
    // A chain, and a loop: the one vouches for the other, and that for the first.
    _ = desk.stage.answer("trust-key", "C. Other", desk.key("stranger.pub"), "--sign", desk.key("deputy"))
    _ = desk.stage.answer("trust-key", "B. Deputy", desk.key("deputy.pub"), "--sign", desk.key("stranger"))
    try desk.signOff("stranger")
    (said, status) = desk.verify()
    #expect(
      status == 1 && said.contains("signed by a stranger, with")
        && said.contains("The key of C. Other counts for nothing"))
    let trusted = try #require(try desk.records.first { $0.kind == .keyTrusted }).digest
    #expect(desk.stage.answer("withdraw", trusted.short, "--because", "the key was lost").contains("key vouched for"))
    #expect(!desk.verify().said.contains("signed by B. Deputy"))
  }

  @Test func `what is no signature of that sign-off by that program is wrong, whatever it says`() throws {
    let desk = try Desk()
    let other = try desk.signOff("chief")
    let taken = try #require(try desk.records.contents(Signed.self).first).signature
    let id = try desk.signOff(nil)
    let line = Signed.message(id)
    let forged = [
      taken, try desk.signature("chief", over: line, for: "git"), try desk.signature("chief", over: id.hex),
      String(repeating: "A", count: 1 << 20), "-----BEGIN SSH SIGNATURE-----\n", "signed by a.chief@northvale.example",
    ]
    for signature in forged {
      let made = try desk.append(Signed(record: id, signature: signature))
      let (said, status) = desk.verify(signers: false)
      #expect(status == 1 && said.contains("with a signature that is wrong"))
      #expect(desk.verify().said.contains("signed by a.chief@northvale.example; its seal"), "the other one stands")
      _ = desk.stage.answer("withdraw", made.short, "--because", "forged")
    }
    #expect(desk.verify().status == 0)
    try desk.append(Signed(record: id, signature: try desk.signature("chief", over: line)))
    #expect(!desk.verify().said.contains("unsigned"))
    #expect(try desk.records.contains { $0.digest == other })
  }

  @Test func `a key that is no key, with a name that is no name, opens no line of a file of keys`() throws {
    let desk = try Desk()
    let own = try desk.keys.text(of: "stranger.pub")
    let names = ["x\n* \(own)", "\u{1B}[31mA. Chief\u{7}", "*"]
    let written = ["cert-authority \(own)", "ssh-ed25519 AAAA\n* \(own)", String(repeating: "k", count: 1 << 20)]
    for (name, key) in zip(names, written) {
      let id = try desk.append(KeyTrusted(name: name, key: key, because: nil))
      try desk.append(Signed(record: id, signature: try desk.signature("chief", over: Signed.message(id))))
    }
    try desk.signOff("stranger")
    let (said, status) = desk.verify()
    #expect(status == 1 && said.contains("signed by a stranger, with the key SHA256:"))
    #expect(!said.contains("\u{1B}") && !said.contains("\u{7}"))
  }

  @Test func `keys that count until a day are asked as of the sign-off's`() throws {
    let desk = try Desk()
    desk.stage.now = try #require(Instant("2026-11-25T09:00:00Z"))
    try desk.signOff("chief")
    let key = try desk.keys.text(of: "chief.pub")
    for (day, stands) in [("20261126", true), ("20261124", false)] {
      try desk.keys.write("a.chief@northvale.example valid-before=\"\(day)\" \(key)", to: "signers")
      #expect(desk.verify().said.contains("signed by a.chief@northvale.example") == stands, "\(day)")
    }
  }

  @Test func `nothing is recorded where nothing could be signed`() throws {
    let desk = try Desk()
    let before = try desk.stage.contents()
    func expectRefused(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      #expect(desk.stage.run("sign-off", "--sign", desk.key("chief")) == 2, sourceLocation: sourceLocation)
      #expect(flat(desk.stage.errors).contains(words), sourceLocation: sourceLocation)
      #expect(flat(desk.stage.errors).contains("Nothing was changed."), sourceLocation: sourceLocation)
      #expect(
        try desk.stage.contents().filter { !$0.key.hasPrefix("bin/") } == before, sourceLocation: sourceLocation)
    }
    #expect(desk.stage.run("sign-off", "--sign", "no-such-key") == 2)
    #expect(desk.stage.errors.contains("There is no key 'no-such-key'"))
    try PretendKeys.place(on: desk.stage, "case \"$*\" in *sign*) exit 1;; esac")
    try expectRefused("ssh-keygen did not sign")
    try PretendKeys.place(on: desk.stage, "echo \"unknown option -- Y\" >&2; exit 1")
    try expectRefused("ssh-keygen of OpenSSH 8.2 or later is not on this machine")
    try PretendKeys.place(
      on: desk.stage, "for last; do :; done; case \"$*\" in *\"-Y sign\"*) echo x >\"$last.sig\";; *) exit 255;; esac")
    try expectRefused("What ssh-keygen made is no signature")
    desk.stage.environment["PATH"] = desk.stage.folder / "nowhere"
    try expectRefused("is not on this machine")
    _ = desk.stage.answer("sign-off")
  }

  @Test func `without the program signatures are told, and not what they are`() throws {
    let desk = try Desk()
    try desk.signOff("chief")
    try desk.signOff(nil)
    desk.stage.environment["PATH"] = desk.stage.folder / "nowhere"
    var (said, status) = desk.verify(signers: false)
    #expect(
      status == 0 && said.contains("with a signature that was not looked at; its seal") && said.contains("unsigned;"))
    #expect(said.contains("so that no signature was looked at"))
    (said, status) = desk.verify()
    #expect(status == 1)
  }

  @Test(arguments: [
    ("A. Chief KEY", false), ("x KEY\n\nA. Chief namespaces=\"muster-sign-off\" KEY", false),
    ("\"A. Chief\" KEY", true),
    ("a.chief namespaces=\"a b,muster-sign-off\" KEY", true), ("# A. Chief KEY\na.chief\tKEY", true),
  ])
  func `a name in two words is told without quotes, which would make its signatures a stranger's`(
    lines: String, isRead: Bool
  ) throws {
    let desk = try Desk()
    try desk.signOff("chief")
    try desk.keys.write(lines.replacing("KEY", with: try desk.keys.text(of: "chief.pub")), to: "signers")
    let (said, status) = desk.verify()
    #expect(status == (isRead ? 0 : 2))
    #expect(isRead ? said.contains("signed by ") : flat(desk.stage.errors).contains("names A. Chief without quotes"))
  }

  @Test func `the file of the keys that count is kept outside of the workspace`() throws {
    let desk = try Desk()
    try desk.signOff("chief")
    try desk.stage.folder.write(try desk.keys.text(of: "signers"), to: "signers")
    for named in ["signers", "evidence/../signers"] {
      #expect(desk.stage.run("verify", "--signers", named) == 2)
      #expect(flat(desk.stage.errors).contains("lies in the workspace"))
    }
  }

  @Test func `what came in under a signed day is told beside the signature`() throws {
    let desk = try Desk()
    try desk.signOff("chief")
    _ = desk.stage.answer("judge", "HP2", "good", "--because", "sure")
    let said = desk.verify().said
    #expect(said.contains("signed by a.chief@northvale.example; its seal"))
    #expect(said.contains("1 record has come in under that day since"))
  }

  @Test func `a sign-off takes its signature with it, erased or withdrawn`() throws {
    let desk = try Desk()
    let id = try desk.signOff("chief")
    #expect(
      flat(desk.stage.answer("withdraw", id.short, "--because", "too early")).contains(
        "nor does the signature with a key that it bears"))
    #expect(!desk.verify().said.contains("Sign-offs"))
    #expect(
      flat(desk.stage.answer("erase", id.short, "--because", "a name", "--yes")).contains("1 record signed with a key"))
    #expect(try desk.records.allSatisfy { ![.signedOff, .signed].contains($0.kind) })
    #expect(desk.stage.answer("verify").contains("Sound."))
  }

  @Test func `nothing is left in the folder for temporary files`() throws {
    let desk = try Desk()
    try desk.keys.makeFolder("temporary")
    desk.stage.environment["TMPDIR"] = desk.keys / "temporary"
    try desk.signOff("chief")
    _ = desk.verify()
    #expect(try desk.keys.names(in: "temporary") == [])
  }
}
