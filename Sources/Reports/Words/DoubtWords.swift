import CaseAudit
import Frameworks

/// How many audited answers could show another grade than they do. One with too few cases for any shows none, and is said apart.
struct DoubtWords {
  private let questions: [QuestionFinding]
  private let noun: String
  private var shown: Int { questions.count { $0.ends != nil } }
  private var doubted: Int { questions.count(where: \.isInDoubt) }

  /// - Parameter noun: What the framework calls a grade.
  init(_ questions: [QuestionFinding], noun: String) { (self.questions, self.noun) = (questions, noun) }

  /// `all 14 answers that show a grade could show another by chance; 1 has too few cases`; nil where there is no answer.
  func counted(_ how: String) -> String? {
    guard !questions.isEmpty else { return nil }
    let few = questions.count { !$0.isEnough }
    if shown == 0 { return few == 0 ? nil : "no answer has cases enough to show a \(noun)" }
    let tooFew = few == 0 ? "" : "; \(few) \(few == 1 ? "has" : "have") too few cases"
    if shown == 1 {
      return "the one answer that shows a \(noun) \(doubted == 0 ? "could not" : "could") show another \(how)\(tooFew)"
    }
    let of = doubted == shown ? "all \(shown)" : "\(doubted == 0 ? "none" : "\(doubted)") of the \(shown)"
    return "\(of) answers that show a \(noun) could show another \(how)\(tooFew)"
  }

  /// `most of the answers that show a grade could show another by chance`, for whom numbers are not; nil where none could.
  func inWords(_ words: ProportionWords) -> String? {
    guard doubted > 0 else { return nil }
    let share = words.word(for: doubted, of: shown).map { "\(ShareWords.spoken($0)) of the" } ?? "some"
    return "\(share) answers that show a \(noun) could show another by chance"
  }
}
