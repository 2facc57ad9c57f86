import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

/// What findings indicate, in the framework that counts them.
@Suite struct BestFitTests {
  private func framework() throws -> Framework {
    try #require(BuiltInFrameworks.framework("ofsted-ilacs-2026.yaml"))
  }

  /// Every set of counts up to so many of each of the four grades, with what it indicates.
  private func everyCount(upTo most: Int, _ body: (PointCounts, Grade) throws -> Void) throws {
    let framework = try framework()
    let fit = try #require(framework.rules.bestFit)
    let grades = framework.scale.grades
    for one in 0...most {
      for two in 0...most {
        for three in 0...most {
          for four in 0...most where one + two + three + four > 0 {
            var counts = PointCounts(framework.scale)
            (counts[grades[0]], counts[grades[1]], counts[grades[2]], counts[grades[3]]) = (one, two, three, four)
            try body(counts, try #require(counts.deciding(fit)).gives)
          }
        }
      }
    }
  }

  @Test func `one finding worse never raises the grade`() throws {
    let framework = try framework()
    let fit = try #require(framework.rules.bestFit)
    try everyCount(upTo: 6) { counts, grade in
      for from in framework.scale.grades where counts[from] > 0 {
        guard let below = framework.scale.below(from) else { continue }
        var worse = counts
        worse[from] -= 1
        worse[below] += 1
        let after = worse.deciding(fit)?.gives
        if after.map({ $0 > grade }) ?? true { Issue.record("\(counts) one worse gives \(String(describing: after))") }
      }
    }
  }

  @Test func `a further shortfall never raises the grade`() throws {
    let framework = try framework()
    let fit = try #require(framework.rules.bestFit)
    try everyCount(upTo: 6) { counts, grade in
      for shortfall in framework.scale.grades where shortfall.isShortfall {
        var more = counts
        more[shortfall] += 1
        if more.deciding(fit).map({ $0.gives > grade }) ?? true { Issue.record("\(counts) and one more shortfall") }
      }
    }
  }

  @Test func `a finding at the worst grade is never averaged away`() throws {
    let framework = try framework()
    let (worst, second) = (framework.scale.worst, framework.scale.secondWorst)
    try everyCount(upTo: 6) { counts, grade in
      if counts[worst] > 0, grade > second { Issue.record("\(counts) gives \(grade.id)") }
      if counts[worst] < 2, grade == worst { Issue.record("one finding alone gives \(grade.id): \(counts)") }
    }
  }

  @Test func `the range holds the grade, and invents no first finding at the worst`() throws {
    let framework = try framework()
    let fit = try #require(framework.rules.bestFit)
    try everyCount(upTo: 5) { counts, grade in
      let range = try #require(counts.range(fit))
      if !range.contains(grade) { Issue.record("\(counts)") }
      if counts[framework.scale.worst] == 0, range.lowerBound == framework.scale.worst { Issue.record("\(counts)") }
    }
  }

  /// Findings on criteria of one judgement, each `HP2 good`, all of one report.
  private func finding(_ shown: [(String, place: String)]) throws -> JudgementFinding {
    var ground = Ground(try framework())
    for (shows, place) in shown {
      var content = EvidenceContent(title: "Finding", material: .reference("report"))
      (content.kind, content.dated, content.place) = (.externalReview, ground.today, place)
      let words = shows.split(separator: " ").map(String.init)
      content.shows = [.grade(CriterionID(words[0]), GradeID(words[1]))]
      ground.bodies.append(content)
    }
    return try #require(ground.analysis.judgements.first { $0.judgement.id.text == "CL" })
  }

  private let eight = (1...8).map { ("CL\($0) good", place: "\($0)") }

  @Test func `what one place says of one criterion counts once, at the lowest`() throws {
    let split = try finding(eight + [("CL1 good", "1"), ("CL1 requires-improvement", "1"), ("CL1 good", "1")])
    let points = try #require(split.points)
    #expect(points.counts.total == 8)
    #expect(points.counts[try framework().scale.secondWorst] == 1)
    #expect(split.readings.indicated.grade?.id.text == "good")
  }

  @Test func `with few findings the grade is withheld, with very few the range too`() throws {
    #expect(try finding(eight).points?.verdict.grade?.id.text == "good")
    let seven = try #require(try finding(Array(eight.prefix(7))).points)
    #expect(seven.verdict.grade == nil && seven.range != nil)
    let four = try #require(try finding(Array(eight.prefix(4))).points)
    #expect(four.verdict.grade == nil && four.range == nil)
  }

  @Test func `many findings on few criteria say nothing of the judgement`() throws {
    let narrow = try finding((1...20).map { ("CL\($0 % 3 + 1) good", "\($0)") })
    #expect(narrow.points?.spokenOf == 3)
    #expect(narrow.points?.verdict.grade == nil && narrow.points?.range == nil)
    #expect(narrow.readings.indicated.grade == nil)
  }

  @Test func `a rule that limits holds what is counted, once the worst grade is confirmed`() throws {
    let lone = try finding(eight + [("CL1 inadequate", "9"), ("CL1 inadequate", "9")])
    #expect(lone.readings.indicated.grade?.id.text == "requires-improvement")
    #expect(lone.readings.indicated.rule?.text == "IB2")
  }
}
