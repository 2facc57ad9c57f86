import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages
import Reports

extension Command {
  static let seal = Command(
    "seal", "print the seal of what is recorded, in one line to keep elsewhere",
    discussion:
      "Mail it, put it in the minutes or print it: whoever has the line can prove later that the records of that day are these ('muster verify --seal SEAL'), also that none of the newest was taken away.",
    options: [.formats], leavesOut: ["by"], run: SealCommand.run)
}

/// `muster seal`: the line by which somebody else holds a workspace to what it is today.
enum SealCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    try call.give(SealPage(analysis: open.analysis))
  }
}

/// Whose records, by which framework, as at which day, how many, and their seal.
struct SealPage: LaidOut {
  let analysis: Analysis

  private var authority: String { analysis.assessment.opened?.authority ?? "" }
  private var counted: Int { analysis.assessment.completeness.counted.count }

  /// The one line, wherever it is kept.
  var line: Phrase {
    "\(typed: authority), \(analysis.framework.id) version \(analysis.framework.version), as at \(analysis.assessment.asAt.inWords): \(CountWords.counted(counted, "record")), seal \(analysis.seal.description, .strong)"
  }

  var page: Page { Page { Block.line(line) } }

  var json: JSON {
    [
      "authority": .text(authority), "framework": .text(analysis.framework.id.text),
      "frameworkVersion": .text(analysis.framework.version),
      "asAt": .text(analysis.assessment.asAt.description), "records": .integer(counted),
      "seal": .text(analysis.seal.description),
    ]
  }
}
