package import Assessments
package import CaseAudit
import Frameworks
package import Markup

/// Shares, agreement and moderation as people read them, on the screen and on paper.
package enum AuditWords {
  /// `62%`.
  package static func percent(_ share: Double) -> String { "\(Estimate.percent(share))%" }

  /// `62% (48 to 75%)`, or a dash.
  package static func share(_ estimate: Estimate?) -> String {
    guard let estimate else { return "–" }
    return "\(percent(estimate.share)) (\(Estimate.percent(estimate.lower)) to \(percent(estimate.upper)))"
  }

  /// `0.61 (0.40 to 0.82)`, or a dash; where nothing differs there is nothing to be unsure of.
  package static func coefficient(_ found: AgreementCoefficient?) -> String {
    guard let found else { return "–" }
    guard let interval = found.interval else {
      return found.value > 1 - 1e-9 ? decimals(found.value) : "\(decimals(found.value)), too few to say how sure"
    }
    return "\(decimals(found.value)) (\(decimals(interval.lower)) to \(decimals(interval.upper)))"
  }

  /// Kappa with its interval, where there are cases enough for one: `0.61, too few to say how sure`.
  package static func kappa(_ part: AuditorAgreement.Part) -> String {
    guard let kappa = part.kappa, part.isKappaUnsure else { return coefficient(part.kappa) }
    return "\(decimals(kappa.value)), too few to say how sure"
  }

  /// From how many cases on kappa is given an interval; nil where all parts have so many.
  package static func fewestForKappa(_ agreement: AuditorAgreement) -> String? {
    let answers = agreement.answers
    let grades = agreement.grades.flatMap { $0.isKappaUnsure && $0.kappa != nil ? $0 : nil }
    guard (answers.isKappaUnsure && answers.kappa != nil) || grades != nil else { return nil }
    let forGrades = agreement.grades.map { ", and \($0.fewestForKappa) for case grades" } ?? ""
    return "It takes \(answers.fewestForKappa) cases read twice to say how sure kappa is\(forGrades)."
  }

  /// `1 of 12 cases is audited`.
  package static func done(_ done: Int, of all: Int) -> String {
    "\(done) of \(CountWords.counted(all, "case")) \(done == 1 ? "is" : "are") audited"
  }

  /// Two decimals, halves away from zero.
  package static func decimals(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100 + 1e-9).rounded(.toNearestOrAwayFromZero))
    let sign = number < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// `yes`, `partly`, `no`, `not applicable`.
  package static func answer(_ answer: CaseAudited.Answer) -> String { answer.rawValue.replacing("-", with: " ") }

  /// A share with its interval for programs.
  package static func json(_ estimate: Estimate?) -> JSON {
    guard let estimate else { return .null }
    return [
      "share": .number(estimate.share), "lower": .number(estimate.lower), "upper": .number(estimate.upper),
      "interval": .text(estimate.method.rawValue), "designEffect": estimate.designEffect.map { .number($0) } ?? .null,
    ]
  }

  /// How the interval was worked out, and how far the draw's design makes it differ from a simple draw's.
  package static func method(_ estimate: Estimate?) -> String {
    guard let estimate else { return "–" }
    guard estimate.method != .counted else { return "every case counted" }
    return estimate.designEffect.map { "\(estimate.method.rawValue), design effect \(decimals($0))" }
      ?? estimate.method.rawValue
  }

  /// A share's counts, for where there are too few cases for anything else.
  package static func counts(_ counts: AnswerCounts) -> String {
    "\(counts.yes) yes\(counts.partly > 0 ? ", \(counts.partly) partly" : "") of \(counts.all)"
  }

  /// `5 of 11`, `5 and 2 partly of 11`.
  package static func of(_ counts: AnswerCounts) -> String {
    "\(counts.yes)\(counts.partly > 0 ? " and \(counts.partly) partly" : "") of \(counts.all)"
  }

  /// `5 of 11, 45%`; `5 of 11, 46% by caseload` where weighing makes it another share than that of the counts.
  package static func of(_ share: CountedShare) -> String {
    "\(of(share.counts)), \(share.percent)%\(share.isWeighted ? " by caseload" : "")"
  }

  /// Which way an auditor's readings lean, said so that it can be said to their face; nil where nothing leans.
  package static func direction(_ found: AuditorDirection, named name: String) -> String? {
    guard found.hasDirection else { return nil }
    let isKinder = found.kinderCases > found.harsherCases
    let (more, less) =
      isKinder ? (found.kinderCases, found.harsherCases) : (found.harsherCases, found.kinderCases)
    let against = less == 0 ? "in none the other way" : "in \(less) the other way"
    return
      "\(name) read \(isKinder ? "more kindly" : "more strictly") than a second reader in "
      + "\(CountWords.counted(more, "case")), \(against). Chance alone would do so about 1 time in "
      + "\(oneIn(found.chance))."
  }

  /// `64` for a chance of 1 in 64.
  package static func oneIn(_ chance: Double) -> Int { Int((1 / max(chance, 1e-9)).rounded()) }

  /// What is worth knowing of how moderation was done, in sentences that blame nobody.
  package static func moderation(_ summary: ModerationSummary) -> [String] {
    func told(_ count: Int, one: String, many: String, rest: String) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? one : many) \(rest)."
    }
    let settled = [(summary.settled.count, "answer"), (summary.grades.count, "case grade")].filter { $0.0 > 0 }
      .map { CountWords.counted($0.0, $0.1) }
    return [
      settled.isEmpty ? nil : "\(settled.joined(separator: " and ")) moderated.",
      told(
        summary.belowTheKindest, one: "of them", many: "of them",
        rest: "came out below the kindest reading, which is what moderation is for"),
      told(
        summary.waiting.count, one: "difference waits", many: "differences wait",
        rest: "for moderation; until then the lower answer counts"),
      told(
        summary.gradesWaiting.count, one: "case graded differently waits", many: "cases graded differently wait",
        rest: "for an agreed grade"),
      told(
        summary.lateCount, one: "was", many: "were",
        rest:
          "agreed more than \(summary.allowedDays) days after the second reading, when files are no longer fresh in mind"
      ),
      told(
        summary.knownCount, one: "was", many: "were",
        rest:
          "agreed by somebody who knew an answer already; reading the file first would make the agreed answer weigh more"
      ),
    ].compactMap(\.self)
  }

  /// How a re-audit compares with the first audit.
  package static func movement(_ movement: AuditFollowUp.Movement?) -> String {
    switch movement {
    case .better: "better than the first audit"
    case .same: "the same as the first audit"
    case .worse: "worse than the first audit"
    case .unclear: "different from the first audit by no more than chance may do"
    case nil: "not to be compared with the first audit"
    }
  }

  /// What an audit found, in short: `HP2.Q1 no, HP2.Q2 yes`, or a share.
  package static func found(_ found: AuditFollowUp.Found, _ words: ShareWords) -> String {
    switch found {
    case .answers(let answers):
      return answers.isEmpty
        ? "no answer" : answers.map { "\($0.question) \(answer($0.answer))" }.joined(separator: ", ")
    case .share(let finding):
      guard finding.isEnough else { return counts(finding.counted) }
      let phrase = words.phrase(for: finding.estimate, cases: finding.cases).map { ", \($0)" } ?? ""
      return "\(of(finding.counted)), \(share(finding.estimate))\(phrase)"
    }
  }
}

extension AuditWords {
  /// What a share shows, in a word or two.
  package static func shows(_ showing: QuestionFinding.Showing) -> String {
    switch showing {
    case .grade(let grade): grade.label
    case .met: "Met"
    case .partlyMet: "Partly met"
    case .notMet: "Not met"
    case .against(let grade): "Not \(grade.label.lowercased())"
    case .countsOnly: "Too few cases"
    }
  }

  /// What the interval reaches over, grades by their letters: `I to A`; nil where there are too few cases to say.
  package static func span(_ finding: QuestionFinding) -> String? {
    finding.ends.map { ends in
      let (lower, upper) = (brief(ends.lower), brief(ends.upper))
      return lower == upper ? lower : "\(lower) to \(upper)"
    }
  }

  private static func brief(_ showing: QuestionFinding.Showing) -> String {
    switch showing {
    case .grade(let grade): String(grade.letter)
    case .against(let grade): "not \(grade.letter)"
    case .met, .partlyMet, .notMet, .countsOnly: shows(showing).lowercased()
    }
  }
}
