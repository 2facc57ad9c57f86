package import Assessments
import Digests
package import Frameworks
package import Markup
package import Pages

/// What drawing a sample again has shown, case by case.
package struct SampleCheckPage: LaidOut {
  /// Each in a sentence without a full stop; none where it is the same sample.
  package let differences: [String]
  private let sample: Assessment.Sample
  private let again: SampleDrawn
  private let isFromLists: Bool
  private let version: DrawVersion
  private let advice: String?
  private var replaced: Int { sample.replacements.count(where: \.counts) }

  /// - Parameters:
  ///   - isFromLists: Whether it was drawn from lists that the person named, not from the one that was kept.
  ///   - advice: What else may be the cause of differences, where the lists are not.
  package init(
    _ sample: Assessment.Sample, drawn again: SampleDrawn, differences: [String], isFromLists: Bool,
    by version: DrawVersion, advice: String?
  ) {
    (self.sample, self.again, self.isFromLists) = (sample, again, isFromLists)
    (self.version, self.advice) = (version, advice)
    self.differences = differences + sample.replacements.compactMap(\.fault)
  }

  /// The most differences that are told one by one.
  private static let most = 40

  package var page: Page {
    Page {
      if differences.isEmpty {
        same
      } else {
        "\("Not the same sample:", .bad) \(CountWords.counted(differences.count, "difference"))." as Phrase
        Block.bullets(differences.prefix(Self.most).map { .typed($0) })
        if differences.count > Self.most { Phrase("and \(differences.count - Self.most) more.") }
        advice.map { Block.hint(.typed($0)) }
      }
    }
  }

  private var same: Phrase {
    let from = isFromLists ? "the same lists" : "the list that was kept"
    let reserve = replaced == 1 ? "was replaced by the next reserve" : "were replaced by the next reserves"
    let replacing =
      replaced == 0 ? "" : " \(CountWords.counted(replaced, "case")) \(reserve), in drawn order."
    return
      "\("The same sample.", .good) Drawn again from \(from)\(version.words): \(CountWords.counted(again.cases.count, "case")) and \(CountWords.counted(again.reserves.count, "reserve")) agree, case by case.\(replacing)"
  }

  package var json: JSON {
    [
      "sample": .text(sample.id.short), "same": .bool(differences.isEmpty),
      "from": .text(isFromLists ? "lists" : "kept"), "cases": .integer(again.cases.count),
      "reserves": .integer(again.reserves.count), "replaced": .integer(replaced),
      "drawnByVersion": .text(version.recorded), "againByVersion": .text(version.framework.version),
      "differences": .texts(differences), "advice": .optional(advice),
    ]
  }
}

/// The version of the framework by which a sample was drawn, and the one to draw it again by: that, if it is at hand, else
/// the one in use. Sizes, strata and rules are the framework's, and another version's may draw other cases.
package struct DrawVersion: Sendable {
  /// As the record of the draw says.
  package let recorded: String
  package let framework: Framework
  private let inUse: String

  package init(recorded: String, framework: Framework, inUse: String) {
    (self.recorded, self.framework, self.inUse) = (recorded, framework, inUse)
  }

  /// Beside the answer, where it is another than the one in use or not the one recorded.
  fileprivate var words: String {
    if framework.version != recorded {
      return " (by version \(framework.version) of the framework, since version \(recorded) is not at hand)"
    }
    return recorded == inUse ? "" : " by version \(recorded) of the framework, as it was drawn"
  }
}
