import Arguments
import Assessments
import Markup
import Pages
import Reports

/// What is known of the completeness of the workspace that a command opened, and whether the person was told.
final class Opened {
  fileprivate var completeness: Completeness?
  fileprivate var isTold = false

  /// Whether something that was recorded is known not to count.
  var isIncomplete: Bool { completeness.map { !$0.isWhole } ?? false }
}

extension Call {
  /// What could not be read is said first, in the answer itself; beside it where the answer goes elsewhere.
  func told(_ completeness: Completeness) {
    opened.completeness = completeness
    guard let notice = completeness.notice else { return }
    let isOnScreen = isReading && !flag("json") && value("output") == nil && (value("format") ?? "text") == "text"
    if !isOnScreen {
      setting.complain(Markup.Terminal.render(("muster: " + notice).terminal.wrapped(to: setting.width), colour: false))
    }
    opened.isTold = !isOnScreen
  }

  private var isReading: Bool { Command.at(parsed.path)?.isReading ?? false }

  /// A page with what has to be said first, once.
  func prefaced(_ page: TerminalPage) -> TerminalPage {
    guard !opened.isTold, let notice = opened.completeness?.notice else { return page }
    opened.isTold = true
    var whole = TerminalPage(width: page.width)
    whole.paragraph(notice.terminal)
    whole.append(page)
    return whole
  }

  /// The same for what is delivered as a text.
  var preface: [HTML.Node] { (opened.completeness?.notice).map { notice in [HTML.p { notice.nodes }] } ?? [] }

  /// The same for programs: whatever is an object and was asked for says it.
  func completed(_ json: JSON) -> JSON {
    guard isReading, case .object(let members) = json, let completeness = opened.completeness else { return json }
    return .object(members + [.init("completeness", completeness.json)])
  }
}
