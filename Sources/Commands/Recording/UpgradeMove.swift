import Assessments
import Digests
import Frameworks
import Markup
import Pages
import RecordStore
import Reports

/// An assessment on its way from one version to another.
struct UpgradeMove {
  let plan: UpgradePlan
  let from: String
  let to: Framework
  /// How the earlier version is named on the command line.
  let fromNamed: String
  let earlierWords: EarlierWords
  let open: OpenWorkspace

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

  func page(_ blank: TerminalPage, isRecorded: Bool) -> TerminalPage {
    var page = blank
    page.heading("\(to.id): from version \(from) to version \(to.version)")
    if let comparison = plan.comparison {
      page.paragraph(
        comparison.changes.isEmpty
          ? "Nothing differs that bears on an assessment."
          : "What changed: \(DifferencePage.count(comparison.changes)). All of it: muster frameworks diff \(fromNamed) \(to.id)"
      )
    } else {
      page.paragraph(
        "Version \(from) is not at hand, so that earlier words cannot be shown. With --from FILE they are, and the file is kept for reading what was known before."
      )
    }
    page.blank()
    counts(&page)
    links(&page)
    remarks(&page)
    if isRecorded {
      let before =
        plan.comparison == nil
        ? "an earlier day is read with it too, until the file of version \(from) is put into \(Call.earlierFolder)"
        : "an earlier day is read with version \(from)"
      page.paragraph(
        "\("Recorded.", .good) The assessment is against version \(to.version) from now on; \(before).")
    } else {
      page.paragraph("\("Nothing was recorded.", .bold) Without --dry-run, the move is.")
    }
    if plan.decisions > 0 {
      page.paragraph(
        "\(plan.decisions == 1 ? "One link needs" : "\(plan.decisions) links need") a decision; 'muster evidence' marks them."
      )
    }
    return page
  }

  private func counts(_ page: inout TerminalPage) {
    let all = plan.kept + plan.renumbered.count + plan.decisions
    page.heading("Links from evidence: \(all)", level: 2)
    page.bullets(
      [
        "\("\(plan.kept)", .bold) kept: the words are the same",
        plan.renumbered.isEmpty
          ? nil : "\("\(plan.renumbered.count)", .bold) kept: the words are the same, under another id",
        "\("\(plan.suspect.count)", .bold) suspect: the words changed; counts for nothing until somebody decides",
        "\("\(plan.orphaned.count)", .bold) orphaned: the statement is gone; counts for nothing until it is placed",
      ].compactMap { $0 })
    page.blank()
  }

  func links(_ page: inout TerminalPage) {
    if !plan.renumbered.isEmpty {
      page.heading("Kept under another id", level: 2)
      for moved in plan.renumbered {
        page.paragraph(
          "\(open.short(moved.item.id), .bold)  \(moved.item.content.title): \(moved.from) is \(moved.to.id)",
          indent: 2,
          hanging: 4)
      }
      page.blank()
    }
    for (title, links) in [
      ("Suspect: the words changed", plan.suspect), ("Orphaned: the statement is gone", plan.orphaned),
    ]
    where !links.isEmpty {
      page.heading(TerminalText(title), level: 2)
      for link in links {
        page.add(
          WaitingLink(link.link, of: link.item, link.content, before: earlierWords[link.link.link])
            .blocks(open.short(link.item.id)))
      }
      page.blank()
    }
  }

  private func remarks(_ page: inout TerminalPage) {
    guard !plan.remarks.isEmpty else { return }
    page.heading("Look at these again", level: 2)
    page.bullets(plan.remarks.map { "\($0.about, .bold) \($0.subject): \($0.why)" })
    page.blank()
  }

  func json(isRecorded: Bool) -> JSON {
    func link(_ link: UpgradePlan.Link) -> JSON {
      .object([
        .init("evidence", .text(link.item.id.short)), .init("title", .text(link.item.content.title)),
        .init("link", link.link.json(before: earlierWords[link.link.link])),
      ])
    }
    return .object([
      .init("framework", .text(to.id.text)), .init("from", .text(from)), .init("to", .text(to.version)),
      .init("recorded", .bool(isRecorded)), .init("kept", .integer(plan.kept)),
      .init(
        "renumbered",
        .list(
          plan.renumbered.map {
            .object([
              .init("evidence", .text($0.item.id.short)), .init("from", .text($0.from.text)),
              .init("to", .text($0.to.id.text)),
            ])
          })),
      .init("suspect", .list(plan.suspect.map(link))), .init("orphaned", .list(plan.orphaned.map(link))),
      .init(
        "remarks",
        .list(
          plan.remarks.map {
            .object([
              .init("about", .text($0.about)), .init("subject", .text($0.subject)), .init("why", .text($0.why)),
            ])
          })),
      .init("changes", plan.comparison.map { DifferencePage.json($0.changes) } ?? .null),
    ])
  }
}
