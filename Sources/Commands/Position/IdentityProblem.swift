import Assessments
import Nouns

extension IdentityWords {
  /// What of a child seems to stand in something that people wrote; nil where nothing does. How to reach an office may stand there.
  static func problem(_ content: any RecordContent) -> Problem? {
    seemsToHold(Identity.found(in: content.fields), but: [.name, .email, .telephone]).map {
      Problem("it seems to hold \($0)", "write it so that no child can be told by it")
    }
  }
}
