import Assessments
import Digests
import Platform
import RecordStore

/// What is known of the signatures by keys in an assessment.
struct SignatureReport {
  /// A key that somebody vouches for.
  struct Key {
    let made: Assessment.TrustedKey
    /// By whose key that is signed; nil where by none that counts.
    let vouchedBy: String?
  }

  /// By the record that is signed, each once.
  private(set) var verdicts: [Digest: [SignatureCheck.Verdict]] = [:]
  private(set) var keys: [Key] = []
  /// Whether there is no program here that could look.
  private(set) var isProgramMissing = false
  /// Whether it was said whose keys count.
  let signersAreNamed: Bool

  /// So many of one record are looked at, and so many keys; whoever makes more means no good.
  private static let most = (ofOne: 16, keys: 200)

  /// A file of keys is some kilobytes.
  private static let largest = 1 << 20

  /// Looks at every signature. Whose keys count is said by the file that `--signers` names, and by keys that one of those in it has
  /// signed for here; by no key that such a key signed for, so that nobody comes in by a chain.
  init(_ assessment: Assessment, at location: WorkspaceLocation, _ call: Call) throws {
    let outside = try call.value("signers").map { try SignatureReport.outside($0, location, call) }
    signersAreNamed = outside != nil
    let byRecord = Dictionary(grouping: assessment.signatures, by: \.signed.record)
    let trusted = assessment.trustedKeys.prefix(SignatureReport.most.keys)
    keys = trusted.map { Key(made: $0, vouchedBy: nil) }
    guard !byRecord.isEmpty else { return }
    let signed = assessment.signOffs.map(\.id) + trusted.map(\.id)
    guard let program = try KeyProgram(call.setting) else {
      isProgramMissing = true
      for id in signed where byRecord[id] != nil { verdicts[id] = [.unchecked] }
      return
    }
    try program.inFolder { folder in
      var check = SignatureCheck(program, folder)
      var signers =
        try outside.map { [try check.signers($0, called: "signers") { .signed(by: $0, vouchedBy: nil) }] } ?? []
      func look(_ id: Digest) throws -> [SignatureCheck.Verdict] {
        var seen: Set<SignatureCheck.Verdict> = []
        return try (byRecord[id] ?? []).prefix(SignatureReport.most.ofOne).map { try check.verdict($0, among: signers) }
          .filter { seen.insert($0).inserted }
      }
      keys = try trusted.map { Key(made: $0, vouchedBy: try look($0.id).compactMap(\.name).first) }
      let vouched = keys.filter { $0.vouchedBy != nil }
      if !vouched.isEmpty { signers.append(try SignatureReport.signers(vouched, check)) }
      for made in assessment.signOffs where byRecord[made.id] != nil { verdicts[made.id] = try look(made.id) }
    }
  }

  /// The file of the keys that count, which whoever may write to the workspace must not be able to add to.
  private static func outside(_ named: String, _ location: WorkspaceLocation, _ call: Call) throws -> String {
    let path = call.path(named)
    // A link leads there as well.
    guard !FileReading.resolved(path).hasPrefix("\(FileReading.resolved(location.root))/") else {
      throw Failure(
        "'\(named)' lies in the workspace, where whoever may write to that could add a key.",
        next: "Keep the file of the keys that count elsewhere, where you alone may change it.")
    }
    let text = String(decoding: try FileReading.bytes(of: path, limit: largest), as: UTF8.self)
    // Of a file without a key every signature would be a stranger's.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      owner(line).map { (number: index + 1, owner: $0) }
    }
    if let (number, words) = lines.first(where: { !$0.owner.dropFirst().allSatisfy(isOption) }) {
      let name = words.prefix { !isOption($0) }.joined(separator: " ")
      throw Failure(
        "Line \(number) of '\(named)' names \(name) without quotes, which ssh-keygen does not read as one name.",
        next: "Write \"\(name)\" in quotes before the key; else every signature by that key would be a stranger's.")
    }
    guard !lines.isEmpty else {
      throw Failure(
        "'\(named)' holds no key.",
        next: "Write one on each line as OpenSSH does for allowed_signers: who it is of, and the public key.")
    }
    return text
  }

  /// The words before the key of a line, what is in quotes as one; nil where it holds no key.
  private static func owner(_ line: Substring) -> ArraySlice<Substring>? {
    guard line.first(where: { !$0.isWhitespace }) != "#" else { return nil }
    var isQuoted = false
    let words = line.split { letter in
      if letter == "\"" { isQuoted.toggle() }
      return !isQuoted && (letter == " " || letter == "\t")
    }
    let key = words.indices.dropFirst().first { index in
      ["ssh-", "ecdsa-", "sk-"].contains { words[index].hasPrefix($0) }
    }
    return key.map { words[..<$0] }
  }

  private static func isOption(_ word: Substring) -> Bool { word == "cert-authority" || word.contains("=") }

  /// A file of the keys that are vouched for. What people wrote stands nowhere in it but for the key, of which nothing but a key is
  /// left.
  private static func signers(_ keys: [Key], _ check: SignatureCheck) throws -> SignatureCheck.Signers {
    let lines = keys.enumerated().compactMap { index, key in
      KeyTrusted.publicKey(in: key.made.trusted.key).map {
        "muster-key-\(index) namespaces=\"\(Signed.namespace)\" \($0)\n"
      }
    }
    return try check.signers(lines.joined(), called: "vouched") { name in
      guard let index = Int(name.dropFirst("muster-key-".count)), keys.indices.contains(index) else {
        return .unchecked
      }
      return .signed(by: keys[index].made.trusted.name, vouchedBy: keys[index].vouchedBy)
    }
  }

  /// Whether a signature is none; or, where it was said whose keys count, is a stranger's or could not be looked at.
  var fallsShort: Bool {
    verdicts.values.joined().contains { verdict in
      switch verdict {
      case .signed: false
      case .stranger, .unchecked: signersAreNamed
      case .wrong: true
      }
    }
  }
}

extension SignatureCheck.Verdict {
  /// Who signed, where a key that counts did.
  fileprivate var name: String? {
    switch self {
    case .signed(let name, _): name
    case .stranger, .wrong, .unchecked: nil
    }
  }
}
