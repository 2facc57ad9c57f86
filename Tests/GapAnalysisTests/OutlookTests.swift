import Assessments
import Digests
import Frameworks
import GapAnalysis
import Properties
import Testing

/// What holds the grade back and what is the biggest risk to it: two answers, each found by trying.
@Suite struct OutlookTests {
  /// Good all through, where the whole is at the worst only if both judgements are, and every first criterion is hard.
  private static func ground(without left: String = "") throws -> Ground {
    let text = Ground.small.replacing(
      "{of: [X], are: inadequate, at-least: 1}", with: "{of: all, are: inadequate, at-least: 2}"
    )
    .replacing("limiting: soft", with: "limiting: hard")
    var ground = try Ground(text)
    for criterion in ["X1", "X2", "Y1", "Y2"] {
      for statement in ["\(criterion).G1", "\(criterion).G2"] where statement != left { ground.evidence(statement) }
    }
    return ground
  }

  private static func moves(_ few: FewMoves?) -> [String] {
    (few?.moves ?? []).map { move in
      switch move {
      case .cleared(let origin): "not so: \(origin)"
      case .wider(let origin): "wider: \(origin)"
      case .evidenced(let statement): statement.id.text
      }
    }
  }

  @Test func `what holds the grade back is what lifts it, and not the gap that is most pressing`() throws {
    var ground = try Self.ground(without: "Y1.G1")
    ground.evidence("Y1.A1")
    ground.attach("X1.I3", kind: .caseSample)
    let analysis = ground.analysis
    #expect(analysis.gaps.first?.criterion == "X1".criterion && analysis.supportedOverall?.letter == "A")
    #expect(Self.moves(analysis.outlook.lift) == ["Y1.G1"] && analysis.way?.map(\.id.text) == ["Y1.G1"])
    #expect(analysis.outlook.risk == nil, "nor does it lower the whole")
    #expect(analysis.atRisk[.criterion("X1".criterion)]?.verdict.grade?.letter == "A")
  }

  @Test func `where one thing settled lifts the whole, the one on the way comes first, and the others are counted`()
    throws
  {
    var ground = try Self.ground()
    ground.attach("X1.I1", kind: .caseSample)
    let lift = try #require(ground.analysis.outlook.lift)
    #expect(lift.manner == .singly && lift.grade.letter == "G")
    #expect(Self.moves(lift) == ground.analysis.way?.map(\.id.text))
    #expect(lift.others.contains(.cleared(.item(try ground.item()))))
  }

  @Test func `where no single one does, two together are found: as the way says, and as the risk is`() throws {
    var ground = try Self.ground()
    ground.attach("X1.I1", kind: .caseSample)
    ground.attach("Y1.I1", kind: .caseSample)
    let analysis = ground.analysis
    let (lift, risk) = (analysis.outlook.lift, analysis.outlook.risk)
    #expect(lift?.manner == .together && lift?.grade.letter == "G")
    #expect(Set(Self.moves(lift)) == Set(analysis.way?.map(\.id.text) ?? []))
    #expect(risk?.manner == .together && risk?.grade.letter == "I" && risk?.moves.count == 2)
    #expect(analysis.atRisk.whole.findings.map(\.grade?.letter) == ["A", "A"], "neither lowers it by itself")
  }

  @Test func `three findings that reach over six aspects are found one after another`() throws {
    var ground = try Self.ground()
    for criterion in ["X1", "X2", "Y1"] { ground.attach("\(criterion).I1", "\(criterion).I2", kind: .caseSample) }
    let lift = try #require(ground.analysis.outlook.lift)
    #expect(lift.manner == .oneAfterAnother && lift.moves.count == 3 && lift.grade.letter == "G")
    #expect(lift.moves.allSatisfy { if case .cleared = $0 { true } else { false } })
    #expect(ground.analysis.way?.count == 6)
  }

  @Test func `where the shortest way is as short, it is told as what it is`() throws {
    var ground = try Self.ground()
    for criterion in ["X1", "X2", "Y1"] { ground.attach("\(criterion).I1", kind: .caseSample) }
    let analysis = ground.analysis
    #expect(analysis.outlook.lift?.manner == .way)
    #expect(Self.moves(analysis.outlook.lift).sorted() == analysis.way?.map(\.id.text).sorted())
  }

  @Test func `at the target a finding may still lift the whole beyond it, and no statement is asked for`() throws {
    var ground = try Self.ground()
    #expect(ground.analysis.outlook.lift == nil && ground.analysis.outlook.risk == nil)
    ground.target = "adequate"
    ground.attach("X1.I1", kind: .caseSample)
    let lift = ground.analysis.outlook.lift
    #expect(lift?.moves == [.cleared(.item(try ground.item()))] && lift?.others.isEmpty == true)
    #expect(lift?.grade.letter == "G")
  }

  @Test func `where no grade is carried nothing is said to lift it`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .caseSample)
    let outlook = ground.analysis.outlook
    #expect(ground.analysis.supportedOverall == nil && outlook.lift == nil)
  }
}
