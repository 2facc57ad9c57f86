import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Pages
import Platform
import RecordStore
import Reports

/// The seal in the newest commit of a branch that has one, held against what is here.
struct GitSeal {
  /// `origin/main`, or `HEAD`.
  let branch: String
  let who: GitAuthor
  let line: String
  /// Records that the commit holds and that are neither here nor erased.
  let missing: [ShortDigest]
  /// Whether what it holds gives the seal; nil where the words and rules that it was made by are not at hand.
  let isProven: Bool?
  let records: Int
  /// What has come in under its day since, as is usual between clones.
  let cameSince: Int

  var fallsShort: Bool { !missing.isEmpty || isProven == false }
}

/// The seals that sharing leaves in git, of this branch and of the one that it follows.
struct GitSeals {
  static let trailer = "Muster-seal"

  var all: [GitSeal] = []
  /// Why git could not be asked, in a sentence.
  var trouble: String?

  var fallsShort: Bool { all.contains(where: \.fallsShort) }

  /// Looks at what this clone knows; the remote is not asked.
  init(_ history: History, damaged: [Workspace.Damage], at location: WorkspaceLocation, _ call: Call) throws {
    guard try GitClone.mayBe(at: location.root), GitProgram.elsewhere(call.setting) == nil,
      let git = GitProgram(call.setting, in: location.root)
    else { return }
    do {
      guard try git.ask(["rev-parse", "--is-inside-work-tree"]).ending == .exited(0) else { return }
      var seen: Set<String> = []
      for name in ["@{upstream}", "HEAD"] {
        guard try git.ask(["rev-parse", "-q", "--verify", "\(name)^{commit}"]).ending == .exited(0),
          let found = try GitSeals.newest(name, git), seen.insert(found.who.commit).inserted
        else { continue }
        let branch = try git.line(["rev-parse", "--abbrev-ref", name]) ?? name
        all.append(try GitSeals.seal(found, branch, git, history, damaged, location, call))
      }
    } catch let failure as Failure {
      trouble = failure.sentence
    }
  }

  private static func newest(_ name: String, _ git: GitProgram) throws -> (who: GitAuthor, line: String)? {
    let said = try git.text([
      "log", "-1", "--grep=^\(trailer): ", "--format=%H%x02%as%x02%an%x02%B", name, "--", "evidence",
    ])
    let parts = said.split(separator: "\u{2}", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4,
      let line = parts[3].split(separator: "\n").last(where: { $0.hasPrefix("\(trailer): ") })
    else { return nil }
    return (GitAuthor(commit: parts[0], name: parts[2], day: parts[1]), String(line.dropFirst(trailer.count + 2)))
  }

  /// The records that a tree, or a commit's, holds.
  static func records(of tree: String, _ git: GitProgram) throws -> Set<ShortDigest> {
    let paths = try git.parts(["ls-tree", "-r", "-z", "--name-only", tree, "--", "evidence/records/"])
    return Set(paths.compactMap { path in if case .record(let digest) = GitEntry.place(path) { digest } else { nil } })
  }

  private static func seal(
    _ found: (who: GitAuthor, line: String), _ branch: String, _ git: GitProgram, _ history: History,
    _ damaged: [Workspace.Damage], _ location: WorkspaceLocation, _ call: Call
  ) throws -> GitSeal {
    let names = try records(of: found.who.commit, git)
    let here = Set(history.records.map(\.digest.shortened) + history.tombstones.keys.map(\.shortened))
      .union(damaged.map(\.digest.shortened))
    let today = call.setting.today
    let first = history.records.map(\.header.at.date).min() ?? today
    // A colleague's clock may be ahead.
    let last = max(today, first).daysSinceEpoch + SealSearch.daysAhead
    let days = (first.daysSinceEpoch...last).reversed().lazy.map {
      CivilDate(daysSinceEpoch: $0)
    }
    let day = days.first { found.line.contains("as at \($0.inWords):") }
    let seal = found.line.matches(of: /[0-9a-z]{5}(?:-[0-9a-z]{5}){3}/).last.map { String($0.output) }
    var proof: SealSearch.Proof?
    let versions = try history.assessment(asAt: today).framework.map { try call.versionsAtHand(of: $0, location) } ?? []
    if let day, let seal {
      proof = versions.lazy.compactMap { SealSearch($0, history).proof(of: seal, holding: names, asAt: day) }.first
    }
    return GitSeal(
      branch: branch, who: found.who, line: found.line, missing: names.subtracting(here).sorted(),
      isProven: versions.isEmpty || day == nil ? nil : proof != nil, records: names.count,
      cameSince: day.map { day in
        history.records.count { $0.header.at.date <= day && !names.contains($0.digest.shortened) }
      } ?? 0)
  }
}

extension GitSeal {
  var words: Phrase {
    let start: Phrase =
      "\(typed: branch), commit \(who.commit.prefix(10)) by \(typed: who.name) of \(CivilDate(who.day)?.inWords ?? who.day): "
    if !missing.isEmpty {
      let named = CountWords.listed(
        missing.prefix(3).map { "\("\($0)".prefix(10))" } + (missing.count > 3 ? ["\(missing.count - 3) more"] : []))
      return start
        + "\(missing.count == 1 ? "a record that it holds is" : "\(missing.count) records that it holds are", .bad) not here and not erased: \(named). 'muster share' puts them back from git, but for an erasure that somebody set aside."
    }
    switch isProven {
    case true?:
      let since =
        cameSince == 0
        ? ""
        : "; \(CountWords.counted(cameSince, "record")) \(cameSince == 1 ? "has" : "have") come in under its day since"
      return start + "its seal \("is proven", .good), over \(CountWords.counted(records, "record"))\(since)."
    case false?:
      return start
        + "\("its seal is not that of the records in it", .bad). They are all here: the seal was written by hand, or under a framework that is not at hand."
    case nil:
      return start
        + "its seal cannot be compared: the framework that it was made by is not at hand, or it names no day that can be."
    }
  }

  var json: JSON {
    [
      "branch": .text(branch), "commit": .text(who.commit), "by": .text(who.name), "day": .text(who.day),
      "seal": .text(line), "proven": isProven.map { .bool($0) } ?? .null,
      "missing": .texts(missing.map { "\($0)" }), "cameSince": .integer(cameSince),
    ]
  }
}
