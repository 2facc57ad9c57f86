import Arguments
import Assessments
import Frameworks
import Markup
import Pages
import Platform
import RecordStore
import Reports
import StructuredText

/// What is known of the completeness of the workspace that a command opened, and whether the person was told.
final class Opened {
  fileprivate var completeness: Completeness?
  fileprivate var isTold = false
  /// The protective marking of every page and file.
  var marking: String?
  /// What this command has recorded: from then on it is not true that nothing was changed, whatever else goes wrong.
  var recorded: [Record] = []
  /// What the workspace remembers of how people head their columns and call their kinds of evidence.
  var columns: [ColumnName] = []
  var kinds: [String: EvidenceKind] = [:]
  /// The grades of the framework in use.
  var scale: GradeScale?
  /// What was read from standard input, which can be read once.
  var input: [UInt8]?

  /// Whether something that was recorded is known not to count.
  var isIncomplete: Bool { completeness.map { !$0.isWhole } ?? false }
  /// The sentence that says so.
  var notice: Phrase? { completeness?.notice }
}

extension Call {
  /// What could not be read is said first, in the answer itself; beside it where the answer goes elsewhere.
  func told(_ completeness: Completeness) {
    opened.completeness = completeness
    let isOnScreen = isReading && !flag("json") && value("output") == nil && (value("format") ?? "text") == "text"
    if !isOnScreen { complainOfGaps() }
  }

  /// The same on the error stream, once; where an answer had no place for it, at the end.
  func complainOfGaps() {
    guard !opened.isTold, let notice = opened.notice else { return }
    opened.isTold = true
    setting.complain(Markup.Terminal.render(("muster: " + notice).terminal.wrapped(to: setting.width), colour: false))
  }

  /// Whether what is asked for makes no record.
  var isReading: Bool { flag("dry-run") || Command.at(parsed.path)?.isReading(self) ?? false }

  /// Copies that sync programs make lose nothing, and whoever meets them wonders.
  func warnOfCopies(_ contents: Workspace.Contents) {
    let count = contents.conflictCopies
    guard count > 0 else { return }
    warn(
      "muster: a sync program has made \(count == 1 ? "a copy of a record" : "copies of \(count) records"), since two computers wrote at once. Nothing is lost and each record counts once; 'muster verify' names what may be removed."
    )
  }

  /// Folders that a sync program or a person has given other letters are the workspace's all the same, to whoever looks.
  func explainRenamed(_ folder: String) throws {
    guard let found = try WorkspaceLocation.renamed(from: folder) else { return }
    throw Failure(
      "The folders of a workspace are called evidence and records; in '\(Path.printable(found.folder))' they are called '\(Path.printable(found.name))'.",
      next:
        "A copying or a sync program has changed capitals. Name them 'evidence/records' again; nothing in them is lost."
    )
  }

  /// A page with what has to be said first: its marking, and once what could not be read.
  func prefaced(_ page: TerminalPage) -> TerminalPage {
    var whole = TerminalPage(width: page.width)
    if isReading, !page.lines.isEmpty, let marking = opened.marking { whole.paragraph("\(marking, .bold)") }
    if isReading, !opened.isTold, let notice = opened.notice {
      opened.isTold = true
      whole.paragraph(notice.terminal)
    }
    whole.append(page)
    return whole
  }

  /// The same for what is delivered as a text.
  var preface: [HTML.Node] {
    HTML.marking(opened.marking) + (opened.notice.map { notice in [HTML.p { notice.nodes }] } ?? [])
  }

  /// The same for programs. A list stays a list as long as it is all that was recorded; else it is an object with the list in
  /// it, so that a reader which takes it for the whole stops and does not count too little.
  func completed(_ json: JSON) -> JSON {
    guard isReading, let completeness = opened.completeness else { return json }
    let member = JSON.Member("completeness", completeness.json)
    let marking = opened.marking.map { [JSON.Member("marking", .text($0))] } ?? []
    switch json {
    case .object(let members): return .object(members + marking + [member])
    case .list where opened.isIncomplete: return .object([.init("list", json)] + marking + [member])
    default: return json
    }
  }
}
