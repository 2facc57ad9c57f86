import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import Pages
import RecordStore
import Reports

/// What checking every record and file has shown, and whether a seal is theirs.
struct VerificationPage: LaidOut {
  let result: Verification
  let replaced: [ReplacedFramework]
  let proof: Sealed?
  let signOffs: [SealedSignOff]
  let signatures: SignatureReport
  let git: GitSeals
  /// Those that are told by their ids.
  private let known: [Digest: Record]
  let idLength: Int

  init(
    _ result: Verification, _ replaced: [ReplacedFramework], proof: Sealed?, signOffs: [SealedSignOff],
    signatures: SignatureReport, git: GitSeals, history: History
  ) {
    (self.result, self.replaced, self.proof, self.signOffs) = (result, replaced, proof, signOffs)
    (self.signatures, self.git) = (signatures, git)
    known = Dictionary(history.records.map { ($0.digest, $0) }) { first, _ in first }
    idLength = ShortID.length(toTellApart: history.records.map(\.digest))
  }

  func record(_ id: Digest) -> Record? { known[id] }

  /// Whether anything has come in under the day of a proven seal.
  var hasCameUnder: Bool { proof?.found?.cameUnder.isEmpty == false || signOffs.contains { !$0.cameUnder.isEmpty } }

  var page: Page {
    Page {
      for framework in replaced { framework.words }
      "\(result.isSound ? result.isSettled ? "Sound." : "Sound, with something to do." : "Not sound.", result.isSettled ? .good : .bad) \(result.records == 1 ? "1 record" : "\(result.records) records") and \(CountWords.counted(result.files, "evidence file")) read and compared with their digests."
        as Phrase
      if result.statedClocks > 0 {
        "\(records(result.statedClocks)) \(result.statedClocks == 1 ? "was" : "were") made with a stated time, as examples and rehearsals are."
          as Phrase
      }
      if result.erased > 0 {
        "\(result.erased == 1 ? "One erasure is" : "\(result.erased) erasures are") recorded: erased, not damaged."
          as Phrase
      }
      Block.bullets(
        result.findings.map { finding in
          let weight =
            finding.isDamage
            ? Phrase("damage", .bad) : finding.isOwed ? Phrase("to do", .caution) : Phrase("note", .quiet)
          return weight + ": \(finding.sentence)"
        })
      if !signOffs.isEmpty {
        Block.heading("Sign-offs", level: 2)
        Block.bullets(signOffs.map(words))
      }
      Block.bullets(signatures.keyWords)
      for remark in signatures.remarks { remark }
      if !git.all.isEmpty {
        Block.heading("Seals in git", level: 2)
        Block.bullets(git.all.map(\.words))
      }
      if let trouble = git.trouble { "Seals in git were not compared: \(trouble)" as Phrase }
      proof.map(words)
      if let found = proof?.found { Block.bullets(told(found.cameUnder)) }
    }
  }

  var sheet: Table? {
    let signed: [[Table.Cell]] = signOffs.map {
      [.yesOrNo($0.isRefuted), .yesOrNo(false), .init("sign-off"), .init(words($0))]
    }
    let keys: [[Table.Cell]] = signatures.keyWords.map {
      [.yesOrNo(false), .yesOrNo(false), .init("key"), .init($0)]
    }
    let seal: [[Table.Cell]] = [proof].compactMap(\.self).map {
      [.yesOrNo(!$0.isProven), .yesOrNo(false), .init("seal"), .init(words($0))]
    }
    let shared: [[Table.Cell]] = git.all.map {
      [.yesOrNo($0.fallsShort), .yesOrNo(false), .init("git"), .init($0.words)]
    }
    return table(of: findings + signed + keys + shared + seal)
  }

  private var findings: [[Table.Cell]] {
    result.findings.map {
      [.yesOrNo($0.isDamage), .yesOrNo($0.isOwed), .init($0.kind.rawValue), .init($0.sentence)]
    }
  }

  private func table(of rows: [[Table.Cell]]) -> Table {
    Table(
      "What was found", name: "verify",
      [
        .init("Damage", key: "damage"), .init("To do", key: "owed"), .init("Kind", key: "kind"),
        .init("Finding", key: "finding"),
      ], rows: rows)
  }

  func records(_ count: Int) -> String { count == 1 ? "One record" : "\(count) records" }

  var json: JSON {
    let seal: [JSON.Member] =
      proof.map {
        [
          .init("sealProven", .bool($0.isProven)), .init("sealAsAt", .optional($0.found?.asAt.description)),
          .init("sealUnder", json($0.found?.cameUnder ?? [])),
        ]
      } ?? []
    return .object(
      [
        .init("sound", .bool(result.isSound)), .init("records", .integer(result.records)),
        .init("files", .integer(result.files)), .init("erasedRecords", .integer(result.erasedRecords)),
        .init("erasedFiles", .integer(result.erasedFiles)),
        .init("replacedFrameworks", .texts(replaced.map(\.id.text))),
        .init("signOffs", .list(signOffs.map(json))), .init("keys", signatures.keysJSON),
        .init("git", .list(git.all.map(\.json))), .init("gitTrouble", .optional(git.trouble)),
        .init("findings", table(of: findings).json),
      ] + seal)
  }
}
