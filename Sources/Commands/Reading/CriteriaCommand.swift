import Arguments
import Frameworks
import Markup
import Pages
import RecordStore
import Reports
import StructuredText

extension Command {
  static let criteria = Command(
    "criteria", "list the criteria, or show one with its ladders",
    operands: [OperandSpec("CRITERION", "the criterion to show", .optional, completion: .none)], options: [.formats],
    leavesOut: ["by"], run: CriteriaCommand.run)
}

/// `muster criteria`: the criteria, or one as a page that a lead would like to read.
enum CriteriaCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
    let framework = try framework(call)
    guard let named = call.operands.first else { return try list(framework, call) }
    let id = named.uppercased()
    guard let criterion = framework.criterion(CriterionID(id)) else {
      let near = Suggestion.nearest(id, among: framework.criteria.map(\.id.text))
      throw Failure(
        "There is no criterion '\(named)' in \(framework.id).",
        next: near.map { "Did you mean \($0)?" } ?? "List them with 'muster criteria'.")
    }
    try call.give(
      Answer(
        title: "\(criterion.id) \(criterion.title)", words: [criterion.intent],
        tables: [AssessmentTables.statements(of: criterion)]),
      json: json(criterion)
    ) { page(criterion, framework, call.page()) }
    return .done
  }

  /// The framework named, else the workspace's, else the only one built in.
  private static func framework(_ call: Call) throws -> Framework {
    let named = call.value("workspace").map { WorkspaceLocation(root: call.path($0)) }
    let location = try named ?? WorkspaceLocation.find(from: call.setting.folder)
    let catalogue = try call.catalogue(location)
    if let id = call.value("framework") { return try call.framework(FrameworkID(id), catalogue) }
    if location != nil { return try call.open().framework }
    guard let only = catalogue.entries.first, catalogue.entries.count == 1 else {
      throw Failure("It is not said which framework.", next: "Add --framework ID; list them with 'muster frameworks'.")
    }
    return try call.framework(only.id, catalogue)
  }

  private static func list(_ framework: Framework, _ call: Call) throws -> Command.Outcome {
    let table = AssessmentTables.criteria(of: framework)
    try call.give(Answer(title: framework.title, tables: [table]), json: .list(framework.criteria.map(json))) {
      var page = call.page()
      page.heading("\(framework.title)")
      page.blank()
      page.table(table.terminal(width: page.width))
      page.blank()
      let example = framework.criteria.first?.id.text ?? "HP2"
      page.paragraph("\("Read one with 'muster criteria \(example)'.", .dim)")
      return page
    }
    return .done
  }

  private static func json(_ criterion: Criterion) -> JSON {
    .object([
      .init("id", .text(criterion.id.text)), .init("title", .text(criterion.title)),
      .init("intent", .text(criterion.intent)),
      .init("limiting", .text(criterion.limiting.rawValue)),
      .init(
        "aspects",
        .list(
          criterion.aspects.map { aspect in
            .object([
              .init("id", .text(aspect.id.text)), .init("name", .text(aspect.name)),
              .init("statements", .object(aspect.statements.map { .init($0.id.text, .text($0.text)) })),
            ])
          })),
    ])
  }

  private static func page(_ criterion: Criterion, _ framework: Framework, _ start: TerminalPage) -> TerminalPage {
    var page = start
    page.heading("\(criterion.id.text) \(criterion.title)")
    page.paragraph("\(criterion.intent)")
    switch criterion.limiting {
    case .hard: page.paragraph("\("If this is inadequate, so is the judgement.", .caution)")
    case .soft: page.paragraph("\("If this is inadequate, the judgement can be no better than adequate.", .caution)")
    case .none: break
    }
    page.blank()
    if !criterion.lookAt.isEmpty {
      page.heading("Inspectors look at", level: 2)
      page.bullets(criterion.lookAt.map { TerminalText($0) })
      page.blank()
    }
    if let empty = criterion.emptyBecause { page.paragraph("\(empty)") }
    claims(criterion, &page)
    if criterion.hasLadders { page.heading("What each grade looks like", level: 2) }
    for aspect in criterion.aspects where aspect.isLadder {
      page.line("\(aspect.id.text, .bold) \(aspect.name, .bold)")
      for statement in aspect.statements {
        page.paragraph("\(statement.grade.label, .accent) \(statement.id.text, .dim)", indent: 2)
        page.paragraph("\(statement.text)", indent: 4)
      }
      page.blank()
    }
    if !criterion.evidence.isEmpty {
      page.heading("Worth attaching", level: 2)
      page.bullets(criterion.evidence.map { "\($0.kind, .accent): \($0.attach)" })
      page.blank()
    }
    if !criterion.questions.isEmpty {
      page.heading("Questions for case audits", level: 2)
      for question in criterion.questions {
        page.paragraph(
          "\(question.id.text, .bold)  \(question.ask) \("(tests \(question.tests))", .dim)", indent: 2, hanging: 10)
      }
      page.blank()
    }
    let usual = UsualFindings.lines(criterion, framework)
    if !usual.isEmpty {
      page.heading("What inspectors usually find", level: 2)
      page.bullets(usual.map { "\($0.text) \("(\($0.source))", .dim)" })
      page.blank()
    }
    if framework.wording == .summary {
      page.paragraph("\("The words are the project's own summary, not the inspectorate's text.", .dim)")
    }
    return page
  }

  /// Statements that stand alone: what it is good to find, and what is not.
  private static func claims(_ criterion: Criterion, _ page: inout TerminalPage) {
    let claims = criterion.aspects.filter { !$0.isLadder }.flatMap(\.statements)
    for (title, isFavourable) in [("It is well if", true), ("It is not well if", false)] {
      let statements = claims.filter { $0.isFavourable == isFavourable }
      guard !statements.isEmpty else { continue }
      page.heading(TerminalText(title), level: 2)
      for statement in statements {
        let about = statement.agency.map { " (\($0))" } ?? ""
        page.paragraph(
          "\(statement.id.text, .bold)  \(statement.text)\(about, .dim) \(origin(statement), .dim)", indent: 2,
          hanging: 4)
      }
      page.blank()
    }
  }

  private static func origin(_ statement: Statement) -> String {
    switch statement.origin {
    case "stated": "[in the source]"
    case "extended": "[in the source, with our addition]"
    case "inverted": "[the source reports the opposite]"
    case "looked-up": "[from a public page]"
    case "project": "[ours]"
    default: ""
    }
  }
}
