import Assessments
import Calendar
import CaseAudit
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// How sure one may be, in counts and never in a word for it: how much has evidence, what hangs on one paper, how much of the sample
/// is read and in doubt, what is claimed and signed, what is ready for the day, and what lapses by when.
struct Sureness {
  let context: ReportContext
  let stress: Stress
  let falls: FirstFalls
  /// So many of the sentences that close it are told, those that are missed most before the others.
  var most = 4
  private var analysis: Analysis { context.analysis }
  private var scale: GradeScale { context.framework.scale }

  @BlockBuilder var blocks: [Block] {
    Block.heading("How sure are we?")
    Block.figure(
      Figure(HTML.terms(numbers.map { ($0.number, [.text($0.words)]) }, class: "numbers")))
    let told = closing
    if let first = told.first { Block.sentence(told.dropFirst().reduce(first) { "\($0) \($1)" }) }
  }

  private var closing: [Phrase] {
    let people: Phrase = "\("A suggested \(scale.noun) is a prompt for discussion; people decide.", .quiet)"
    return [(2, strongest), (1, ahead), (3, waiting), (4, people)].filter { $0.0 <= most }.compactMap(\.1)
  }

  /// How high the numbers stand in print.
  var height: Double { 8 + 3.4 * (numbers.map { PrintedHeight.lines($0.words.count, across: 20) }.max() ?? 0) }

  private var numbers: [(number: String, words: String)] {
    [coverage, papers, sample, claims, day].compactMap { $0 }
  }

  private var coverage: (String, String)? {
    guard analysis.carriedOver == nil else { return nil }
    let words = CoverageWords(analysis)
    return (words.count, words.words)
  }

  private var papers: (String, String)? {
    guard stress.carried > 0 else { return nil }
    return (
      "\(stress.hanging.count) of \(stress.carried)",
      "\(scale.noun)s fall, or can no longer be given, if \(LossWords(analysis, stress).one) is lost"
    )
  }

  private var sample: (String, String)? {
    let samples = context.assessment.samples
    guard !samples.isEmpty else { return ("No", "sample of cases has been drawn") }
    let (read, drawn) = (samples.reduce(0) { $0 + $1.audited.count }, samples.reduce(0) { $0 + $1.cases.count })
    let doubt = DoubtWords(analysis.evidence.questionFindings, noun: scale.noun)
    let doubted =
      context.audience.seesCases ? doubt.counted("by chance") : doubt.inWords(context.framework.proportionWords)
    let words = doubted.map { "; \($0)" } ?? ""
    let whole = samples.reduce(0) { $0 + AuditProgress.answeredInFull($1, in: context.framework) }
    guard context.audience.seesCases || read == drawn else {
      let word = context.framework.proportionWords.word(for: read, of: drawn) ?? "some"
      return (CountWords.sentence(word), "of the sampled cases are read\(whole == 0 ? ", none in full" : "")\(words)")
    }
    let part =
      whole == read || !context.audience.seesCases
      ? "" : ", \(whole == 0 ? "none" : "\(whole)") in full"
    return ("\(read) of \(drawn)", "sampled cases read\(part)\(words)")
  }

  private var claims: (String, String)? {
    let counted = analysis.countedCriteria
    let known = counted.count { $0.selfAssessed != nil }
    let signed = context.assessment.signOffs.isEmpty ? "; nobody has signed it off" : ""
    return ("\(known) of \(counted.count)", "criteria have a judgement of ours\(signed)")
  }

  private var day: (String, String)? {
    let items = ChecklistItem.all(context.view)
    return items.isEmpty ? nil : ("\(items.count(where: \.isReady)) of \(items.count)", "things for day one are ready")
  }

  private var waiting: Phrase? {
    let count = analysis.evidence.toBePlaced.count
    return count == 0
      ? nil
      : "\("\(CountWords.sentence(CountWords.counted(count, "item"))) still \(count == 1 ? "lacks" : "lack") a day, a kind or a link, and \(count == 1 ? "counts" : "count") for nothing.", .quiet)"
  }

  /// The paper on which most hangs.
  private var strongest: Phrase? {
    guard context.audience.seesCases, let (origin, conclusions) = stress.byItem.first, conclusions.count > 1 else {
      return nil
    }
    let words = LossWords(analysis, stress)
    let named: Phrase =
      switch origin {
      case .item: "“\(context.phrase(words.title(origin), upTo: 70))”"
      case .sample(let id): Phrase("audited question \(id.split(separator: "/").last ?? "")")
      }
    let whole = stress.hanging.first { $0.conclusion == .overall }?.items.first { $0.origin == origin }
    let end = whole.map { ", the overall \(scale.noun) to \(GradeWords.inSentence($0.falls.grade, scale))" } ?? ""
    return "Without \(named) alone, \(conclusions.count) \(scale.noun)s fall\(end)."
  }

  /// The first days on which something falls: of the whole, of each judgement, and of the first criterion.
  private var ahead: Phrase? {
    guard context.audience.seesCases else { return nil }
    let parts: [(conclusion: Conclusion, name: String)] =
      (analysis.overall == nil ? [] : [(.overall, "the overall \(scale.noun)")])
      + (context.framework.rules.gradesJudgements
        ? analysis.judgements.map { (.judgement($0.judgement.id), $0.judgement.shortTitle) } : [])
      + analysis.criteria.map { (.criterion($0.criterion.id), $0.criterion.id.text) }
    let known = parts.enumerated().compactMap { index, part in
      falls[part.conclusion].map { (fall: $0, name: part.name, place: index) }
    }
    let criteria = known.filter { parts[$0.place].conclusion.isOfACriterion }.sorted {
      ($0.fall.day, $0.place) < ($1.fall.day, $1.place)
    }
    let wider = known.filter { !parts[$0.place].conclusion.isOfACriterion }
    let told = (criteria.prefix(2) + wider.prefix(5)).sorted { ($0.fall.day, $0.place) < ($1.fall.day, $1.place) }
    guard !told.isEmpty else { return nil }
    var days: [(day: CivilDate, to: Grade?, names: [String])] = []
    for one in told {
      if let last = days.indices.last, days[last].day == one.fall.day, days[last].to == one.fall.to {
        days[last].names.append(one.name)
      } else {
        days.append((one.fall.day, one.fall.to, [one.name]))
      }
    }
    let words = days.map { day in
      let end =
        day.to.map { "\(day.names.count == 1 ? "falls" : "fall") to \($0.label.lowercased())" }
        ?? "can no longer be given"
      return "from \(day.day.short) \(CountWords.listed(day.names)) \(end)"
    }
    return "\("If nothing is renewed:", .strong) \(words.joined(separator: "; "))."
  }
}

extension Conclusion {
  var isOfACriterion: Bool {
    switch self {
    case .criterion: true
    case .overall, .judgement: false
    }
  }
}
