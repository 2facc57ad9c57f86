import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import Pages
import RecordStore
import Reports

/// A printed seal, and the records that it was made from, where they are here.
struct Sealed {
  let seal: String
  let found: SealSearch.Proof?
  let dayIsStated: Bool

  var isProven: Bool { found != nil }
}

/// A sign-off, and whether the records that its signer had seen give the seal in it.
struct SealedSignOff {
  enum Standing {
    case proven(SealSearch.Proof)
    case notProven
    /// The words and rules that it was made by are not at hand, so that nothing can be compared.
    case otherFramework
  }

  let made: Assessment.MadeSignOff
  let standing: Standing
  /// What has come in under its day, other than signatures, which change nothing that was signed.
  let cameUnder: [CameUnder]

  private init(_ made: Assessment.MadeSignOff, _ standing: Standing, signatures: Set<Digest>) {
    (self.made, self.standing) = (made, standing)
    cameUnder =
      switch standing {
      case .proven(let proof): proof.cameUnder.filter { !signatures.contains($0.record) }
      case .notProven, .otherFramework: []
      }
  }

  /// Those that stand, in order.
  static func all(
    _ assessment: Assessment, _ history: History, at location: WorkspaceLocation, _ call: Call
  ) throws -> [SealedSignOff] {
    guard let id = assessment.framework, !assessment.signOffs.isEmpty else { return [] }
    let versions = try call.versionsAtHand(of: id, location)
    let searches = versions.map { (framework: $0, search: SealSearch($0, history)) }
    let headers = Dictionary(history.records.map { ($0.digest, $0.header) }) { first, _ in first }
    let count = assessment.signOffs.count
    let signatures = Set(history.records.filter { RecordKind.signing.contains($0.kind) }.map(\.digest))
    return assessment.signOffs.map { made in
      let header = headers[made.id]
      let own = searches.filter { one in
        header?.frameworkDigest.map { $0 == one.framework.digest }
          ?? (header?.frameworkVersion == one.framework.version)
      }
      let proof = own.lazy.compactMap { $0.search.proof(of: made, among: count) }.first
      let standing: Standing = proof.map { .proven($0) } ?? (own.isEmpty ? .otherFramework : .notProven)
      return SealedSignOff(made, standing, signatures: signatures)
    }
  }

  /// Whether it should be proven and is not.
  var isRefuted: Bool {
    switch standing {
    case .notProven: true
    case .proven, .otherFramework: false
    }
  }
}

// What is said of seals.
extension VerificationPage {
  /// As many as are told in a list; programs are told all.
  private static let most = 12

  func words(_ proof: Sealed) -> Phrase {
    guard let found = proof.found else {
      let tried =
        proof.dayIsStated
        ? "These records and this framework do not give \(proof.seal) as at that day."
        : "No day up to today gives \(proof.seal) from these records and this framework. Name the day that is printed beside the seal with --as-at to look more closely."
      return "\("The seal is not theirs.", .bad) \(tried)"
    }
    var text: Phrase = "\("The seal is theirs.", .good) These records give \(proof.seal) as at \(found.asAt.inWords)."
    if found.isOfEarlierRules {
      text +=
        " It was printed by earlier rules of the analysis, by which the same records may have come to something else."
    }
    if found.notCounted > 0 {
      text += " \(records(found.notCounted)) here came later or did not count then\(underWords(found.cameUnder))."
    }
    if found.erasedSince > 0 {
      text +=
        " \(records(found.erasedSince)) that it was made from \(found.erasedSince == 1 ? "has" : "have") been erased since."
    }
    return text
  }

  func words(_ signOff: SealedSignOff) -> Phrase {
    let made = signOff.made
    let who: Phrase =
      "\(typed: made.by.name)\(made.by.role.map { ", " + Phrase.typed($0) } ?? ""), \(made.at.date.inWords): \(signatures.words(made)); "
    switch signOff.standing {
    case .proven(let proof):
      let day = proof.asAt == made.at.date ? "" : " as at \(proof.asAt.inWords)"
      let under = signOff.cameUnder
      let since: Phrase =
        under.isEmpty
        ? "." : "\(underWords(under)): " + Phrase(CountWords.listed(told(under, upTo: 3).map(\.plain))) + "."
      return who
        + "its seal \(typed: made.signOff.seal) \("is proven", .good)\(day), over \(CountWords.counted(proof.records, "record"))"
        + since
    case .notProven:
      return who
        + "the seal \(typed: made.signOff.seal) \("is not that of the records that were there", .bad). Something of them was removed or has come since, or the sign-off was made otherwise than by this program. Ask whoever signed; whoever did can withdraw it and sign again."
    case .otherFramework:
      return who
        + "the seal \(typed: made.signOff.seal) cannot be compared: the words and rules that it was made by are not at hand."
    }
  }

  /// `; under that day 2 have come in since` and how, or nothing.
  private func underWords(_ under: [CameUnder]) -> Phrase {
    guard !under.isEmpty else { return "" }
    let back = under.count { $0.manner == .datedBack }
    let how: Phrase =
      back > 0 ? ", \("\(back == under.count && back == 1 ? "" : "\(back) of them ")dated back", .caution)" : ""
    return
      "; \(CountWords.counted(under.count, "record")) \(under.count == 1 ? "has" : "have") come in under that day since\(how)"
  }

  /// Each by its id, what it is, by whom, of which day and how it came in.
  func told(_ under: [CameUnder], upTo most: Int = most) -> [Phrase] {
    let records = under.compactMap { one in record(one.record).map { ($0, one.manner) } }
    let told = records.prefix(most).map { record, manner -> Phrase in
      "\(short(record.digest), .accent), \(RecordWords.counted(1, record.kind)) by \(typed: record.header.by.name), \(record.header.at.date.inWords) (\(VerificationPage.manner(manner))\(record.header.clockStated ? ", by a stated clock" : ""))"
    }
    return told + (records.count > most ? ["\(records.count - most) more, which --json lists"] : [])
  }

  private static func manner(_ manner: CameUnder.Manner) -> String {
    switch manner {
    case .later: "made later that day"
    case .elsewhere: "from another copy"
    case .datedBack: "dated back: it follows what was made after that day"
    }
  }

  private func short(_ digest: Digest) -> String { String(digest.short.prefix(idLength)) }

  func json(_ under: [CameUnder]) -> JSON {
    .list(
      under.compactMap { one in
        record(one.record).map { record in
          [
            "id": .text(record.digest.short), "kind": .text(record.kind.rawValue), "by": .text(record.header.by.name),
            "day": .text(record.header.at.date.description), "manner": .text(one.manner.rawValue),
          ]
        }
      })
  }

  func json(_ signOff: SealedSignOff) -> JSON {
    let made = signOff.made
    let (proven, day): (JSON, String?) =
      switch signOff.standing {
      case .proven(let proof): (.bool(true), proof.asAt.description)
      case .notProven: (.bool(false), nil)
      case .otherFramework: (.null, nil)
      }
    return [
      "id": .text(made.id.short), "by": .text(made.by.name), "day": .text(made.at.date.description),
      "seal": .text(made.signOff.seal), "proven": proven,
      "asAt": .optional(day), "signatures": signatures.json(made), "under": json(signOff.cameUnder),
    ]
  }
}
