import Assessments
import Digests
import Frameworks
import GapAnalysis
import Markup
import RecordStore

/// `muster init --upgrade`: moves an assessment to the version of its framework that is at hand.
enum InitUpgrade {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let (framework, before) = (open.framework, open.assessment.frameworkVersion ?? "")
    guard before != framework.version else {
      try call.say("The assessment is against version \(framework.version) of \(framework.id.text) already.")
      return true
    }
    let links = Links(open)
    var page = call.page()
    page.heading("\(framework.id.text): from version \(before) to version \(framework.version)")
    if let file = call.value("from") {
      let old = try FrameworksDiff.framework(file, try call.catalogue(open.workspace.location), call)
      guard old.id == framework.id else {
        throw Failure("'\(file)' is \(old.id), and the assessment is against \(framework.id).")
      }
      FrameworksDiff.show(FrameworkComparison(old, framework), &page)
    } else {
      page.paragraph("\("With --from FILE, the earlier version's file, every changed wording is shown.", .dim)")
      page.blank()
    }
    links.show(&page, idLength: open.idLength)
    if call.flag("dry-run") {
      page.paragraph("Nothing was recorded.")
    } else {
      let stamp = try call.stamp(open)
      try open.append(
        [.frameworkUpgraded(FrameworkUpgraded(from: before, to: framework.version, digest: framework.digest))], stamp)
      page.paragraph(
        "Recorded. \(links.decisions == 0 ? "No link needs a decision." : "What is listed needs a decision.")")
    }
    try call.show(page)
    return true
  }

  /// What becomes of every link from evidence to a statement.
  private struct Links {
    private struct Link {
      let item: Assessment.EvidenceItem
      let statement: StatementID
      let words: String?
    }

    private var kept = 0
    private var reworded: [Link] = []
    private var gone: [Link] = []
    private let lost: [String]

    var decisions: Int { reworded.count + gone.count }

    init(_ open: OpenWorkspace) {
      let framework = open.framework
      for item in open.assessment.currentEvidence {
        let shown = item.content.shows.compactMap { if case .statement(let link) = $0 { link } else { nil } }
        for link in shown + item.content.against {
          guard let found = framework.statement(link.statement)?.statement else {
            gone.append(Link(item: item, statement: link.statement, words: nil))
            continue
          }
          if found.wordingDigest == link.wording {
            kept += 1
          } else {
            reworded.append(Link(item: item, statement: link.statement, words: found.text))
          }
        }
      }
      let subjects = open.assessment.judgements.map(\.judgement.subject) + open.assessment.owners.keys.map(\.text)
      let known = Set(framework.criteria.map(\.id.text) + framework.judgements.map(\.id.text) + ["overall"])
      lost = Set(subjects).subtracting(known).sorted()
    }

    func show(_ page: inout TerminalPage, idLength: Int) {
      page.paragraph("\("\(kept)", .bold) \(kept == 1 ? "link is" : "links are") kept: the words are the same.")
      list("Suspect: the wording changed, so the link does not count until somebody looks", reworded, &page, idLength)
      list("Gone: the statement is not there any more", gone, &page, idLength)
      if !lost.isEmpty {
        page.paragraph(
          "Judgements and owners of \(lost.joined(separator: ", ")) stay in the history; there is no such part any more."
        )
      }
      if decisions > 0 {
        page.paragraph(
          "Decide on each with 'muster correct ID --shows STATEMENT --because …': name the same statement again where the evidence carries the new words, another one where it does not, or withdraw the item. --shows replaces all that the item shows, so name its other statements too."
        )
      }
      page.blank()
    }

    private func list(_ title: String, _ links: [Link], _ page: inout TerminalPage, _ idLength: Int) {
      guard !links.isEmpty else { return }
      page.heading(TerminalText(title), level: 2)
      for link in links {
        page.paragraph(
          "\(String(link.item.id.short.prefix(idLength)), .bold) \(link.item.content.title), to \(link.statement.text)",
          indent: 2, hanging: 4)
        if let words = link.words { page.paragraph("now \(words)", indent: 6, hanging: 4) }
      }
      page.blank()
    }
  }
}
