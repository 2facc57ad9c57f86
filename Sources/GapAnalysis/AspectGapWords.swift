import Assessments
import Frameworks

/// The kind of an aspect's gap, and the sentences that say why it is one and what would close it.
struct AspectGapWords {
  let aspect: AspectFinding
  let statement: Statement?
  let target: Grade
  let scale: GradeScale

  var words: (Gap.Kind, String, String) {
    let name = aspect.isWide ? "the criterion as a whole" : "“\(aspect.name)”"
    if aspect.isWorstConfirmed {
      return (
        .contested, "More than one finding, or a re-check, says \(label(scale.worst)) on \(name).",
        "Put it right for the children concerned, then show with new evidence that it is different."
      )
    }
    if aspect.hasLoneWorst {
      return (
        .contested, "One finding says \(label(scale.worst)) on \(name), and nobody has recorded a re-check.",
        "Look at it again: record whether it is confirmed or resolved. Until then it holds \(aspect.isWide ? "the criterion" : "the \(aspect.noun)") down."
      )
    }
    if !aspect.isPlaced { return untouched(name) }
    if !aspect.against.isEmpty, let indicated = aspect.grades.indicated {
      if indicated < target {
        return (
          .practice, "The evidence on \(name) says \(label(indicated)), short of \(label(target)).",
          "Change what is done, then evidence \(wanted)."
        )
      }
      return (
        .contested, "Most evidence on \(name) says \(label(indicated)), but \(count(aspect.against.count)) it.",
        "Find out which is right, and evidence \(wanted)."
      )
    }
    if let indicated = aspect.grades.indicated, indicated < target, aspect.shape == .full || aspect.isWide {
      return (
        .practice, "The evidence on \(name) says \(label(indicated)) on the whole, short of \(label(target)).",
        "Show with new evidence that \(wanted) holds, or change what is done until it does."
      )
    }
    return (
      .triangulation,
      "The evidence on \(name) points to \(aspect.grades.indicated.map(label) ?? label(target)), and lacks \(lacking).",
      "Attach \(lacking) \(forWanted)."
    )
  }

  private func untouched(_ name: String) -> (Gap.Kind, String, String) {
    if aspect.passedOver.contains(where: { $0.why == .stale }) {
      return (.freshness, "All evidence on \(name) is out of date.", "Attach something recent \(forWanted).")
    }
    return (.evidence, "Nothing has been attached on \(name).", "Attach evidence \(forWanted).")
  }

  private var forWanted: String { statement?.isFavourable == false ? wanted : "for \(wanted)" }

  private var wanted: String {
    guard let statement else { return "a \(scale.noun) of \(label(target))" }
    return statement.isFavourable ? statement.id.text : "that \(statement.id.text) does not hold"
  }

  private var lacking: String {
    let words = aspect.lacking.filter { $0 != .extent }.map {
      // There is some, or nothing would be indicated; but none that carries what is wanted.
      $0 == .evidence ? "evidence that can carry it" : $0.words
    }
    guard let last = words.last else { return "something more recent" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }

  private func label(_ grade: Grade) -> String { grade.label.lowercased() }

  private func count(_ number: Int) -> String {
    number == 1 ? "one item speaks against" : "\(number) items speak against"
  }
}
