import Frameworks
import StructuredText

// What a person asks of a draw and what a draw passes over, each with its text in a record and the reading of it.

extension SampleDrawn {
  /// How the size is shared out among cohorts.
  package enum Sharing: String, Sendable, CaseIterable {
    /// In the proportion of the framework's own sizes.
    case targets
    /// A minimum for each cohort, the rest in proportion to its cases.
    case proportional
    /// The same for every cohort.
    case equal
  }

  /// No more than so many cases of one worker, or of whatever the column means.
  package struct Limit: Hashable, Sendable {
    package let meaning: String
    package let atMost: Int

    package init(_ atMost: Int, per meaning: String) { (self.meaning, self.atMost) = (meaning, atMost) }

    /// Reads `3 per worker`.
    package init?(_ text: String) {
      let parts = text.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, parts[1] == "per", let most = Bounds.number(String(parts[0])), most > 0
      else { return nil }
      self.init(most, per: String(parts[2]))
    }

    /// `3 per worker`: in records, and as people read it.
    package var text: String { "\(atMost) per \(meaning)" }
  }

  /// Rows or cases that could not be drawn.
  package struct LeftOut: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// As the draw found them, in its words.
      case found(String)
      /// They were not to be drawn, in the words of whoever said so, or since they were drawn before.
      case notToBeDrawn(String)
    }

    package let reason: Reason
    package let rows: Int

    package init(_ reason: Reason, rows: Int) { (self.reason, self.rows) = (reason, rows) }
  }
}

extension SampleDrawn.LeftOut.Reason {
  private static let mark = "not to be drawn: "

  package init(_ text: String) {
    let mark = SampleDrawn.LeftOut.Reason.mark
    self = text.hasPrefix(mark) ? .notToBeDrawn(String(text.dropFirst(mark.count))) : .found(text)
  }

  /// In records, and as people read it.
  package var text: String {
    switch self {
    case .found(let words): words
    case .notToBeDrawn(let because): SampleDrawn.LeftOut.Reason.mark + because
    }
  }
}
