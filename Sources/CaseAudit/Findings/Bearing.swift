package import Frameworks

/// What the interval of a share settles of the grades that it bears on.
package struct Bearing: Sendable, Equatable {
  /// A grade above whose boundary the share may lie, though its estimate lies below.
  package struct Doubt: Sendable, Equatable {
    package let grade: Grade
    /// How many more cases would tell, were their share the same; nil for more than are worth reading.
    package let more: Int?
  }

  /// The best grade above whose boundary the whole interval lies, at most the one that the question is about.
  package internal(set) var above: Grade?
  /// The least grade below whose boundary it lies.
  package internal(set) var below: Grade?
  /// The best first.
  package internal(set) var doubts: [Doubt] = []
  /// Whether it lies in the band of the worst, of cases and readers enough to say so.
  package internal(set) var isWorst = false

  package init() {}
}

/// How many more cases it takes to be sure.
package enum CasesNeeded {
  /// More are not counted.
  package static let most = 5000

  /// How many more, of the same share, until the upper end of the interval is below a boundary in whole per cent; nil for
  /// more than ``most``.
  static func below(_ boundary: Int, of found: ShareFinding, by estimate: Estimate) -> Int? {
    below(
      boundary, share: estimate.share, cases: found.cases, effective: estimate.effectiveCases, caseload: found.caseload)
  }

  /// The same of numbers: so many cases that say as much as so many of a simple draw without end, of such a caseload.
  package static func below(
    _ boundary: Int, share: Double, cases: Int, effective: Double, caseload: Double
  ) -> Int? {
    let count = Double(cases)
    let each = effective * (1 - count / caseload) / count
    func isBelow(_ more: Int) -> Bool {
      let left = 1 - (count + Double(more)) / caseload
      guard left > 1e-12 else { return true }
      let upper = ProportionInterval.around(share, cases: each * (count + Double(more)) / left).upper
      return Estimate.percent(upper) < boundary
    }
    guard isBelow(most) else { return nil }
    var (no, yes) = (0, most)
    while yes - no > 1 {
      let middle = (no + yes) / 2
      if isBelow(middle) { yes = middle } else { no = middle }
    }
    return yes
  }
}
