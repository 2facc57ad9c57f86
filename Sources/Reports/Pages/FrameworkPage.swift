package import Calendar
import Digests
package import Frameworks
package import Markup
package import Pages

/// What is known of a framework: what it judges, and how an inspection comes about and goes.
package struct FrameworkPage: LaidOut {
  let framework: Framework
  let today: CivilDate

  package init(_ framework: Framework, on today: CivilDate) { (self.framework, self.today) = (framework, today) }

  package var page: Page {
    Page(Phrase(framework.title)) {
      standing
      Block.fields(overview)
      Phrase(framework.notice, .quiet)
      for judgement in framework.judgements {
        Block.heading("\(judgement.id) \(judgement.title)")
        Block.fields(judgement.criteria.map { line($0.id.text, text: $0.title) })
      }
      for topic in Fact.Topic.allCases.map(Optional.some) + [nil] {
        part(topic?.heading ?? "What else is known", known(topic))
      }
      part(
        "What the sources leave open",
        framework.openPoints.map { line($0.id, text: $0.point, place: "here: \($0.treatment)") })
      part("What it rests on", framework.sources.map { line($0.id, text: $0.title, place: $0.date) })
    }
  }

  /// Whether it is in force, where it is not.
  package var standing: Phrase? {
    let force = framework.inForce
    if force.contains(today) { return nil }
    if let to = force.to, to < today {
      return
        "\("Not in force today:", .caution) it was used from \(force.from.inWords) to \(to.inWords), and serves as a pattern."
    }
    return "\("Not in force yet:", .caution) it is used from \(force.from.inWords)."
  }

  private var overview: [Field] {
    let (scale, cohorts) = (framework.scale, framework.cohorts)
    let overall =
      framework.overall != nil
      ? "an overall grade"
      : framework.rules.gradesJudgements ? "none; each judgement has a grade" : "none; criteria stand side by side"
    return [
      Field("Id", "\(framework.id), version \(framework.version)"),
      Field("By", "\(framework.inspectorates.joined(separator: ", ")), \(framework.nation)"),
      Field("Notice", Phrase(framework.noticePeriod ?? "not said")),
      Field("Length", Phrase(framework.length ?? "not said")),
      Field(scale.isGraded ? "Grades" : "Positions", Phrase(scale.grades.map(\.label).joined(separator: ", "))),
      Field("Overall", Phrase(overall)),
      Field(
        "Sample",
        "\(framework.sampleSize) cases from \(CountWords.counted(cohorts.count, "cohort")): \(CountWords.listed(cohorts.map(\.id.text)))"
      ),
      Field("Digest", Phrase(framework.digest.short)),
    ]
  }

  /// The facts about one thing, with whom the sample is of under scope and what files are read for under case files.
  private func known(_ topic: Fact.Topic?) -> [Field] {
    var lines = framework.facts.filter { $0.about == topic }.map { fact in
      line(fact.id, text: fact.fact, place: resting(on: fact.basis, fact.source, fact.locator))
    }
    if topic == .scope { lines += framework.cohorts.map { line($0.label, text: $0.who) } }
    if topic == .caseFiles {
      lines += framework.caseFilePoints.map {
        line($0.id, text: CountWords.sentence($0.point), place: resting(on: $0.basis, $0.source, $0.locator))
      }
    }
    return lines
  }

  @BlockBuilder private func part(_ heading: String, _ lines: [Field]) -> [Block] {
    if !lines.isEmpty {
      Block.heading(Phrase(heading))
      Block.fields(lines)
    }
  }

  private func line(_ id: String, text: String, place: String? = nil) -> Field {
    Field(Phrase(id, .strong), Phrase(text) + Phrase(place.map { " (\($0))" } ?? "", .quiet))
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
  package var json: JSON {
    .object(
      members + [
        .init("facts", .list(framework.facts.map(FrameworkPage.json))),
        .init("caseFilePoints", .list(framework.caseFilePoints.map(FrameworkPage.json))),
        .init(
          "sources",
          .list(
            framework.sources.map {
              ["id": .text($0.id), "title": .text($0.title), "date": .optional($0.date)]
            })),
      ])
  }

  /// What a program is told of each framework.
  package var members: [JSON.Member] {
    [
      .init("id", .text(framework.id.text)), .init("version", .text(framework.version)),
      .init("title", .text(framework.title)), .init("inForceToday", .bool(framework.inForce.contains(today))),
      .init("criteria", .integer(framework.criteria.count)),
    ]
  }

  private static func json(_ fact: Fact) -> JSON {
    [
      "id": .text(fact.id), "about": .optional(fact.about?.rawValue), "fact": .text(fact.fact),
      "basis": .text(fact.basis.rawValue), "source": .optional(fact.source), "locator": .optional(fact.locator),
    ]
  }

  private static func json(_ point: CaseFilePoint) -> JSON {
    [
      "id": .text(point.id), "point": .text(point.point), "criteria": .texts(point.criteria),
      "basis": .optional(point.basis?.rawValue), "source": .optional(point.source), "locator": .optional(point.locator),
    ]
  }
}
