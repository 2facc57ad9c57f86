// What is compared, part by part.
extension ChangeList {
  mutating func compareIdentity() {
    compare(.identity, "id", of: "", from: old.id.text, to: new.id.text)
    compare(.identity, "title", of: "", from: old.title, to: new.title, as: .reworded)
    compare(.identity, "inspectorates", of: "", from: listed(old.inspectorates), to: listed(new.inspectorates))
    compare(.identity, "in force", of: "", from: old.inForce.words, to: new.inForce.words)
    compare(.identity, "notice period", of: "", from: old.noticePeriod, to: new.noticePeriod)
    compare(.identity, "length", of: "", from: old.length, to: new.length)
    compare(.identity, "wording", of: "", from: old.wording.rawValue, to: new.wording.rawValue)
    compare(.identity, "notice", of: "", from: old.notice, to: new.notice, as: .reworded)
    compare(.identity, "licence", of: "", from: old.licence, to: new.licence)
  }

  mutating func compareScale() {
    let noun = new.scale.noun
    compare(.scale, "steps", of: "", from: old.scale.noun + "s", to: noun + "s")
    let both = compare(
      .scale, noun, from: old.scale.grades, to: new.scale.grades, id: \.id.text, words: { "\($0.label): \($0.meaning)" }
    )
    for (was, now) in both {
      compare(.scale, "letter", of: now.id.text, from: String(was.letter), to: String(now.letter))
      compare(.scale, "shortfall", of: now.id.text, from: yesOrNo(was.isShortfall), to: yesOrNo(now.isShortfall))
    }
    compareOrder(
      .scale, noun: "order", id: "best to worst", before: old.scale.grades.map(\.id.text),
      after: new.scale.grades.map(\.id.text))
    let words = { (framework: Framework) in
      framework.proportionWords.bands.map {
        "\($0.words.joined(separator: " or ")) \($0.range.lowerBound) to \($0.range.upperBound)%"
      }
    }
    compare(.scale, "words for shares", of: "", from: listed(words(old)), to: listed(words(new)))
  }

  mutating func compareJudgements() {
    let both = compare(
      .judgements, "judgement", from: old.judgements, to: new.judgements, id: \.id.text, words: \.title)
    for (was, now) in both {
      compare(.judgements, "agency", of: now.id.text, from: was.agency, to: now.agency)
      compare(
        .judgements, "also", of: now.id.text, from: listed(was.also.map(\.text)), to: listed(now.also.map(\.text)))
    }
    compare(.judgements, "overall", of: "", from: old.overall?.title, to: new.overall?.title)
    let criteria = compare(.criteria, "criterion", from: old.criteria, to: new.criteria, id: \.id.text, words: \.title)
    for (was, now) in criteria {
      let id = now.id.text
      compare(.criteria, "intent", of: id, from: was.intent, to: now.intent, as: .reworded)
      compare(.criteria, "limiting mark", of: id, from: was.limiting.rawValue, to: now.limiting.rawValue)
      compare(.criteria, "empty", of: id, from: was.emptyBecause, to: now.emptyBecause)
      compare(
        .criteria, "criterion", of: id, from: old.judgement(of: was.id)?.id.text,
        to: new.judgement(of: now.id)?.id.text, as: .moved)
      compare(
        .aspects, "aspect", from: was.aspects.filter(\.isLadder), to: now.aspects.filter(\.isLadder), id: \.id.text,
        words: \.name
      )
      for aspect in now.aspects {
        guard let before = was.aspects.first(where: { $0.id == aspect.id }) else { continue }
        compare(.aspects, "fact", of: aspect.id.text, from: yesOrNo(before.isFact), to: yesOrNo(aspect.isFact))
        compare(
          .aspects, "one-case", of: aspect.id.text, from: yesOrNo(before.failsByOneCase),
          to: yesOrNo(aspect.failsByOneCase))
      }
    }
  }

