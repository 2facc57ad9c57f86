import Assessments
import Calendar
import CaseAudit
import Frameworks
package import GapAnalysis
import Markup
import Nouns
import Pages

/// What the person who takes the lead inspector's call has in hand: two sides of a sheet that is folded once.
package struct PocketCard {
  private let context: ReportContext
  private var analysis: Analysis { context.analysis }
  private var preparation: Preparation { context.framework.preparation }
  private static let most = 3
  private static let room = "________"

  package init(_ analysis: Analysis) { context = ReportContext(analysis, audience: .leaders) }

  package var sheet: PrintedSheet {
    let (call, hand) = (call, hand)
    return PrintedSheet(
      context, name: "Pocket card", page: Page(title) { call + hand },
      style: HTML.Stylesheet(ReportStyle.sheet, PocketCard.look),
      main: [
        HTML.h1(.class("small")) { title.nodes },
        HTML.section(.class("side")) { call.nodes(level: 2) }, HTML.section(.class("side")) { hand.nodes(level: 2) },
      ])
  }

  private var title: Phrase { "The call: \(typed: context.authority, upTo: 60), as at \(context.asAt.inWords)" }

  // MARK: While the lead inspector is on the line

  @BlockBuilder private var call: [Block] {
    if let notice = context.assessment.completeness.notice { Block.sentence(notice) }
    if let first = UnansweredPart(context).sentence { Phrase(first, .strong) }
    Block.fields([
      Field("Lead inspector", "\(PocketCard.room)\(PocketCard.room) tel \(PocketCard.room) at \(PocketCard.room)"),
      Field("On site from", "\(PocketCard.room) team of ____ looks at \(PocketCard.room)\(PocketCard.room)"),
      Field("We say", Phrase(claims)),
    ])
    told("Our strengths", strengths, else: "Nothing that is recorded reaches the target yet.")
    told(
      "Our worries, and what we do", worries, else: "Nothing that is recorded says that what we do is not good enough.")
    "\("Do not guess.", .strong) “I will confirm that by \(PocketCard.room).”" as Phrase
  }

  @BlockBuilder private func told(_ heading: Phrase, _ all: [Phrase], else none: Phrase) -> [Block] {
    Block.heading(heading)
    if all.isEmpty { none } else { Block.bullets(all) }
  }

  /// Whoever says it on the telephone knows where it would not stand.
  private func beside(_ claim: Grade, _ supported: Grade?) -> String {
    guard context.framework.rules.gradesJudgements, supported != claim else { return "" }
    return " (evidence: \(GradeWords.label(supported, context.framework.scale).lowercased()))"
  }

  private var claims: String {
    let judgements = analysis.judgements.map { ($0.judgement.shortTitle, $0.selfAssessed, $0.readings) }
    let all = (analysis.overall.map { [("overall", $0.selfAssessed, $0.readings)] } ?? []) + judgements
    let made = all.compactMap { name, claim, readings in
      claim.map { "\(name) \($0.label.lowercased())\(beside($0, readings.supported.grade))" }
    }
    guard made.isEmpty else { return made.joined(separator: "; ") }
    let judged = analysis.criteria.count { $0.selfAssessed != nil }
    return judged == 0
      ? "no judgement of ours is recorded"
      : "nothing of a judgement as a whole; of \(CountWords.counted(judged, "criterion", "criteria")) singly"
  }

  /// Criteria at the target of which nothing says that practice falls short or may, those first that audited cases carry beyond
  /// doubt.
  private var strengths: [Phrase] {
    let worrying = Set(Worries(context: context, most: .max).told.map(\.criterion))
    let safe = analysis.criteria.filter {
      !worrying.contains($0.criterion.id) && context.falls(.criterion($0.criterion.id)) == nil
    }
    let strong = safe.compactMap {
      finding -> (isAudited: Bool, finding: CriterionFinding, aspect: AspectFinding)? in
      guard finding.readings.supported.grade.reaches(context.target) else { return nil }
      let reaching = finding.aspects.filter {
        $0.grades.supported.reaches(context.target) && !$0.evidence.contains(where: \.isAdverse)
      }
      let audited = reaching.first { $0.evidence.contains { analysis.evidence.asked($0.origin)?.isInDoubt == false } }
      return (audited ?? reaching.first).map { (audited != nil, finding, $0) }
    }
    let ordered = strong.filter(\.isAudited) + strong.filter { !$0.isAudited }
    return ordered.prefix(PocketCard.most).map { _, finding, aspect in
      "\("\(finding.criterion.id) \(CountWords.clipped(finding.criterion.title, to: 60)).", .strong) \(StrengthWords(context: context, most: 1).brief(aspect))"
    }
  }

  private var worries: [Phrase] {
    Worries(context: context, most: PocketCard.most).told.map { gap in
      let title = CountWords.clipped(analysis.criterion(gap.criterion)?.criterion.title ?? "", to: 60)
      return "\("\(gap.criterion) \(title).", .strong) \(context.phrase(context.reason(gap), upTo: 150)) \(doing(gap))"
    }
  }

  private func doing(_ gap: Gap) -> Phrase {
    guard let action = context.actions(on: gap).first else {
      let isClosed = context.assessment.actions.contains { gap.isAnswered(by: $0, in: context.framework) }
      return isClosed ? "Its action is closed." : "No action on this is on record."
    }
    return "Action: \(context.phrase(action.raised.title, upTo: 80))\(Overdue.told(action, on: context.asAt))."
  }

  // MARK: To have at hand

  @BlockBuilder private var hand: [Block] {
    Block.heading("Have to hand")
    Block.fields(facts)
    Block.heading("Ring first")
    Block.fields(
      roles.map { Field("\($0)", "\(PocketCard.room)\(PocketCard.room) tel \(PocketCard.room)\(PocketCard.room)") })
    Block.heading("A concern about a child that inspectors raise")
    "The named manager answers the same day, by voice, and it is logged. \(PocketCard.room) tel \(PocketCard.room)"
      as Phrase
    if !preparation.checklist.isEmpty {
      Block.heading("Not ready (\(waiting.count) of \(preparation.checklist.count))")
      Phrase(
        waiting.isEmpty
          ? "All is ready."
          : waiting.map { "\($0.item.id) \(PocketCard.short($0.item.item))" }.joined(separator: "; "))
    }
  }

  /// A long item up to where its particulars begin, and never cut within its words.
  private static func short(_ item: String) -> String {
    guard item.count > 60 else { return item }
    let first = item.prefix { !",:;(".contains($0) }
    return String(first.last == " " ? first.dropLast() : first)
  }

  private var facts: [Field] {
    let notice = context.framework.noticePeriod.map { Field("Notice", Phrase($0)) }
    let length = context.framework.length.map { Field("Length", Phrase($0)) }
    let last = lastInspection.map { Field("Last inspection", $0) }
    let asked = Field("First request", "due \(PocketCard.room) sent by \(PocketCard.room)")
    return [notice, length, last, children, asked].compactMap(\.self)
  }

  /// The last one that is recorded, its grades, and how many of its recommendations are done.
  private var lastInspection: Phrase? {
    guard let last = PastInspection.each(context.view).first else { return nil }
    let grades = last.grades.map { "\($0.of) \($0.grade)" }.joined(separator: ", ")
    let became =
      last.asked == 0 ? "" : "; \(last.done) of \(CountWords.counted(last.asked, "recommendation")) done"
    return
      "\(context.phrase(last.title, upTo: 50)), \(last.day.short)\(context.phrase(grades.isEmpty ? "" : ": \(grades)", upTo: 90))\(became)"
  }

  /// How many children the lists of the last draw told of, by cohort.
  private var children: Field? {
    guard let drawn = context.assessment.samples.last?.drawn else { return nil }
    let counts = context.framework.cohorts.compactMap { cohort -> String? in
      let all = drawn.strata.filter { $0.cohort == cohort.id }.reduce(0) { $0 + $1.population }
      return all == 0 ? nil : "\(cohort.label.lowercased()) \(all)"
    }
    return counts.isEmpty
      ? nil : Field("Children on the lists of \(drawn.asAt.short)", Phrase(counts.joined(separator: " · ")))
  }

  /// Those who have something to do within the hour, as the checklist names them.
  private var roles: [String] {
    ["Director", "Inspection coordinator"]
      + preparation.checklist.filter { $0.ready == "H1" }.map { CountWords.sentence($0.owner) }.reduce(into: []) {
        if !$0.contains($1), !["Coordinator", "Director"].contains($1) { $0.append($1) }
      } + ["Chief executive", "Lead member"]
  }

  private var waiting: [ChecklistItem] { ChecklistItem.all(context.view).filter { !$0.isReady } }

  /// Each side is half of a sheet of A4.
  private static let look: StaticString = """

    .sheet h1.small{font-size:1.1em;margin:0 0 .3em;border:0;padding:0}
    .side{border:1pt solid #0b0c0c;padding:1em;margin:0 0 1em}
    .sheet .side h2{font-size:1.05em;border:0;margin:.6em 0 .2em;padding:0}
    .side p,.side ul{margin:.2em 0}
    .side .fields{margin:.2em 0}
    @media print{
    .sheet h1.small{font-size:12pt;margin:0 0 1mm}
    @page{margin:11mm 12mm 9mm}
    html{font-size:11pt;line-height:1.2;color:#0b0c0c}
    .side{break-inside:avoid;min-height:112mm;padding:2.5mm 4mm;margin:0 0 3mm}
    .side+.side{margin-bottom:0}
    .sheet .side h2{font-size:11.5pt;margin:1.6mm 0 .4mm}
    .side :is(p,ul,li,dl){margin-top:.2mm;margin-bottom:.3mm}
    .side *{color:#0b0c0c}
    }

    """
}
