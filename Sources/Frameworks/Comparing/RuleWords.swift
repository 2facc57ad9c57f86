// Rules in the words of a framework file, so that what a rule does can be compared and shown.

extension Rule {
  /// What it does, as its file says it.
  package var doing: String {
    switch action {
    case .words: "words only"
    case .fixed(let when, let grade): "fixed, gives \(grade.id), \(when.words)"
    case .guardian(let when): "guard, \(when.words)"
    case .ceiling(let when, let grade): "ceiling, gives \(grade.id), \(when.words)"
    case .bestFit(let most): "computed, lower median of full ladders, at most \(most) above the lowest"
    case .median: "computed, lower median of judgements"
    case .cap(let partly, let not): "cap, partly met \(partly.id), not met \(not.id)"
    }
  }
}

extension When {
  fileprivate var words: String {
    switch self {
    case .otherwise: "otherwise"
    case .all(let conditions): "when " + conditions.map(\.words).joined(separator: " and ")
    case .any(let conditions): "when " + conditions.map(\.words).joined(separator: " or ")
    }
  }
}

extension Condition {
  fileprivate var words: String {
    switch self {
    case .limiting(let mark): "it is \(mark.rawValue)"
    case .parts(let selection, let predicate, let comparison):
      "\(comparison.words) of \(selection.words) are \(predicate.words)"
    }
  }
}

extension Condition.Selection {
  fileprivate var words: String {
    switch self {
    case .all: "all"
    case .judged: "judged"
    case .limiting(let mark): mark.rawValue
    case .favourable: "favourable"
    case .unfavourable: "unfavourable"
    case .wide: "wide"
    case .aspects: "aspects"
    case .named(let ids): "[\(ids.joined(separator: ", "))]"
    }
  }
}

extension Condition.Predicate {
  fileprivate var words: String {
    switch self {
    case .exactly(let grade): grade.id.text
    case .orBetter(let grade): "\(grade.id) or better"
    case .orWorse(let grade): "\(grade.id) or worse"
    case .confirmed(let grade): "confirmed \(grade.id)"
    case .judged: "judged"
    case .notJudged: "not judged"
    }
  }
}

extension Condition.Comparison {
  fileprivate var words: String {
    switch self {
    case .atLeast(let amount): "at least \(amount.words)"
    case .atMost(let amount): "at most \(amount.words)"
    case .below(let amount): "fewer than \(amount.words)"
    case .above(let amount): "more than \(amount.words)"
    }
  }
}

extension Condition.Amount {
  fileprivate var words: String {
    switch self {
    case .count(let count): "\(count)"
    case .share(let share): "\(share)%"
    }
  }
}

extension PublishedModel {
  /// What it is made of, as its file says it.
  var words: String {
    let features = features.map { "\($0.of.named) against \($0.against.named) \($0.weight)" }
    let cutPoints = cutPoints.map { point in
      "\(point.gives.id) from \(point.from)" + (point.needs.map { ", needs \($0.id)" } ?? "")
        + (point.without.map { ", without \($0.id)" } ?? "")
    }
    return "\((features + cutPoints).joined(separator: "; ")); \(added) added to every share; withheld below "
      + "\(withheldBelow) findings or \(criteriaSpokenOf)% of the criteria; fitted to \(reports) reports of \(readers) "
      + "readers, ridge \(ridge)"
  }
}

extension [Grade] {
  fileprivate var named: String { map(\.id.text).joined(separator: " or ") }
}
