import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

/// How published reports with such a mixture of findings were graded, in the framework that says it.
@Suite struct AsPublishedTests {
  private let framework: Framework
  private let scale: GradeScale
  private let model: PublishedModel

  init() throws {
    framework = try #require(BuiltInFrameworks.framework("ofsted-ilacs-2026.yaml"))
    (scale, model) = (framework.scale, try #require(framework.published))
  }

  /// So many findings, the worst grade first.
  private func mixture(_ counts: Int...) -> Mixture {
    zip(scale.grades.reversed(), counts).reduce(into: Mixture(scale)) { $0[$1.0] = $1.1 }
  }

  /// `I`, or `R RG` with the range where that is wider.
  private func grade(_ mixture: Mixture) throws -> String {
    let said = try #require(model.grade(of: mixture, scale))
    let (low, high) = (said.range.lowerBound.letter, said.range.upperBound.letter)
    return "\(said.grade.letter)" + (low == high ? "" : " \(low)\(high)")
  }

  // The same as Benchmarks/published_model.py says of them.
  @Test func `a mixture is graded as the model that is fitted in Python grades it`() throws {
    #expect(try grade(mixture(0, 1, 12, 4)) == "O")
    #expect(try grade(mixture(0, 2, 10, 2)) == "G GO")
    #expect(try grade(mixture(0, 6, 12, 1)) == "G")
    #expect(try grade(mixture(1, 9, 8, 0)) == "R IR")
    #expect(try grade(mixture(2, 8, 6, 0)) == "I IR")
    #expect(model.grade(of: Mixture(scale), scale) == nil)
  }

  @Test func `outstanding needs an outstanding finding, and no inadequate one`() throws {
    #expect(try grade(mixture(0, 0, 40, 1)).first == "O")
    #expect(try grade(mixture(0, 0, 40, 0)) == "G")
    #expect(try grade(mixture(1, 0, 0, 400)).first == "G")
  }

  @Test func `twice as many of each is the same mixture`() throws {
    for counts in [(0, 1, 12, 4), (1, 9, 8, 0), (0, 6, 12, 1), (3, 5, 9, 1)] {
      let one = try grade(mixture(counts.0, counts.1, counts.2, counts.3))
      #expect(try grade(mixture(2 * counts.0, 2 * counts.1, 2 * counts.2, 2 * counts.3)) == one)
    }
  }

  /// Findings of an inspectorate on criteria of the care leavers' judgement, each `CL2 good` at a place.
  private func inspected(
    _ shown: [(String, place: String)], agency: String? = "Ofsted", own: [String] = [], extent: Extent? = nil
  ) throws -> JudgementFinding {
    var ground = Ground(framework)
    for (shows, place) in shown {
      var content = EvidenceContent(title: "Finding", material: .reference("report"))
      (content.kind, content.dated, content.place) = (.externalReview, ground.today, place)
      (content.agency, content.extent) = (agency, extent)
      let words = shows.split(separator: " ").map(String.init)
      content.shows = [.grade(CriterionID(words[0]), GradeID(words[1]))]
      ground.bodies.append(content)
    }
    for statement in own { ground.attach(statement) }
    return try #require(ground.analysis.judgements.first { $0.judgement.id.text == "CL" })
  }

  private let ten = (1...10).map { ("CL\(($0 - 1) % 8 + 1) good", place: "paragraph \($0)") }

  @Test func `the grade that an inspectorate gives with a finding is its own, of however few it speaks`() throws {
    let few = try #require(try inspected(ten, extent: Extent("1 of 30")).asPublished)
    #expect(few.mixture == mixture(0, 0, 10, 0))
  }

  @Test func `of an inspectorate one place, criterion and grade counts once, however often it is written`() throws {
    let once = try #require(try inspected(ten).asPublished)
    #expect(once.mixture == mixture(0, 0, 10, 0))
    #expect(once.said?.grade.id.text == "good")
    #expect(try inspected(ten + ten).asPublished?.mixture == once.mixture)
    let two = try inspected(ten + [("CL1 good", "paragraph 1"), ("CL1 requires-improvement", "paragraph 1")])
    #expect(two.asPublished?.mixture == mixture(0, 1, 10, 0))
  }

  @Test func `a finding of an inspectorate under a second reference is the same finding`() throws {
    var ground = Ground(framework)
    for reference in ["report", "https://reports.example/50", "the lead's copy"] {
      for (shows, place) in ten {
        ground.attach(
          shows, kind: .externalReview, reference: reference, title: reference, agency: "Ofsted", place: place)
      }
      // Where no place is said, what is called the same of one day is one finding.
      ground.attach("CL1 good", kind: .externalReview, reference: reference, title: "Letter", agency: "Ofsted")
    }
    let published = try #require(ground.analysis.judgements.first { $0.judgement.id.text == "CL" }?.asPublished)
    #expect(published.mixture == mixture(0, 0, 11, 0))
  }

  @Test func `a finding of an inspectorate belongs to the judgement in whose part of the report it stands`() throws {
    let elsewhere = [("L3 good", "CL, paragraph 40"), ("CL1 outstanding", "HP 41"), ("HP1 good", "CLX 42")]
    #expect(try inspected(ten + elsewhere).asPublished?.mixture == mixture(0, 0, 11, 0))
    // Of the criteria only the judgement's own are counted.
    #expect(try inspected(ten + elsewhere).asPublished?.spokenOf == 8)
  }

  @Test func `of the authority's own evidence an aspect counts once, so that padding changes nothing`() throws {
    let statements = ["CL1.G1", "CL1.G2", "CL2.G1", "CL3.R1"]
    let once = try #require(try inspected([], own: statements).asPublished)
    #expect(once.mixture == mixture(0, 1, 3, 0))
    #expect(
      try inspected([], own: statements + statements + ["CL1.G1", "CL1.G1"]).asPublished?.mixture == once.mixture)
    // A review that no inspectorate made is the authority's own.
    #expect(try inspected(ten + ten, agency: "peer-council").asPublished?.mixture.total == 8)
    #expect(try inspected(ten, own: statements).asPublished?.mixture == mixture(0, 1, 13, 0))
  }

  @Test func `it is withheld below a stated number of findings, and on few of the criteria`() throws {
    #expect(model.withheldBelow == 10 && model.criteriaSpokenOf == 50)
    #expect(try inspected(ten).asPublished?.said != nil)
    let nine = try #require(try inspected(Array(ten.prefix(9))).asPublished)
    #expect(nine.mixture.total == 9 && nine.said == nil)
    let narrow = try #require(try inspected((1...20).map { ("CL\($0 % 3 + 1) good", "\($0)") }).asPublished)
    #expect(narrow.mixture.total == 20 && narrow.spokenOf == 3 && narrow.said == nil)
  }

  @Test func `it moves no reading: what is indicated comes from the criteria`() throws {
    let finding = try inspected(
      (1...8).flatMap { criterion in
        (1...3).map { ("CL\(criterion) \($0 == 1 ? "outstanding" : "good")", place: "\($0)") }
      })
    #expect(finding.asPublished?.said?.grade.id.text == "outstanding")
    #expect(finding.readings.indicated.grade?.id.text == "good")
    #expect(finding.readings.indicated.rule?.text == "IR7")
    #expect(finding.readings.supported.grade == nil)
  }

  @Test func `a framework without such a model says nothing of it`() throws {
    #expect(try Ground.schedule().analysis.judgements.allSatisfy { $0.asPublished == nil })
  }
}
