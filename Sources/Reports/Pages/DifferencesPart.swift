import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages
import StructuredText

/// What people said differently and nobody has settled: judgements, owners, and what moderation agreed. Names go to those who see
/// names, cases to those who see cases.
struct DifferencesPart {
  private let context: ReportContext
  private let differences: [Difference]

  init(_ context: ReportContext) { self.init(context) { _ in true } }

  private init(_ context: ReportContext, where isMeant: (Difference) -> Bool) {
    self.context = context
    differences = context.assessment.differences.filter { isMeant($0) && $0.isSeen(by: context.audience) }
  }

  /// Of what is claimed of some parts alone.
  static func ofClaims(_ context: ReportContext, on subjects: some Sequence<String>) -> DifferencesPart {
    DifferencesPart(context) { one in
      if case .judgement(let id) = one.subject { subjects.contains(id) } else { false }
    }
  }

  /// None where nothing differs.
  @BlockBuilder var blocks: [Block] {
    if !differences.isEmpty {
      Block.heading("Said differently, and not settled")
      Block.bullets(sentences)
      if context.audience.seesNames { Block.steps(commands.map { "\($0, .command)" }) }
    }
  }

  var sentences: [Phrase] { differences.map(sentence) }

  private func sentence(_ one: Difference) -> Phrase {
    let words: [Phrase] = one.words.map { word in
      let by: Phrase = context.audience.seesNames ? "\(context.phrase(word.by, upTo: 80)), " : ""
      return "\(said(word, one)) (\(by)\(word.at.date.short))"
    }
    return "\(named(one.subject), .strong): \(joined(words)). \(counts(one))"
  }

  private func joined(_ words: [Phrase]) -> Phrase {
    words.dropFirst().reduce(words.first ?? "") { $0 + "; " + $1 }
  }

  private func said(_ word: Difference.Word, _ one: Difference) -> Phrase {
    switch one.subject {
    case .owner: return "owned by \(context.phrase(word.inWords, upTo: 80))"
    case .answer: return Phrase(word.said)
    case .judgement, .grade:
      let label = context.framework.scale.grade(GradeID(word.said))?.label.lowercased() ?? word.said
      return Phrase(word.part.map { "\(label) as \($0.rawValue)" } ?? label)
    }
  }

  private func counts(_ one: Difference) -> Phrase {
    switch one.subject {
    case .judgement(let id):
      let claim = context.assessment.claim(id).flatMap { context.framework.scale.grade($0.judgement.grade) }
      return
        "\(claim.map { CountWords.sentence($0.label.lowercased()) } ?? "The last") is what is claimed until one is agreed."
    case .owner: return "None knew of the others; the last is shown until one is named again."
    case .answer, .grade: return "The lower counts until a third moderates, or one takes the other’s."
    }
  }

  private func named(_ subject: Difference.Subject) -> String {
    func of(_ reference: String) -> String { context.audience.seesCases ? "case \(reference)" : "a case" }
    return switch subject {
    case .judgement("overall"): "Overall"
    case .judgement(let id): id
    case .owner(let id): id.text
    case .answer(let question, sample: _, reference: let reference): "\(question.text) of \(of(reference))"
    case .grade(sample: _, reference: let reference): CountWords.sentence(of(reference))
    }
  }

  /// What settles each.
  private var commands: [String] {
    differences.map { one in
      switch one.subject {
      case .judgement(let id): "muster judge \(id) GRADE --as agreed --because \"why\""
      case .owner(let id): "muster assign \(id) --owner NAME"
      case .answer(let question, let sample, let reference):
        "muster audit moderate \(ShellWord.quoted(reference))\(of(sample)) --question \(question.text) --agreed ANSWER --because \"why\""
      case .grade(let sample, let reference):
        "muster audit moderate \(ShellWord.quoted(reference))\(of(sample)) --grade GRADE --because \"why\""
      }
    }
  }

  /// The sample has to be named where there are several.
  private func of(_ sample: Digest) -> String {
    context.assessment.samples.count > 1 ? " --sample \(context.view.short(sample))" : ""
  }

  var json: JSON {
    .list(
      differences.map { one in
        [
          "of": .text(named(one.subject)), "kind": .text(one.subject.kind),
          "said": .list(
            one.words.map { word in
              [
                "record": .text(context.view.short(word.record)), "said": .text(word.inWords),
                "as": .optional(word.part?.rawValue), "by": .optional(context.audience.seesNames ? word.by : nil),
                "on": .text(word.at.date.description),
              ]
            }),
        ]
      })
  }
}

extension Difference {
  /// Owners are names, and what was agreed is of cases.
  fileprivate func isSeen(by audience: Audience) -> Bool {
    switch subject {
    case .judgement: true
    case .owner: audience.seesNames
    case .answer, .grade: audience.seesCases
    }
  }
}

extension Difference.Word {
  /// As it was said; of an owner with the reviewer and the day where they were.
  fileprivate var inWords: String {
    guard let assigned else { return said }
    let parts = [
      assigned.owner, assigned.reviewer.map { "reviewer \($0)" }, assigned.due.map { "due \($0.inWords)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension Difference.Subject {
  fileprivate var kind: String {
    switch self {
    case .judgement: "judgement"
    case .owner: "owner"
    case .answer: "answer"
    case .grade: "case"
    }
  }
}
