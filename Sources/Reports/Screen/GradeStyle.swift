package import Frameworks
package import Markup

/// Grades on the terminal: always in words, with a colour that adds nothing that the words do not say.
package enum GradeStyle {
  /// A grade's label, or "not judged" as the framework says it.
  package static func text(_ grade: Grade?, target: Grade?, in scale: GradeScale) -> TerminalText {
    guard let grade else { return TerminalText(scale.notKnown.label.lowercased(), .dim) }
    guard let target else { return TerminalText(grade.label) }
    if grade >= target { return TerminalText(grade.label, .good) }
    return TerminalText(grade.label, grade.level == 0 ? .bad : .caution)
  }
}
