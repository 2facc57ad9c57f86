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
    discussion:
      "Seals in sign-offs are compared each time: what each was made from, and what has come in under its day since. A seal that is proven holds, whatever came in under its day: records made later on that day and those that sharing brings are told, and are no fault. With --none-since it falls short of that too. In a git clone the seal in the newest commit of 'muster share' is compared by itself, here and on the branch that is followed, as far as it was fetched.\n\nA sign-off that bears a signature with a key is looked at by ssh-keygen, where that is on this machine: signed by whom, by a stranger, or wrong. Whose keys count says the file that --signers names, or a key in it that has vouched for another ('muster trust-key'). A wrong signature always falls short, a stranger's and one that could not be looked at where --signers is given; an unsigned sign-off never does.",
    options: [
      OptionSpec("seal", "SEAL", "prove that these records give a printed seal"),
      .flag("none-since", "fall short where anything has come in under the day of a seal since"),
      OptionSpec(
        "signers", "FILE", "the keys that count: an allowed_signers file of OpenSSH, kept outside of the workspace",
        completion: .files([])),
      .formats,
    ],
    leavesOut: ["by"],
    fallsShort:
      "something is damaged, missing or still to be erased, records are from a day to come or were made by other rules than are in use, or a seal, printed, of a sign-off or in git, is not theirs, or a signature with a key is not what it should be",
    asks: Verify.run)
}

/// `muster verify`: checks every record and file, or proves a printed seal.
enum Verify {
  static func run(_ call: Call) throws -> Command.Outcome {
    let workspace = try call.workspace()
    let survey = try Survey(workspace)
    let result = Verification(
      survey, today: call.setting.today, papersGoBeside: try Papers.areBeside(workspace.location))
    let replaced = try ReplacedFramework.all(result, call)
    let proof = try call.value("seal").map { try sealed($0, call) }
    let history = survey.contents.history
    let assessment = history.assessment(asAt: call.setting.today)
    let signOffs = try SealedSignOff.all(assessment, history, at: workspace.location, call)
    let signatures = try SignatureReport(assessment, at: workspace.location, call)
    let git = try GitSeals(history, damaged: survey.contents.damaged, at: workspace.location, call)
    let page = VerificationPage(
      result, replaced, proof: proof, signOffs: signOffs, signatures: signatures, git: git, history: history)
    try call.give(page)
    return .init(
      result.isSettled && !replaced.contains(where: \.isUnrecorded) && proof?.isProven != false
        && !signOffs.contains(where: \.isRefuted) && !signatures.fallsShort && !git.fallsShort
        && !(call.flag("none-since") && page.hasCameUnder))
  }

  /// - Parameter written: The seal, or the line that `muster seal` prints.
  private static func sealed(_ written: String, _ call: Call) throws -> Sealed {
    // As it was typed, or within a line: a word of five letters before it is no group of it.
    let isAlone = SealSearch.letters(written).wholeMatch(of: /[0-9a-z]{20}/) != nil
    let grouped = written.matches(of: /\b[0-9A-Za-z]{5}(?:-[0-9A-Za-z]{5}){3}\b/).last.map { String($0.output) }
    guard let found = isAlone ? written.trimmed : grouped else {
      throw Failure(
        "'\(written)' is no seal.", next: "Write its four groups of five, or the whole line in which it stands.")
    }
    let seal = found.lowercased().replacing(" ", with: "-")
    let open = try call.open()
    let stated = try call.value("as-at").map { _ in try call.asAt(open.history) }
    // A report that was printed before an upgrade was made from the version before it.
    var proof: SealSearch.Proof?
    for framework in try call.versionsAtHand(open) where proof == nil {
      proof = SealSearch(framework, open.history).proof(of: seal, asAt: stated, until: call.setting.now.date)
    }
    return Sealed(seal: seal, found: proof, dayIsStated: stated != nil)
  }
}

/// A framework of the workspace's own that stands in a built-in one's place.
struct ReplacedFramework {
  let id: FrameworkID
  /// Whether records were made by other words or rules than those in use now.
  let isUnrecorded: Bool

  fileprivate static func all(_ result: Verification, _ call: Call) throws -> [ReplacedFramework] {
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
