import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

extension String {
  var criterion: CriterionID { CriterionID(self) }
}

/// How aspects make a criterion, criteria a judgement and judgements the whole.
@Suite struct RuleTests {
  @Test func `fewer than half of the aspects judged is no grade`() throws {
    var ground = try Ground()
    ground.evidence("X2.G1")
    #expect(try ground.criterion("X2") == "- - -")
    #expect(ground.analysis.criterion("X2".criterion)?.readings.supported.rule == "C2".rule)
    ground.evidence("X2.A2")
    #expect(try ground.criterion("X2") == "A A A")
  }

  @Test func `a criterion is the lower median, at most one grade above its lowest ladder`() throws {
    var ground = try Ground()
    ground.evidence("X2.O1", "X2.A2")
    #expect(try ground.criterion("X2").hasPrefix("A A"))
    #expect(ground.analysis.criterion("X2".criterion)?.readings.indicated.rule == "C3".rule)
  }

  @Test func `a two-step aspect that is not met caps the criterion`() throws {
    var ground = try Ground()
    ground.evidence("X2.G1", "X2.G2")
    #expect(try ground.criterion("X2").hasPrefix("G G"))
    ground.attach(kind: .audit, against: ["X2.G3"])
    ground.attach(kind: .observation, against: ["X2.G3"])
    #expect(try ground.criterion("X2") == "A A A")
    #expect(ground.analysis.criterion("X2".criterion)?.readings.supported.rule == "C4".rule)
  }

  @Test func `a confirmed worst finding on aspect a of a hard criterion fixes it, in every reading`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1", "X1.G2")
    ground.attach("X1.I1", kind: .caseSample)
    ground.attach("X1.I1", kind: .observation)
    #expect(try ground.criterion("X1") == "I I I")
    #expect(
      ground.analysis.judgements[0].readings.supported == Verdict(grade: ground.framework.scale.worst, rule: "J1".rule))
    #expect(ground.analysis.overall?.readings.supported.rule == "V1".rule)
  }

  @Test func `evidence on the criterion as a whole is enough for indicated, and one ladder for supported`() throws {
    var ground = try Ground()
    ground.attach("X2 good", kind: .audit)
    #expect(try ground.criterion("X2") == "- G G")
    ground.attach("X2 good", kind: .observation)
    #expect(try ground.criterion("X2") == "- G G")
    ground.evidence("X2.G1")
    #expect(try ground.criterion("X2") == "G G G")
  }

  @Test func `no grade for the whole until every judgement has one`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1", "X1.G2", "X2.G1", "X2.G2")
    let analysis = ground.analysis
    #expect(analysis.judgements[0].readings.supported.grade?.letter == "G")
    #expect(analysis.overall?.readings.supported == Verdict(grade: nil, rule: "V2".rule))
  }

  @Test func `the 2012 rules give the dossier's counts over all sixty-four combinations`() throws {
    let framework = try Ground.schedule().framework
    var grades: [String: Int] = [:]
    var rules: [String: Int] = [:]
    for one in framework.scale.grades {
      for two in framework.scale.grades {
        for three in framework.scale.grades {
          let verdict = Overall.verdict([("HP", one), ("QP", two), ("LG", three)], framework)
          grades[verdict.grade?.id.text ?? "none", default: 0] += 1
          rules[verdict.rule?.text ?? "none", default: 0] += 1
        }
      }
    }
    #expect(grades == ["outstanding": 4, "good": 12, "adequate": 11, "inadequate": 37])
    #expect(rules == ["OE-R1": 16, "OE-R2": 21, "OE-R3": 4, "OE-R4": 12, "OE-R5": 11])
  }
}

extension String {
  var rule: RuleID { RuleID(self) }
}
