import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
import Pages

/// One criterion on the terminal: its aspects, and with `why` the chain down to the evidence.
package enum WhyScreen {
  package static func page(_ analysis: Analysis, _ finding: CriterionFinding, why: Bool, width: Int, idLength: Int)
    -> TerminalPage
  {
    var page = TerminalPage(width: width)
    let (target, scale) = (analysis.target, analysis.framework.scale)
    page.heading("\(finding.criterion.id.text) \(finding.criterion.title)")
    var pairs: [(name: TerminalText, value: TerminalText)] = Reading.allCases.map { reading in
      let verdict = finding.readings[reading]
      let rule: TerminalText = verdict.rule.map { "  by \($0.text)" } ?? ""
      return (
        TerminalText(reading.rawValue.prefix(1).uppercased() + reading.rawValue.dropFirst()),
        GradeStyle.text(verdict.grade, target: target, in: scale) + rule.styled(.dim)
      )
    }
    pairs.append(
      ("Claimed", finding.selfAssessed.map { GradeStyle.text($0, target: nil, in: scale) } ?? "\("nothing", .dim)"))
    pairs.append(("Confidence", "\(finding.confidence.rawValue)"))
    page.fields(pairs)
    if let empty = finding.criterion.emptyBecause { page.paragraph("\(empty)") }
    page.blank()
    for aspect in finding.aspects { self.aspect(aspect, analysis, why: why, idLength, &page) }
    if why { leftOut(finding, analysis, idLength, &page) }
    let gaps = analysis.gaps.filter { $0.criterion == finding.criterion.id }
    if !gaps.isEmpty {
      page.heading("Gaps", level: 2)
      let (words, ids) = (GapWords(analysis), EvidenceWords(analysis.assessment))
      page.bullets(
        gaps.map {
          "\(GapWords.label($0.kind), .bold): \(words.reason($0)) \(words.close($0, atTerminal: ids.id))"
        })
      page.blank()
    }
    let usual = UsualFindings.lines(finding.criterion, analysis.framework)
    if !usual.isEmpty {
      page.heading("What inspectors usually find", level: 2)
      page.bullets(usual.map { "\($0.text) \("(\($0.source))", .dim)" })
      page.blank()
    }
    if why { rules(finding, analysis, &page) }
    if let policy = PolicyPage(analysis).name { page.add(policy) }
    return page
  }

  private static func aspect(
    _ aspect: AspectFinding, _ analysis: Analysis, why: Bool, _ idLength: Int, _ page: inout TerminalPage
  ) {
    page.line("\(aspect.id.text, .bold) \(aspect.name, .bold)")
    let grades = Reading.allCases.map {
      "\($0.rawValue) \(GradeWords.standing(aspect.standing[$0], aspect.shape, "none").lowercased())"
    }
    let isSilent = Reading.allCases.allSatisfy { aspect.standing[$0] == nil }
    page.paragraph(
      "\(aspect.status.id): \(isSilent ? "no evidence speaks of it" : grades.joined(separator: ", "))", indent: 2)
    let lacks = aspect.lacking.map(GapWords.lack)
    if !lacks.isEmpty, let next = aspect.next {
      page.paragraph("for \(next.id) it lacks \(CountWords.listed(lacks))", indent: 2)
    }
    if why, let held = held(aspect, analysis.framework.scale) { page.paragraph("\(held)", indent: 2) }
    if why { lookAgain(aspect, analysis, idLength, &page) }
    if why {
      if let statement = aspect.statement {
        page.paragraph("supported: \(statement.id) \(statement.text)", indent: 2, hanging: 4)
      }
      for contribution in aspect.evidence {
        page.paragraph(line(contribution, analysis, idLength, against: aspect), indent: 4, hanging: 6)
      }
      for (origin, reason) in aspect.passedOver { notCounted(origin, reason, analysis, idLength, &page) }
    }
    page.blank()
  }

  /// What to record once somebody has looked again at a lone finding at the worst grade.
  private static func lookAgain(
    _ aspect: AspectFinding, _ analysis: Analysis, _ idLength: Int, _ page: inout TerminalPage
  ) {
    guard aspect.hasLoneWorst, analysis.carriedOver == nil else { return }
    let worst = aspect.evidence.first { $0.stance == .atLeast(analysis.framework.scale.worst) }
    guard case .item(let item) = worst?.origin else { return }
    for step in NextSteps.rechecking(String(item.short.prefix(idLength))) {
      page.paragraph("\(step.command)  \("if \(step.condition)", .dim)", indent: 6, hanging: 10)
    }
  }

  private static func notCounted(
    _ origin: Contribution.Origin, _ reason: PassedOver, _ analysis: Analysis, _ idLength: Int,
    _ page: inout TerminalPage
  ) {
    page.paragraph(
      "\("not counted (\(StandingWords.reason(reason))): \(name(origin, analysis, idLength))", .dim)", indent: 4,
      hanging: 6)
  }

  /// What stands at no aspect, since it does not count: evidence on the criterion as a whole, and what is to be placed.
  private static func leftOut(
    _ finding: CriterionFinding, _ analysis: Analysis, _ idLength: Int, _ page: inout TerminalPage
  ) {
    let left = analysis.leftOut(of: finding)
    guard !left.isEmpty else { return }
    page.line("\("The criterion as a whole", .bold)")
    for (origin, reason) in left {
      notCounted(origin, reason, analysis, idLength, &page)
      if reason == .toBePlaced, case .item(let id) = origin,
        let item = analysis.assessment.evidence.first(where: { $0.id == id })
      {
        let command = NextSteps.placing(item.content, String(id.short.prefix(idLength)))
        page.paragraph("\(command)", indent: 6, hanging: 10)
      }
    }
    page.blank()
  }

  /// Why an aspect stands lower than its other evidence says, where one or more findings at the worst grade hold it; or
  /// that all that counts is of one kind.
  private static func held(_ aspect: AspectFinding, _ scale: GradeScale) -> String? {
    func words(_ step: TwoStep, _ grade: Grade) -> String {
      let standing: Standing = aspect.shape.hasSteps ? .step(step, as: grade) : .rung(grade)
      return GradeWords.standing(standing, aspect.shape).lowercased()
    }
    let worst = scale.worst.label.lowercased()
    if aspect.isWorstConfirmed {
      return
        "supported is held at \(words(.notMet, scale.worst)): more than one finding, or a re-check, says \(worst)"
    }
    if aspect.hasLoneWorst {
      let most = words(.partlyMet, scale.secondWorst)
      let held = "one finding says \(worst): supported is \(most) at best until a re-check is recorded"
      guard let high = aspect.grades.plausible, high > scale.secondWorst else { return held }
      return "\(held); by itself it rules nothing out, so that plausible stays where it is"
    }
    let kinds = Set(aspect.evidence.map(\.kind))
    guard let kind = kinds.first, kinds.count == 1, aspect.lacking.contains(.secondKind) else { return nil }
    return "all that counts is of one kind (\(kind.label)), which carries nothing by itself"
  }

  private static func line(
    _ contribution: Contribution, _ analysis: Analysis, _ idLength: Int, against aspect: AspectFinding
  ) -> TerminalText {
    let mark: TerminalText =
      aspect.against.contains { $0.origin == contribution.origin } ? "\("against", .bad) " : "\("counted", .good) "
    let exercise = contribution.exercise.map { ", of the exercise \($0), which counts once" } ?? ""
    let extent = contribution.hasExtent ? "" : ", extent not said"
    let copies = contribution.copies.map { name($0, analysis, idLength) }
    let once = copies.isEmpty ? "" : "; the same file as \(copies.joined(separator: ", ")), which together count once"
    let small = ExtentWords.short(contribution, of: aspect, analysis).map { "; \($0)" } ?? ""
    let carried = (contribution.carriedFrom.map { ", carried over from \($0)" } ?? extent) + exercise
    return mark
      + "\(name(contribution.origin, analysis, idLength)): \(GradeWords.stance(contribution.stance)), \(contribution.kind.label), \(contribution.day.short)\(carried)\(small)\(once)"
  }

  private static func name(_ origin: Contribution.Origin, _ analysis: Analysis, _ idLength: Int) -> String {
    switch origin {
    case .sample(let id): return "audited sample \(id)"
    case .item(let digest):
      let title = analysis.assessment.evidence.first { $0.id == digest }?.content.title ?? ""
      return "\(digest.short.prefix(idLength)) \(title)"
    }
  }

  private static func rules(_ finding: CriterionFinding, _ analysis: Analysis, _ page: inout TerminalPage) {
    page.heading("Rules that decided", level: 2)
    var named: [RuleID] = []
    for reading in Reading.allCases {
      if let rule = finding.readings[reading].rule, !named.contains(rule) { named.append(rule) }
    }
    page.bullets(named.compactMap { id in analysis.framework.rules.rule(id).map { "\(id.text, .bold) \($0.words)" } })
  }
}
