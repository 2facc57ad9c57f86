import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup

/// What stands in the way and what would close it, in sentences. A command stands in none but those for a terminal.
package struct GapWords {
  private let scale: GradeScale
  private let target: Grade
  /// Whether the reader may see how many cases there are.
  private let seesCases: Bool

  package init(_ analysis: Analysis, seesCases: Bool = true) {
    (scale, target, self.seesCases) = (analysis.framework.scale, analysis.target, seesCases)
  }

  package static func label(_ kind: Gap.Kind) -> String {
    switch kind {
    case .neverMended: "old, never shown mended"
    case .confirmed: "confirmed finding"
    case .contested: "not settled"
    case .practice: "not yet good enough"
    case .evidence: "no evidence"
    case .freshness: "out of date"
    case .triangulation: "not enough yet"
    case .overClaim: "we say more than the evidence supports"
    case .unaudited: "not audited"
    case .overdueAction: "action overdue"
    case .closedWithoutRecheck: "closed, not looked at again"
    case .suspectLink: "wording changed"
    case .perhapsSame: "perhaps one paper"
    case .fell: "fell"
    }
  }

  /// What is asked of whoever leads, in a few words before what it is about.
  package static func asked(_ kind: Gap.Kind) -> String {
    switch kind {
    case .neverMended, .contested: "Look again"
    case .confirmed: "Put it right, and show it"
    case .practice, .fell: "Change, then show"
    case .evidence, .freshness, .triangulation: "Evidence"
    case .overClaim: "Read together"
    case .unaudited: "Read the sampled cases"
    case .overdueAction: "Finish it, or agree a new day"
    case .closedWithoutRecheck: "Check it again"
    case .suspectLink: "Read the new words"
    case .perhapsSame: "Say whether it is one paper"
    }
  }

  /// What members may ask about it, of a criterion.
  package static func question(_ kind: Gap.Kind, on criterion: String) -> String {
    switch kind {
    case .neverMended, .confirmed:
      "What has been done for the children concerned, and how will we know, on \(criterion)?"
    case .contested: "Who is looking at it again on \(criterion), and by when shall we hear what was found?"
    case .practice, .fell: "What is being changed on \(criterion), who leads it, and what will children notice?"
    case .evidence, .freshness, .triangulation: "How would anybody know how good we are at \(criterion), and by when?"
    case .overClaim: "Why do we think better of \(criterion) than the evidence shows?"
    case .unaudited: "When will cases be read on \(criterion)?"
    case .overdueAction: "Why is the action on \(criterion) late, and what is the new day?"
    case .closedWithoutRecheck: "How do we know that the action on \(criterion) has changed anything?"
    case .suspectLink, .perhapsSame: "Is what we rest on for \(criterion) in order?"
    }
  }

  // MARK: Why it is one

  /// One plain sentence.
  package func reason(_ gap: Gap) -> String {
    let name = gap.subject.map { $0.isWide ? "the criterion as a whole" : "“\($0.name)”" } ?? ""
    switch gap.reason {
    case .neverMended(_, let title, let stance, let day, let until):
      let holds = until.map { "It counts until \($0.inWords)." } ?? "It goes on holding."
      return
        "“\(title)” of \(day.inWords) says \(GradeWords.said(stance)), and nothing has shown since that it is mended. \(holds)"
    case .worstConfirmed(isAudited: true):
      return "Audited cases say \(label(scale.worst)) on \(name), beyond doubt."
    case .worstConfirmed(isAudited: false):
      return "More than one finding, or somebody who looked again, says \(label(scale.worst)) on \(name)."
    case .worstAlone(_, let said):
      let checked = said.map { "it was \(StandingWords.unshown($0))" } ?? "nobody has recorded a second look"
      return "One finding says \(label(scale.worst)) on \(name), and \(checked)."
    case .ruledOut(let findings):
      let found = findings == 1 ? "A finding on \(name) was" : "\(findings) findings on \(name) were"
      let goes = findings == 1 ? "goes further than where it was found" : "go further than where they were found"
      return "\(found) looked at again and \(goes): \(label(target)) is ruled out."
    case .soForSome(let findings, let extent):
      let counted = extent.flatMap { seesCases ? "\($0)" : nil } ?? "some"
      let found = findings == 1 ? "A finding on \(name) was" : "\(findings) findings on \(name) were"
      return
        "\(found) looked at again and \(findings == 1 ? "is" : "are") so for \(counted), and for no more: while that is so, \(label(target)) is not supported."
    case .contested(let indicated, let against):
      let items = against == 1 ? "one item speaks against" : "\(against) items speak against"
      return "Most evidence on \(name) says \(label(indicated)), but \(items) it."
    case .fallsShort(let indicated, let isContested):
      let whole = isContested ? "" : " on the whole"
      return "The evidence on \(name) says \(label(indicated))\(whole), short of \(label(target))."
    case .untouched: return "Nothing has been attached on \(name)."
    case .outOfDate(let holds):
      return "All evidence on \(name) is out of date\(holds ? "; what is adverse goes on holding" : "")."
    case .notEnough(let lacking, let indicated):
      let points = indicated.map { "points to \(label($0))" } ?? "says no \(scale.noun)"
      return "The evidence on \(name) \(points), and lacks \(LackWords.listed(lacking))."
    case .overClaimed(let claimed, let carried):
      let carries = carried.map(label) ?? "no \(scale.noun) yet"
      return "The claim is \(label(claimed)); the evidence supports \(carries)."
    case .unaudited: return "A sample was drawn, and none of its cases has been audited for this criterion."
    case .overdue(_, let title, _, let due): return "The action “\(title)” was due on \(due.inWords)."
    case .closedUnproven(_, let title, let missing):
      return "The action “\(title)” is closed, and \(GapWords.unproven(missing))."
    case .suspect(_, let title, let link):
      let verb = link.isAgainst ? "speaks against" : "is linked to"
      switch link.state {
      case .newEdition: return "“\(title)” \(verb) \(link.subject), and the paper has changed since."
      case .gone: return "“\(title)” \(verb) \(link.subject), which is not in the framework any more."
      case .same, .reworded: return "“\(title)” \(verb) \(link.subject), whose wording has changed since."
      }
    case .fell(let question, let before, let now, let day):
      let shares = seesCases ? " from \(AuditWords.of(before)), to \(AuditWords.of(now))," : ""
      return
        "Audited cases were better before: \(question) fell\(shares) with the lists of \(day.inWords), by more than chance."
    case .perhapsSame(_, let title, _, let other, isErased: true):
      return
        "“\(title)” and “\(other)” are alike in kind, day, extent and what they show; one was erased, and the other came in "
        + "since: they count once, against too, until somebody says that they are two."
    case .perhapsSame(_, let title, _, let other, isErased: false):
      let both =
        title.asWords == other.asWords ? "Two items are called “\(title)”" : "“\(title)” and “\(other)” are alike"
      return "\(both) and are perhaps one paper: they count once in favour until somebody says that they are two."
    }
  }

  private static func unproven(_ missing: Gap.Proof) -> String {
    switch missing {
    case .reaudit: "what it came from has not been audited again"
    case .evidence: "no evidence shows yet that what it is on reaches the target"
    }
  }

  // MARK: What would close it

  /// - Parameter namesOwners: Whether the reader may see the names of owners.
  package func close(_ gap: Gap, namesOwners: Bool = true) -> String {
    switch gap.reason {
    case .neverMended:
      return
        "Look at it again and record what was found; or show that it is mended, by two newer items of practice of two "
        + "kinds, a drawn sample of ten cases or more wholly above it, or a later outcome of an inspectorate."
    case .worstConfirmed, .ruledOut:
      return "Put it right for the children concerned, then show with new evidence that it is different."
    case .worstAlone:
      let held = gap.subject.map { $0.isWide ? "criterion" : $0.noun } ?? "criterion"
      return
        "Look at it again: record whether it is not so, so for these cases and no more, or wider, and of how many. "
        + "Until then it holds the \(held) down."
    case .soForSome:
      return
        "Put it right for these cases; when newer evidence of practice shows that it is mended, somebody who does not answer for it records it as resolved."
    case .contested: return "Find out which is right, and show \(wanted(gap))."
    case .fell: return "Find out what changed, and put it right; what is audited from then on shows whether it is."
    case .fallsShort(_, isContested: true): return "Change what is done, then show \(wanted(gap))."
    case .fallsShort(_, isContested: false):
      return "Show with new evidence \(wanted(gap)), or change what is done until it is so."
    case .untouched: return "Attach evidence to show \(wanted(gap))."
    case .outOfDate: return "Attach something recent to show \(wanted(gap))."
    case .notEnough(let lacking, _): return "Attach \(LackWords.listed(lacking)), to show \(wanted(gap))."
    case .overClaimed:
      return "Look at the evidence together: attach what is missing, or record the \(scale.noun) that it supports."
    case .unaudited(let asked):
      return "Audit the sampled cases against \(asked.map(\.text).joined(separator: ", "))."
    case .overdue(_, _, let owner, _):
      return namesOwners
        ? "\(owner) to finish it, or to agree a new day and say why." : "Finish it, or agree a new day and say why."
    case .closedUnproven: return "Audit again what it was to change, and attach the result."
    case .suspect(_, _, let link) where link.state == .newEdition:
      return "Read the new edition, and decide whether it still shows it."
    case .suspect: return "Read the words that stand now, and decide whether the evidence still supports them."
    case .perhapsSame(_, _, _, _, isErased: true):
      return "Record whether what came in since is what was erased, or another."
    case .perhapsSame: return "Hold them beside each other, and record whether they are one paper or two."
    }
  }

  // MARK: What is wanted, and what it lacks

  private func wanted(_ gap: Gap) -> String {
    guard let statement = gap.statement else { return "a \(scale.noun) of \(label(target))" }
    guard statement.isFavourable else { return "that it does not hold (\(statement.id))" }
    return gap.subject?.noun == "statement"
      ? "that it holds (\(statement.id))" : "a \(scale.noun) of \(label(statement.grade)) (\(statement.id))"
  }

  private func label(_ grade: Grade) -> String { grade.label.lowercased() }
}
