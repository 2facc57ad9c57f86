import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// Gaps as lines of a page: what is in the way, and what would close it.
struct GapLines {
  let context: ReportContext

  /// Under its criterion.
  func line(_ gap: Gap) -> Phrase {
    "\(CountWords.sentence(GapWords.label(gap.kind)), .strong). \(told(gap, upTo: 600))"
  }

  /// Among the gaps of all criteria, with who is at it.
  func move(_ gap: Gap) -> Phrase {
    let title = context.analysis.criterion(gap.criterion)?.criterion.title ?? ""
    let kind = GapWords.label(gap.kind)
    let name = title.hasSuffix("?") ? "\(title) \(CountWords.sentence(kind))" : "\(title): \(kind)"
    let usual = UsualFindings.named(gap.criterion, context.framework)
    return
      "\("\(gap.criterion) \(name).", .strong) \(told(gap, upTo: 600))\(usual.map { " \(CountWords.sentence($0))." } ?? "", .quiet)\(actions(on: gap))"
  }

  /// Why it is one, and who is at it, as shortly as a table wants it.
  func brief(_ gap: Gap) -> Phrase {
    "\(context.phrase(context.reason(gap), upTo: 300))\(actions(on: gap))"
  }

  private func told(_ gap: Gap, upTo limit: Int) -> Phrase {
    let commands = NextSteps.settling(gap, context.ids.id).map { " \($0)" } ?? ""
    return
      "\(context.phrase(context.reason(gap), upTo: limit)) \(context.phrase(context.close(gap), upTo: limit))\(commands, .command)"
  }

  /// The actions that it names, or that there is none. What was carried over has left its actions behind.
  private func actions(on gap: Gap) -> Phrase {
    guard context.analysis.carriedOver == nil else { return "" }
    let actions = context.actions(on: gap)
    guard !actions.isEmpty else {
      if gap.kind == .closedWithoutRecheck { return "" }
      return gap.unproven.isEmpty
        ? "\(" Nobody has an action on it.", .quiet)"
        : "\(" An action on it is closed, and nothing has shown since that it changed anything.", .quiet)"
    }
    return actions.enumerated().reduce("") { line, action in
      let (place, action) = action
      let due = action.due.map { ", due \($0.short)" } ?? ", no day set"
      let late = action.isOverdue(on: context.asAt) ? ", overdue" : ""
      let who =
        context.audience.seesNames
        ? Phrase.typed(context.discretion.text(action.raised.owner), upTo: 80, .quiet)
        : Phrase("Action \(context.ids.id(action.id))", .quiet)
      return line + "\(place == 0 ? " " : "; ", .quiet)\(who)\("\(due)\(late)", .quiet)"
    } + "\(".", .quiet)"
  }
}
