package import Digests
package import StructuredText

/// What was found in one list: enough to show how it was understood, and nothing that identifies a child.
package struct ListFinding: Sendable {
  /// A meaning and the heading of the column that has it.
  package struct Column: Sendable, Hashable {
    package let meaning: String
    package let heading: String
  }

  /// Rows that were left out, and why.
  package struct LeftOut: Sendable, Hashable {
    package let reason: LeftOutReason
    package let rows: Int
    /// The lines of the first of them, where lines are told.
    package let lines: [Int]

    package init(reason: LeftOutReason, rows: Int, lines: [Int] = []) {
      (self.reason, self.rows, self.lines) = (reason, rows, lines)
    }
  }

  package let name: String
  /// The cohort or stratum that the user said it belongs to.
  package let belongsTo: String?
  /// SHA-256 of the file's bytes; nil where it was not asked for.
  package let digest: Digest?
  package let bytes: Int
  /// Which of the usual lists it is, by its headings; nil for any other.
  package let kind: ListKind?
  /// Rows below the headings, empty lines not counted.
  package let rows: Int
  /// Distinct cases of its rows that were not left out.
  package let cases: Int
  /// Rows of a case that stands in the list already.
  package let repeats: Int
  package let columns: [Column]
  /// Columns that seem to hold personal particulars: none of them is stored.
  package let leftBehind: [PersonalColumn]
  /// Headings without a known meaning, not stored either.
  package let unused: [String]
  package let leftOut: [LeftOut]
  /// Things that a user should know: an encoding that was guessed, a rule that could not be applied.
  package var notices: [String]
  /// Columns of days whose month stands before the day.
  let monthFirst: Set<Int>
  /// What the user said that values mean and no row of this list has.
  let unusedNames: [String]
  /// Where there are such: values that rows have in their place.
  let cohortValues: [String]
}

/// Counts rows by the reason for which they were left out, in the order in which reasons are first met.
struct LeftOutCounts {
  private var reasons: [LeftOutReason] = []
  private var rows: [Int] = []
  private var lines: [[Int]] = []
  private static let linesAtMost = 5

  mutating func add(_ reason: LeftOutReason, line: Int? = nil) {
    if let index = reasons.firstIndex(of: reason) {
      rows[index] += 1
      if let line, lines[index].count < LeftOutCounts.linesAtMost { lines[index].append(line) }
    } else {
      reasons.append(reason)
      rows.append(1)
      lines.append(line.map { [$0] } ?? [])
    }
  }

  mutating func join(_ other: LeftOutCounts) {
    for (reason, count) in zip(other.reasons, other.rows) {
      if let index = reasons.firstIndex(of: reason) {
        rows[index] += count
      } else {
        reasons.append(reason)
        rows.append(count)
        lines.append([])
      }
    }
  }

  /// Most rows first, then in the alphabet, so that the order of rows does not matter.
  var all: [ListFinding.LeftOut] {
    reasons.indices
      .map { ListFinding.LeftOut(reason: reasons[$0], rows: rows[$0], lines: lines[$0]) }
      .sorted { $0.rows != $1.rows ? $0.rows > $1.rows : $0.reason.words < $1.reason.words }
  }
}
