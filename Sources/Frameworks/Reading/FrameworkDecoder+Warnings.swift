import StructuredText

// What is only unwise in a framework: it can be used, and a person should look.
extension FrameworkDecoder {
  /// Says once which criteria no case-audit question speaks to, where others have some.
  func warnOfUnquestioned(_ judgements: [Judgement]) {
    guard let first = unquestioned.first else { return }
    let names = unquestioned.map(\.text).joined(separator: ", ")
    guard judgements.contains(where: { $0.criteria.contains { !$0.questions.isEmpty } }) || unquestioned.count == 1
    else { return }
    findings.warning(
      unquestioned.count == 1
        ? "the criterion '\(names)' has no case-audit question"
        : "\(unquestioned.count) criteria have no case-audit question: \(names)",
      at: first.span,
      help: "a sample of cases will say nothing about \(unquestioned.count == 1 ? "it" : "them"); "
        + "where that is meant, write questions: []")
  }

  /// Ladders that pass over a step which other ladders describe. A step that no ladder describes is a scale that the
  /// source describes in part, and nobody's slip.
  func warnOfMissingRungs() {
    for (aspect, statements, span) in partialLadders {
      guard let scale, let top = statements.first, let bottom = statements.last else { continue }
      let written = Set(statements.map(\.grade))
      let missing = scale.grades.filter {
        $0 < top.grade && $0 > bottom.grade && !written.contains($0) && described.contains($0)
      }
      guard let first = missing.first else { continue }
      let names = missing.map { $0.label.lowercased() }.joined(separator: " and ")
      findings.warning(
        "the aspect '\(aspect)' passes over \(names), between \(top.id) and \(bottom.id)", at: span,
        help: "write what it is at \(first.label.lowercased()), as other aspects do; or make two aspects of it")
    }
  }

  /// Sources that nothing in the file names, and that do not say under used-for what they are there for.
  func warnOfUnusedSources(_ root: Node) {
    let sources = ledger.all(.source).filter { !explained.contains($0.id) }
    let isIncomplete = ["a pitfall", "a finding", "a benchmark", "improvement-themes"].contains {
      findings.lacks("source", of: $0)
    }
    guard !sources.isEmpty, !isIncomplete, case .mapping(let mapping) = root else { return }
    // By bytes and by length first: this looks at every word of a framework, each time one is read.
    let lengths = Set(sources.map(\.id.utf8.count))
    var words: Set<Substring> = []
    func read(_ node: Node) {
      switch node {
      case .scalar(let scalar):
        for word in scalar.text.utf8.split(whereSeparator: { !FrameworkDecoder.isOfWord($0) })
        where lengths.contains(word.count) {
          words.insert(Substring(word))
        }
      case .sequence(let list): list.items.forEach(read)
      case .mapping(let mapping): mapping.entries.map(\.value).forEach(read)
      }
    }
    for entry in mapping.entries where entry.key.text != "sources" { read(entry.value) }
    for source in sources where !words.contains(Substring(source.id)) {
      findings.warning(
        "nothing in this file names the source '\(source.id)'", at: source.span,
        help: "name it where it is used, say under used-for what it is there for, or take it out")
    }
  }

  /// Whether a byte may stand in a source's id.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Shares that two words claim: which of them is printed would hang on their order.
  func warnOfOverlaps(_ bands: [(band: ProportionWords.Band, span: SourceSpan)]) {
    for (index, later) in bands.enumerated() {
      for earlier in bands[..<index] where earlier.band.range.overlaps(later.band.range) {
        let shared = earlier.band.range.clamped(to: later.band.range)
        findings.warning(
          "\(shared.lowerBound == shared.upperBound ? "" : "\(shared.lowerBound) to ")\(shared.upperBound)% is '\(earlier.band.words[0])' and '\(later.band.words[0])' at once",
          at: later.span, help: "let each band begin where the one below it has ended",
          notes: [findings.note("the first of them stands here", at: earlier.span)])
      }
    }
  }

  /// Shortfalls must be the worst steps: a finding at a shortfall speaks against every better step.
  func warnOfShortfalls(_ scale: GradeScale, at span: SourceSpan) {
    if !scale.grades.contains(where: \.isShortfall) {
      return findings.warning(
        "no \(scale.noun) is a shortfall, so that no finding ever speaks against a better one", at: span,
        help: "mark the \(scale.noun)s that fall short: shortfall: yes")
    }
    for (better, worse) in zip(scale.grades, scale.grades.dropFirst()) where better.isShortfall && !worse.isShortfall {
      findings.warning(
        "\(better.label.lowercased()) is a shortfall, and \(worse.label.lowercased()), which is worse, is not",
        at: span,
        help: "mark every \(scale.noun) from the first shortfall down")
    }
  }

  /// Rules that can never decide, because of those before them or of themselves.
  func warnOfUnreached(_ rules: [(rule: Rule, span: SourceSpan)], ofCriteria: Bool) {
    guard let scale else { return }
    let faults = RuleReach(scale: scale, guardsStop: !ofCriteria).faults(rules.map(\.rule))
    for (index, fault) in faults.sorted(by: { $0.key < $1.key }) {
      let (id, span) = (rules[index].rule.id, rules[index].span)
      func note(_ earlier: Int) -> [Diagnostic.Note] {
        [findings.note("'\(rules[earlier].rule.id)' stands here", at: rules[earlier].span)]
      }
      switch fault {
      case .always(let earlier):
        findings.warning(
          "the rule '\(id)' is never reached", at: span,
          help: "'\(rules[earlier].rule.id)' always decides before it: move it up, or take it out", notes: note(earlier)
        )
      case .covered(let earlier):
        findings.warning(
          "the rule '\(id)' is never reached", at: span,
          help: "whatever it matches, '\(rules[earlier].rule.id)' has matched before it: move it up, or take it out",
          notes: note(earlier))
      case .impossible:
        findings.warning(
          "the rule '\(id)' can never match", at: span, help: "it asks for more, or for less, than there can be")
      }
    }
  }
}
