import Frameworks
package import GapAnalysis
import Markup

/// What evidence lacks, in words.
package enum LackWords {
  /// After "lacks" or "attach".
  static func listed(_ lacking: [Lack]) -> String {
    guard !lacking.isEmpty else { return "something more recent" }
    // There is some, or nothing would be indicated; but none that carries what is wanted.
    return CountWords.listed(lacking.map { $0 == .evidence ? "evidence that can support it" : one($0) })
  }

  /// The same of an aspect: where there is evidence, what is lacking is some for the next statement.
  package static func one(_ lack: Lack, of aspect: AspectFinding) -> String {
    guard lack == .evidence, !aspect.evidence.isEmpty else { return one(lack) }
    guard let next = aspect.next else { return "any evidence that says better" }
    return next.isFavourable ? "any evidence for it" : "any evidence that it does not hold"
  }

  /// What a rung lacks, as a person would say it.
  package static func one(_ lack: Lack) -> String {
    switch lack {
    case .evidence: "any evidence"
    case .secondItem: "a second item"
    case .secondKind: "a second kind of evidence"
    case .thirdKind: "a third kind of evidence"
    case .practice: "something that shows practice (papers alone do not)"
    case .childrenFamiliesOrFiles: "something from children, families or case files"
    case .freshness: "something in place of what is out of date"
    case .extent: "word of how far the finding reaches"
    case .reach: "a finding that reaches further"
    case .cases: "more audited cases"
    }
  }
}
