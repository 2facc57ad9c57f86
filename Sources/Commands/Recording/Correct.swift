import Arguments
import Assessments
import Calendar
import Digests
import Markup
import Nouns
import Pages
import Reports

extension Command {
  static let correct = Command(
    "correct", "put an item's details right; it keeps its id",
    discussion:
      "What is named replaces what was there, but no link is lost: --shows, --against and --to are added to the item's others, unless --only says that they are all. After the wording of a statement has changed, --affirm, --move and --drop decide on one link each.",
    operands: [OperandSpec("ID", "the beginning of the item's id")],
    options: [
      .because,
      OptionSpec(
        "affirm", "STATEMENT", "the item, read again, still speaks to this statement as it is worded now", repeats: true
      ),
      OptionSpec("move", "OLD=NEW", "it speaks to another statement in the place of this one", repeats: true),
      OptionSpec("drop", "STATEMENT", "it does not speak to this statement any more", repeats: true),
      .flag("only", "the links that are named are all that it has"),
    ] + .evidenceContent,
    examples: [
      .init(
        "muster correct k7m2q9x --affirm HP2.G1", "Affirm one link after the wording changed, and leave the others")
    ],
    leavesOut: ["as-at", "output"], run: Correct.run)
}

/// `muster correct`: puts an item's details right; it keeps its id.
enum Correct {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let item = try open.item(call.operands[0])
    let stamp = try call.stamp(open)
    var draft = EvidenceDraft(item.content, open.framework, today: call.setting.today)
    if let failure = Failure(Written<Evidence>(call).fill(&draft), with: "the item") { throw failure }
    var content = draft.content
    if !call.flag("only") { content.keepLinks(of: item.content) }
    let decisions = try LinkDecisions(call)
    // Of a concern nothing but its link is put right, after the words of its statement have changed: it must go on counting.
    guard
      item.concern == nil || (content == item.content && !decisions.isEmpty && decisions.keepsConcerns(open.framework))
    else {
      throw Failure(
        "\(open.short(item.id)) is a concern about a child's safety, which is not corrected.",
        next: "Withdraw it with the reason, and raise it anew as it should be.")
    }
    try decisions.apply(to: &content, open.framework)
    guard content != item.content else {
      throw Failure(
        "Nothing about the item is different.", next: "Add what is to be corrected, such as --dated 2026-09-30.")
    }
    var kept = content
    (kept.title, kept.note, kept.material) = (item.content.title, item.content.note, item.content.material)
    if decisions.isEmpty || !decisions.keepsLinks, kept != item.content {
      try open.refuseOwn(item, by: stamp.by, does: "correct")
    }
    let because =
      call.value("because") ?? (decisions.isEmpty ? "details corrected" : decisions.reason(open.framework))
    try open.append(
      [EvidenceCorrected(evidence: item.id, because: because, content: content)], stamp)
    let links = content.links(in: StatementWordings(open.framework))
    if call.flag("json") {
      try call.show(json(item, now: content, links: links, because: because, open: open))
      return
    }
    try call.say("Corrected \(open.short(item.id), .accent), \(content.title). It keeps its id.")
    if let remark = EvidenceRemark.words(content, as: open.short(item.id), open, on: call.setting.now.date) {
      try call.say("\(remark)")
    }
    let waiting = links.filter { !$0.isSame }
    guard !waiting.isEmpty else { return }
    var page = call.page()
    page.paragraph("Still to be decided on:")
    for link in waiting { page.add(WaitingLink(link, of: item, content).blocks(open.short(item.id))) }
    try call.show(page)
  }

  private static func json(
    _ item: Assessment.EvidenceItem, now content: EvidenceContent, links: [EvidenceLink], because: String,
    open: OpenWorkspace
  ) -> JSON {
    [
      "evidence": .text(item.id.short), "title": .text(content.title), "because": .text(because),
      "placed": .bool(content.isPlaced), "links": .list(links.map { $0.json() }),
    ]
  }
}
