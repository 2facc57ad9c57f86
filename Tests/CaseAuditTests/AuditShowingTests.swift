import Frameworks
import Testing

@testable import CaseAudit

/// What a share of favourable answers shows of a statement that stands alone.
@Suite struct AuditShowingTests {
  private func showing(_ share: Double, of statement: StatementID) throws -> QuestionFinding.Showing {
    let framework = try #require(BuiltInFrameworks.framework("jtai-neglect-2017.yaml"))
    let found = try #require(framework.statement(statement))
    return AuditShowing(
      of: found.statement, in: found.aspect, by: try #require(framework.auditRule), on: framework.scale
    ).of(share)
  }

  @Test(arguments: [(1, QuestionFinding.Showing.met), (0.6, .partlyMet), (0, .notMet)])
  func `a claim holds, holds in part or does not hold`(share: Double, shown: QuestionFinding.Showing) throws {
    #expect(try showing(share, of: StatementID("JT-SC3.S1")) == shown)
  }

  @Test(arguments: [(1, QuestionFinding.Showing.notMet), (0, .met)])
  func `a concern does not hold where the answers are favourable`(share: Double, shown: QuestionFinding.Showing) throws
  {
    #expect(try showing(share, of: StatementID("JT-SC3.C1")) == shown)
  }
}
