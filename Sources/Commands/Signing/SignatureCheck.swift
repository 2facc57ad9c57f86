import Assessments
import Calendar
import Digests
import Platform

/// What `ssh-keygen` says of signatures, and of nothing else is believed whose they are.
struct SignatureCheck {
  enum Verdict: Hashable {
    /// By the key of somebody whose keys count; and who vouches for it here, where it is not among those kept outside.
    case signed(by: String, vouchedBy: String?)
    /// It holds, and its key is none that counts.
    case stranger(key: String)
    /// It is none of this record, or none at all.
    case wrong
    /// Nothing could be said of it.
    case unchecked
  }

  /// A file of keys that count, and who is meant by each name in it.
  struct Signers {
    fileprivate let path: String
    /// Whether keys in it count from a day, or until one: then it is asked as of the time of the record.
    fileprivate let isTimed: Bool
    fileprivate let named: (String) -> Verdict
  }

  let program: KeyProgram
  let folder: PrivateFolder
  private var looked = 0

  /// More are not looked at, so that no heap of them holds anybody up.
  private static let most = 500

  /// So many names a key has at most.
  private static let mostNames = 16

  init(_ program: KeyProgram, _ folder: PrivateFolder) { (self.program, self.folder) = (program, folder) }

  /// Puts a file of keys where the program finds it.
  func signers(_ text: String, called name: String, _ named: @escaping (String) -> Verdict) throws -> Signers {
    let path = Path.join(folder.path, name)
    try program.put(text, at: path)
    return Signers(path: path, isTimed: text.contains("valid-"), named: named)
  }

  /// What a signature is.
  mutating func verdict(_ made: Assessment.MadeSignature, among signers: [Signers]) throws -> Verdict {
    guard made.signed.signature.utf8.count <= Signed.mostBytes else { return .wrong }
    guard looked < SignatureCheck.most else { return .unchecked }
    looked += 1
    let message = Path.join(folder.path, "digest-\(looked)")
    let signature = "\(message).sig"
    try program.put(Signed.message(made.signed.record), at: message)
    try program.put(made.signed.signature, at: signature)
    for one in signers {
      if let name = try name(signature, over: message, at: made.at, in: one) { return one.named(name) }
    }
    let held = try program.ask(
      ["-Y", "check-novalidate", "-n", Signed.namespace, "-s", signature], input: message)
    switch held.ending {
    case .exited(0): return .stranger(key: SignatureCheck.fingerprint(held.output))
    case .exited: return .wrong
    case .stoppedBySignal, .timedOut: return .unchecked
    }
  }

  /// The name in a file of keys under which a signature holds.
  private func name(
    _ signature: String, over message: String, at time: Instant, in signers: Signers
  ) throws -> String? {
    let stamp = time.compact.filter(\.isNumber)
    let times = signers.isTimed ? ["-Overify-time=\(stamp)"] : []
    // The program takes a time for one of the place where it runs.
    let place = signers.isTimed ? ["TZ": "UTC0"] : [:]
    let found = try program.ask(
      ["-Y", "find-principals", "-s", signature, "-f", signers.path] + times, adding: place)
    guard found.ending == .exited(0) else { return nil }
    let names = String(decoding: found.output, as: UTF8.self).split { $0.isNewline || $0 == "," }.map(String.init)
    return try names.prefix(SignatureCheck.mostNames).first { name in
      try program.ask(
        ["-Y", "verify", "-n", Signed.namespace, "-s", signature, "-f", signers.path, "-I", name] + times,
        input: message, adding: place
      ).ending == .exited(0)
    }
  }

  /// The key as the program names it: `SHA256:` and what follows.
  private static func fingerprint(_ output: [UInt8]) -> String {
    let words = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.last { $0.hasPrefix("SHA256:") }.map(String.init) ?? ""
  }
}
