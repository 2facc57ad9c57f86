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

extension BestFit.Step {
  /// What it does, as its file says it.
  var doing: String {
    guard let test else { return "gives \(gives.id), otherwise" }
    var words = "gives \(gives.id), when \(test.count.words) at least \(test.atLeast)"
    if let (share, of) = test.share { words += ", \(share.part) in \(share.whole) of \(of.words)" }
    if let other = test.noFewerThan { words += ", no fewer than \(other.words)" }
    return words
  }
}

extension BestFit.Counted {
  fileprivate var words: String {
    switch self {
    case .at(let grade): grade.id.text
    case .shortfalls: "shortfalls"
    case .strengths: "strengths"
    case .all: "all"
    }
  }
}
