/// One rule by which parts make a whole. The words are for people; the action is what the analysis does.
package struct Rule: Sendable {
  package let id: RuleID
  package let words: String
  package let action: Action

  package enum Action: Sendable {
    /// How evidence becomes a grade in the first place, or a warning: words only.
    case words
    /// Gives the grade, whatever else there is.
    case fixed(When, Grade)
    /// Gives no grade, because too little is known.
    case guardian(When)
    /// The lower median of the full ladders, at most so many grades above the lowest of them.
    case bestFit(atMostAboveLowest: Int)
    /// The lower median of the judgements.
    case median
    /// Lowers what was computed where a two-step aspect is not met.
    case cap(partlyMet: Grade, notMet: Grade)
    /// Gives the grade, at best, if nothing before it did.
    case ceiling(When, Grade)
  }
}

extension Rule {
  /// The conditions on which it applies, nil where it has none.
  package var conditions: [Condition]? {
    switch action {
    case .fixed(let when, _), .ceiling(let when, _), .guardian(let when):
      switch when {
      case .all(let conditions), .any(let conditions): conditions
      case .otherwise: nil
      }
    case .words, .bestFit, .median, .cap: nil
    }
  }
}

/// When a rule applies.
package enum When: Sendable, Equatable {
  case otherwise
  case all([Condition])
  case any([Condition])
}

/// One testable condition over the parts: which of them, what they are, and how many must be so.
package enum Condition: Sendable, Equatable {
  /// The whole itself carries this limiting mark.
  case limiting(Criterion.Limiting)
  /// So many of the selected parts are so.
  case parts(Selection, Predicate, Comparison)

  package enum Selection: Sendable, Hashable {
    case all
    case judged
    case limiting(Criterion.Limiting)
    /// Statements that stand alone and are good, or bad, if they hold.
    case favourable
    case unfavourable
    /// The evidence on a criterion as a whole.
    case wide
    /// All but the evidence on the criterion as a whole.
    case aspects
    /// Aspect letters, criterion ids or judgement ids.
    case named([String])
  }

  package enum Predicate: Sendable, Equatable {
    case exactly(Grade)
    case orBetter(Grade)
    case orWorse(Grade)
    /// At the grade, and beyond a single doubtful finding.
    case confirmed(Grade)
    case judged
    case notJudged
  }

  package enum Amount: Sendable, Equatable {
    case count(Int)
    /// Per cent of the selection.
    case share(Int)
  }

  package enum Comparison: Sendable, Equatable {
    case atLeast(Amount)
    case atMost(Amount)
    case below(Amount)
    case above(Amount)
  }
}
