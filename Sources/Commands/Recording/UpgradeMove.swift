import Assessments
import Digests
import Frameworks
import Markup
import Pages
import Reports

/// An assessment on its way from one version to another.
struct UpgradeMove: LaidOut {
  let plan: UpgradePlan
  let from: String
  let to: Framework
  /// How the earlier version is named on the command line.
  let fromNamed: String
  let earlierWords: EarlierWords
  let open: OpenWorkspace
  let isRecorded: Bool

  /// The move itself, and a correction of every item that goes with a renumbered statement: one batch, all or nothing.
  var records: [any RecordContent] {
    let upgrade = FrameworkUpgraded(from: from, to: to.version, digest: to.digest)
    return [upgrade]
      + plan.corrections.map { item, content in
        let moved = plan.renumbered.filter { $0.item.id == item.id }
        let words = moved.map { "\($0.from) is \($0.to.id)" }.joined(separator: ", ")
        return EvidenceCorrected(
          evidence: item.id, because: "\(words) in version \(to.version); the words are the same", content: content)
      }
  }

  var page: Page {
    Page("\(to.id): from version \(from) to version \(to.version)") {
      if let comparison = plan.comparison {
        comparison.changes.isEmpty
          ? "Nothing differs that bears on an assessment."
          : "What changed: \(DifferencePage.count(comparison.changes)).\(" All of it: muster frameworks diff \(fromNamed) \(to.id)", .command)"
            as Phrase
      } else {
        "Version \(from) is not at hand, so that earlier words cannot be shown. With --from FILE they are, and the file is kept for reading what was known before."
          as Phrase
      }
      counts
      links
      remarks
      if isRecorded {
        "\("Recorded.", .good) The assessment is against version \(to.version) from now on; \(before)." as Phrase
      } else {
        "\("Nothing was recorded.", .strong) Without --dry-run, the move is." as Phrase
      }
      if plan.decisions > 0 {
        "\(plan.decisions == 1 ? "One link needs" : "\(plan.decisions) links need") a decision; 'muster evidence' marks them."
          as Phrase
      }
    }
  }

  private var before: String {
    plan.comparison == nil
      ? "an earlier day is read with it too, until the file of version \(from) is put into \(Call.earlierFolder)"
      : "an earlier day is read with version \(from)"
  }

  @BlockBuilder private var counts: [Block] {
    Block.heading("Links from evidence: \(plan.kept + plan.renumbered.count + plan.decisions)")
    Block.bullets(
      ["\(plan.kept, .strong) kept: the words are the same"]
        + (plan.renumbered.isEmpty
          ? [] : ["\(plan.renumbered.count, .strong) kept: the words are the same, under another id"]) + [
          "\(plan.suspect.count, .strong) suspect: the words changed; counts for nothing until somebody decides",
          "\(plan.orphaned.count, .strong) orphaned: the statement is gone; counts for nothing until it is placed",
        ])
  }

  @BlockBuilder var links: [Block] {
    if !plan.renumbered.isEmpty {
      Block.heading("Kept under another id")
      Block.bullets(
        plan.renumbered.map {
          "\(open.short($0.item.id), .strong) \(typed: $0.item.content.title): \($0.from) is \($0.to.id)"
        })
    }
    for (title, links) in [
      ("Suspect: the words changed", plan.suspect), ("Orphaned: the statement is gone", plan.orphaned),
    ] where !links.isEmpty {
      Block.heading(Phrase(title))
      for link in links {
        WaitingLink(link.link, of: link.item, link.content, before: earlierWords[link.link.link])
          .blocks(open.short(link.item.id))
      }
    }
  }

  @BlockBuilder private var remarks: [Block] {
    if !plan.remarks.isEmpty {
      Block.heading("Look at these again")
      Block.bullets(plan.remarks.map { "\($0.about, .strong) \(typed: $0.subject): \($0.why)" })
    }
  }

  var json: JSON {
    func link(_ link: UpgradePlan.Link) -> JSON {
      [
        "evidence": .text(link.item.id.short), "title": .text(link.item.content.title),
        "link": link.link.json(before: earlierWords[link.link.link]),
      ]
    }
    return [
      "framework": .text(to.id.text), "from": .text(from), "to": .text(to.version), "recorded": .bool(isRecorded),
      "kept": .integer(plan.kept),
      "renumbered": .list(
        plan.renumbered.map {
          ["evidence": .text($0.item.id.short), "from": .text($0.from.text), "to": .text($0.to.id.text)]
        }),
      "suspect": .list(plan.suspect.map(link)), "orphaned": .list(plan.orphaned.map(link)),
      "remarks": .list(
        plan.remarks.map {
          ["about": .text($0.about), "subject": .text($0.subject), "why": .text($0.why)]
        }),
      "changes": plan.comparison.map { DifferencePage.json($0.changes) } ?? .null,
    ]
  }
}
