import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import Pages

/// From an aspect down to the evidence: what counts and what does not, each with the reason.
struct ChainLines {
  let context: ReportContext
  private var analysis: Analysis { context.analysis }
  private var scale: GradeScale { context.framework.scale }

  func lines(_ aspect: AspectFinding) -> [Phrase] {
    // A descriptor's sentence is not what was found here.
    let statement = aspect.statement.map { Phrase("supported: \($0.id), \($0.grade.label.lowercased())") }
    return [held(aspect), AuditedLines(context: context).held(aspect).map { Phrase($0) }, statement].compactMap { $0 }
      + lookAgain(aspect)
      + aspect.evidence.map { line($0, of: aspect) } + aspect.passedOver.map(notCounted)
  }

  /// What stands at no aspect, since it does not count: evidence on the criterion as a whole, and what is to be placed.
  func leftOut(of finding: CriterionFinding) -> [Phrase] {
    analysis.leftOut(of: finding).flatMap { origin, reason -> [Phrase] in
      guard reason == .toBePlaced, let item = item(origin) else { return [notCounted(origin, reason)] }
      return [notCounted(origin, reason), Phrase(NextSteps.placing(item.content, context.ids.id(origin)), .command)]
    }
  }

  /// What to record once somebody has looked again at a lone finding at the worst grade.
  private func lookAgain(_ aspect: AspectFinding) -> [Phrase] {
    guard aspect.hasLoneWorst, analysis.carriedOver == nil else { return [] }
    let worst = aspect.evidence.first { $0.stance == .atLeast(scale.worst) }
    guard case .item(let item) = worst?.origin else { return [] }
    return NextSteps.rechecking(context.ids.id(item)).map { "\("\($0.command)  if \($0.condition)", .command)" }
  }

  private func notCounted(_ origin: Contribution.Origin, _ reason: PassedOver) -> Phrase {
    "\("not counted (\(StandingWords.reason(reason))): ", .quiet)\(name(origin, .quiet))"
  }

  /// Why an aspect stands lower than its other evidence says, where one or more findings at the worst grade hold it; or
  /// that all that counts is of one kind.
  private func held(_ aspect: AspectFinding) -> Phrase? {
    func words(_ step: TwoStep, _ grade: Grade) -> String {
      let standing: Standing = aspect.shape.hasSteps ? .step(step, as: grade) : .rung(grade)
      return GradeWords.standing(standing, aspect.shape).lowercased()
    }
    let worst = scale.worst.label.lowercased()
    if aspect.isWorstConfirmed {
      if aspect.isWorstAudited {
        return "supported is held at \(words(.notMet, scale.worst)): audited cases say \(worst) beyond doubt"
      }
      return
        "supported is held at \(words(.notMet, scale.worst)): more than one finding, or somebody who looked again, says \(worst)"
    }
    if aspect.hasLoneWorst {
      let most = words(.partlyMet, scale.secondWorst)
      let isHigher = aspect.grades.bestSaid.map { $0 > scale.secondWorst } ?? false
      let end = isHigher ? "; by itself it rules nothing out, so that what is not ruled out stays where it is" : ""
      return "one finding says \(worst): supported is \(most) at best until somebody has looked again\(end)"
    }
    if let limited = limited(aspect) { return limited }
    let kinds = Set(aspect.evidence.map(\.kind))
    guard let kind = kinds.first, kinds.count == 1, aspect.lacking.contains(.secondKind) else { return nil }
    return "all that counts is of one kind (\(kind.label)), which supports nothing by itself"
  }

  /// That findings were looked at again, and how far they hold it down.
  private func limited(_ aspect: AspectFinding) -> Phrase? {
    let limited = aspect.limited
    guard let supported = aspect.grades.supported, let first = limited.first else { return nil }
    let isOne = limited.count == 1
    let counted = isOne ? first.foundFor.map(told) : nil
    let isSame = limited.allSatisfy { $0.stance == first.stance }
    let says = isSame ? "\(isOne ? "says" : "say") \(GradeWords.said(first.stance))" : "fall short"
    return
      "settled: \(isOne ? "a finding" : "\(limited.count) findings") that \(says) \(isOne ? "is" : "are") so for \(counted ?? "some") and for no more, and \(isOne ? "holds" : "hold") supported at \(supported.label.lowercased()) until \(isOne ? "it is" : "they are") shown mended"
  }

  /// An extent as the reader may see it.
  private func told(_ extent: Extent) -> String {
    context.discretion.extent(extent, context.framework.proportionWords.word)
  }

  /// The same with its share: `21 of 30, 70%`.
  private func shared(_ extent: Extent) -> String {
    let told = told(extent)
    guard extent.counts != nil, told == extent.description, let percent = extent.share(.init(bands: [])) else {
      return told
    }
    return "\(told), \(percent)%"
  }

  private func line(_ contribution: Contribution, of aspect: AspectFinding) -> Phrase {
    let isAgainst = aspect.against.contains { $0.origin == contribution.origin }
    let exercise: Phrase =
      contribution.isPerhapsErased
      ? ", perhaps one finding before it was erased and after, which counts once"
      : contribution.exercise.map { ", of the exercise \(context.phrase($0)), which counts once" } ?? ""
    let counted = item(contribution.origin)?.content.extent
    let extent = counted.map { ", \(shared($0))" } ?? (contribution.hasExtent ? "" : ", of how many nobody has said")
    let again =
      contribution.isAdverse ? contribution.foundFor.map { "; so for \(told($0)) when looked at again" } ?? "" : ""
    let copies = contribution.copies.map { name($0) }.reduce(Phrase()) { $0.isEmpty ? $1 : "\($0), \($1)" }
    let once: Phrase =
      copies.isEmpty
      ? "" : "; the same \(isOneFile(contribution) ? "file" : "paper") as \(copies), which together count once"
    let small =
      ExtentWords.short(contribution, of: aspect, analysis).map {
        "\(contribution.share == nil ? ";" : ",") \($0)"
      } ?? ""
    let audited = AuditedLines(context: context).brief(contribution).map { "; \($0)" } ?? ""
    let carried = contribution.carriedFrom.map { ", carried over from \($0)" } ?? extent
    return
      "\(isAgainst ? "against" : "counted", isAgainst ? .bad : .good) \(name(contribution.origin)): \(GradeWords.stance(contribution.stance, scale)), \(contribution.kind.label), \(contribution.day.short)\(carried)\(small)\(exercise)\(audited)\(again)\(once)"
  }

  /// Whether all that count once with it are of its own bytes; others are one paper because somebody said so, or by their place.
  private func isOneFile(_ contribution: Contribution) -> Bool {
    let own = item(contribution.origin)?.content.digests ?? []
    return contribution.copies.allSatisfy { !own.isDisjoint(with: item($0)?.content.digests ?? []) }
  }

  private func item(_ origin: Contribution.Origin) -> Assessment.EvidenceItem? {
    guard case .item(let digest) = origin else { return nil }
    return context.assessment.evidence.first { $0.id == digest }
  }

  private func name(_ origin: Contribution.Origin, _ manner: Phrase.Manner = .plain) -> Phrase {
    guard case .item = origin else { return Phrase("audited sample \(context.ids.id(origin))", manner) }
    let title = context.discretion.text(item(origin)?.content.title ?? "")
    return Phrase("\(context.ids.id(origin)) ", manner) + .typed(title, manner)
  }
}
