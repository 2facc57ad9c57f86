import Frameworks
import GapAnalysis
import Reports

/// `muster gap --stress`: which conclusions hang on a single item.
enum GapStress {
  static func run(_ call: Call, _ open: OpenWorkspace) throws {
    let analysis = open.analysis
    let stress = Stress(analysis).of(try call.operands.first.map { try part($0, open) })
    try call.give(StressPage(analysis, stress))
  }

  /// The conclusions that a judgement or criterion stands for.
  private static func part(_ named: String, _ open: OpenWorkspace) throws -> Set<Conclusion> {
    if let judgement = open.framework.judgement(JudgementID(named.uppercased())) {
      return Set([.judgement(judgement.id)] + judgement.criteria.map { .criterion($0.id) })
    }
    return [.criterion(try open.criterion(named).id)]
  }
}
