package import Frameworks
package import Pages

/// Grades: always in words, with a colour that adds nothing that the words do not say.
package enum GradeStyle {
  /// A grade's label, or "not judged" as the framework says it.
  package static func phrase(_ grade: Grade?, target: Grade?, in scale: GradeScale) -> Phrase {
    guard let grade else { return Phrase(scale.notKnown.label.lowercased(), .quiet) }
    guard let target else { return Phrase(grade.label) }
    if grade >= target { return Phrase(grade.label, .good) }
    return Phrase(grade.label, grade.level == 0 ? .bad : .caution)
  }
}
