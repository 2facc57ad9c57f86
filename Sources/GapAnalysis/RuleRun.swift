import Frameworks

/// One part of a whole, as the rules see it.
struct RulePart: Hashable {
  /// An aspect's letter, a criterion's id or a judgement's id.
  let name: String
  let nature: Nature
  let limiting: Criterion.Limiting
  let grade: Grade?
  /// Whether a finding at the worst grade is confirmed.
  let isConfirmed: Bool

  /// What sort of part it is; above criteria all are ladders.
  enum Nature { case ladder, favourable, unfavourable, wide }

  init(
    name: String, nature: Nature = .ladder, limiting: Criterion.Limiting, grade: Grade?, isConfirmed: Bool = false
  ) {
    (self.name, self.nature, self.limiting) = (name, nature, limiting)
    (self.grade, self.isConfirmed) = (grade, isConfirmed)
  }
}

/// The rules of one level, run over its parts. The first that matches decides.
struct RuleRun {
  let parts: [RulePart]
  /// The mark of the whole that the parts make.
  let limiting: Criterion.Limiting
  let scale: GradeScale

  func holds(_ when: When) -> Bool {
    switch when {
    case .otherwise: true
    case .all(let conditions): conditions.allSatisfy(holds)
    case .any(let conditions): conditions.contains(where: holds)
    }
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .limiting(let mark): return limiting == mark
    case .parts(let selection, let predicate, let comparison):
      let selected = parts.filter { fits($0, selection) }
      let count = selected.count { fits($0, predicate) }
      return compare(count, of: selected.count, comparison)
    }
  }

  /// Whether a part is one of those that a condition selects.
  func fits(_ part: RulePart, _ selection: Condition.Selection) -> Bool {
    switch selection {
    case .all: true
    case .judged: part.grade != nil && part.nature != .wide
    case .limiting(let mark): part.limiting == mark
    case .favourable: part.nature == .favourable
    case .unfavourable: part.nature == .unfavourable
    case .wide: part.nature == .wide
    case .aspects: part.nature != .wide
    case .named(let names): names.contains(part.name)
    }
  }

  /// Whether a part is as a condition asks.
  func fits(_ part: RulePart, _ predicate: Condition.Predicate) -> Bool {
    switch predicate {
    case .judged: part.grade != nil
    case .notJudged: part.grade == nil
    case .exactly(let grade): part.grade == grade
    case .orBetter(let grade): part.grade.map { $0 >= grade } ?? false
    case .orWorse(let grade): part.grade.map { $0 <= grade } ?? false
    case .confirmed(let grade): part.isConfirmed && grade == scale.worst
    }
  }

  private func compare(_ count: Int, of total: Int, _ comparison: Condition.Comparison) -> Bool {
    switch comparison {
    case .atLeast(let amount): excess(count, total, over: amount) >= 0
    case .atMost(let amount): excess(count, total, over: amount) <= 0
    case .below(let amount): excess(count, total, over: amount) < 0
    case .above(let amount): excess(count, total, over: amount) > 0
    }
  }

  /// How far a count is over an amount, in hundredths, so that shares need no rounding. A share of nothing is nothing.
  private func excess(_ count: Int, _ total: Int, over amount: Condition.Amount) -> Int {
    switch amount {
    case .count(let wanted): (count - wanted) * 100
    case .share(let percent): total == 0 ? -percent : count * 100 - percent * total
    }
  }
}
