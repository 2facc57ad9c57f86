package import Frameworks
package import Markup
import Nouns
package import Pages

/// The criteria of a framework.
package struct CriteriaPage: LaidOut {
  private let framework: Framework

  package init(_ framework: Framework) { self.framework = framework }

  package var page: Page {
    Page(Phrase(framework.title)) {
      Block.table(DescribedCriterion.table(framework))
      Block.hint("\("Read one with 'muster criteria \(framework.criteria.first?.id.text ?? "ID")'.", .command)")
    }
  }

  package var sheet: Table? { DescribedCriterion.table(framework) }

  package var json: JSON { DescribedCriterion.json(DescribedCriterion.all(framework)) }
}

/// One criterion as its framework describes it: what inspectors look at, what each grade looks like, what is worth attaching.
package struct DescriptorPage: LaidOut {
  private let criterion: Criterion
  private let framework: Framework
  private var scale: GradeScale { framework.scale }

  package init(_ criterion: Criterion, _ framework: Framework) {
    (self.criterion, self.framework) = (criterion, framework)
  }

  package var page: Page {
    Page("\(criterion.id) \(criterion.title)") {
      Phrase(criterion.intent)
      described.limit.map { Phrase($0, .caution) }
      list("Inspectors look at", criterion.lookAt.map { Phrase($0) })
      criterion.emptyBecause.map { Phrase($0) }
      let claims = criterion.aspects.filter { !$0.isLadder }.flatMap(\.statements)
      list("It is well if", claims.filter(\.isFavourable).map(claim))
      list("It is not well if", claims.filter { !$0.isFavourable }.map(claim))
      if criterion.hasLadders {
        Block.heading("What each \(scale.noun) looks like")
        Block.table(AssessmentTables.ladders(of: criterion))
      }
      list("Worth attaching", criterion.evidence.map { "\($0.kind, .accent): \($0.attach)" })
      list(
        "Questions for case audits",
        criterion.questions.map { "\($0.id.text, .strong) \($0.ask) \("(tests \($0.tests))", .quiet)" })
      UsualFindings.blocks(criterion, framework)
      if framework.wording == .summary {
        Phrase("The words are the project's own summary, not the inspectorate's text.", .quiet)
      }
    }
  }

  package var sheet: Table? { AssessmentTables.statements(of: criterion) }

  @BlockBuilder private func list(_ title: Phrase, _ items: [Phrase]) -> [Block] {
    if !items.isEmpty {
      Block.heading(title)
      Block.bullets(items)
    }
  }

  /// A statement that stands alone: what it is good to find, or what is not.
  private func claim(_ statement: Statement) -> Phrase {
    let about = statement.agency.map { " (\($0))" } ?? ""
    let origin =
      switch statement.origin {
      case "stated": " [in the source]"
      case "extended": " [in the source, with our addition]"
      case "inverted": " [the source reports the opposite]"
      case "looked-up": " [from a public page]"
      case "project": " [ours]"
      default: ""
      }
    return "\(statement.id.text, .strong) \(statement.text)\(about + origin, .quiet)"
  }

  private var described: DescribedCriterion { DescribedCriterion(criterion, framework) }

  package var json: JSON { .object(described.members) }
}
