import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What audited samples together say to the questions of a criterion, and what that settles. To a committee in words alone.
struct AuditedLines {
  let context: ReportContext
  private var framework: Framework { context.framework }
  private var seesCases: Bool { context.discretion.audience.seesCases }

  @BlockBuilder func blocks(_ criterion: CriterionFinding) -> [Block] {
    let asked = criterion.aspects.flatMap { aspect in
      aspect.evidence.compactMap { one in finding(one.origin).map { (aspect, one, $0) } }
    }
    if !asked.isEmpty {
      Block.heading("What audited cases say")
      Block.bullets(asked.map { "\($2.question.id, .strong) \(Phrase(sentence($0, $1, found: $2)))" })
    }
  }

  /// What is to be said of an audited question beside what it says; nil for any other evidence.
  func brief(_ one: Contribution) -> String? {
    finding(one.origin).map { found in
      ([share(found), short(found)] + [pooled(found)]).compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// Why supported stands lower than the rest of the evidence carries: a question that is in doubt.
  func held(_ aspect: AspectFinding) -> String? {
    guard let hold = aspect.hold else { return nil }
    let id = context.ids.id(hold.origin)
    return
      "supported is held one \(framework.scale.noun) under what the rest supports: audited cases (\(id)) leave it in doubt whether practice is \(label(hold.doubted)); \(until(hold.more))"
  }

  private func finding(_ origin: Contribution.Origin) -> QuestionFinding? {
    context.analysis.evidence.asked(origin).flatMap { $0.estimate == nil ? nil : $0 }
  }

  private func sentence(_ aspect: AspectFinding, _ one: Contribution, found: QuestionFinding) -> String {
    let parts = [[share(found), short(found), pooled(found)].compactMap { $0 }.joined(separator: ", ")]
    let what = (parts + settled(aspect, one: one, found: found) + [changed(found), leftOut(found)].compactMap { $0 })
    return what.map { CountWords.sentence($0) + "." }.joined(separator: " ")
  }

  // MARK: The share

  /// `20 of 28, 71% (53 to 84%)`.
  private func share(_ found: QuestionFinding) -> String? {
    guard let estimate = found.estimate else { return nil }
    guard seesCases else {
      return ShareWords(framework).phrase(for: estimate, cases: found.applicable) ?? "too few cases to say"
    }
    let share = AuditWords.of(CountedShare(found.counts, estimate))
    guard estimate.method != .counted else { return "\(share), all that there are" }
    return "\(share) (\(Estimate.percent(estimate.lower)) to \(AuditWords.percent(estimate.upper)))"
  }

  /// `short of most (80% or more, HP2.G1)`.
  private func short(_ found: QuestionFinding) -> String? {
    guard let estimate = found.estimate, found.isEnough, seesCases,
      let stated = framework.proportionWords.stated(in: found.statement.text),
      Estimate.percent(estimate.share) < stated.range.lowerBound
    else { return nil }
    return ExtentWords.short(of: stated, found.statement)
  }

  private func pooled(_ found: QuestionFinding) -> String? {
    guard found.samples.count > 1 else { return nil }
    return "\(found.samples.count) samples together, drawn from \(found.from.short) on"
  }

  // MARK: What it settles

  private func settled(_ aspect: AspectFinding, one: Contribution, found: QuestionFinding) -> [String] {
    guard !one.isOld, let audited = one.audited else { return [] }
    if !seesCases, ShareWords(framework).phrase(for: found.estimate, cases: found.applicable) == nil { return [] }
    let bearing = audited.bearing
    var said: [String] = []
    if bearing.isWorst {
      said.append("beyond doubt \(GradeWords.said(one.stance))")
    } else if let below = bearing.below {
      said.append("by itself it rules out \(label(below)): the whole interval lies below")
    }
    if let above = bearing.above {
      let again =
        "\(found.readers.again) of \(CountWords.counted(found.applicable, "case")) read by a second auditor or moderated"
      let enough = "the whole interval lies at \(label(above)) or better"
      let reviews = aspect.disagreeing[one.origin] ?? []
      if !reviews.isEmpty {
        said.append(
          "\(enough); it supports nothing by itself, since \(CountWords.listed(reviews.map(named))) \(reviews.count == 1 ? "says" : "say") otherwise of the same time"
        )
      } else {
        said.append(
          audited.isReadAgain
            ? "\(enough), which supports it by itself\(seesCases ? " (\(again))" : ""), as no outside review of its time says otherwise"
            : "\(enough); it would support it by itself were one case in five read by a second auditor or moderated\(seesCases ? " (\(again))" : "")"
        )
      }
    }
    said += bearing.doubts.map { doubt in
      let holds = aspect.hold.map { $0.origin == one.origin && $0.doubted == doubt.grade } ?? false
      let hold = holds ? ", and until then supported is one \(framework.scale.noun) under what the rest supports" : ""
      return "in doubt whether \(label(doubt.grade)): \(until(doubt.more))\(hold)"
    }
    return said
  }

  /// `the outside review 1a2b3c4, “Peer review”, of 10 Oct 2026`; to a committee none is named.
  private func named(_ review: Contribution.Origin) -> String {
    let item = context.assessment.evidence.first { review == .item($0.id) }
    let day = item?.content.speaksFor.map { " of \($0.short)" } ?? ""
    guard seesCases else { return "an outside review\(day)" }
    let title = item.map { ", “\(context.discretion.text($0.content.title))”," } ?? ""
    return "the outside review \(context.ids.id(review))\(title)\(day)"
  }

  /// How many more would tell.
  private func until(_ more: Int?) -> String {
    guard seesCases else { return "more cases would tell" }
    guard let more else { return "more than \(CasesNeeded.most) cases more would have to be read to tell" }
    if more == 0 { return "a second auditor or moderation would tell" }
    return "\(CountWords.counted(more, "more case", "more cases")) of such a share would tell"
  }

  private func changed(_ found: QuestionFinding) -> String? {
    guard let change = found.change else { return nil }
    let way = change.rose ? "it rose" : "it fell"
    guard seesCases else { return "\(way) by more than chance, from the lists of \(change.on.short) on" }
    let before = AuditWords.of(CountedShare(change.counts, change.before))
    return
      "\(way) by more than chance from the lists of \(change.on.short) on (before, \(before)); what was before does not speak"
  }

  private func leftOut(_ found: QuestionFinding) -> String? {
    guard seesCases else { return nil }
    let (again, chosen) = (found.leftOut.readBefore, found.leftOut.chosen)
    let out = [
      again == 0 ? nil : "\(CountWords.counted(again, "case")) that an earlier sample read",
      chosen == 0 ? nil : "\(CountWords.counted(chosen, "case")) chosen in another's place",
    ].compactMap { $0 }
    let unweighted = found.unweighted.sorted().map { one in
      switch one {
      case .limits: "limits"
      case .wishes: "wishes"
      case .earlierDraws: "cases left out since they were drawn before"
      }
    }
    let parts = [
      out.isEmpty ? nil : "left out: \(CountWords.listed(out))",
      unweighted.isEmpty ? nil : "weighted by caseload, not for \(CountWords.listed(unweighted))",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func label(_ grade: Grade) -> String { grade.label.lowercased() }
}

extension QuestionFinding {
  /// For programs.
  func json(_ scale: GradeScale, disagreeing: [Contribution.Origin]) -> JSON {
    func grade(_ grade: Grade?) -> JSON { .optional(grade?.id.text) }
    return .object([
      .init("id", .text(id)), .init("question", .text(question.id.text)), .init("statement", .text(statement.id.text)),
      .init("samples", .list(samples.map { .text($0.short) })), .init("from", .text(from.description)),
      .init("to", .optional(dated?.description)), .init("cases", .integer(applicable)),
      .init("estimate", AuditWords.json(estimate)), .init("readAgain", .integer(readers.again)),
      .init("carries", grade(isReadAgain && disagreeing.isEmpty ? bearing.above : nil)),
      .init("disagreeing", .list(disagreeing.map { .text($0.text) })), .init("rulesOut", grade(bearing.below)),
      .init(
        "doubts",
        .list(
          bearing.doubts.map {
            .object([.init("grade", .text($0.grade.id.text)), .init("more", $0.more.map { .integer($0) } ?? .null)])
          })),
      .init(
        "changed",
        change.map {
          .object([
            .init("on", .text($0.on.description)), .init("before", AuditWords.json($0.before)),
            .init("cases", .integer($0.casesBefore)),
            .init("chance", .number($0.chance)),
          ])
        } ?? .null),
      .init(
        "leftOut",
        .object([.init("readBefore", .integer(leftOut.readBefore)), .init("chosen", .integer(leftOut.chosen))])),
      .init("notWeightedFor", .list(unweighted.sorted().map { .text($0.rawValue) })),
    ])
  }
}