  mutating func compareStatements() {
    let both = compare(
      .statements, "statement", from: statements(old), to: statements(new), id: \.id.text, words: \.text)
    for (was, now) in both {
      let id = now.id.text
      compare(.statements, "favourable", of: id, from: yesOrNo(was.isFavourable), to: yesOrNo(now.isFavourable))
      compare(.statements, "agency", of: id, from: was.agency, to: now.agency)
      guard let before = old.statement(was.id), let after = new.statement(now.id) else { continue }
      if before.aspect.isLadder != after.aspect.isLadder
        || (after.aspect.isLadder && before.aspect.id != after.aspect.id)
      {
        add(.moved, in: .statements, "aspect", of: id, from: before.aspect.id.text, to: after.aspect.id.text)
      }
    }
    joinMoved()
  }

  mutating func compareQuestions() {
    let both = compare(
      .questions, "question", from: old.criteria.flatMap(\.questions), to: new.criteria.flatMap(\.questions),
      id: \.id.text,
      words: \.ask)
    for (was, now) in both {
      compare(.questions, "tests", of: now.id.text, from: was.tests.text, to: now.tests.text)
      compare(
        .questions, "cohorts", of: now.id.text, from: listed(was.cohorts.map(\.text)),
        to: listed(now.cohorts.map(\.text)))
    }
  }

  mutating func compareRules() {
    compare(.rules, "reading", of: "", from: old.rules.reading.rawValue, to: new.rules.reading.rawValue)
    let lists: [(String, (Framework) -> [Rule])] = [
      ("criterion", \.rules.criterion), ("judgement", \.rules.judgement), ("overall", \.rules.overall),
      ("shadow-overall", { $0.shadowOverall?.rules ?? [] }),
    ]
    for (name, rules) in lists {
      let both = compare(.rules, "rule", from: rules(old), to: rules(new), id: \.id.text, words: \.words)
      for (was, now) in both { compare(.rules, "rule", of: now.id.text, from: was.doing, to: now.doing) }
      compareOrder(
        .rules, noun: "order", id: "rules of \(name)", before: rules(old).map(\.id.text),
        after: rules(new).map(\.id.text))
    }
    compare(.rules, "as-published", of: "", from: old.published?.words, to: new.published?.words)
    let audit = { (framework: Framework) -> String? in
      framework.auditRule.map { rule in
        let shows = rule.shows.map { "from \($0.atLeast)% \($0.grade.id)" }
        return "\(shows.joined(separator: ", ")); tested at \(rule.testedGrade.id); from \(rule.fewestCases) cases; "
          + "counts beside below \(rule.countsBesideBelow)"
      }
    }
    compare(.audit, "boundaries", of: "", from: audit(old), to: audit(new))
  }

  mutating func compareSample() {
    compare(.sample, "size", of: "", from: "\(old.sampleSize)", to: "\(new.sampleSize)")
    let cohorts = compare(
      .sample, "cohort", from: old.cohorts, to: new.cohorts, id: \.id.text, words: { "\($0.label): \($0.who)" })
    for (was, now) in cohorts {
      let id = now.id.text
      compare(.sample, "target", of: id, from: was.target.map(String.init), to: now.target.map(String.init))
      compare(.sample, "minimum", of: id, from: "\(was.minimum)", to: "\(now.minimum)")
      compare(
        .sample, "recognised by", of: id, from: listed(was.recognisedBy.map(\.words)),
        to: listed(now.recognisedBy.map(\.words)))
      let strata = compare(
        .sample, "stratum", from: was.strata, to: now.strata, id: { "\(id), \($0.id)" },
        words: { $0.label + ($0.lookBack.map { ", \($0)" } ?? "") })
      for (was, now) in strata {
        compare(.sample, "minimum", of: "\(id), \(now.id)", from: "\(was.minimum)", to: "\(now.minimum)")
        compare(
          .sample, "recognised by", of: "\(id), \(now.id)", from: listed(was.recognisedBy.map(\.words)),
          to: listed(now.recognisedBy.map(\.words)))
      }
      compareOrder(
        .sample, noun: "order", id: "strata of \(id)", before: was.strata.map(\.id.text),
        after: now.strata.map(\.id.text))
    }
    compareOrder(
      .sample, noun: "order", id: "cohorts", before: old.cohorts.map(\.id.text), after: new.cohorts.map(\.id.text))
    compare(.sample, "wish", from: old.sampleWishes, to: new.sampleWishes, id: \.id, words: \.words)
  }

