import Calendar
import Digests
package import StructuredText

/// Reads a framework file, and finds everything that is wrong with it at once.
package enum FrameworkReader {
  /// The format that this version of Muster reads and writes.
  package static let format = "muster-framework/1"

  /// The framework, where there is no error, and all that was found, in order.
  /// The id must be the file's name, unless the file is `namedFreely`, as an earlier version kept beside the current is.
  /// Whoever only wants to use it need not wait until what is unwise is found as well (`isChecked`).
  package static func read(
    _ source: SourceText, namedFreely: Bool = false, isChecked: Bool = true
  ) -> (framework: Framework?, diagnostics: [Diagnostic]) {
    let reading = TextReader.read(source)
    guard let root = reading.root else { return (nil, reading.diagnostics) }
    let findings = Findings(source)
    let framework = FrameworkDecoder(findings, namedFreely: namedFreely, isChecked: isChecked).framework(root)
    let diagnostics = reading.diagnostics + findings.diagnostics
    let broken = diagnostics.contains { $0.severity == .error }
    return (broken ? nil : framework, diagnostics)
  }
}

/// The state of reading one framework file: what was found wrong, the ids it defines and names, and its scale.
final class FrameworkDecoder {
  let findings: Findings
  let ledger: ReferenceLedger
  var scale: GradeScale?
  /// Whether the scale could not be read, so that what leans on it is not also reported.
  var hasLostScale = false
  /// Criteria without a case-audit question.
  var unquestioned: [ScalarNode] = []
  /// Ladders that describe a part of the scale, and all grades that some ladder describes.
  var partialLadders: [(aspect: String, statements: [Statement], span: SourceSpan)] = []
  var described: Set<Grade> = []
  /// Sources that say what they were used for.
  var explained: Set<String> = []

  /// Whether what is only unwise is looked for.
  let isChecked: Bool
  private let namedFreely: Bool

  init(_ findings: Findings, namedFreely: Bool, isChecked: Bool) {
    (self.findings, self.namedFreely, self.isChecked) = (findings, namedFreely, isChecked)
    ledger = ReferenceLedger(findings)
  }

  func framework(_ root: Node) -> Framework? {
    guard let fields = FieldReader(root, "a framework", findings) else { return nil }
    _ = fields.value("format", "'\(FrameworkReader.format)', the format that this version reads") {
      $0 == FrameworkReader.format ? $0 : nil
    }
    let id = identifier(fields)
    let version = fields.text("version")
    let title = fields.text("title")
    let shortTitle = fields.optionalText("short-title")
    let inspectorates = fields.texts("inspectorates")
    let nation = fields.text("nation")
    let inForce = fields.node("in-force").flatMap(inForce)
    let noticePeriod = fields.optionalText("notice-period")
    let length = fields.optionalText("length")
    let wording = fields.choice("wording", among: Framework.Wording.allCases.map { ($0.rawValue, $0) })
    let notice = fields.text("notice")
    let licence = fields.optionalText("licence")
    let sources = fields.optionalList("sources").compactMap(source)
    let facts = fields.optionalList("facts").compactMap(fact)
    let openPoints = fields.optionalList("open-points").compactMap(openPoint)
    scale = readScale(fields)
    hasLostScale = scale == nil
    let bands = fields.optionalList("proportion-words").compactMap { node in
      proportionBand(node).map { (band: $0, span: node.span) }
    }
    warnOfOverlaps(bands)
    let words = ProportionWords(bands: bands.map(\.band))
    let auditRule = fields.optionalNode("audit-rule").flatMap(auditRule)
    let cohorts = fields.optionalList("cohorts").compactMap(cohort)
    let wishes = fields.optionalList("sample-wishes").compactMap(wish)
    let sampleSize = fields.number("sample-size", in: 1...Bounds.sample.upperBound)
    fields.optionalList("case-list-fields").forEach(caseListField)
    let caseFilePoints = fields.optionalList("case-file-points").compactMap(caseFilePoint)
    let judgements = fields.list("judgements").compactMap(judgement)
    warnOfUnquestioned(judgements)
    let overall = fields.optionalNode("overall").flatMap(overall)
    let compared = fields.optionalList("rules-compared").compactMap(observation)
    let rules = fields.node("rules").flatMap { self.rules($0, compared: compared) }
    let preparation = preparation(fields)
    fields.optionalList("timescales").forEach(timescale)
    let pastFindings = fields.optionalList("findings").compactMap(pastFinding)
    let benchmarks = fields.optionalList("benchmarks").compactMap(benchmark)
    let themes = fields.optionalNode("improvement-themes").flatMap(themes)
    let shadow = fields.optionalNode("shadow-overall").flatMap(shadowOverall)
    let published = fields.optionalNode("as-published").flatMap(published)
    let crosswalk = fields.optionalNode("crosswalk").map(crosswalk) ?? [:]
    fields.finish()
    ledger.resolve(grades: scale?.noun)
    warnOfMissingRungs()
    if isChecked { warnOfUnusedSources(root) }
    guard let id, let version, let title, let nation, let inForce, let wording, let notice, let scale, let sampleSize,
      let rules, !findings.hasErrors
    else { return nil }
    return Framework(
      id: id, version: version, title: title, shortTitle: shortTitle ?? title, inspectorates: inspectorates,
      nation: nation, inForce: inForce, noticePeriod: noticePeriod, length: length, wording: wording, notice: notice,
      licence: licence, sources: sources, facts: facts, openPoints: openPoints, scale: scale, proportionWords: words,
      auditRule: auditRule, judgements: judgements, overall: overall, rules: rules, cohorts: cohorts,
      sampleSize: sampleSize, sampleWishes: wishes, caseFilePoints: caseFilePoints, preparation: preparation,
      findings: pastFindings,
      benchmarks: benchmarks, themes: themes,
      shadowOverall: shadow, published: published, crosswalk: crosswalk,
      digest: SHA256.digest(of: findings.source.bytes))
  }

  /// The id, which must be the file's name as well, so that nobody can mistake one framework for another.
  private func identifier(_ fields: FieldReader) -> FrameworkID? {
    guard let scalar = fields.scalar("id") else { return nil }
    guard scalar.text.isPlainIdentifier else {
      findings.error(
        "'\(scalar.text)' is not an id", at: scalar.span,
        help: "use small letters, digits and hyphens, as in ofsted-child-protection-2012")
      return nil
    }
    let file = findings.source.name.split(separator: "/").last.map(String.init) ?? findings.source.name
    if !namedFreely, file.hasSuffix(".yaml"), file != scalar.text + ".yaml" {
      findings.error(
        "the id '\(scalar.text)' is not the file's name", at: scalar.span,
        help: "name the file \(scalar.text).yaml, or write id: \(file.dropLast(5))")
    }
    return FrameworkID(scalar.text)
  }
}

extension String {
  /// Small letters, digits and single hyphens, beginning with a letter.
  package var isPlainIdentifier: Bool {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    guard utf8.count <= 64, !hasSuffix("-"), !contains("--") else { return false }
    return utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
  }
}
