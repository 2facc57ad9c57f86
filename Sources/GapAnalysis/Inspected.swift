import Assessments
import Digests
import Frameworks

/// What inspectorates found, each finding once, however often and however finely it is written down.
struct Inspected: Sendable {
  /// One place, criterion and grade. A report that was attached again under another reference has no other findings; where
  /// no place was said, what is called the same of one day is one.
  struct Finding: Hashable, Sendable {
    let place: String
    let criterion: CriterionID
    let grade: Grade
  }

  /// The items that say it.
  private(set) var items: Set<Digest> = []
  /// By the judgement in whose part of a report it stands.
  private var findings: [JudgementID: Set<Finding>] = [:]

  /// Whether an item is what an inspectorate found: an external review by the framework's own, or by any that is called so.
  static func holds(_ content: EvidenceContent, _ framework: Framework) -> Bool {
    guard content.kind == .externalReview, let agency = content.agency else { return false }
    func plain(_ name: String) -> String { name.asWords.replacing(" ", with: "-") }
    return (["inspectorate"] + framework.inspectorates).contains { plain($0) == plain(agency) }
  }

  /// Notes what an item says of a criterion.
  mutating func add(
    _ item: Assessment.EvidenceItem, _ stance: Contribution.Stance, of criterion: CriterionID, framework: Framework
  ) {
    let place = item.content.place ?? ""
    let named = place.prefix { $0.isLetter || $0.isNumber }
    let judgement =
      framework.judgements.first { $0.id.text == named }
      ?? framework.judgements.first { $0.criteria.contains { $0.id == criterion } }
    guard let judgement else { return }
    let said = place.isEmpty ? "\(item.content.title) \(item.content.speaksFor.map { "\($0)" } ?? "")" : place
    let grade: Grade
    switch stance {
    case .atLeast(let shown): grade = shown
    case .against(let denied): grade = framework.scale.below(denied) ?? framework.scale.worst
    case .partly: grade = framework.scale.bestShortfall
    }
    items.insert(item.id)
    findings[judgement.id, default: []].insert(
      Finding(place: said.asWords, criterion: criterion, grade: grade))
  }

  func findings(of judgement: JudgementID) -> Set<Finding> { findings[judgement] ?? [] }
}

extension GradeScale {
  /// The best grade that is a shortfall.
  var bestShortfall: Grade { grades.first(where: \.isShortfall) ?? worst }

  /// The best shortfall that is not the worst grade.
  var belowGood: Grade { grades.first { $0.isShortfall && $0 > worst } ?? secondWorst }
}
