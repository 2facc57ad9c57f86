import Assessments
import Nouns
import Pages

/// What the document asks and nobody has recorded: it stands as a question where the answer belongs, and nothing is written in its
/// place.
enum Unwritten: String, CaseIterable {
  case context, inspections, know, impact, differs, measures, voice, how, plan, milestones, rests

  /// What is asked where a part is not written.
  init(_ part: NarrativeWritten.Part) {
    self =
      switch part {
      case .context: .context
      case .changed: .inspections
      case .know: .know
      case .impact: .impact
      case .differs: .differs
      case .voice: .voice
      case .how: .how
      case .plan: .plan
      }
  }

  var question: String {
    switch self {
    case .context: "Who are we?"
    case .inspections: "What has changed since the last inspection?"
    case .know: "How good is practice, and for which children?"
    case .impact: "What did it mean for children?"
    case .differs: "Does it differ by age, ethnicity or disability?"
    case .measures: "How do the figures compare with those of statistical neighbours?"
    case .voice: "What do children and families say?"
    case .how: "How do we know it?"
    case .plan: "What is planned for the next 12 months?"
    case .milestones: "By what will anyone know that the plan works?"
    case .rests: "Does it still hold?"
    }
  }

  var stands: String {
    switch self {
    case .context: "Nobody has written yet of the children, their needs, the staff and the money."
    case .inspections: "No inspection is recorded, and no recommendation with what became of it."
    case .know: "Nobody has written yet what is known of the quality of practice."
    case .impact: "Nobody has written yet what this meant for children."
    case .differs: "It is unknown: nobody has written of it yet."
    case .measures: "No measure is recorded."
    case .voice: "Nobody has written it down yet."
    case .how: "Nobody has written it yet, no paper counts, and no case was audited."
    case .plan: "Nobody has written yet what is planned."
    case .milestones: "No milestone is set."
    case .rests: "A paper on which something written rests was withdrawn, went out of date or is not here any more."
    }
  }

  var block: Block {
    Block.part("unwritten") { "\(question, .strong) \(stands)" as Phrase }
  }
}

extension Position {
  /// What is asked here and not answered, in the order of the document.
  var unwritten: [Unwritten] { Unwritten.allCases.filter(isUnwritten) }

  /// How much was written that rests on what no longer holds.
  var doubted: Int {
    NarrativeWritten.Part.allCases.flatMap(narratives).count { $0.words != nil && !$0.doubts.isEmpty }
  }

  func isUnwritten(_ one: Unwritten) -> Bool {
    switch one {
    case .context: finding == nil && narratives(.context).isEmpty
    case .inspections:
      finding == nil && context.assessment.inspections.isEmpty && narratives(.changed).isEmpty
    case .know: finding != nil && narratives(.know).isEmpty
    case .impact: finding != nil && narratives(.impact).isEmpty
    case .differs: finding != nil && narratives(.differs).isEmpty
    case .measures: finding != nil && measures.isEmpty
    case .voice: finding != nil && narratives(.voice).isEmpty
    case .how: finding != nil && narratives(.how).isEmpty && papers.isEmpty && asked.questions.isEmpty
    case .plan: finding != nil && narratives(.plan).isEmpty && plans.isEmpty
    case .milestones: finding != nil && milestones.isEmpty
    case .rests: doubted > 0
    }
  }
}
