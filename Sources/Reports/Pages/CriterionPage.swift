import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// One criterion: where it stands, what is claimed and why, its strengths, its areas for improvement, its aspects; with `why`
/// the chain from there down to the evidence.
package struct CriterionPage: LaidOut {
  private let context: ReportContext
  private let finding: CriterionFinding
  private let why: Bool
  private var criterion: Criterion { finding.criterion }
  private var scale: GradeScale { context.framework.scale }

  package init(_ analysis: Analysis, _ finding: CriterionFinding, why: Bool, idLength: Int) {
    self.init(ReportContext(analysis, audience: .leaders, idLength: idLength), finding, why: why)
  }

  init(_ context: ReportContext, _ finding: CriterionFinding, why: Bool = false) {
    (self.context, self.finding, self.why) = (context, finding, why)
  }

  package var page: Page {
    var page = part(isAlone: true)
    if let policy = PolicyPage(context).name { page.blocks.append(policy) }
    return page
  }

  package var sheet: Table? { AssessmentTables(context).aspects(of: [finding]) }

  package var json: JSON { finding.json(in: context.analysis, with: [UnansweredPart(context).member]) }
  package var first: Phrase? { UnansweredPart(context).first }

  /// As a part of a page, if not alone.
  func part(isAlone: Bool = false) -> Page {
    var page = Page("\(criterion.id) \(criterion.title)") {
      if isAlone { UnansweredPart(context).blocks }
      Block.facts(facts)
      owner
      criterion.emptyBecause.map { Phrase($0) }
      if finding.isNotRelevant {
        "Recorded as \(scale.notRelevant?.label.lowercased() ?? "not relevant")." as Phrase
      }
      claim
      for sentence in DifferencesPart.ofClaims(context, on: [criterion.id.text]).sentences { sentence }
      if !why { strengths }
      improvements
      // Where nothing was ever attached, the areas for improvement say so.
      if why || finding.aspects.contains(where: { $0.isPlaced || !$0.passedOver.isEmpty }) {
        Block.table(AssessmentTables(context).aspects(of: [finding], why: why))
      }
      AuditedLines(context: context).blocks(finding)
      UsualFindings.blocks(criterion, context.framework, isOnce: isAlone)
      if why { rules }
    }
    (page.style, page.id) = ("criterion", criterion.id.text)
    return page
  }

  private var facts: [Field] {
    let readings = Reading.allCases.map { reading in
      let (verdict, isMain) = (finding.readings[reading], reading == .supported)
      let grade = GradeStyle.phrase(verdict.grade, target: isMain ? context.target : nil, in: scale)
      let against = GradeWords.againstTarget(verdict.grade, target: context.target, scale: scale)
      let held = verdict.isHeld ? ", held there by a finding of \(scale.worst.label.lowercased())" : ""
      return Field(
        Phrase(GradeWords.heading(reading)),
        "\(grade)\(isMain && verdict.grade != nil ? " (\(against))" : "")\(held, .quiet)")
    }
    let risk = context.atRisk(.criterion(criterion.id)).flatMap { risk -> Field? in
      guard risk.falls else { return nil }
      let grade = GradeStyle.phrase(risk.verdict.grade, target: context.target, in: scale)
      let wider = FindingWords(context: context).wider(risk).map { "if \($0)" } ?? ""
      return Field("At risk", "\(grade) \(context.phrase(wider))")
    }
    let claimed = finding.selfAssessed.map { Phrase($0.label) } ?? "\("nothing", .quiet)"
    return [risk].compactMap(\.self) + readings + [
      Field("Claimed", claimed),
      Field("Rests on", Phrase(FootingWords.sentence(context.analysis.footing(of: finding), of: finding, scale))),
    ]
  }

  private var owner: Phrase? {
    let limits = DescribedCriterion(criterion, context.framework).limit.map { "\($0) " } ?? ""
    guard let assigned = context.assessment.owners[criterion.id] else {
      // What was carried over has left its owners behind.
      let said = context.analysis.carriedOver == nil ? limits + "No owner assigned." : limits
      return said.isEmpty ? nil : Phrase(said, .quiet)
    }
    let isLate = assigned.due.map { $0 < context.asAt && context.assessment.claim(criterion.id.text) == nil } ?? false
    let due = assigned.due.map { ", due \($0.inWords)\(isLate ? ", overdue" : "")." } ?? ", no day set."
    guard context.audience.seesNames else { return Phrase("\(limits)Owner assigned\(due)", .quiet) }
    let reviewer: Phrase = assigned.reviewer.map { "\(" Reviewer: ", .quiet)\(name($0))\(".", .quiet)" } ?? ""
    return "\("\(limits)Owner: ", .quiet)\(name(assigned.owner))\(due, .quiet)\(reviewer)"
  }

  private func name(_ name: String) -> Phrase { .typed(context.discretion.text(name), upTo: 80, .quiet) }

  private var claim: Phrase? {
    guard let made = context.assessment.claim(criterion.id.text), context.audience.seesOwnWords else { return nil }
    let part =
      switch made.judgement.part {
      case .owner: "by the owner"
      case .reviewer: "by the reviewer"
      case .agreed: "agreed"
      }
    let cut =
      made.judgement.because.count > 1200
      ? " (shortened; the whole is in record \(context.ids.id(made.id)))" : ""
    return
      "Why it is claimed (\(part), \(made.at.date.short)): \(context.phrase(made.judgement.because, upTo: 1200))\(cut)"
  }

  // MARK: Strengths and areas for improvement

  @BlockBuilder private var strengths: [Block] {
    let strong = finding.aspects.filter { $0.grades.supported.map { $0 >= context.target } ?? false }
    if !strong.isEmpty {
      Block.heading("Strengths")
      Block.bullets(strong.map(StrengthWords(context: context).phrase))
    }
  }

  @BlockBuilder private var improvements: [Block] {
    let gaps = context.analysis.gaps.filter { $0.criterion == criterion.id }
    if !gaps.isEmpty {
      let untouched = gaps.filter(isUntouched)
      Block.heading("Areas for improvement\(band(gaps).map { ": \($0.lowercased())" } ?? "")")
      Block.bullets(
        gaps.filter { !isUntouched($0) }.map(GapLines(context: context).line)
          + (untouched.isEmpty ? [] : [nothing(on: untouched)]))
    }
  }

  private func isUntouched(_ gap: Gap) -> Bool { gap.kind == .evidence && gap.statement != nil }

  /// One line for all aspects that nothing has been attached on.
  private func nothing(on gaps: [Gap]) -> Phrase {
    let names = gaps.map { gap in
      let name = finding.aspects.first { $0.id == gap.aspect }?.name ?? "the criterion as a whole"
      let id = gap.statement?.id.text ?? ""
      return "“\(name)” (\(gap.statement?.isFavourable == false ? "that \(id) does not hold" : id))"
    }
    let noun = criterion.hasLadders ? "aspect" : "statement"
    let whole = gaps.count == criterion.aspects.count && gaps.count > 1 ? "any \(noun): " : ""
    let unplaced = unplaced(gaps)
    return unplaced.isEmpty
      ? "\("No evidence", .strong). Nothing has been attached on \(whole)\(CountWords.listed(names)). Attach evidence for what stands in brackets."
      : "\("No evidence counts", .strong) on \(whole)\(CountWords.listed(names)).\(placing(unplaced)) Beyond that, attach evidence for what stands in brackets."
  }

  /// What is attached on aspects or on the criterion and counts for nothing, since it lacks something.
  private func unplaced(_ gaps: [Gap]) -> [Assessment.EvidenceItem] {
    let unplaced = Set(context.analysis.evidence.toBePlaced)
    let passedOver = finding.aspects.filter { aspect in gaps.contains { $0.aspect == aspect.id } }.flatMap(\.passedOver)
    return context.assessment.currentEvidence.filter { item in
      guard unplaced.contains(item.id) else { return false }
      return item.content.shows.isEmpty && item.content.against.isEmpty
        ? item.content.criteria.contains(criterion.id) : passedOver.contains { $0.origin == .item(item.id) }
    }
  }

  /// The first of them with what each lacks, and the command that gives it that.
  private func placing(_ items: [Assessment.EvidenceItem]) -> Phrase {
    let most = 3
    guard context.audience.seesCases else { return " What is attached is still to be placed." }
    let first = items.prefix(most).map { item -> Phrase in
      guard case .toBePlaced(let lacking) = context.analysis.evidence.standings[item.id]?.state else { return "" }
      let command = NextSteps.placing(item.content, context.ids.id(.item(item.id)))
      return
        " “\(context.phrase(item.content.title, upTo: 80))” lacks \(StandingWords.lacking(lacking))\(": \(command)", .command)."
    }
    let rest = items.count > most ? " \(items.count - most) more are to be placed." : ""
    return first.reduce(Phrase(), +) + Phrase(rest)
  }

  /// The most urgent band that an open action of this criterion has.
  private func band(_ gaps: [Gap]) -> String? {
    let actions = Set(gaps.flatMap(\.actions))
    let bands = context.assessment.actions.filter { actions.contains($0.id) }.compactMap(\.raised.band)
    return context.framework.preparation.bands.first { bands.contains($0.id) }?.label
  }

  @BlockBuilder private var rules: [Block] {
    Block.heading("Rules that decided")
    Block.bullets(context.framework.rules.words(of: finding.readings))
  }
}
