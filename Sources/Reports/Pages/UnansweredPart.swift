import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
import Markup
import Nouns
package import Pages

/// Findings that say that a child may be unsafe and have no recorded answer of the same day, and papers that say so and are still to be
/// placed: before any grade.
package struct UnansweredPart {
  let context: ReportContext
  let findings: [UnansweredFinding]
  /// So many papers are named; the rest are counted.
  private static let most = 3
  /// What is to be done, whichever finding it is.
  package static let whatToDo =
    "Whoever reads such a case tells the team manager the same day, by voice: 'muster help concern'. 'muster concern list' lists them."

  private let unplaced: [Assessment.EvidenceItem]

  init(_ context: ReportContext) {
    (self.context, findings, unplaced) = (context, context.analysis.unanswered, context.analysis.unplacedFindings)
  }

  /// None where every such finding is answered, or there is none.
  @BlockBuilder var blocks: [Block] {
    if let first {
      Block.part("safety first") {
        first
        for item in unplaced.prefix(context.audience.seesCases ? UnansweredPart.most : 0) {
          Block.hint(
            "\("To place it: '\(NextSteps.placing(item.content, context.ids.id(.item(item.id))))'.", .command)")
        }
        Block.hint("\(UnansweredPart.whatToDo, .command)")
      }
    }
  }

  /// Each by itself: a case by its reference, where that may be seen.
  @BlockBuilder var list: [Block] {
    if !findings.isEmpty {
      Block.heading("Without a recorded answer of the same day")
      if context.audience.seesCases {
        Block.bullets(
          findings.map { finding in
            let on = criteria(finding).map(\.text)
            return
              "\(name(finding, begins: true))\(readers(finding)), \(on.isEmpty ? "" : "\(CountWords.listed(on)), ")\(finding.day.short)"
          })
      } else {
        Phrase("\(headline).")
      }
    }
  }

  /// For a cover; nil where there is nothing to say.
  var sentence: String? {
    let said = [findings.isEmpty ? nil : "\(headline).", unplaced.isEmpty ? nil : "\(waiting)."].compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  /// The same for leaders, for an answer that is no page.
  package static func first(_ analysis: Analysis) -> Phrase? {
    UnansweredPart(ReportContext(analysis, audience: .leaders)).first
  }

  /// How many say it, what they are, and that it comes first; nil where there is none.
  var first: Phrase? {
    let said: [Phrase] =
      (findings.isEmpty
        ? [] : ["\(headline, .strong)\(listed). This comes before any \(context.framework.scale.noun)."])
      + (unplaced.isEmpty ? [] : ["\(waiting, .strong)\(named)."])
    return said.isEmpty ? nil : said.reduce(Phrase()) { $0.isEmpty ? $1 : "\($0) \($1)" }
  }

  /// `one paper at inadequate is still to be placed`; nil where there is none.
  static func unplaced(_ analysis: Analysis) -> String? {
    let count = analysis.unplacedFindings.count
    guard count > 0 else { return nil }
    let worst = analysis.framework.scale.worst.label.lowercased()
    return
      "\(count == 1 ? "one paper at \(worst) is" : "\(count) papers at \(worst) are") still to be placed"
  }

  /// To a committee without their number.
  private var waiting: String {
    let unplaced = context.audience.seesCases ? UnansweredPart.unplaced(context.analysis) : nil
    let (it, counts) = self.unplaced.count == 1 && unplaced != nil ? ("it says", "counts") : ("they say", "count")
    let what = unplaced ?? "papers at \(context.framework.scale.worst.label.lowercased()) are still to be placed"
    return CountWords.sentence("\(what): \(it) that a child may be unsafe, and \(counts) for nothing until then")
  }

  /// Those that are still to be placed, by their titles.
  private var named: Phrase {
    guard context.audience.seesCases else { return Phrase() }
    let more = unplaced.count - UnansweredPart.most
    let names =
      unplaced.prefix(UnansweredPart.most).map { item -> Phrase in "“\(context.phrase(item.content.title, upTo: 90))”" }
      + (more > 0 ? ["\(more) more"] : [])
    return " (" + names.reduce(Phrase()) { $0.isEmpty ? $1 : "\($0), \($1)" } + ")"
  }

  /// To a committee without their number: two reports of different days would give away how many came between.
  private var headline: String {
    guard context.audience.seesCases else {
      return "Findings say that a child may be unsafe, and no answer of the same day is recorded"
    }
    let says = findings.count == 1 ? "One finding says" : "\(findings.count) findings say"
    return "\(says) that a child may be unsafe, and no answer of the same day is recorded"
  }

  /// To a committee nothing, since one number would give others away.
  private var listed: Phrase {
    guard context.audience.seesCases else { return Phrase() }
    var parts: [Phrase] = []
    let concerns = findings.count { if case .concern = $0.source { true } else { false } }
    let cases = findings.count { if case .audited = $0.source { true } else { false } }
    let papers = findings.filter {
      switch $0.source {
      case .question, .item: true
      case .concern, .audited: false
      }
    }
    let worst = findings.first?.worst.label.lowercased() ?? ""
    if concerns > 0 {
      parts.append("\(CountWords.counted(concerns, "concern")) logged and not acted on that day")
    }
    if cases > 0 { parts.append("\(CountWords.counted(cases, "case")) audited as \(worst)") }
    parts += papers.prefix(UnansweredPart.most).map { "\(name($0)) (\(day($0)))" }
    if papers.count > UnansweredPart.most { parts.append("\(papers.count - UnansweredPart.most) more") }
    return ": " + parts.dropLast().reduce(Phrase()) { $0.isEmpty ? $1 : "\($0), \($1)" }
      + (parts.count > 1 ? " and " : "") + (parts.last ?? Phrase())
  }

  private func name(_ finding: UnansweredFinding, begins: Bool = false) -> Phrase {
    switch finding.source {
    case .concern(let id): "Concern \(context.ids.id(.item(id))), not acted on the day on which somebody was told"
    case .audited(_, let reference):
      "Case \(typed: reference), audited as \(finding.worst.label.lowercased())"
    case .question(let id): "\(begins ? "Audited" : "audited") cases on \(id)"
    case .item(let id):
      "“\(context.phrase(context.assessment.evidence.first { $0.id == id }?.content.title ?? "", upTo: 90))”"
    }
  }

  private func day(_ finding: UnansweredFinding) -> String {
    (finding.criterion.map { "\($0), " } ?? "") + finding.day.short
  }

  /// For programs.
  var member: JSON.Member { .init("unanswered", json) }

  /// What each is; those that are still to be placed last, without a day.
  var json: JSON {
    .list(
      (findings.map { finding -> JSON in
        let (kind, id): (String, JSON) =
          switch finding.source {
          case .concern(let id): ("concern", .text(id.short))
          case .audited(let sample, _): ("case", .text(sample.short))
          case .question(let id): ("question", .text(id))
          case .item(let id): ("evidence", .text(id.short))
          }
        return .object([
          .init("kind", .text(kind)), .init("of", id), .init("criterion", .optional(finding.criterion?.text)),
          .init("day", .text(finding.day.description)),
        ])
      }
        + unplaced.map { item -> JSON in
          .object([
            .init("kind", .text("to-be-placed")), .init("of", .text(item.id.short)), .init("criterion", .null),
            .init("day", .null),
          ])
        }))
  }
}
