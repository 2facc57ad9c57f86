import Assessments
import Markup
import Sampling

/// What is said where a case reference looks like a person's name. It is a guess; so only a draw, whose record keeps many
/// references and is what audits rest on, waits until somebody has looked.
enum NameRemark {
  /// Refuses to record a draw under what look like names, and repeats none.
  static func refuse(_ references: [String]) throws {
    guard let words = SampleDrawn.nameRemark(references) else { return }
    throw Failure(
      "\(CountWords.sentence(words)), and draw again.",
      next: "If none is a name, say so with --references-checked; --dry-run shows the draw without recording it.")
  }

  /// Beside what was recorded under references that a person typed or a sheet has.
  static func tell(_ references: [String], _ call: Call) {
    let names = references.filter(CaseReference.looksLikeName)
    guard let first = names.first else { return }
    let which =
      names.count == 1 ? "'\(first)' looks like a person's name" : "\(names.count) references look like people's names"
    call.warn(
      "muster: \(which): \(CaseReference.rule). If it is one, 'muster erase' takes the record out again.")
  }
}

extension EvidenceContent {
  /// Where an item about single children is kept, as it was typed; nil for others, which may well be kept in 'Shared Drive'.
  var referenceToAFile: String? {
    guard case .reference(let text) = material, let kind else { return nil }
    return [.caseSample, .observation, .feedbackChildren, .feedbackFamilies].contains(kind) ? text : nil
  }
}
