import Arguments
import Assessments
import Digests
import Markup
import Platform

extension Command {
  static let trustKey = Command(
    "trust-key", "vouch with your own key for the key of somebody who signs",
    discussion:
      "FILE is the public key, such as id_ed25519.pub. It counts for 'muster verify' where your own key is in the file that --signers names there; a key that is vouched for vouches for no other. 'muster withdraw ID' takes it back, whoever does.",
    operands: [
      OperandSpec("NAME", "whose key it is, as it is to be shown"), OperandSpec("FILE", "the file of the public key"),
    ],
    options: [.sign, .because],
    examples: [
      .init("muster trust-key \"A. Chief\" chief.pub --sign ~/.ssh/id_ed25519", "Vouch for the key of A. Chief")
    ], leavesOut: ["as-at", "output"], run: TrustKey.run)
}

extension OptionSpec {
  static let sign = OptionSpec(
    "sign", "KEY", "sign it with this key of yours, by ssh-keygen", completion: .files([]))
}

/// `muster trust-key`: whose key a key is, signed by somebody whose keys count.
enum TrustKey {
  /// A public key is some hundred bytes.
  private static let largest = 64 << 10

  static func run(_ call: Call) throws {
    let open = try call.open()
    let (name, file) = (call.operands[0].trimmed, call.operands[1])
    guard !name.isEmpty else {
      throw Failure("It is not said whose key it is.", next: "Name them: trust-key NAME FILE.")
    }
    let text = String(decoding: try FileReading.bytes(of: call.path(file), limit: largest), as: UTF8.self)
    guard let key = KeyTrusted.publicKey(in: text) else {
      throw Failure(
        "'\(file)' is no public key.", next: "Name the file that ends in .pub; a secret key stays with its owner.")
    }
    guard let sign = try call.signer() else {
      throw Failure("A key that nobody signs for counts for nothing.", next: "Name your own key with --sign KEY.")
    }
    let stamp = try call.stamp(open)
    let records = try open.append(
      [KeyTrusted(name: name, key: key, because: call.value("because"))], stamp, closedBy: stamp
    ) { Signed(record: $0[0].digest, signature: try sign($0[0].digest)) }
    try call.say(
      "Recorded, and signed: this is the key of \(name). It counts where yours does: muster verify --signers FILE.")
    try call.say(
      "\("To take it back: muster withdraw \(open.short(records[0].digest)) --because \"the reason\"", .dim)")
  }
}
