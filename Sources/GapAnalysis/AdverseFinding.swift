package import Assessments
package import Calendar
package import CaseAudit
package import Frameworks

/// An adverse finding that is looked at again.
package struct AdverseFinding: Sendable {
  /// An aspect of which something is said, or its criterion as a whole.
  struct Place: Hashable, Sendable {
    let criterion: CriterionID
    /// Nil for the criterion as a whole.
    let aspect: AspectID?

    /// Whether what speaks well of another place shows this one mended: of the same aspect, or where either is the whole.
    func isShown(by other: Place) -> Bool {
      criterion == other.criterion && (aspect == nil || other.aspect == nil || aspect == other.aspect)
    }
  }

  /// All criteria that it bears on.
  package let criteria: [CriterionID]
  /// What it weighs against.
  let places: [Place]
  /// The day that it is of; nil where nobody said.
  package let day: CivilDate?

  package init(_ content: EvidenceContent, _ framework: Framework) {
    criteria = content.bearsOn(framework)
    let adverse = content.places(framework).filter { !$0.value }.keys
    places = adverse.isEmpty ? criteria.map { Place(criterion: $0, aspect: nil) } : Array(adverse)
    day = content.speaksFor
  }

  package init(_ question: QuestionFinding) {
    (criteria, day) = ([question.criterion], question.dated)
    places = [Place(criterion: question.criterion, aspect: question.aspect)]
  }
}

extension EvidenceContent {
  /// What an item speaks of, and whether all that it says of it speaks well.
  func places(_ framework: Framework) -> [AdverseFinding.Place: Bool] {
    var said: [AdverseFinding.Place: Bool] = [:]
    func say(_ isWell: Bool, _ criterion: CriterionID, _ aspect: AspectID? = nil) {
      said.merge([.init(criterion: criterion, aspect: aspect): isWell]) { $0 && $1 }
    }
    for showing in shows {
      switch showing {
      case .statement(let link):
        guard let (criterion, aspect, statement) = framework.statement(link.statement) else { continue }
        say(!showing.isAdverse(framework) && carries(statement, in: aspect, framework), criterion.id, aspect.id)
      case .grade(let criterion, let id):
        let isDenied = framework.scale.grade(id).map { denies($0, framework) } ?? false
        say(!showing.isAdverse(framework) && !isDenied, criterion)
      }
    }
    // That a concern does not hold is not adverse, and no practice that was seen.
    for link in against {
      guard let found = framework.statement(link.statement), found.statement.isFavourable else { continue }
      say(false, found.criterion.id, found.aspect.id)
    }
    return said
  }

  /// A share of so few speaks well of nothing, whatever it was recorded to show.
  private func carries(_ statement: Statement, in aspect: Aspect, _ framework: Framework) -> Bool {
    guard let extent else { return true }
    if let share = StatedShare(extent, of: statement, in: aspect, framework) { return !share.shows.isShortfall }
    return StatedShares(aspect, framework.proportionWords).denied(by: extent) == nil
      && !extent.denies(statement, framework.proportionWords)
  }
}
