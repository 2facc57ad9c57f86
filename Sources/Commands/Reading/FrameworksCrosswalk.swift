import Arguments
import Frameworks
import Markup
import Nouns
import RecordStore

extension Command {
  static let frameworksCrosswalk = Command(
    "crosswalk", "show which criteria of two frameworks correspond, both ways",
    operands: [OperandSpec("A", "a framework's id"), OperandSpec("B", "another's")],
    leavesOut: ["by", "as-at", "framework"], run: FrameworksCrosswalk.run)
}

/// `muster frameworks crosswalk A B`: which criteria of two frameworks correspond, both ways, and which have nothing
/// in the other.
enum FrameworksCrosswalk {
  static func run(_ call: Call) throws {
    let location =
      try call.value("workspace").map { WorkspaceLocation(root: call.path($0)) }
      ?? WorkspaceLocation.find(from: call.setting.folder)
    let catalogue = try call.catalogue(location)
    let one = try call.framework(FrameworkID(call.operands[0]), catalogue)
    let two = try call.framework(FrameworkID(call.operands[1]), catalogue)
    guard one.id != two.id else {
      throw Failure("'\(one.id)' is one framework, and a crosswalk needs two.", next: "Name another one.")
    }
    guard let forth = try call.correspondence(one, two, catalogue),
      let back = try call.correspondence(two, one, catalogue)
    else {
      throw Failure(
        "Neither framework has a crosswalk to the other, and no third one has a crosswalk to both.",
        next: "Write one in either file; see frameworks/FORMAT.md, 'Other frameworks'.")
    }
    if call.flag("json") {
      try call.show(.object([.init("forth", json(forth, one, two)), .init("back", json(back, two, one))]))
      return
    }
    var page = call.page()
    show(forth, one, two, &page)
    show(back, two, one, &page)
    page.paragraph(
      "\("Evidence carries over to the criteria named, as a whole: 'muster gap --framework \(two.id)' in a workspace of \(one.id).", .dim)"
    )
    try call.show(page)
  }

  private static func show(
    _ correspondence: Correspondence, _ from: Framework, _ to: Framework, _ page: inout TerminalPage
  ) {
    page.heading("From \(from.shortTitle) to \(to.shortTitle)")
    if let through = correspondence.through {
      page.paragraph("Neither file names the other; this goes by way of \(through.text, .bold).")
    }
    let grades = from.scale.grades.map { grade -> String in
      let other = correspondence.grades[grade.id].flatMap { to.scale.grade($0) }
      return "\(grade.label.lowercased()) as \(other.map { $0.label.lowercased() } ?? "nothing")"
    }
    page.paragraph("\("Carried over: \(grades.joined(separator: "; ")).", .dim)")
    page.blank()
    let rows = from.criteria.compactMap { criterion -> [TerminalText]? in
      guard let others = correspondence.criteria[criterion.id] else { return nil }
      let titles = others.compactMap { to.criterion($0) }.map { "\($0.id) \($0.title)" }
      return ["\(criterion.id.text, .bold)", "\(criterion.title)", TerminalText(titles.joined(separator: "; "))]
    }
    page.table(
      TerminalTable(
        [
          .init("", minimum: 4), .init(TerminalText(from.shortTitle), minimum: 24),
          .init(TerminalText(to.shortTitle), minimum: 34),
        ],
        rows: rows))
    page.blank()
    let without = correspondence.without(from)
    if !without.isEmpty {
      page.paragraph(
        "\("No counterpart there:", .bold) \(without.map { "\($0.id) \($0.title)" }.joined(separator: "; ")).",
        indent: 2)
      page.blank()
    }
  }

  private static func json(_ correspondence: Correspondence, _ from: Framework, _ to: Framework) -> JSON {
    .object([
      .init("from", .text(from.id.text)), .init("to", .text(to.id.text)),
      .init("through", .optional(correspondence.through?.text)),
      .init(
        "grades",
        .object(
          from.scale.grades.map { .init($0.id.text, .optional(correspondence.grades[$0.id]?.text)) })),
      .init(
        "criteria",
        .object(
          from.criteria.map { criterion in
            .init(criterion.id.text, .list((correspondence.criteria[criterion.id] ?? []).map { .text($0.text) }))
          })),
      .init("withoutCounterpart", .list(correspondence.without(from).map { .text($0.id.text) })),
    ])
  }
}
