import Nouns
import Pages
import Testing

/// What is true of every list of fields.
@Suite struct `A noun` {
  private func holds<N: Noun>(_ noun: N.Type, sourceLocation: SourceLocation = #_sourceLocation) {
    let keys = N.fields.map(\.key)
    #expect(keys.count == N.Key.allCases.count, "a key has two fields, or none", sourceLocation: sourceLocation)
    #expect(Set(keys) == Set(N.Key.allCases), sourceLocation: sourceLocation)
    let headings = Set(N.fields.map(\.column.name))
    #expect(headings.count == keys.count && !headings.contains(""), sourceLocation: sourceLocation)
  }

  @Test func `has a field for each key, and for each field a heading of its own`() {
    holds(Evidence.self)
    holds(FoundGap.self)
    holds(Action.self)
    holds(Owed.self)
    holds(MadeRecord.self)
    holds(Concern.self)
    holds(StandingClaim.self)
    holds(MadeClaim.self)
    holds(ChecklistItem.self)
    holds(Tick.self)
    holds(DescribedCriterion.self)
    holds(SampledCase.self)
    holds(DrawnStratum.self)
    holds(Margin.self)
    holds(AskedQuestion.self)
    holds(FavourableShare.self)
    holds(QuestionAgreement.self)
    holds(AuditorReadings.self)
    holds(OpenQuestion.self)
    holds(Narrative.self)
    holds(Measure.self)
    holds(PastInspection.self)
    holds(Milestone.self)
  }
}
