import CaseAudit
import Frameworks
import Markup
import Nouns
import Pages

/// What audited cases say to some questions, as a picture or as a table; to a committee in words alone.
struct AskedPart {
  let questions: [QuestionFinding]
  let framework: Framework
  let discretion: Discretion
  private var seesCases: Bool { discretion.audience.seesCases }

  /// Each question's share with how far it may be off.
  var picture: Block {
    .figure(
      Figure(
        Picture.figure { ShareChart(findings: questions, framework: framework, room: $0).drawing },
        sentence: Phrase(pictured), numbers: answers))
  }

  private var pictured: String {
    let doubt = DoubtWords(questions, noun: framework.scale.noun).counted("in another sample")
    return
      "A dot is the share of favourable answers, weighted by caseload, the line how far it may be off; hollow: too few cases to "
      + "say more than the counts.\(doubt.map { " \(CountWords.sentence($0))." } ?? "")\(belowTheLine)"
  }

  /// Where a dot stands among the worst and the answer is not counted so: what is in doubt shows the grade before it.
  private var belowTheLine: String {
    let scale = framework.scale
    guard let line = (framework.auditRule?.shows ?? []).map(\.atLeast).filter({ $0 > 0 }).min() else { return "" }
    let spared = questions.compactMap { finding -> (id: String, grade: String)? in
      guard let estimate = finding.estimate, Estimate.percent(estimate.share) < line,
        case .grade(let grade) = finding.showing, grade != scale.worst
      else { return nil }
      return (finding.question.id.text, grade.label.lowercased())
    }
    guard let first = spared.first else { return "" }
    let (ids, counts) = (CountWords.listed(spared.map(\.id)), spared.count == 1 ? "counts" : "count")
    return
      " Below the last line and in doubt: \(ids) \(counts) as \(first.grade), since cases alone show \(scale.worst.label.lowercased()) only beyond doubt."
  }

  /// Question by question.
  var answers: Table {
    guard seesCases else { return answersInWords }
    return AskedQuestion.table(nouns)
  }

  var nouns: [AskedQuestion] { questions.map { AskedQuestion($0, in: framework, for: discretion.audience) } }

  private var answersInWords: Table {
    Table(
      "Answers by question, in words", name: "audit-questions",
      [
        .init("Question", page: .broad), .init("What is asked", showing: .sheets), .init("Cases", .right),
        .init("Favourable"), .init("Shows"),
      ],
      rows: questions.map { finding in
        [
          .asked(finding.question), .init(finding.question.ask),
          .init(finding.applicable < fewest ? "fewer than \(fewest)" : "\(fewest) or more"),
          favourable(finding.estimate, finding.applicable), .shows(finding, finding.isInDoubt ? ", in doubt" : ""),
        ]
      })
  }

  /// With fewer cases than this a word for a share says more than is known.
  private var fewest: Int { max(5, framework.auditRule?.countsBesideBelow ?? 10) }

  func favourable(_ estimate: Estimate?, _ cases: Int) -> Table.Cell {
    cases < fewest ? .init("too few to say") : .optional(ShareWords(framework).phrase(for: estimate, cases: cases))
  }
}
