import Digests
import Frameworks

/// Where each statement stands, found without walking the framework.
struct StatementMap {
  struct Place {
    let aspect: AspectID
    let statement: Statement
    let wording: Digest
    /// Whether it says anything that the statement does not hold.
    let isDeniable: Bool
  }

  private var places: [StatementID: Place] = [:]

  init(_ framework: Framework) {
    for criterion in framework.criteria {
      for aspect in criterion.aspects {
        for statement in aspect.statements {
          places[statement.id] = Place(
            aspect: aspect.id, statement: statement, wording: statement.wordingDigest,
            isDeniable: aspect.isDeniable(statement))
        }
      }
    }
  }

  subscript(_ id: StatementID) -> Place? { places[id] }
}
