import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Pages
import RecordStore
import Reports

extension Command {
  static let verify = Command(
    "verify", "check every record and every evidence file",
    options: [OptionSpec("seal", "SEAL", "prove that these records give a printed seal"), .formats],
    leavesOut: ["by"],
    fallsShort:
      "something is damaged, missing or still to be erased, records are from a day to come or were made by other rules than are in use, or the seal is not theirs",
    asks: Verify.run)
}

/// `muster verify`: checks every record and file, or proves a printed seal.
enum Verify {
  static func run(_ call: Call) throws -> Command.Outcome {
    let workspace = try call.workspace()
    let result = try Verification(workspace, today: call.setting.today)
    let replaced = try ReplacedFramework.all(result, call)
    let proof = try call.value("seal").map { try sealed($0, call) }
    try call.give(VerificationPage(result: result, replaced: replaced, proof: proof))
    return .init(result.isSettled && !replaced.contains(where: \.isUnrecorded) && proof?.isProven != false)
  }

  private static func sealed(_ seal: String, _ call: Call) throws -> Sealed {
    let open = try call.open()
    let stated = try call.value("as-at").map { _ in try call.asAt(open.history) }
    // A report that was printed before an upgrade was made from the version before it.
    var found: SealSearch.Proof?
    for framework in try call.versionsAtHand(open) where found == nil {
      found = SealSearch(framework, open.history).proof(of: seal, asAt: stated, until: call.setting.now.date)
    }
    return Sealed(seal: seal, found: found, dayIsStated: stated != nil)
  }
}

/// A framework of the workspace's own that stands in a built-in one's place.
private struct ReplacedFramework {
  let id: FrameworkID
  /// Whether records were made by other words or rules than those in use now.
  let isUnrecorded: Bool

  static func all(_ result: Verification, _ call: Call) throws -> [ReplacedFramework] {
    let catalogue = try call.catalogue(try call.location())
    return result.frameworks.sorted { $0.key < $1.key }.compactMap { id, digests in
      guard let entry = catalogue.entry(id), !entry.isBuiltIn, let own = entry.reading.framework, call.isReplaced(own)
      else { return nil }
      return ReplacedFramework(id: id, isUnrecorded: !digests.subtracting([own.digest]).isEmpty)
    }
  }

  var words: Phrase {
    let made =
      isUnrecorded ? "Records here were made by other words or rules than those." : "The records here were made by it."
    return
      "\("Not the built-in framework:", isUnrecorded ? .bad : .caution) frameworks/\(id.text).yaml of this workspace stands in its place, with other words or rules. \(made)\(" 'muster frameworks diff \(id)' shows how it differs.", .command)"
  }
}

/// A printed seal, and the records that it was made from, where they are here.
private struct Sealed {
  let seal: String
  let found: SealSearch.Proof?
  let dayIsStated: Bool

  var isProven: Bool { found != nil }
}

/// What checking every record and file has shown, and whether a seal is theirs.
private struct VerificationPage: LaidOut {
  let result: Verification
  let replaced: [ReplacedFramework]
  let proof: Sealed?

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
      proof.map(words)
    }
  }

  var sheet: Table? {
    Table(
      "What was found", name: "verify",
      [
        .init("Damage", key: "damage"), .init("To do", key: "owed"), .init("Kind", key: "kind"),
        .init("Finding", key: "finding"),
      ],
      rows: result.findings.map {
        [.yesOrNo($0.isDamage), .yesOrNo($0.isOwed), .init($0.kind.rawValue), .init($0.sentence)]
      })
  }

  private func records(_ count: Int) -> String { count == 1 ? "One record" : "\(count) records" }

  private func words(_ proof: Sealed) -> Phrase {
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
      text += " \(records(found.notCounted)) here came later or did not count then."
    }
    if found.erasedSince > 0 {
      text +=
        " \(records(found.erasedSince)) that it was made from \(found.erasedSince == 1 ? "has" : "have") been erased since."
    }
    return text
  }

  var json: JSON {
    let seal: [JSON.Member] =
      proof.map {
        [.init("sealProven", .bool($0.isProven)), .init("sealAsAt", .optional($0.found?.asAt.description))]
      } ?? []
    return .object(
      [
        .init("sound", .bool(result.isSound)), .init("records", .integer(result.records)),
        .init("files", .integer(result.files)), .init("erasedRecords", .integer(result.erasedRecords)),
        .init("erasedFiles", .integer(result.erasedFiles)),
        .init("replacedFrameworks", .texts(replaced.map(\.id.text))), .init("findings", sheet?.json ?? .null),
      ] + seal)
  }
}
