import Assessments
import Digests
import Platform

/// `ssh-keygen`, where it is on this machine: it signs with the keys that people have, and it alone says whether a signature holds.
struct KeyProgram {
  private let program: Program
  private let environment: [String: String]
  private let writer: WriteOnce

  /// What is said where there is none, or none that knows signatures.
  static let missing = "ssh-keygen of OpenSSH 8.2 or later is not on this machine"

  /// A look at one signature takes some milliseconds; a program that hangs must not hang this.
  private static let milliseconds = 20_000

  /// The one on the search path; nil where there is none, and where it is older than signatures.
  init?(_ setting: Setting) throws {
    guard let found = Program(named: "ssh-keygen", environment: setting.environment) else { return nil }
    (program, environment, writer) = (found, setting.environment, setting.writer)
    // One that knows the call misses a signature in it; an older one misses the call.
    let said: [UInt8]
    do {
      said = try ask(["-Y", "find-principals", "-s", "/dev/null", "-f", "/dev/null"]).errorOutput
    } catch is SystemError {
      // What cannot be started is none.
      return nil
    }
    let words = String(decoding: said, as: UTF8.self).lowercased()
    guard !["usage:", "option --", "unsupported"].contains(where: words.contains) else { return nil }
  }

  /// The signature of a key over a record. A passphrase, or a touch, it asks for itself on the terminal.
  func sign(_ record: Digest, with key: String) throws -> String {
    try inFolder { folder in
      let message = Path.join(folder.path, "digest")
      try put(Signed.message(record), at: message)
      let ending = try program.run(["-q", "-Y", "sign", "-n", Signed.namespace, "-f", key, message])
      let signature = "\(message).sig"
      guard ending == .exited(0), try FileReading.kind(of: signature) == .file else {
        throw Failure(
          "ssh-keygen did not sign with '\(key)'.",
          next:
            "Name your own key with --sign, or its public half where an agent holds it. What ssh-keygen says stands above."
        )
      }
      guard try holds(signature, over: message) else {
        throw Failure(
          "What ssh-keygen made is no signature of that.", next: "Look whether '\(program.path)' is the right one.")
      }
      return String(decoding: try FileReading.bytes(of: signature, limit: Signed.mostBytes), as: UTF8.self)
    }
  }

  /// Whether a signature holds over a message, whoever's it is.
  private func holds(_ signature: String, over message: String) throws -> Bool {
    try ask(["-Y", "check-novalidate", "-n", Signed.namespace, "-s", signature], input: message).ending == .exited(0)
  }

  /// What it says to a call, with a file as its input.
  func ask(
    _ arguments: [String], input: String? = nil, adding environment: [String: String] = [:]
  ) throws -> Program.Result {
    try program.capture(
      arguments, adding: environment, input: input, milliseconds: KeyProgram.milliseconds, limit: 64 << 10)
  }

  /// Writes a new file for it.
  func put(_ text: String, at path: String) throws {
    guard try writer.write(Array(text.utf8), to: path) == .written else {
      throw Failure("'\(path)' is there already.", next: "Do it again.")
    }
  }

  /// A folder of this user alone, which is gone afterwards.
  func inFolder<Result>(_ body: (PrivateFolder) throws -> Result) throws -> Result {
    let folder = try PrivateFolder(called: "muster-keys", environment: environment)
    let result = Swift.Result { try body(folder) }
    try folder.remove()
    return try result.get()
  }
}

extension Call {
  /// What signs a record with the key that `--sign` names; nil where it names none.
  func signer() throws -> ((Digest) throws -> String)? {
    guard let named = value("sign") else { return nil }
    guard let program = try KeyProgram(setting) else {
      throw Failure(
        "\(KeyProgram.missing), so that nothing is signed with a key.",
        next: "Leave --sign out, as before; or install OpenSSH.")
    }
    let key = path(named)
    // A link to a key is one.
    guard try FileReading.kind(of: key) != nil else {
      throw Failure("There is no key '\(named)'.", next: "Name the file of your key, such as ~/.ssh/id_ed25519.")
    }
    return { try program.sign($0, with: key) }
  }
}
