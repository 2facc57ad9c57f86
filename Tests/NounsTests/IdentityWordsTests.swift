import Assessments
import Nouns
import Testing

@Suite struct `What seems to identify a person` {
  @Test func `is named with the fields that hold it, and not with those that hold what may stand there`() {
    let found: [String: Set<Identity>] = ["because": [.name], "text": [.name, .nhsNumber]]
    #expect(IdentityWords.seemsToHold(found, but: [.name]) == "an NHS number (in text)")
    #expect(IdentityWords.seemsToHold(["because": [.name]], but: [.name]) == nil)
  }
}
