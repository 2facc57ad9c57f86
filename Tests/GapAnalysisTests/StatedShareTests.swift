import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

/// What a share shows that is stated of a strength which says of how many.
@Suite struct StatedShareTests {
  /// Statements at good say `most`, and the boundaries are those of the shipped frameworks.
  private static let text = Ground.audited.replacing(
    "X2.G1: X2 a at G in most cases.", with: "X2.G1: X2 a at G in every case.")

  private func twice(_ statement: String, _ extent: String, against: Bool = false) throws -> Ground {
    var ground = try Ground(Self.text)
    for kind in [EvidenceKind.audit, .observation] {
      if against {
        ground.attach(kind: kind, against: [statement], extent: extent)
      } else {
        ground.attach(statement, kind: kind, extent: extent)
      }
    }
    return ground
  }

  @Test(arguments: [
    ("1 of 40", "I I I"), ("20 of 28", "A A A"), ("31 of 40", "A A A"), ("32 of 40", "G G G"), ("40 of 40", "G G G"),
    ("most", "G G G"), ("a majority", "A A A"), ("a minority", "- A A"), ("all", "G G G"),
  ])
  func `a stated share shows the rung that the same share of an audit would`(extent: String, expected: String) throws {
    #expect(try twice("X1.G1", extent).readings("X1.a") == expected)
  }

  @Test(arguments: [
    ("1 of 40", "- A A"), ("20 of all 40", "- A A"), ("a minority", "- A A"), ("21 of 40", "G G G"),
    ("1 of 4", "G G G"),
  ])
  func `half or fewer is the contrary of a strength that says nothing of how many`(
    extent: String, expected: String
  ) throws {
    let text = Ground.audited.replacing(" in most cases.", with: ".")
    var ground = try Ground(text)
    for kind in [EvidenceKind.audit, .observation] { ground.attach("X1.G1", kind: kind, extent: extent) }
    #expect(try ground.readings("X1.a") == expected)
  }

  @Test(arguments: [
    ("X1 good", "1 of 40", "- A A"), ("X1 good", "36 of 40", "G G G"), ("X1 adequate", "1 of 40", "A A A"),
  ])
  func `and so it is of a grade of the criterion as a whole`(shows: String, extent: String, expected: String) throws {
    var ground = try Ground(Self.text)
    for kind in [EvidenceKind.audit, .observation] { ground.attach(shows, kind: kind, extent: extent) }
    #expect(try ground.readings("X1.*") == expected)
  }

  @Test(arguments: [("34 of 40", "G G G"), ("39 of 40", "O O O")])
  func `a share short of the best statement's own word shows no more than good`(
    extent: String, expected: String
  ) throws {
    var ground = try Ground(Self.text.replacing("X1.O1: X1 a at O.", with: "X1.O1: X1 a at O in almost all cases."))
    for kind in [EvidenceKind.audit, .observation, .feedbackChildren] {
      ground.attach("X1.O1", kind: kind, extent: extent)
    }
    #expect(try ground.readings("X1.a") == expected)
  }

  @Test(arguments: [
    ("20 of 40", "A A A"), ("20 of all 40", "I I I"), ("4 of 9", "A A A"), ("1 of 9", "- A A"), ("4 of all 9", "I I I"),
  ])
  func `the worst is shown by ten or more beyond doubt, or by a count of all that there are`(
    extent: String, expected: String
  ) throws {
    #expect(try twice("X1.G1", extent).readings("X1.a") == expected)
  }

  @Test(arguments: [("3 of 4", "G G G"), ("2 of all 4", "A G G")])
  func `under five is a count and no share, of which half or fewer carry nothing that says most`(
    extent: String, expected: String
  ) throws {
    #expect(try twice("X1.G1", extent).readings("X1.a") == expected)
  }

  @Test(arguments: ["few", "a minority", "1 of 9"])
  func `a few is no strength by itself, and is not adequate either`(extent: String) throws {
    var ground = try Ground.schedule()
    ground.attach("HP2.G1", kind: .audit, extent: extent)
    ground.attach("HP2.G1", kind: .observation, extent: extent)
    #expect(try ground.readings("HP2.a") == "- A A")
    #expect(
      try ground.aspect("HP2.a").evidence.allSatisfy { $0.stance == .against(ground.framework.scale.grade(level: 2)) })
  }

  @Test(arguments: [("1 of 40", "- A A"), ("20 of 40", "- A A"), ("21 of 40", "G G G"), ("36 of 40", "G G G")])
  func `in a framework without words for shares, most is more than half, and less is no strength`(
    extent: String, expected: String
  ) throws {
    var ground = try Ground(Ground.small.replacing("at G.", with: "at G in most cases."))
    #expect(ground.framework.proportionWords.bands.isEmpty && ground.framework.auditRule == nil)
    ground.attach("X1.G1", kind: .audit, extent: extent)
    ground.attach("X1.G1", kind: .observation, extent: extent)
    #expect(try ground.readings("X1.a") == expected)
    let share = try #require(try ground.aspect("X1.a").evidence.first?.share)
    #expect(share.stated.range.lowerBound == 51)
  }

  @Test(arguments: ["1 of 40", "39 of 40", "1 of 3", "most"])
  func `on a shortfall it counts failing cases, and the finding keeps its grade`(extent: String) throws {
    #expect(try twice("X1.A1", extent).readings("X1.a") == "A A A")
    #expect(try twice("X1.I1", extent).readings("X1.a") == "I I I")
  }

  @Test(arguments: ["1 of 40", "39 of 40", "1 of 3"])
  func `against a strength it counts failing cases, and never turns in favour`(extent: String) throws {
    #expect(try twice("X1.G1", extent, against: true).readings("X1.a") == "- A A")
  }

  @Test(arguments: [("1 of 40", TwoStep.notMet), ("28 of 40", .partlyMet), ("36 of 40", .met)])
  func `of a two-step aspect it says met, partly met or not met`(extent: String, expected: TwoStep) throws {
    #expect(try twice("X1.G3", extent).aspect("X1.c").standing.supported?.step == expected)
  }

  @Test func `every is a word of the field`() throws {
    #expect(try twice("X2.G1", "31 of 40").readings("X2.a") == "A A A")
    let share = try #require(try twice("X2.G1", "36 of 40").aspect("X2.a").evidence.first?.share)
    #expect(share.isShort && !share.isOther && share.stated.word == "every" && share.percent == 90)
  }

  @Test(arguments: BuiltInFrameworks.names)
  func `in every regime few is no strength where the statement says most`(name: String) throws {
    let framework = try #require(BuiltInFrameworks.framework(name))
    for aspect in framework.criteria.flatMap(\.aspects) {
      for statement in aspect.statements where framework.proportionWords.stated(in: statement.text) != nil {
        guard !statement.grade.isShortfall, statement.isFavourable else { continue }
        var ground = Ground(framework)
        ground.attach(statement.id.text, extent: "1 of 40")
        let said = try ground.aspect(aspect.id.text)
        #expect(said.grades.indicated?.isShortfall ?? true, "\(framework.id) \(statement.id)")
      }
    }
  }
}
