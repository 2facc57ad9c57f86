import Assessments
package import CaseAudit
package import Frameworks
import Markup
package import Pages

/// How many answers are favourable, of a question, a judgement or all, in a cohort or in all, as whoever sees cases may see it.
package struct FavourableShare: Noun {
  private let share: ShareFinding
  private let framework: Framework
  private let discretion: Discretion
  /// Whether it is shown how the interval was worked out, and that too few cases prove nothing.
  private let isFull: Bool

  package init(_ share: ShareFinding, in framework: Framework, with discretion: Discretion, isFull: Bool) {
    (self.share, self.framework, self.discretion, self.isFull) = (share, framework, discretion, isFull)
  }

  package enum Key: String, CaseIterable, Sendable {
    case of, question, judgement, cohort, cases, yes, partly, no, notApplicable, estimate, interval, words, enough
  }

  package static let fields: [NounField<FavourableShare>] = [
    .init(.of, .init("Of", minimum: 16), isTold: false) { .init($0.name) },
    .init(.question, .init("Question", showing: .sheets)) { .optional($0.share.question?.text) },
    .init(.judgement, .init("Judgement", showing: .sheets)) { .optional($0.share.judgement?.text) },
    .init(.cohort, .init("Cohort", showing: .sheets)) { .optional($0.share.cohort?.text) },
    .init(.cases, .init("Cases", .right)) { .number($0.share.cases) },
    .init(.yes, .init("Yes", .right, showing: .sheets)) { .number($0.share.count(.yes)) },
    .init(.partly, .init("Partly", .right, showing: .sheets)) { .number($0.share.count(.partly)) },
    .init(.no, .init("No", .right, showing: .sheets)) { .number($0.share.count(.no)) },
    .init(.notApplicable, .init("Not applicable", .right, showing: .sheets)) {
      .number($0.share.count(.notApplicable))
    },
    .init(.estimate, .init("Share", minimum: 16)) { $0.estimate },
    .init(.interval, .init("Interval", minimum: 14, showing: .sheets), isTold: false) { $0.interval },
    .init(.words, .init("In words", minimum: 14)) { $0.inWords },
    .init(.enough, .init("Cases enough", showing: .sheets)) { .yesOrNo($0.share.isEnough) },
  ]

  package var audience: Audience { discretion.audience }

  package var name: String {
    let cohort = share.cohort.map { id in
      framework.cohorts.first { $0.id == id }?.label ?? discretion.text(id.text)
    }
    let judgement = share.judgement.map { id in framework.judgements.first { $0.id == id }?.shortTitle ?? id.text }
    let words = [share.question?.text, judgement, cohort].compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? "everything" : words
  }

  private var estimate: Table.Cell {
    .coded(
      share.isEnough ? AuditWords.share(share.estimate) : AuditWords.counts(share.counted),
      as: AuditWords.json(share.estimate))
  }

  private var interval: Table.Cell {
    share.isEnough ? .init(AuditWords.method(share.estimate)) : isFull ? .tooFew : .nothing
  }

  private var inWords: Table.Cell {
    guard share.isEnough else { return isFull ? .nothing : .tooFew }
    return .optional(ShareWords(framework).phrase(for: share.estimate, cases: share.cases))
  }

  /// In full a screen has room for how each interval was worked out, else for what it comes to in words.
  package static func table(_ title: String, _ shares: [FavourableShare], isFull: Bool) -> Table {
    table(
      title, name: "audit-shares", shares, showing: isFull ? [.interval: .everywhere, .words: .wide] : [:])
  }
}

extension ShareFinding {
  fileprivate var question: QuestionID? { if case .question(let id) = scope { id } else { nil } }
  fileprivate var judgement: JudgementID? { if case .judgement(let id) = scope { id } else { nil } }
}
