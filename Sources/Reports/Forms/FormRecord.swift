import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What is on record of a criterion, as the form of its owner shows it: what is claimed and owed, what is missing, what is recorded
/// and runs out when.
struct FormRecord {
  private let context: ReportContext
  private let gaps: [Gap]
  /// So many gaps and so many papers are told; the rest are counted.
  private static let most = (gaps: 3, actions: 5, papers: 8)

  init(_ analysis: Analysis) {
    context = ReportContext(analysis, audience: .leaders)
    gaps = context.rankedGaps
  }

  func node(_ criterion: Criterion) -> HTML.Node {
    let (gaps, items) = (gaps.filter { $0.criterion == criterion.id }, context.papers(on: [criterion.id]))
    let papers = items.isEmpty ? "no paper yet" : CountWords.counted(items.count, "paper")
    let missing = gaps.isEmpty ? "nothing missing" : "\(gaps.count) missing"
    return HTML.details(.class("help")) {
      HTML.summary { "What is on record on \(context.asAt.inWords): \(papers), \(missing)" }
      Page {
        standing(criterion)
        list("Missing, the first to close first", gaps, upTo: FormRecord.most.gaps) { gap in
          "\(CountWords.sentence(GapWords.label(gap.kind)), .strong): \(context.phrase(context.reason(gap), upTo: 300))"
        }
        list("Actions, those that are not closed", actions(on: criterion), upTo: FormRecord.most.actions) { action in
          "\(context.named(action.raised, upTo: 160))\(context.on(action)): \(action.status.label)\(Overdue.told(action, on: context.asAt))"
        }
        list("Recorded, what runs out first", items, upTo: FormRecord.most.papers, paper)
      }.nodes(level: 4)
    }
  }

  private func actions(on criterion: Criterion) -> [Assessment.Action] {
    context.assessment.actions.filter { $0.raised.criterion == criterion.id && $0.status != .closed }
  }

  /// What is claimed, what the evidence supports, and by when it is owed.
  private func standing(_ criterion: Criterion) -> Phrase {
    let scale = context.framework.scale
    let claim = context.assessment.claim(criterion.id.text)
    let supported = context.analysis.criterion(criterion.id)?.readings.supported.grade
    let due = context.assessment.owners[criterion.id]?.due
    let said = claim.map { made in
      "\(scale.grade(made.judgement.grade)?.label ?? made.judgement.grade.text) is claimed since \(made.at.date.short)"
    }
    let owed = claim == nil ? Overdue.stated(due, on: context.asAt) : ""
    return
      "\(said ?? "Nothing is claimed yet\(owed)"). The evidence supports \(GradeWords.inSentence(supported, scale)); the target is \(context.target.label.lowercased())."
  }

  @BlockBuilder private func list<Entry>(
    _ title: Phrase, _ all: [Entry], upTo most: Int, _ words: (Entry) -> Phrase
  ) -> [Block] {
    if !all.isEmpty {
      "\(title)" as Phrase
      Block.bullets(all.prefix(most).map(words))
      if all.count > most { "And \(all.count - most) more." as Phrase }
    }
  }

  private func paper(_ item: Assessment.EvidenceItem) -> Phrase {
    let content = item.content
    let kind = content.kind.map { ", \($0.label)" } ?? ""
    let day = content.speaksFor.map { ", \($0.short)" } ?? ""
    return "“\(context.phrase(content.title, upTo: 120))”\(kind)\(day): \(standing(of: item))"
  }

  /// `counts until 30 Dec 2026`.
  private func standing(of item: Assessment.EvidenceItem) -> String {
    guard let standing = context.analysis.evidence.standings[item.id] else { return "not counted" }
    return StandingWords(context.view.short, ownWords: { context.discretion.text($0) }).sentence(standing)
  }

  /// What was written of a question last, and by whom; nil where nothing was.
  func written(_ part: NarrativeWritten.Part, of criterion: Criterion) -> String? {
    context.assessment.narratives.last {
      $0.content.subject == criterion.id.text && $0.content.part == part
    }.flatMap { told in
      told.content.text.map { "Written by \(told.by.name) on \(told.at.date.short): “\(FormWords.line($0))”" }
    }
  }
}
