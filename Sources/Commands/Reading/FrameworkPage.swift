import Calendar
import Digests
import Frameworks
import Markup
import Reports

/// What `muster frameworks ID` says of one framework.
struct FrameworkPage {
  let framework: Framework
  let today: CivilDate

  func write(on page: inout TerminalPage) {
    page.heading("\(framework.title)")
    if let words = FrameworksCommand.standing(framework, on: today) { page.paragraph(words) }
    page.fields(overview)
    page.blank()
    page.paragraph("\(framework.notice, .dim)")
    page.blank()
    for judgement in framework.judgements {
      page.heading("\(judgement.id.text) \(judgement.title)", level: 2)
      for criterion in judgement.criteria {
        page.paragraph("\(criterion.id.text, .bold)  \(criterion.title)", indent: 2, hanging: 7)
      }
      page.blank()
    }
    writeFacts(on: &page)
    writeSources(on: &page)
  }

  private var overview: [(name: TerminalText, value: TerminalText)] {
    [
      ("Id", "\(framework.id.text), version \(framework.version)"),
      ("By", "\(framework.inspectorates.joined(separator: ", ")), \(framework.nation)"),
      ("Notice", "\(framework.noticePeriod ?? "not said")"), ("Length", "\(framework.length ?? "not said")"),
      (
        framework.scale.isGraded ? "Grades" : "Positions",
        "\(framework.scale.grades.map(\.label).joined(separator: ", "))"
      ),
      (
        "Overall",
        framework.overall != nil
          ? "a grade for the whole"
          : framework.rules.gradesJudgements ? "none; each judgement has a grade" : "none; criteria stand side by side"
      ),
      (
        "Sample",
        "\(framework.sampleSize) cases from \(CountWords.counted(framework.cohorts.count, "cohort")): \(CountWords.listed(framework.cohorts.map(\.id.text)))"
      ),
      ("Digest", "\(framework.digest.short)"),
    ]
  }

  /// Facts by what they are about, with whom the sample is of under scope and what files are read for under case files.
  private func writeFacts(on page: inout TerminalPage) {
    for topic in Fact.Topic.allCases.map(Optional.some) + [nil] {
      var lines = framework.facts.filter { $0.about == topic }.map { fact in
        line(fact.id, fact.fact, resting(on: fact.basis, fact.source, fact.locator))
      }
      if topic == .scope { lines += framework.cohorts.map { line($0.label, $0.who, nil) } }
      if topic == .caseFiles {
        lines += framework.caseFilePoints.map {
          line($0.id, CountWords.sentence($0.point), resting(on: $0.basis, $0.source, $0.locator))
        }
      }
      write(lines, under: topic?.heading ?? "What else is known", on: &page)
    }
    write(
      framework.openPoints.map { line($0.id, $0.point, "here: \($0.treatment)") }, under: "What the sources leave open",
      on: &page)
  }

  private func writeSources(on page: inout TerminalPage) {
    write(framework.sources.map { line($0.id, $0.title, $0.date) }, under: "What it rests on", on: &page)
  }

  private func write(_ lines: [TerminalText], under heading: String, on page: inout TerminalPage) {
    guard !lines.isEmpty else { return }
    page.heading("\(heading)", level: 2)
    for line in lines { page.paragraph(line, indent: 2, hanging: 7) }
    page.blank()
  }

  private func line(_ id: String, _ text: String, _ place: String?) -> TerminalText {
    guard let place else { return "\(id, .bold)  \(text)" }
    return "\(id, .bold)  \(text) \("(\(place))", .dim)"
  }

  /// The place of what may be shown as fact; else what it is instead.
  private func resting(on basis: Basis?, _ source: String?, _ locator: String?) -> String? {
    let place = [source, locator].compactMap { $0 }.joined(separator: ", ")
    switch basis {
    case .stated, .lookedUp, .reportRead, nil: return place.isEmpty ? nil : place
    case .commission: return "given with the work, in no source"
    case .professionalKnowledge: return "generally known, not checked against a document"
    case .project: return "the project's own proposal"
    }
  }
}

extension Fact.Topic {
  fileprivate var heading: String {
    switch self {
    case .identity: "What it is"
    case .likelihood: "How likely an inspection is"
    case .selection: "How areas are selected"
    case .notice: "Notice"
    case .length: "Length"
    case .organisation: "How it is organised"
    case .scope: "Scope"
    case .caseFiles: "Case files"
    case .judgements: "What is judged"
    case .preparation: "Getting ready"
    case .results: "What was found"
    }
  }
}

extension FrameworkPage {
  /// For programs: what the list of frameworks says of it, its facts and its points for case files.
  var json: JSON {
    .object(
      FrameworksCommand.members(framework, on: today) + [
        .init("facts", .list(framework.facts.map(FrameworkPage.json))),
        .init("caseFilePoints", .list(framework.caseFilePoints.map(FrameworkPage.json))),
        .init(
          "sources",
          .list(
            framework.sources.map {
              .object([.init("id", .text($0.id)), .init("title", .text($0.title)), .init("date", .optional($0.date))])
            })),
      ])
  }

  private static func json(_ fact: Fact) -> JSON {
    .object([
      .init("id", .text(fact.id)), .init("about", .optional(fact.about?.rawValue)), .init("fact", .text(fact.fact)),
      .init("basis", .text(fact.basis.rawValue)), .init("source", .optional(fact.source)),
      .init("locator", .optional(fact.locator)),
    ])
  }

  private static func json(_ point: CaseFilePoint) -> JSON {
    .object([
      .init("id", .text(point.id)), .init("point", .text(point.point)),
      .init("criteria", .list(point.criteria.map { .text($0) })), .init("basis", .optional(point.basis?.rawValue)),
      .init("source", .optional(point.source)), .init("locator", .optional(point.locator)),
    ])
  }
}
