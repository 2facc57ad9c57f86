import Frameworks

/// A list of statements, and where a judgement stands once they are evidenced.
struct Way {
  let statements: [Statement]
  let cost: Cost
  let grades: Readings<Grade?>
  /// How many of its criteria then carry the target.
  let reaching: Int

  /// The cheaper is better; of as cheap, that whose ids come first, so that the answer never varies.
  func isBetter(than other: Way) -> Bool {
    if cost != other.cost { return cost < other.cost }
    return statements.map(\.id).lexicographicallyPrecedes(other.statements.map(\.id))
  }
}

/// The cheapest ways of one judgement, by an exact search over the framework's own rules.
///
/// Each criterion offers its cheapest ways up. Criteria that the rules cannot tell apart are interchangeable, so what
/// matters is how many of each sort stand where; for every such picture the cheapest way to it is kept, criterion by
/// criterion, and the rules are run on the pictures at the end.
struct JudgementWays {
  let framework: Framework
  let judgement: JudgementFinding
  let target: Grade
  /// No rung above it is asked for.
  let highest: Grade
  let ties: Ties
  /// No way is longer.
  var most: Int = .max

  /// A sort of criterion, where it stands, and how many stand so.
  private typealias Picture = [Slot: Int]

  private struct Slot: Hashable {
    let sort: String
    let supported: Grade?
    let indicated: Grade?
  }

  private struct Draft {
    var statements: [Statement] = []
    var cost = Cost()
    var standing: [(Criterion, Readings<Grade?>)] = []
    var reaching = 0
  }

  /// The cheapest way to every picture that can be reached, cheapest first.
  var all: [Way] {
    let (names, marks) = seen
    var pictures: [Picture: Draft] = [[:]: Draft()]
    for finding in judgement.criteria {
      let criterion = finding.criterion
      let id = criterion.id.text
      let mark = marks.contains(criterion.limiting) ? criterion.limiting.rawValue : ""
      let sort = names.contains(id) ? id : mark
      let counts = !finding.isNotRelevant && criterion.emptyBecause == nil
      let options = CriterionOptions(
        framework: framework, finding: finding, target: target, highest: highest, most: most
      ).options
      var next: [Picture: Draft] = [:]
      for (picture, draft) in pictures {
        for option in options where draft.cost.count + option.statements.count <= most {
          var grown = picture
          let slot = Slot(sort: sort, supported: option.grades.supported, indicated: option.grades.indicated)
          grown[slot, default: 0] += 1
          let cost = draft.cost + ties.cost(option.statements, of: criterion.id)
          if let known = next[grown], !isBetter(cost, draft, option, than: known) { continue }
          let reaches = counts && option.grades.supported.map { $0 >= target } ?? false
          next[grown] = Draft(
            statements: draft.statements + option.statements, cost: cost,
            standing: draft.standing + [(criterion, option.grades)], reaching: draft.reaching + (reaches ? 1 : 0))
        }
      }
      pictures = next
    }
    return pictures.values.map { draft in
      Way(
        statements: draft.statements, cost: draft.cost,
        grades: JudgementAnalysis.readings(draft.standing, framework).grades, reaching: draft.reaching)
    }.sorted { $0.isBetter(than: $1) }
  }

  private func isBetter(_ cost: Cost, _ draft: Draft, _ option: CriterionOption, than known: Draft) -> Bool {
    if cost != known.cost { return cost < known.cost }
    return (draft.statements + option.statements).map(\.id).lexicographicallyPrecedes(known.statements.map(\.id))
  }

  /// The criteria and the marks that rules for judgements speak of: those are of a sort of their own.
  private var seen: (names: Set<String>, marks: Set<Criterion.Limiting>) {
    var names: Set<String> = []
    var marks: Set<Criterion.Limiting> = []
    for condition in framework.rules.judgement.flatMap({ $0.conditions ?? [] }) {
      switch condition {
      case .limiting(let mark): marks.insert(mark)
      case .parts(.named(let ids), _, _): names.formUnion(ids)
      case .parts(.limiting(let mark), _, _): marks.insert(mark)
      case .parts: continue
      }
    }
    return (names, marks)
  }
}
