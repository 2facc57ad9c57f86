import GapAnalysis
import Reports

/// `muster gap --budget`: the best that so many statements can reach.
enum GapBudget {
  static func run(_ call: Call, open: OpenWorkspace, budget text: String) throws {
    guard let most = Int(text), (1...999).contains(most) else {
      throw Failure("'\(text)' is not a number of statements (--budget).", next: "Write a whole number: --budget 10.")
    }
    let analysis = open.analysis
    try call.give(BudgetPage(analysis, Budget(analysis, most: most)))
  }
}
