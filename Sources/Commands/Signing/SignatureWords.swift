import Assessments
import Digests
import Markup
import Pages

// What is said of signatures by keys.
extension SignatureReport {
  /// Of one sign-off: `signed by a.chief@northvale.example`, `unsigned`.
  func words(_ id: Assessment.MadeSignOff) -> Phrase {
    let verdicts = verdicts[id.id] ?? []
    guard let first = verdicts.first else { return "unsigned" }
    return verdicts.dropFirst().reduce(words(first)) { $0 + " and " + words($1) }
  }

  private func words(_ verdict: SignatureCheck.Verdict) -> Phrase {
    switch verdict {
    case .signed(let name, nil): "\("signed by", .good) \(typed: name, upTo: 200)"
    case .signed(let name, let other?):
      "\("signed by", .good) \(typed: name, upTo: 200), whose key \(typed: other, upTo: 200) vouches for"
    case .stranger(let key) where signersAreNamed: "\("signed by a stranger", .caution), with the key \(typed: key)"
    case .stranger(let key): "signed with the key \(typed: key), whosever that is"
    case .wrong: "\("with a signature that is wrong", .bad): it is of something else, or was changed"
    case .unchecked: "\("with a signature that was not looked at", .caution)"
    }
  }

  /// Who vouches for whose key.
  var keyWords: [Phrase] {
    keys.map { key in
      let name: Phrase = "The key of \(typed: key.made.trusted.name, upTo: 200)"
      guard let by = key.vouchedBy else {
        return name
          + " \("counts for nothing", .caution): \(typed: key.made.by.name, upTo: 200) recorded it, and no key that counts by --signers has signed that."
      }
      return name + " counts: \(typed: by, upTo: 200) vouches for it."
    }
  }

  /// What else is to be known, and done.
  var remarks: [Phrase] {
    guard !verdicts.isEmpty || !keys.isEmpty else { return [] }
    var remarks: [Phrase] = []
    if isProgramMissing { remarks.append("\(KeyProgram.missing), so that no signature was looked at.") }
    if !signersAreNamed {
      remarks.append(
        "Whose keys count is not said: name the file that you keep of them outside of the workspace with --signers.")
    }
    return remarks
  }

  func json(_ id: Assessment.MadeSignOff) -> JSON {
    .list(
      (verdicts[id.id] ?? []).map { verdict in
        let (standing, by, vouchedBy, key): (String, String?, String?, String?) =
          switch verdict {
          case .signed(let name, let other): ("signed", name, other, nil)
          case .stranger(let key): ("stranger", nil, nil, key)
          case .wrong: ("wrong", nil, nil, nil)
          case .unchecked: ("unchecked", nil, nil, nil)
          }
        return [
          "standing": .text(standing), "by": .optional(by), "vouchedBy": .optional(vouchedBy), "key": .optional(key),
        ]
      })
  }

  var keysJSON: JSON {
    .list(
      keys.map { key in
        [
          "id": .text(key.made.id.short), "name": .text(key.made.trusted.name),
          "vouchedBy": .optional(key.vouchedBy),
        ]
      })
  }
}
