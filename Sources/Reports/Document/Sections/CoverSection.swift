import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// The cover: whose report it is, under which framework, of which day, with which target and seal, and who signed it off.
struct CoverSection {
  let context: ReportContext
  let kind: ReportKind
  /// What stands below: the contents, and what the annex holds.
  let contents: [HTML.Node]

  private var analysis: Analysis { context.analysis }
  private var framework: Framework { context.framework }

  var node: HTML.Node {
    HTML.header(.class(isLong ? "cover long" : "cover"), .printed(on: ReportPart.coverKind)) {
      HTML.div(.class("band")) {
        HTML.marking(context.assessment.marking)
        HTML.p(.class("kicker")) { "\(kind.name(context)) for \(context.audience.label)" }
        HTML.h1 { context.typed(context.authority, upTo: 128) }
        HTML.p(.class("lead")) { framework.title }
      }
      // What could not be read is said before anything that is read from the rest.
      if let notice = context.assessment.completeness.notice {
        HTML.div(.class("caution")) { HTML.p { notice.nodes } }
      }
      for sentence in headlines { HTML.p(.class("headline")) { sentence } }
      facts
      signOff
      cautions
      contents
      HTML.p(.class("copy")) { CopyWords.sentence(context.audience, kind) }
    }
  }

  /// What is long in smaller type, so that the cover stays one page: counted in letters, rather too much than too little.
  private var isLong: Bool {
    func height(_ text: String, _ line: Double, across letters: Double) -> Double {
      line * PrintedHeight.lines(text.count, across: letters)
    }
    let told =
      height(framework.title, 7, across: 62) + headlines.reduce(0) { $0 + 5 + height($1, 8.2, across: 50) }
      + height(named, 5, across: 40) + 15 * Double(max(1, context.assessment.signOffs.count))
      + cautionWords.reduce(0) { $0 + height($1, 4.5, across: 105) }
    return context.authority.count > 44 || told > 98
  }

  private var headlines: [String] {
    [UnansweredPart(context).sentence, VerdictWords(analysis).carries].compactMap(\.self)
  }

  private var named: String {
    "\(framework.shortTitle), \(CountWords.listed(framework.inspectorates)), version \(framework.version)"
  }

  private var facts: HTML.Node {
    HTML.terms(
      [
        ("As at", [.text(context.asAt.inWords)]), ("Target", [.text(analysis.target.label)]),
        (
          "Framework",
          [.text(named)]
        ),
        ("Seal", [HTML.span(.class("seal")) { analysis.seal.description }]),
      ], class: "facts")
  }

  // MARK: Who signed it off

  private var signOff: HTML.Node {
    HTML.div(.class("sign-off")) {
      HTML.p(.class("label")) { "Signed off" }
      // Whoever overrode the result stays beside whoever accepted it later.
      for made in context.assessment.signOffs { signed(made) }
      if context.assessment.signOffs.isEmpty { HTML.p { "Not yet." } }
    }
  }

  private func signed(_ made: Assessment.MadeSignOff) -> [HTML.Node] {
    let stands =
      switch SignOffStanding(made, analysis) {
      case .same: ", the seal of this report."
      case .onlySignedSince:
        ". It is over these records: nothing but what belongs to signing has been added since, which gave this report a seal of its own."
      case .recordsSince: ". Records have been added since; the seal of this report is another."
      }
    return [
      HTML.p {
        context.signatory(made.by)
        ", \(made.at.date.inWords)"
      },
      HTML.p {
        "Seal signed: "
        HTML.span(.class("seal")) { context.typed(made.signOff.seal, upTo: 80) }
        stands
      },
    ] + overall(made.signOff)
  }

  private func overall(_ signOff: SignedOff) -> [HTML.Node] {
    guard let grade = signOff.overall.flatMap({ framework.scale.grade($0) }) else { return [] }
    return [
      HTML.p {
        "Overall \(framework.scale.noun) signed: \(grade.label)."
        if let because = signOff.because, context.audience.seesOwnWords {
          " "
          context.typed(because, upTo: 240)
        }
      }
    ]
  }

  // MARK: What a reader must know first

  private var cautions: HTML.Node? {
    cautionWords.isEmpty ? nil : HTML.div(.class("caution")) { for sentence in cautionWords { HTML.p { sentence } } }
  }

  private var cautionWords: [String] { [inForce, opened, stated].compactMap { $0 } }

  private var inForce: String? {
    let force = framework.inForce
    guard !force.contains(context.asAt) else { return nil }
    guard context.asAt >= force.from else {
      return "This framework is not in force yet: inspections are made under it from \(force.from.inWords)."
    }
    let end = force.to.map { " to \($0.inWords)" } ?? ""
    return "This framework was in force from \(force.from.inWords)\(end). It was not in force on "
      + "\(context.asAt.inWords); no inspection would be made under it that day."
  }

  private var opened: String? {
    context.assessment.opened == nil ? "The record that opened this assessment is missing." : nil
  }

  private var stated: String? {
    let count = context.assessment.completeness.statedClocks
    return count == 0
      ? nil : "The time of \(CountWords.counted(count, "record")) was stated and not read from a clock."
  }
}

extension HTML {
  /// Names, each with what belongs to it.
  static func terms(_ terms: [(name: String, value: [Node])], class name: String) -> Node {
    dl(.class(name)) {
      for (name, value) in terms {
        div {
          dt { name }
          dd { value }
        }
      }
    }
  }
}
