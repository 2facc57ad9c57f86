import Frameworks
import GapAnalysis
import Markup

/// What hangs on a single item, for programs. `carried` and `without` are ids of grades, or of positions where the
/// framework gives none; null where nothing could be carried.
enum StressJSON {
  static func member(_ stress: Stress) -> JSON.Member {
    .init(
      "stress",
      .object([
        .init("items", .integer(stress.items)), .init("conclusions", .integer(stress.carried)),
        .init("hanging", .list(stress.hanging.map(value))),
      ]))
  }

  private static func value(_ hanging: Stress.Hanging) -> JSON {
    .object([
      ConclusionJSON.member(hanging.conclusion), .init("carried", .optional(hanging.carried.grade?.id.text)),
      .init("rule", .optional(hanging.carried.rule?.text)),
      .init(
        "items",
        .list(
          hanging.items.map { loss in
            .object([
              .init("item", .text(AnalysisJSON.id(loss.origin))),
              .init("without", .optional(loss.falls.grade?.id.text)),
              .init("rule", .optional(loss.falls.rule?.text)),
            ])
          })),
    ])
  }
}
