package import Frameworks
package import GapAnalysis

/// A profile of criteria as people read it.
package enum ProfileWords {
  /// `2 strength, 1 developing, 4 not known`.
  package static func sentence(_ profile: Profile, _ scale: GradeScale) -> String {
    var words = profile.counts.map { "\($0.count) \($0.grade.label.lowercased())" }
    if profile.notKnown > 0 { words.append("\(profile.notKnown) \(scale.notKnown.label.lowercased())") }
    if profile.notRelevant > 0 {
      words.append("\(profile.notRelevant) \(scale.notRelevant?.label.lowercased() ?? "not relevant")")
    }
    return words.isEmpty ? "nothing to judge" : words.joined(separator: ", ")
  }
}
