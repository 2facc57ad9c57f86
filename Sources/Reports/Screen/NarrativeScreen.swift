import Frameworks
import GapAnalysis
import Markup

/// What a framework without grades, or without a grade for its judgements, shows on the terminal in their place.
enum NarrativeScreen {
  /// How many criteria of each judgement stand where.
  static func profiles(_ analysis: Analysis, _ page: inout TerminalPage) {
    let scale = analysis.framework.scale
    page.heading("Where the \(scale.isGraded ? "criteria" : "lines of enquiry") stand", level: 2)
    page.table(
      TerminalTable(
        [
          .init("", minimum: 3), .init("Part", minimum: 18), .init("What the evidence carries", minimum: 22),
          .init("What it says on the whole", minimum: 22),
        ],
        rows: analysis.judgements.map { finding in
          [
            "\(finding.judgement.id.text)", "\(finding.judgement.shortTitle)",
            TerminalText(ProfileWords.sentence(analysis.profile(finding, .supported), scale)),
            TerminalText(ProfileWords.sentence(analysis.profile(finding, .indicated), scale)),
          ]
        }))
    page.blank()
  }

  /// Strengths, areas for improvement and what is not known, by what the evidence says, with how sure that is.
  static func strengths(_ analysis: Analysis, _ page: inout TerminalPage) {
    func list(_ title: String, _ findings: [CriterionFinding]) {
      guard !findings.isEmpty else { return }
      page.heading(TerminalText(title), level: 2)
      page.bullets(
        findings.map { finding in
          let carried =
            finding.readings.supported.grade == finding.readings.indicated.grade
            ? "can be carried" : "cannot be carried yet"
          return
            "\(finding.criterion.id.text, .bold) \(finding.criterion.title) \("(\(carried); confidence \(finding.confidence.rawValue))", .dim)"
        })
      page.blank()
    }
    let known = analysis.countedCriteria.filter { $0.readings.indicated.grade != nil }
    list("Strengths", known.filter { !($0.readings.indicated.grade?.isShortfall ?? true) })
    list("Areas for improvement", known.filter { $0.readings.indicated.grade?.isShortfall ?? false })
  }

  /// Criteria for which the source has nothing, in one line.
  static func empty(_ findings: [CriterionFinding], _ page: inout TerminalPage) {
    guard let first = findings.first else { return }
    let ids = findings.map(\.criterion.id.text).joined(separator: ", ")
    page.paragraph("\("\(ids): \(first.criterion.emptyBecause ?? "")", .dim)", indent: 2)
    page.blank()
  }
}
