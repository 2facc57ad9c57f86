package import CaseAudit
package import Frameworks
import Markup
package import Pages

/// What the audits of a sample say of one question, as whoever sees cases may see it.
package struct AskedQuestion: Noun {
  private let finding: QuestionFinding
  private let words: ShareWords
  package let audience: Audience

  package init(_ finding: QuestionFinding, in framework: Framework, for audience: Audience) {
    (self.finding, words, self.audience) = (finding, ShareWords(framework), audience)
  }

  package enum Key: String, CaseIterable, Sendable {
    case question, asked, yes, partly, no, notApplicable, estimate, words, shows, enough, inDoubt
  }

  package static let fields: [NounField<AskedQuestion>] = [
    .init(.question, .init("Question", minimum: 7, page: .broad)) { .asked($0.finding.question) },
    .init(.asked, .init("What is asked", showing: .sheets), isTold: false) { .init($0.finding.question.ask) },
    .init(.yes, .init("Yes", .right)) { .number($0.finding.yes) },
    .init(.partly, .init("Partly", .right)) { .number($0.finding.partly) },
    .init(.no, .init("No", .right)) { .number($0.finding.no) },
    .init(.notApplicable, .init("Not applicable", .right, heading: "N/a")) { .number($0.finding.notApplicable) },
    .init(.estimate, .init("Share", minimum: 16)) { $0.share },
    .init(.words, .init("In words", minimum: 14)) { $0.inWords },
    .init(.shows, .init("Shows", showing: .wide)) { .shows($0.finding) },
    .init(.enough, .init("Cases enough", showing: .sheets)) { .yesOrNo($0.finding.isEnough) },
    .init(.inDoubt, .init("In doubt", showing: .sheets)) { .yesOrNo($0.finding.isInDoubt) },
  ]

  private var share: Table.Cell {
    let share = finding.isEnough ? AuditWords.share(finding.estimate) : "counts only"
    return .coded(share + (finding.isInDoubt ? " in doubt" : ""), as: AuditWords.json(finding.estimate))
  }

  private var inWords: Table.Cell {
    finding.isEnough ? .optional(words.phrase(for: finding.estimate, cases: finding.applicable)) : .tooFew
  }

  package static func table(_ questions: [AskedQuestion]) -> Table {
    var table = table("Answers by question", name: "audit-questions", questions)
    table.style = "answers"
    return table
  }
}

extension Table.Cell {
  /// A question by its id, and on a page with what it asks.
  package static func asked(_ question: AuditQuestion) -> Table.Cell {
    .init(question.id.text, lines: ["\(question.id) \(question.ask)"])
  }

  static let tooFew = coded("too few cases to prove anything", as: .null)

  /// What a share shows; nothing where a framework has no boundaries.
  package static func shows(_ finding: QuestionFinding, _ more: String = "") -> Table.Cell {
    guard !finding.isEnough || finding.showing != .countsOnly else { return .nothing }
    return .coded(AuditWords.shows(finding.showing) + more, as: .optional(finding.showing.id))
  }
}

extension QuestionFinding.Showing {
  /// For programs: a grade's id, with "not-" before it where that is all that is shown; nil where nothing is.
  fileprivate var id: String? {
    switch self {
    case .grade(let grade): grade.id.text
    case .met: "met"
    case .partlyMet: "partly-met"
    case .notMet: "not-met"
    case .against(let grade): "not-\(grade.id)"
    case .countsOnly: nil
    }
  }
}
