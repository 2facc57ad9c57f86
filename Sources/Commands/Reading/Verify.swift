import Arguments
import Assessments
import Calendar
import Markup
import RecordStore
import Reports

extension Command {
  static let verify = Command(
    "verify", "check every record and every evidence file",
    options: [OptionSpec("seal", "SEAL", "prove that these records give a printed seal")],
    leavesOut: ["by", "output"], fallsShort: "something is damaged or missing, or the seal is not theirs",
    asks: Verify.run)
}

/// `muster verify`: checks every record and file, or proves a printed seal.
enum Verify {
  static func run(_ call: Call) throws -> Command.Outcome {
    let workspace = try call.workspace()
    let result = try Verification(workspace)
    let proof = try call.value("seal").map { try sealed($0, call) }
    if call.flag("json") {
      try call.show(json(result, proof))
      return .init(result.isSound && proof?.isProven != false)
    }
    var page = call.page()
    let state: TerminalText = result.isSound ? "\("Sound.", .good)" : "\("Not sound.", .bad)"
    page.paragraph(
      "\(state) \(result.records == 1 ? "1 record" : "\(result.records) records") and \(CountWords.counted(result.files, "evidence file")) read and compared with their digests."
    )
    if result.statedClocks > 0 {
      page.paragraph(
        "\(result.statedClocks == 1 ? "One record was" : "\(result.statedClocks) records were") made with a stated time, as examples and rehearsals are."
      )
    }
    if result.erased > 0 {
      page.paragraph(
        "\(result.erased == 1 ? "One erasure is" : "\(result.erased) erasures are") recorded: erased, not damaged.")
    }
    page.bullets(
      result.findings.map { "\($0.isDamage ? "damage" : "note", $0.isDamage ? .bad : .dim): \($0.sentence)" })
    if let proof { page.paragraph(words(proof)) }
    try call.show(page)
    return .init(result.isSound && proof?.isProven != false)
  }

  /// A printed seal, and the records that it was made from, where they are here.
  private struct Sealed {
    let seal: String
    let found: SealSearch.Proof?
    let dayIsStated: Bool

    var isProven: Bool { found != nil }
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

  private static func words(_ proof: Sealed) -> TerminalText {
    guard let found = proof.found else {
      let tried: TerminalText =
        proof.dayIsStated
        ? "These records and this framework do not give \(proof.seal) as at that day."
        : "No day up to today gives \(proof.seal) from these records and this framework. Name the day that is printed beside the seal with --as-at to look more closely."
      return "\("The seal is not theirs.", .bad) \(tried)"
    }
    var text: TerminalText =
      "\("The seal is theirs.", .good) These records give \(proof.seal) as at \(found.asAt.inWords)."
    if found.isOfEarlierRules {
      text +=
        " It was printed by earlier rules of the analysis, by which the same records may have come to something else."
    }
    if found.notCounted > 0 {
      text +=
        " \(found.notCounted == 1 ? "One record" : "\(found.notCounted) records") here came later or did not count then."
    }
    if found.erasedSince > 0 {
      text +=
        " \(found.erasedSince == 1 ? "One record" : "\(found.erasedSince) records") that it was made from \(found.erasedSince == 1 ? "has" : "have") been erased since."
    }
    return text
  }

  private static func json(_ result: Verification, _ proof: Sealed?) -> JSON {
    let findings = result.findings.map { finding -> JSON in
      .object([
        .init("damage", .bool(finding.isDamage)), .init("kind", .text(finding.kind.rawValue)),
        .init("finding", .text(finding.sentence)),
      ])
    }
    var members: [JSON.Member] = [
      .init("sound", .bool(result.isSound)), .init("records", .integer(result.records)),
      .init("files", .integer(result.files)), .init("erasedRecords", .integer(result.erasedRecords)),
      .init("erasedFiles", .integer(result.erasedFiles)), .init("findings", .list(findings)),
    ]
    if let proof {
      members.append(.init("sealProven", .bool(proof.isProven)))
      members.append(.init("sealAsAt", .optional(proof.found?.asAt.description)))
    }
    return .object(members)
  }
}