  /// What bears on no result; that it differs is said, and not how.
  mutating func compareOtherParts() {
    for criterion in new.criteria {
      guard let was = old.criterion(criterion.id) else { continue }
      let parts: [(String, (Criterion) -> [String])] = [
        ("look-at", \.lookAt), ("evidence", { $0.evidence.map { "\($0.kind): \($0.attach)" } }),
        ("pitfalls", { $0.pitfalls.map { "\($0.id) \($0.pitfall) \($0.source) \($0.locator)" } }),
      ]
      let differing = parts.filter { $0.1(was) != $0.1(criterion) }.map(\.0)
      guard !differing.isEmpty else { continue }
      add(.changed, in: .other, differing.joined(separator: ", "), of: criterion.id.text, from: nil, to: nil)
    }
    let parts: [(String, (Framework) -> [String])] = [
      ("sources", { $0.sources.map { "\($0.id) \($0.title)" } }),
      (
        "facts",
        {
          $0.facts.map {
            "\($0.id) \($0.about?.rawValue ?? "") \($0.fact) \($0.basis) \($0.source ?? "") \($0.locator ?? "")"
          }
        }
      ),
      ("open-points", { $0.openPoints.map { "\($0.id) \($0.point) \($0.treatment)" } }),
      ("case-file-points", { $0.caseFilePoints.map { "\($0.id) \($0.point) \($0.criteria)" } }),
      ("timetable", { $0.preparation.timetable.map { "\($0.day) \($0.inspectors) \($0.authority) \($0.partners)" } }),
      ("checklist", { $0.preparation.checklist.map { "\($0.id) \($0.item) \($0.owner) \($0.ready)" } }),
      ("key-documents", { $0.preparation.keyDocuments.map { "\($0.id) \($0.document) \($0.criteria)" } }),
      ("report-sections", { $0.preparation.reportSections.map { "\($0.id) \($0.title) \($0.content)" } }),
      ("improvement-bands", { $0.preparation.bands.map { "\($0.id) \($0.label) \($0.useWhen) \($0.response)" } }),
      ("findings", { $0.findings.map { "\($0.id) \($0.kind) \($0.finding) \($0.locator) \($0.criteria)" } }),
      ("benchmarks", { $0.benchmarks.map { "\($0.id) \($0.measure) \($0.figure) \($0.criteria) \($0.statements)" } }),
      ("improvement-themes", \.themeRows), ("crosswalk", \.crosswalkRows),
    ]
    for (name, texts) in parts where texts(old) != texts(new) {
      add(.changed, in: .other, name, of: "", from: nil, to: nil)
    }
  }

  private func statements(_ framework: Framework) -> [Statement] {
    framework.criteria.flatMap(\.aspects).flatMap(\.statements) + (framework.overall?.statements ?? [])
  }

  private func listed(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

  private func yesOrNo(_ value: Bool) -> String { value ? "yes" : "no" }
}

extension Framework.InForce {
  fileprivate var words: String { "from \(from)" + (to.map { " to \($0)" } ?? "") }
}

extension RowTest {
  fileprivate var words: String { "{\(conditions.map { "\($0.column): \($0.condition)" }.joined(separator: ", "))}" }
}

extension SampleWish {
  fileprivate var words: String {
    let parts = [wish, attribute, value, atLeast.map { "at least \($0)" }]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension Framework {
  fileprivate var themeRows: [String] {
    (themes?.groups.map { "\($0.name) \($0.reports)" } ?? [])
      + (themes?.named.map { "\($0.key) \($0.value.sorted { $0.key < $1.key })" }.sorted() ?? [])
  }

  fileprivate var crosswalkRows: [String] {
    crosswalk.map { id, walk in
      let criteria = walk.criteria.map { "\($0.key) \($0.value)" }.sorted()
      return "\(id) \(walk.grades.map { "\($0.key) \($0.value)" }.sorted()) \(criteria)"
    }.sorted()
  }
}
